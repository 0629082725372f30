/** What text constructs hold: Atom 1.0 (RFC 4287 §3.1, §4.1.3) and 0.3; in RSS everything may be HTML. */
import { collapse, escapeHtml, plainText, titleText } from '../text.js';
import type { FeedElement } from './element.js';

/** The content as HTML. */
export function htmlOf(element: FeedElement): string | undefined {
  const { isMarkup, type } = element;
  const source = sourceOf(element);
  // The `div` around XHTML is not part of the content (§3.1.1.3).
  if (isMarkup) return type === 'xhtml' ? source.replace(/^\s*<div[^>]*>([^]*)<\/div>\s*$/, '$1') : source;
  if (/html/.test(type)) return source;
  return /^text|^$/.test(type) ? escapeHtml(source) : undefined;
}

/** The content as words on one line. */
export function textOf(element: FeedElement | undefined): string | undefined {
  if (!element) return undefined;
  const source = sourceOf(element);
  return (element.isMarkup || /html/.test(element.type) ? plainText(source) : collapse(source)) || undefined;
}

/** RSS never said whether titles are text or HTML: only what is certainly markup goes. */
export function titleOf(element: FeedElement | undefined): string | undefined {
  const isUnclear = element && !element.isMarkup && !element.attributes.has('type') && element.type === 'html';
  return isUnclear ? titleText(element.value) || undefined : textOf(element);
}

function sourceOf({ attributes, value }: FeedElement): string {
  if (attributes.get('mode') !== 'base64') return value;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value), (byte) => byte.charCodeAt(0)));
  } catch {
    return value;
  }
}
