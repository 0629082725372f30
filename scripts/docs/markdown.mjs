// One page of Markdown as HTML for the site, with its outline and its text for the search.
// @ts-check
import { Marked } from 'marked';
import { renderCode } from './code.mjs';
import { escapeHtml, textOf } from './html.mjs';
import { createSlugs } from './slugs.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('./pages.mjs').Page} Page
 * @typedef {{ id: string, text: string, depth: number }} Heading
 * @typedef {{ html: string, title: string, lead: string, headings: Heading[], isLive: boolean }} Rendered
 * @typedef {{ page: Page, addresses: import('./addresses.mjs').Addresses, sizes: Map<string, { width: number, height: number }> }} Context
 */

/**
 * @param {string} markdown
 * @param {Context} context
 * @returns {Rendered}
 */
export function renderMarkdown(markdown, context) {
  const notes = { headings: /** @type {Heading[]} */ ([]), blocks: 0, tables: 0, isLive: false };
  const marked = new Marked({ renderer: { ...headingRenderer(context, notes), ...blockRenderer(context, notes), ...inlineRenderer(context) } });
  const html = String(marked.parse(markdown));
  const title = notes.headings.find(({ depth }) => depth === 1)?.text;
  if (!title) throw new Error(`docs/${context.page.file} has no first heading`);
  const lead = textOf(/<p>([\s\S]*?)<\/p>/u.exec(html)?.[1] ?? title).replace(/\s+/gu, ' ');
  return { html, title, lead, headings: notes.headings, isLive: notes.isLive };
}

/**
 * @typedef {{ headings: Heading[], blocks: number, tables: number, isLive: boolean }} Notes
 * @param {Context} context
 * @param {Notes} notes
 * @returns {import('marked').RendererObject}
 */
function headingRenderer({ page }, { headings }) {
  const slug = createSlugs();
  const { section } = words[page.language];
  return {
    heading({ tokens, depth }) {
      const inner = this.parser.parseInline(tokens);
      const text = textOf(inner);
      const id = slug(text);
      headings.push({ id, text, depth });
      if (depth === 1) return `<h1 id="${id}">${inner}</h1>\n`;
      const number = headings.filter(heading => heading.text === text).length;
      const name = `${section}: ${text}${number > 1 ? ` (${number})` : ''}`;
      return `<h${depth} id="${id}">${inner} <a class="anchor" href="#${id}" aria-label="${escapeHtml(name)}">#</a></h${depth}>\n`;
    },
  };
}

/**
 * @param {Context} context
 * @param {Notes} notes
 * @returns {import('marked').RendererObject}
 */
function blockRenderer({ page }, notes) {
  return {
    code(block) {
      const { html, isLive } = renderCode(block, { page, number: ++notes.blocks });
      notes.isLive ||= isLive;
      return `${html}\n`;
    },
    // Comments are for those who write.
    html: ({ text }) => (text.startsWith('<!--') ? '' : text),
    table({ header, rows }) {
      const label = `${words[page.language].table} ${++notes.tables}: ${notes.headings.at(-1)?.text}`;
      const cell = (/** @type {import('marked').Tokens.TableCell} */ { tokens }) => this.parser.parseInline(tokens);
      const head = header.map(cell).map(html => (html ? `<th scope="col">${html}</th>` : '<td></td>')).join('');
      const body = rows.map(row => `<tr>${row.map(each => `<td>${cell(each)}</td>`).join('')}</tr>`).join('\n');
      return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table></div>\n`;
    },
  };
}

/**
 * @param {Context} context
 * @returns {import('marked').RendererObject}
 */
function inlineRenderer({ page, addresses, sizes }) {
  return {
    link({ href, tokens }) {
      const { href: target, language } = addresses.resolve(href, page);
      if (target === undefined) return this.parser.parseInline(tokens);
      return `<a href="${escapeHtml(target)}"${language ? ` hreflang="${language}"` : ''}>${this.parser.parseInline(tokens)}</a>`;
    },
    image({ href, text }) {
      const { href: source = '' } = addresses.resolve(href, page);
      const size = sizes.get(source.replace(/^(?:\.\.\/)+/u, ''));
      if (!size) throw new Error(`docs/${page.file}: the size of ${href} is not known`);
      return `<img src="${escapeHtml(source)}" alt="${escapeHtml(text)}" width="${size.width}" height="${size.height}" loading="lazy" decoding="async">`;
    },
  };
}
