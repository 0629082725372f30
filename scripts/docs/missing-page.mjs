// 404.html: hosts show it under any address, so its own addresses begin at the site's root.
// @ts-check
import { renderPage } from './layout.mjs';
import { words } from './words.mjs';

/** @param {import('./layout.mjs').Site} site */
export function renderMissingPage(site) {
  const { missing, missingText, toOverview } = words.en;
  /** @type {import('./pages.mjs').Page} */
  const page = { file: '404.md', url: '404.html', label: missing, section: '', language: 'en' };
  const html = `<h1>${missing}</h1>\n<p>${missingText}</p>\n<p><a href="index.html">${toOverview}</a> · <a href="pl/index.html" lang="pl" hreflang="pl">${words.pl.toOverview}</a></p>\n`;
  const text = renderPage(page, { html, title: missing, lead: missingText, headings: [], isLive: false }, { pages: site.pages, builder: site.builder })
    .replace('<meta name="referrer"', '<meta name="robots" content="noindex">\n<meta name="referrer"')
    .replace(/<nav class="folio"[\s\S]*?<\/nav>/u, '');
  const root = site.address ? new URL(site.address).pathname : '';
  return text.replaceAll(/(?<=\s(?:href|src|data-root)=")(?![a-z]+:|[#/])/gu, root);
}
