// The search index: every section of every page, written once at build time and read when somebody searches.
// @ts-check
import MiniSearch from 'minisearch';
import { textOf } from './html.mjs';
import { options } from './site/search-options.js';

/**
 * @typedef {import('./pages.mjs').Page} Page
 * @typedef {import('./markdown.mjs').Rendered} Rendered
 */

/** @param {{ page: Page, rendered: Rendered }[]} pages */
export function buildIndex(pages) {
  const index = new MiniSearch(options);
  index.addAll(pages.flatMap(sectionsOf).map((section, id) => ({ id, ...section })));
  return JSON.stringify(index);
}

/** @param {{ page: Page, rendered: Rendered }} built */
function sectionsOf({ page, rendered }) {
  const parts = rendered.html.split(/(?=<h[1-4] id=)/u).filter(part => part.startsWith('<h'));
  return parts.map((part, at) => {
    const { id, text: heading, depth } = rendered.headings[at] ?? { id: '', text: '', depth: 1 };
    const text = plain(part.slice(part.indexOf('</h')));
    return { url: depth === 1 ? page.url : `${page.url}#${id}`, page: rendered.title, heading, text, excerpt: excerptOf(text), language: page.language };
  });
}

/** Cells and lines end words. @param {string} html */
const plain = html => textOf(html.replace(/<\/(?:p|li|td|th|pre|h\d)>/gu, ' ')).replace(/\s+/gu, ' ').trim();

/** @param {string} text */
const excerptOf = text => (text.length > 140 ? `${text.slice(0, text.lastIndexOf(' ', 138))} …` : text);
