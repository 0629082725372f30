// The page around a text: head, masthead, contents, outline, the way on.
// @ts-check
import { fromPage } from './addresses.mjs';
import { escapeHtml } from './html.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('./pages.mjs').Page} Page
 * @typedef {import('./markdown.mjs').Rendered} Rendered
 * @typedef {{ pages: Page[], address?: string, builder?: string }} Site `address`: where it will be, with a final slash; `builder`: where the embed builder is
 */

/** What our own documentation asks of a page, and nothing else: `frame-ancestors` counts only as a header. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types news-elements',
].join('; ');

const FONTS = ['bricolage-grotesque-latin-wght-normal', 'literata-latin-wght-normal'];
const MORE_FONTS = ['bricolage-grotesque-latin-ext-wght-normal', 'literata-latin-ext-wght-normal'];

/**
 * @param {Page} page
 * @param {Rendered} rendered
 * @param {Site} site
 */
export function renderPage(page, rendered, site) {
  const w = words[page.language];
  return `<!doctype html>
<html lang="${page.language}">
${head(page, rendered, site)}
<body>
<a class="skip" href="#site-text">${w.skip}</a>
${masthead(page, site)}
<div class="frame">
${contents(page, site)}
<main id="site-text" tabindex="-1">
${breadcrumb(page)}
${rendered.html.replace('</h1>\n', `</h1>\n${shortOutline(page, rendered)}`)}${turn(page, site)}
</main>
${outline(page, rendered)}
</div>
<footer><p>${w.colophon}</p></footer>
</body>
</html>
`;
}

/**
 * @param {Page} page
 * @param {Rendered} rendered
 * @param {Site} site
 */
function head(page, { title, lead, isLive }, site) {
  const to = (/** @type {string} */ url) => fromPage(page, url);
  const isHome = page.url.endsWith('index.html');
  // Examples show names from Poland.
  const fonts = page.language === 'en' ? [...FONTS, ...MORE_FONTS.slice(0, isLive ? 1 : 0)] : [...FONTS, ...MORE_FONTS];
  const short = lead.length > 160 ? `${lead.slice(0, lead.lastIndexOf(' ', 158))} …` : lead;
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(isHome ? `news-elements: ${title}` : `${title} · news-elements`)}</title>`,
    `<meta name="description" content="${escapeHtml(short)}">`,
    '<meta name="referrer" content="no-referrer">',
    `<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">`,
    ...fonts.map(name => `<link rel="preload" href="${to(`assets/fonts/${name}.woff2`)}" as="font" type="font/woff2" crossorigin>`),
    `<link rel="stylesheet" href="${to('assets/docs.css')}">`,
    ...alternates(page, site),
    `<script type="module" src="${to('assets/docs.js')}"></script>`,
    ...(isLive ? [`<script type="module" src="${to('cdn/news-elements.js')}"></script>`] : []),
    '</head>',
  ].join('\n');
}

/** @param {Page} page @param {Site} site */
function alternates(page, { pages, address }) {
  const twin = findTwin(page, pages);
  const at = (/** @type {string} */ url) => (address ? address + url.replace(/(?<=^|\/)index\.html$/u, '') : fromPage(page, url));
  const versions = twin ? [page, twin] : [];
  return [
    ...(address ? [`<link rel="canonical" href="${at(page.url)}">`] : []),
    ...versions.map(({ language, url }) => `<link rel="alternate" hreflang="${language}" href="${at(url)}">`),
  ];
}

/** @param {Page} page @param {Page[]} pages */
const findTwin = (page, pages) => pages.find(({ file }) => file === page.also);

