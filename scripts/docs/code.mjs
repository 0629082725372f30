// Code blocks, and examples that run: a block of HTML marked `live` is shown as the element itself, with its code below.
// @ts-check
import { withExampleAddresses } from './addresses.mjs';
import { highlight } from './highlight.mjs';
import { escapeHtml } from './html.mjs';
import { words } from './words.mjs';

/** @typedef {import('./pages.mjs').Page} Page */

const names = /** @type {Record<string, string>} */ ({ html: 'HTML', css: 'CSS', js: 'JavaScript', ts: 'TypeScript', json: 'JSON', xml: 'XML', sh: 'Shell' });

/**
 * @param {{ text: string, lang?: string }} block
 * @param {{ page: Page, number: number }} place `number` counts the page's blocks
 * @returns {{ html: string, isLive: boolean }}
 */
export function renderCode({ text, lang = '' }, { page, number }) {
  const [language = '', ...marks] = lang.split(/\s+/u);
  const code = codeBlock(text, language, { page, number });
  if (!marks.includes('live')) return { html: code, isLive: false };
  return { html: example(text, code, { page, number }), isLive: true };
}

/**
 * A screen reader hears which of the page's blocks it is in; who uses the keyboard can scroll it.
 * @param {string} text
 * @param {string} language
 * @param {{ page: Page, number: number }} place
 */
function codeBlock(text, language, { page, number }) {
  const name = names[language] ?? language;
  const label = [`${words[page.language].code} ${number}`, name].filter(Boolean).join(', ');
  return `<div class="code"><pre tabindex="0" role="group" aria-label="${escapeHtml(label)}"><code>${highlight(text, language)}</code></pre></div>`;
}

/**
 * @param {string} html
 * @param {string} code
 * @param {{ page: Page, number: number }} place
 */
function example(html, code, { page, number }) {
  const stage = withExampleAddresses(html, page).replace(/<script[\s\S]*?<\/script>\s*/gu, '');
  return `<div class="example"><p class="live" aria-hidden="true">${words[page.language].live}</p><div class="stage" id="${stageId(page, number)}">${stage}</div>${code}</div>`;
}

/** @param {Page} page @param {number} number */
const stageId = (page, number) => `live-${page.url.replace(/\.html$/u, '').replaceAll('/', '-')}-${number}`;
