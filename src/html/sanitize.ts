/** The only way article HTML becomes DOM in a page: DOMPurify with the project's policy. */
import createPurifier, { type DOMPurify, type UponSanitizeAttributeHookEvent } from 'dompurify';
import { Anchors } from './anchors.js';
import { rememberCaption } from './captions.js';
import {
  ALLOWED_ELEMENTS,
  DROPPED_ELEMENTS,
  ELEMENT_ATTRIBUTES,
  GLOBAL_ATTRIBUTES,
  LINK_ATTRIBUTES,
  LINK_SCHEMES,
  MEDIA_ATTRIBUTES,
  MEDIA_SCHEMES,
  MOST_IMAGES,
} from './policy.js';
import { trustedTypesPolicy } from './trusted-types.js';
import { safeSrcset, safeUrl } from './url.js';

declare const safe: unique symbol;

/** Sanitised DOM of an inert document: nothing in it loads before it is put into a page. Only `sanitizeHtml` makes it. */
export type SafeHtml = DocumentFragment & { readonly [safe]: true };

export interface SanitizeOptions {
  /** Absolute URL that relative links and images are resolved against. */
  base: string;
  /** Ask for `http:` images over https, as a page that is itself https must. */
  upgradeImages?: boolean;
  /** Text of the link that stands where an `iframe` was; `{host}` is its host name. */
  embedText?: string;
}

/** Cleans untrusted article HTML. Never throws; an empty fragment comes out where nothing is left. */
export function sanitizeHtml(html: string, options: SanitizeOptions): SafeHtml {
  current = options;
  anchors = new Anchors(options.base);
  // A frameset takes the place of the body, and DOMPurify then finds nothing to return.
  const fragment = (purifier().sanitize(html) as unknown as SafeHtml | null) ?? nothingSafe();
  finishMedia(fragment);
  anchors.pair(fragment);
  return fragment;
}

/** DOMPurify calls hooks without arguments of ours; sanitising is synchronous, so the options of the running call stand here. */
let current: SanitizeOptions = { base: 'about:blank' };
let anchors = new Anchors('');
let instance: DOMPurify | undefined;
/** Links that stand where a frame was. */
const embeds = new WeakSet<Element>();

/** Whether the link stands where the article had a frame. */
export function isEmbed(link: Element): boolean {
  return embeds.has(link);
}

/** An instance of our own: hooks on the shared default export would change a host application's DOMPurify. */
function purifier(): DOMPurify {
  return (instance ??= configure(createPurifier(window)));
}

function configure(purify: DOMPurify): DOMPurify {
  purify.setConfig({
    ALLOWED_TAGS: [...ALLOWED_ELEMENTS, '#text'],
    ALLOWED_ATTR: [...new Set([...GLOBAL_ATTRIBUTES, ...Object.values(ELEMENT_ATTRIBUTES).flat()])],
    FORBID_CONTENTS: [...DROPPED_ELEMENTS],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: trustedTypesPolicy() as never,
  });
  purify.addHook('beforeSanitizeElements', (node) => {
    if (node.nodeName === 'IFRAME') replaceEmbed(node as Element);
    else if (mayHaveName(node) && !ALLOWED_ELEMENTS.includes(node.localName)) keepName(node);
  });
  purify.addHook('uponSanitizeAttribute', (element, attribute) => keepAttribute(element, attribute));
  return purify;
}

/** Decides one attribute; DOMPurify's own checks run after ours, so ours can only be stricter. */
function keepAttribute(element: Element, attribute: UponSanitizeAttributeHookEvent): void {
  const { attrName: name } = attribute;
  if (name === 'id' || (name === 'name' && element.localName === 'a')) anchors.name(element, attribute.attrValue);
  if (name === 'class') rememberCaption(element, attribute.attrValue);
  const allowed = ELEMENT_ATTRIBUTES[element.localName];
  attribute.keepAttr = GLOBAL_ATTRIBUTES.includes(name) || (allowed?.includes(name) ?? false);
  if (!attribute.keepAttr) return;
  const url = checkedUrl(name, attribute.attrValue);
  if (url === undefined) return;
  attribute.attrValue = url;
  attribute.keepAttr = url !== '';
  if (name === 'href' && url) anchors.link(element, url);
}

/** A form can hide its own properties behind its fields; nothing of it stays. */
function mayHaveName(node: Node): node is Element {
  return node instanceof Element && !(node instanceof HTMLFormElement) && node.hasAttribute('id');
}

/** The element will be unwrapped, and links may lead to it. */
function keepName(element: Element): void {
  const anchor = element.ownerDocument.createElement('a');
  anchor.id = element.id;
  element.prepend(anchor);
}

/** The checked value of an attribute that holds URLs, '' when it may not stay, `undefined` for other attributes. */
function checkedUrl(name: string, value: string): string | undefined {
  if (LINK_ATTRIBUTES.includes(name)) return safeUrl(value, current.base, LINK_SCHEMES) ?? '';
  if (MEDIA_ATTRIBUTES.includes(name)) return upgraded(safeUrl(value, current.base, MEDIA_SCHEMES) ?? '');
  if (name === 'srcset') return upgraded(safeSrcset(value, current.base, MEDIA_SCHEMES));
  return undefined;
}

function upgraded(urls: string): string {
  return current.upgradeImages ? urls.replaceAll('http://', 'https://') : urls;
}

/** A frame would bring somebody else's scripts and cookies into the page: a link to it stays instead. */
function replaceEmbed(frame: Element): void {
  // Pages that load frames late keep the address beside `src`.
  const sources = ['src', 'data-src', 'data-lazy-src'].map((name) => safeUrl(frame.getAttribute(name)?.trim() || 'about:blank', current.base, MEDIA_SCHEMES));
  const href = sources.find(Boolean);
  if (!href) return;
  const link = frame.ownerDocument.createElement('a');
  link.setAttribute('href', href);
  const { host } = new URL(href);
  link.textContent = frame.getAttribute('title')?.trim() || (current.embedText ?? '{host}').replace('{host}', host);
  embeds.add(link);
  frame.before(link);
}

function nothingSafe(): SafeHtml {
  return document.createDocumentFragment() as SafeHtml;
}

/** What every image, player and link of an article needs before it may enter a page. */
function finishMedia(fragment: SafeHtml): void {
  const images = [...fragment.querySelectorAll('img')];
  images.forEach((image, index) => {
    if (index >= MOST_IMAGES || isTracker(image)) return image.remove();
    const alt = image.getAttribute('alt') ?? '';
    set(image, { alt, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
  });
  for (const player of fragment.querySelectorAll('audio, video')) set(player, { controls: '', preload: 'none' });
  for (const link of fragment.querySelectorAll('a[href]')) set(link, { rel: 'noopener' });
}

/** Counting pixels have no size or one of 1; an image without any source shows nothing either. */
function isTracker(image: Element): boolean {
  const isTiny = (name: string): boolean => ['0', '1'].includes(image.getAttribute(name) ?? '');
  return (isTiny('width') && isTiny('height')) || !(image.hasAttribute('src') || image.hasAttribute('srcset'));
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
