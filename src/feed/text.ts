/** From HTML to plain text, and from text to an excerpt. */
import { decodeEntities } from './entities.js';
import { OPEN_TAG } from './scan.js';

/** Tags that do not separate words. */
const INLINE = /^\/?(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|su[bp]|tt|u|var|wbr)$/i;
/** Others that are certainly tags, where a title may hold `<anything>`. */
const BLOCK = /^\/?(?:br|div|h[1-6r]|img|li|[ou]l|p|t[dr])$/i;
/** What is not shown, with all that is inside; comments; tags. Each alternative ends somewhere, at the latest at the end. */
const MARKUP = new RegExp(
  `<(?:(script|style|template|noscript)(?=[\\s/>])[^]*?(?:</\\1(?=[\\s/>])[^<>]*>?|$)|!--[^]*?(?:-->|$)|!\\[CDATA\\[([^]*?)(?:\\]\\]>|$)|/([^\\s<>]+)[^<>]*>)|${OPEN_TAG}`,
  'gi',
);

export const collapse = (text: string): string => (/[^\S ]|  /.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Text as HTML source. */
export const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The words of a piece of HTML on one line, without markup; blocks are set apart by spaces. */
export function plainText(html: string): string {
  return stripTags(html, false);
}

/** As `plainText`, but only what is certainly a tag goes: RSS never said whether `Nice <gorilla>` is markup. */
export function titleText(html: string): string {
  return stripTags(html, true);
}

function stripTags(html: string, keepUnknown: boolean): string {
  const separator = (all: string, ...[, literal = '', end = '', name = end]: (string | undefined)[]) => {
    if (!name || INLINE.test(name)) return escapeHtml(literal);
    return keepUnknown && !BLOCK.test(name) ? all : ' ';
  };
  const text = html.includes('<') ? html.replace(MARKUP, separator) : html;
  return collapse(decodeEntities(text));
}

/** Thai, Lao, kana and ideographs have no spaces: each character with its marks counts as a word. */
const WORD = /[\u0e00-\u0eff\u3040-\u9fff]\p{M}*|[^\s\u0e00-\u0eff\u3040-\u9fff]+/gu;

/** The first `words` words, with "…" when something was cut. Dashes and bullets standing alone do not count. */
export function excerpt(text: string, words: number): string {
  let left = words;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    if (left-- === 0) return text.slice(0, index).replace(/[\s.,:;–—-]+$/, '') + '…';
  }
  return text.trim();
}
