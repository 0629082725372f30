/** What text constructs hold: Atom 1.0 (RFC 4287 §3.1, §4.1.3) and 0.3; in RSS everything may be HTML. */
import { decodeEntities } from '../entities.js';
import { collapse, escapeHtml, plainText, titleText } from '../text.js';
import { httpUrl } from '../url.js';
import type { FeedElement } from './element.js';

const isHtml = ({ isMarkup, type }: FeedElement): boolean => isMarkup || type.includes('html');
const isText = (element: FeedElement): boolean => !isHtml(element) && /^(?:text|$)/.test(element.type);

/** The content as HTML. */
export function htmlOf(element: FeedElement): string | undefined {
  const source = sourceOf(element);
  if (isText(element)) return source && escapeHtml(source);
  // The `div` around XHTML is not part of the content (§3.1.1.3).
  const html = element.isMarkup && element.type === 'xhtml' ? source?.replace(/^\s*<div[^>]*>([^]*)<\/div>\s*$/, '$1') : source;
  return html && element.hasBase ? absolute(html, element.base) : html;
}

/** The content where it is certainly no HTML. */
export function rawTextOf(element: FeedElement): string | undefined {
  return isText(element) ? sourceOf(element)?.trim() : undefined;
}

/** The content as words on one line. */
export function textOf(element: FeedElement): string | undefined {
  const source = sourceOf(element) ?? '';
  return (isText(element) ? collapse(source) : plainText(source)) || undefined;
}

/** RSS never said whether titles are text or HTML: only what is certainly markup goes. */
export function titleOf(element: FeedElement): string | undefined {
  const isUnclear = !element.isMarkup && element.type === 'html' && !element.attributes.has('type');
  return isUnclear ? titleText(element.value) || undefined : textOf(element);
}

/** Atom 0.3 may say base64; in Atom 1.0 whatever is neither text nor markup must be. A file that is no text is no content. */
function sourceOf(element: FeedElement): string | undefined {
  const { attributes, value } = element;
  if (attributes.get('mode') !== 'base64' && (isText(element) || isHtml(element))) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(value), (byte) => byte.charCodeAt(0)));
  } catch {
    return attributes.has('mode') || element.kind.field !== 'content' ? value : undefined;
  }
}

const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /(\s(?:href|src|poster|data)\s*=\s*["']?)(?!#)([^"'\s<>]+)/gi;

/** HTML with absolute addresses: only this document knows its xml:base. */
function absolute(html: string, base: string): string {
  const replace = (all: string, before: string, source: string) => {
    const address = decodeEntities(source);
    const url = /^[a-z][\w+.-]*:/i.test(address) ? undefined : httpUrl(address, base);
    return url ? before + escapeHtml(url) : all;
  };
  return html.replace(TAG, (tag) => tag.replace(ADDRESS, replace));
}
