/** What Atom (RFC 4287, and 0.3 before it) says about text, links and persons; RSS feeds borrow all of it. */
import { plainText } from '../text.js';
import type { XmlElement } from './xml.js';

export interface Link {
  address: string | undefined;
  /** Registered name without the IANA prefix; `alternate` when none is given (§4.2.7.2). */
  rel: string;
  element: XmlElement;
}

/** The links of a feed or an item, RSS links (which are text) included. */
export function linksOf({ children }: XmlElement): Link[] {
  return (children.get('link') ?? []).map((element) => ({
    address: element.attributes.get('href') ?? element.value,
    rel: element.attributes.get('rel')?.replace(/.*\//, '').toLowerCase() || 'alternate',
    element,
  }));
}

/** Markup of the inside of a text construct, or its text where it is none. */
export interface Content {
  html?: string;
  text?: string;
}

/** §3.1 and §4.1.3; Atom 0.3 says the same with media types and `mode`. RSS has no types: everything is HTML. */
export function contentOf({ value, isMarkup, attributes }: XmlElement, isAtom: boolean): Content {
  const type = attributes.get('type')?.toLowerCase() ?? (isAtom ? 'text' : 'html');
  // The `div` around XHTML is not part of the content (§3.1.1.3).
  if (isMarkup) return { html: type === 'xhtml' ? value.replace(/^\s*<div[^>]*>([^]*)<\/div>\s*$/, '$1') : value };
  const source = attributes.get('mode') === 'base64' ? fromBase64(value) : value;
  if (/html/.test(type)) return { html: source };
  return /^text|^$/.test(type) ? { text: source } : {};
}

/** The words of a text construct. */
export function textOf(element: XmlElement | undefined, isAtom: boolean): string | undefined {
  if (!element) return undefined;
  const { html, text } = contentOf(element, isAtom);
  return (html === undefined ? text?.replace(/\s+/g, ' ').trim() : plainText(html)) || undefined;
}

function fromBase64(source: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(source), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
