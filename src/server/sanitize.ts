/** The same policy for article HTML where there is no browser: what goes out is as clean as what elements put into a page. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { escapeHtml, plainText } from '../feed/text.js';
import {
  ALLOWED_ELEMENTS,
  DROPPED_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  LINK_SCHEMES,
  MEDIA_SCHEMES,
  MOST_IMAGES,
} from '../html/policy.js';
import { safeSrcset, safeUrl } from '../html/url.js';

/** Names of attributes as hast spells them. */
const PROPERTIES: Readonly<Record<string, string>> = {
  hreflang: 'hrefLang',
  srcset: 'srcSet',
  datetime: 'dateTime',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  srclang: 'srcLang',
};
const property = (attribute: string): string => PROPERTIES[attribute] ?? attribute;

const SCHEMA: Schema = {
  tagNames: [...ALLOWED_ELEMENTS],
  strip: [...DROPPED_ELEMENTS],
  attributes: {
    '*': GLOBAL_ATTRIBUTES.map(property),
    ...Object.fromEntries(Object.entries(ELEMENT_ATTRIBUTES).map(([name, attributes]) => [name, attributes.map(property)])),
  },
  ancestors: {},
  clobber: [],
  protocols: {},
  allowComments: false,
  allowDoctypes: false,
};

export interface SanitizeOptions {
  /** Absolute URL that relative links and images are resolved against. */
  base: string;
  /** Text of the link that stands where an `iframe` was; `{host}` is its host name. */
  embedText?: string;
}

/** Clean HTML. Never throws: what is nested so deeply that nobody can walk it is left out but for its text. */
export function sanitizeHtml(html: string, options: SanitizeOptions): string {
  try {
    return clean(html, options);
  } catch {
    return escapeHtml(plainText(html));
  }
}

function clean(html: string, options: SanitizeOptions): string {
  const dirty = fromHtml(html, { fragment: true });
  eachElement(dirty, (element, parent) => replaceFrame(element, parent, options));
  const tree = sanitize(dirty, SCHEMA) as Root;
  let images = 0;
  eachElement(tree, (element, parent) => {
    checkUrls(element, options.base);
    if (element.tagName === 'img' && (++images > MOST_IMAGES || isTracker(element))) remove(element, parent);
    else finish(element);
  });
  return toHtml(tree);
}

type Parent = Root | Element;

/** In the order of the document; `visit` may take the element away. */
function eachElement(root: Root, visit: (element: Element, parent: Parent) => void): void {
  const walk = (parent: Parent): void => {
    for (const child of [...parent.children]) {
      if (child.type !== 'element') continue;
      visit(child, parent);
      if (parent.children.includes(child)) walk(child);
    }
  };
  walk(root);
}

/** A frame would bring somebody else's scripts and cookies: a link to it stays. */
function replaceFrame(frame: Element, parent: Parent, { base, embedText = '{host}' }: SanitizeOptions): void {
  if (frame.tagName !== 'iframe') return;
  const href = safeUrl(textIn(frame, 'src'), base, MEDIA_SCHEMES);
  if (!href) return remove(frame, parent);
  const title = textIn(frame, 'title').trim();
  const text = title || embedText.replace('{host}', new URL(href).host);
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] };
  (parent.children as RootContent[])[parent.children.indexOf(frame)] = link;
}

function textIn({ properties }: Element, attribute: string): string {
  const value = properties[attribute];
  return typeof value === 'string' ? value : '';
}

function remove(element: Element, parent: Parent): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => child !== element);
}

/** An address that may not stay is null, which is written as nothing. */
function checkUrls({ properties }: Element, base: string): void {
  const check = (names: readonly string[], safe: (value: string) => string | undefined): void => {
    for (const name of names) if (name in properties) properties[name] = safe(String(properties[name])) || null;
  };
  check(['href', 'cite'], (value) => safeUrl(value, base, LINK_SCHEMES));
  check(['src', 'poster'], (value) => safeUrl(value, base, MEDIA_SCHEMES));
  check(['srcSet'], (value) => safeSrcset(value, base, MEDIA_SCHEMES));
}

function isTracker({ properties }: Element): boolean {
  const isTiny = (name: string): boolean => ['0', '1'].includes(String(properties[name]));
  return (isTiny('width') && isTiny('height')) || !(properties.src || properties.srcSet);
}

function finish({ tagName, properties }: Element): void {
  if (tagName === 'img') Object.assign(properties, { alt: properties.alt ?? '', loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
  if (tagName === 'audio' || tagName === 'video') Object.assign(properties, { controls: true, preload: 'none' });
  if (tagName === 'a' && properties.href) properties.rel = ['noopener'];
}
