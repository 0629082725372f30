/** From scanner events to the elements of a feed: items, containers, xml:base, xml:lang, and text that may be markup. */
import { createScanner, readAttributes, type Scanner } from '../scan.js';
import { escapeHtml } from '../text.js';
import { httpUrl } from '../url.js';
import { append, type FeedElement } from './element.js';
import { createEntities } from './entity-declarations.js';
import { kindOf, scopeOf, type Kind, type Scope } from './namespaces.js';

export interface XmlListener {
  /** An item is complete; `feed` holds what came before it. */
  item(item: FeedElement, feed: FeedElement): void;
  isDone(): boolean;
}

export interface XmlReader extends Scanner {
  /** The feed's own element, once its root was seen. */
  readonly feed: FeedElement | undefined;
}

/** An open element and how the document spelled it. */
interface Frame extends Kind {
  tag: string;
  element: FeedElement;
  scope: Scope;
}

/** No feed needs more; deeper containers are read as text. */
const MAX_DEPTH = 9;
/** HTML elements without an end tag. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/* Shared: most elements have neither, and a map each would double the work of the garbage collector. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN = new Map<string, FeedElement[]>();

export function createXmlReader(url: string, listener: XmlListener): XmlReader {
  let feed: FeedElement | undefined;
  /** The open roots, item and containers: never more than a few, whatever the document's depth. */
  const stack: Frame[] = [];
  /** The open element that holds text or markup, and how many of its name are open inside it. */
  let leaf: Frame | undefined;
  let depth = 0;
  let top: Frame | undefined;
  const outermost: Scope = { prefixes: new Map(), kinds: new Map() };
  const entities = createEntities();

  function enter(tag: string, source: string): Frame {
    const scope = scopeOf(source, top?.scope ?? outermost);
    const { name, isRoot, isItem, isContainer } = kindOf(tag, scope);
    const attributes = source ? readAttributes(source, entities.decode) : NO_ATTRIBUTES;
    const outer = top?.element;
    const element: FeedElement = {
      name,
      attributes,
      children: NO_CHILDREN,
      value: '',
      isMarkup: false,
      type: attributes.get('type')?.toLowerCase() ?? (feed?.name === 'feed' ? 'text' : 'html'),
      base: httpUrl(attributes.get('base'), outer?.base ?? url) ?? outer?.base ?? url,
      language: attributes.get('lang') ?? outer?.language,
    };
    return { tag, element, scope, name, isRoot, isItem, isContainer: isContainer && stack.length < MAX_DEPTH };
  }

  function leave(): void {
    const left = stack.pop();
    top = stack.at(-1);
    if (left?.isItem && feed) listener.item(left.element, feed);
  }

  function open(tag: string, attributes: string, isEmpty: boolean): void {
    if (leaf && !kindOf(tag, leaf.scope).isItem) return openInside(leaf, tag, attributes, isEmpty);
    leaf = undefined;
    const frame = enter(tag, attributes);
    const { element } = frame;
    const isFeedLevel = !top || top.isRoot;
    if (frame.isRoot && isFeedLevel) {
      element.children = feed?.children ?? new Map();
      feed = element;
    } else if (frame.isItem) {
      while (top && !top.isRoot) leave();
      // An Atom entry may be a document of its own (RFC 4287 §4.1.2).
      feed ??= { ...element, name: 'feed', children: new Map() };
    } else if (feed) append(top?.element ?? feed, element);
    else return;

    if ((frame.isRoot && isFeedLevel) || frame.isItem || frame.isContainer) {
      if (!frame.isRoot) element.children = new Map();
      stack.push((top = frame));
      if (isEmpty) leave();
    } else if (!isEmpty) {
      leaf = frame;
      depth = 0;
    }
  }

  function openInside({ tag, element }: Frame, name: string, attributes: string, isEmpty: boolean): void {
    if (!element.isMarkup) element.value = escapeHtml(element.value);
    element.isMarkup = true;
    const local = withoutPrefix(name);
    element.value += `<${local}${attributes}>` + (isEmpty && !VOID.test(local) ? `</${local}>` : '');
    if (name === tag && !isEmpty) depth++;
  }

  function close(tag: string): void {
    if (leaf?.tag === tag && depth-- === 0) leaf = undefined;
    else if (leaf?.tag !== tag && stack.some((frame) => frame.tag === tag)) {
      leaf = undefined;
      while (top && top.tag !== tag) leave();
      leave();
    } else if (leaf?.element.isMarkup) leaf.element.value += `</${withoutPrefix(tag)}>`;
  }

  function text(source: string, isLiteral: boolean): void {
    const element = leaf?.element ?? (/\S/.test(source) ? top?.element : undefined);
    if (!element) return;
    if (element.isMarkup) element.value += isLiteral ? escapeHtml(source) : source;
    else element.value += isLiteral ? source : entities.decode(source);
  }

  return {
    ...createScanner({ open, close, text, doctype: entities.declare, isDone: listener.isDone }),
    get feed() {
      return feed;
    },
  };
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
