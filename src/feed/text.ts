/** From HTML to plain text, and from text to an excerpt. */
import { decodeEntities } from './entities.js';
import { scan } from './scan.js';

/** Tags that do not separate words. */
const INLINE = /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/;
const BLOCK = /^(?:blockquote|br|center|d[dlt]|div|figure|h[1-6r]|img|li|[ou]l|p|pre|script|style|table|t[dhr])$/;
const HIDDEN = /^(?:script|style|template|noscript)$/;

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

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
  if (!/[<&]/.test(html)) return collapse(html);
  let text = '';
  let hidden = '';
  const tag = (name: string, source: string) => {
    name = name.toLowerCase();
    if (hidden) {
      if (source === '/' && name === hidden) hidden = '';
    } else if (source !== '/' && HIDDEN.test(name)) hidden = name;
    else if (!INLINE.test(name)) text += keepUnknown && !BLOCK.test(name) ? (source === '/' ? `</${name}>` : source) : ' ';
  };
  scan(html, {
    open: (name, attributes, isEmpty) => tag(name, `<${name}${attributes}${isEmpty ? '/' : ''}>`),
    close: (name) => tag(name, '/'),
    text: (source, isLiteral) => {
      if (!hidden) text += isLiteral ? source : decodeEntities(source);
    },
  });
  return collapse(text);
}

/** Scripts without spaces: each character with its marks counts as a word. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]\p{M}*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu;

/** The first `words` words, with "…" when something was cut. Dashes and bullets standing alone do not count. */
export function excerpt(text: string, words: number): string {
  let left = words;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    if (left-- === 0) return text.slice(0, index).replace(/[\s.,:;–—-]+$/, '') + '…';
  }
  return text.trim();
}