/** @param {Page} page @param {Site} site */
function masthead(page, { pages }) {
  const w = words[page.language];
  const twin = findTwin(page, pages) ?? pages.find(({ language, url }) => language !== page.language && url.endsWith('index.html'));
  const home = fromPage(page, page.language === 'pl' ? 'pl/index.html' : 'index.html');
  const other = twin ? `<a class="twin" href="${fromPage(page, twin.url)}" hreflang="${twin.language}" lang="${twin.language}">${w.otherLanguage}</a>` : '';
  return `<header class="masthead">
<a class="brand" href="${home}" aria-label="news-elements"><span aria-hidden="true">&lt;</span>news-elements<span aria-hidden="true">&gt;</span></a>
<search class="search"><label for="site-search" class="hidden">${w.search}</label>
<input id="site-search" type="search" placeholder="${w.searchShort}" autocomplete="off" spellcheck="false" data-root="${fromPage(page, '')}">
<div class="results" id="site-results" hidden><p role="status" id="site-found"></p><ol role="list" aria-label="${w.results}"></ol></div></search>
${other}
<button class="menu" type="button" popovertarget="site-contents">${w.menu}</button>
</header>`;
}

/** @param {Page} page @param {Site} site */
function contents(page, { pages, builder }) {
  const w = words[page.language];
  const own = pages.filter(({ language }) => language === page.language);
  const sections = [...new Set(own.map(({ section }) => section))].map((title, at) => {
    const items = own.filter(({ section }) => section === title).map(each => `<li>${contentsLink(each, page)}</li>`);
    if (at === 0 && builder) items.push(`<li><a href="${builder}">${w.builder}</a></li>`);
    return `<p>${title}</p>\n<ul role="list">${items.join('\n')}</ul>`;
  });
  const english = `<p><a href="${fromPage(page, 'index.html')}" hreflang="en">${w.english}</a></p>`;
  return `<nav class="contents" id="site-contents" popover aria-label="${w.contents}">\n${sections.join('\n')}${page.language === 'pl' ? english : ''}\n</nav>`;
}

/** @param {Page} target @param {Page} page */
function contentsLink(target, page) {
  const current = target === page ? ' aria-current="page"' : '';
  return `<a href="${fromPage(page, target.url)}"${current}>${target.label}</a>`;
}

/** @param {Page} page */
function breadcrumb(page) {
  const w = words[page.language];
  if (page.url.endsWith('index.html')) return '';
  const home = fromPage(page, page.language === 'pl' ? 'pl/index.html' : 'index.html');
  const steps = [`<li><a href="${home}">${w.contents}</a></li>`, `<li>${page.section}</li>`, `<li aria-current="page">${page.label}</li>`];
  return `<nav class="folio" aria-label="${w.breadcrumb}"><ol role="list">${steps.join('')}</ol></nav>`;
}

/** Beside the text, where there is room. @param {Page} page @param {Rendered} rendered */
function outline(page, rendered) {
  const links = outlineLinks(rendered);
  return links && `<nav class="outline" aria-labelledby="site-outline"><p id="site-outline">${words[page.language].outline}</p>\n${links}</nav>`;
}

/** The same where there is none: the style sheet shows one of the two. @param {Page} page @param {Rendered} rendered */
function shortOutline(page, rendered) {
  if (page.url.endsWith('index.html')) return '';
  const links = outlineLinks(rendered);
  return links && `<details class="short-outline"><summary>${words[page.language].outline}</summary>\n${links}</details>\n`;
}

/** @param {Rendered} rendered */
function outlineLinks({ headings }) {
  const shown = headings.filter(({ depth }) => depth === 2 || (depth === 3 && headings.length < 40));
  if (shown.length < 3) return '';
  const items = shown.map(({ id, text, depth }) => `<li${depth === 3 ? ' class="sub"' : ''}><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<ul role="list">${items.join('\n')}</ul>`;
}

/** @param {Page} page @param {Site} site */
function turn(page, { pages }) {
  const w = words[page.language];
  const own = pages.filter(({ language }) => language === page.language);
  const at = own.indexOf(page);
  const link = (/** @type {Page | undefined} */ target, /** @type {'previous' | 'next'} */ rel) =>
    target ? `<a class="${rel}" rel="${rel === 'next' ? 'next' : 'prev'}" href="${fromPage(page, target.url)}"><span>${w[rel]}</span> ${target.label}</a>` : '';
  return `<nav class="turn" aria-label="${w.turn}">${link(own[at - 1], 'previous')}${link(own[at + 1], 'next')}</nav>`;
}
