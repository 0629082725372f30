/** The same policy for article HTML where there is no browser: what goes out is as clean as what elements put into a page. */
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { plainText } from '../feed/text.js';
import { isTooMuch } from '../html/burden.js';
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
  /** Where the highest heading comes to stand. Default: where it is. */
  headingLevel?: number;
}

/** Clean HTML. Never throws, and never takes for ever: what would keep a parser busy too long is left out but for its text. */
export function sanitizeHtml(html: string, options: SanitizeOptions): string {
  try {
    if (html.length < SMALL || !isTooMuch(html)) return settled(html, options);
  } catch {
    // Nested so deeply that nobody can walk it.
  }
  return toHtml({ type: 'text', value: plainText(html) });
}

/** Without its wrapper a tag may mean something else to the next parser (`<p>` in `<p>`): what is given out has been read as a browser will read it. */
function settled(html: string, options: SanitizeOptions): string {
  let result = html;
  for (let time = 0; time < MOST_PASSES; time++) {
    const next = clean(result, options);
    if (next === result) break;
    result = next;
  }
  return result;
}

const MOST_PASSES = 4;
/** Characters that no parser needs long for, whatever they are. */
const SMALL = 2_000;

function clean(html: string, options: SanitizeOptions): string {
  const dirty = fromHtml(html, { fragment: true });
  rewrite(dirty, (element) => (element.tagName === 'iframe' ? linkTo(element, options) : element));
  const tree = sanitize(dirty, SCHEMA) as Root;
  let images = 0;
  const headings: Element[] = [];
  rewrite(tree, (element) => {
    checkUrls(element, options.base);
    if (element.tagName === 'img' && (isTracker(element) || ++images > MOST_IMAGES)) return undefined;
    if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
    finish(element);
    return element;
  });
  shiftHeadings(headings, options.headingLevel);
  return toHtml(tree);
}

/** In the order of the document. What `replace` gives stands in the place of the element; the time is that of one walk, however wide the tree. */
function rewrite(parent: Root | Element, replace: (element: Element) => Element | undefined): void {
  const children: RootContent[] = parent.children.flatMap((child): RootContent | [] => {
    if (child.type !== 'element') return child;
    const kept = replace(child);
    if (kept === child) rewrite(kept, replace);
    return kept ?? [];
  });
  parent.children = children;
}

/** A frame would bring somebody else's scripts and cookies: a link to it stays. */
function linkTo(frame: Element, { base, embedText = '{host}' }: SanitizeOptions): Element | undefined {
  const source = textIn(frame, 'src').trim();
  const href = source && safeUrl(source, base, MEDIA_SCHEMES);
  if (!href) return undefined;
  const title = textIn(frame, 'title').trim();
  const text = title || embedText.replace('{host}', new URL(href).host);
  return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] };
}

/** As `shiftHeadings` of `html/fit.ts`: the highest comes to stand at `level`, the others keep their distance, none goes below h6. */
function shiftHeadings(headings: readonly Element[], level: number | undefined): void {
  if (!level) return;
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  const shift = Math.min(6, level) - levels.reduce((a, b) => Math.min(a, b), 6);
  headings.forEach((heading, at) => (heading.tagName = `h${Math.min(6, (levels[at] ?? 6) + shift)}`));
}

function textIn({ properties }: Element, attribute: string): string {
  const value = properties[attribute];
  return typeof value === 'string' ? value : '';
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

function finish({ tagName, properties, children: [first] }: Element): void {
  // A parser drops the first line break (HTML §13.2.6.4.7).
  if (tagName === 'pre' && first?.type === 'text' && first.value.startsWith('\n')) first.value = `\n${first.value}`;
  if (tagName === 'img') Object.assign(properties, { alt: properties.alt ?? '', loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
  if (tagName === 'audio' || tagName === 'video') Object.assign(properties, { controls: true, preload: 'none' });
  if (tagName === 'a' && properties.href) properties.rel = ['noopener'];
}
