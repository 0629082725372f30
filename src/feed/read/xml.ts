/** From scanner events to the elements of a feed: namespaces, containers, xml:base, xml:lang, and text that may be markup. */
import { createScanner, readAttributes, type Scanner } from '../scan.js';
import { escapeHtml } from '../text.js';
import { httpUrl } from '../url.js';
import { append, type FeedElement } from './element.js';
import { createEntities } from './entity-declarations.js';
import { qualify, scopeOf, type Scope } from './namespaces.js';

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
interface Frame {
  tag: string;
  element: FeedElement;
  scope: Scope;
}

/** Elements of the feed itself; they share their children. */
const ROOT = /^(?:rss|rdf|feed|channel)$/;
const ITEM = /^(?:item|entry)$/;
/** Elements whose children matter one by one. All others hold text or markup. */
const CONTAINER = /^(?:author|contributor|image|source|media:group|media:content)$/;
/** HTML elements without an end tag. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

export function createXmlReader(url: string, listener: XmlListener): XmlReader {
  let feed: FeedElement | undefined;
  /** The open root, item and containers: never more than a few, whatever the document's depth. */
  const stack: Frame[] = [];
  /** The open element that holds text or markup, and how many of its name are open inside it. */
  let leaf: Frame | undefined;
  let depth = 0;

  const entities = createEntities();
  const top = () => stack.at(-1);
  const isFeedLevel = () => ROOT.test(top()?.element.name ?? 'rss');

  function enter(tag: string, source: string): Frame {
    const parent = top();
    const scope = scopeOf(source, parent?.scope);
    const attributes = source ? readAttributes(source, entities.decode) : NO_ATTRIBUTES;
    const inherited = parent?.element.base ?? url;
    const base = httpUrl(attributes.get('base'), inherited) ?? inherited;
    const language = attributes.get('lang') ?? parent?.element.language;
    const name = qualify(tag, scope);
    const type = attributes.get('type')?.toLowerCase() ?? (feed?.name === 'feed' ? 'text' : 'html');
    return { tag, scope, element: { name, attributes, type, base, language, children: new Map(), value: '', isMarkup: false } };
  }

  function leave(): void {
    const element = stack.pop()?.element;
    if (feed && element && ITEM.test(element.name)) listener.item(element, feed);
  }

  function open(tag: string, attributes: string, isEmpty: boolean): void {
    if (leaf && !ITEM.test(tag)) return openInside(leaf, tag, attributes, isEmpty);
    leaf = undefined;
    const frame = enter(tag, attributes);
    const { element } = frame;
    const isItem = ITEM.test(element.name);
    const isRoot = isFeedLevel() && ROOT.test(element.name);
    if (isRoot) {
      element.children = feed?.children ?? element.children;
      feed = element;
    } else if (isItem) {
      while (!isFeedLevel()) leave();
      // An Atom entry may be a document of its own (RFC 4287 §4.1.2).
      feed ??= enter('feed', '').element;
    }
    else if (feed) append(top()?.element ?? feed, element);
    else return;

    if (isRoot || isItem || CONTAINER.test(element.name)) {
      stack.push(frame);
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
    const isInside = leaf && (leaf.tag !== tag || depth-- > 0);
    if (leaf && !isInside) leaf = undefined;
    else if (stack.some((frame) => frame.tag === tag)) {
      leaf = undefined;
      while (top()?.tag !== tag) leave();
      leave();
    } else if (leaf?.element.isMarkup) leaf.element.value += `</${withoutPrefix(tag)}>`;
  }

  function text(source: string, isLiteral: boolean): void {
    const element = leaf?.element ?? (/\S/.test(source) ? top()?.element : undefined);
    if (!element) return;
    if (element.isMarkup) element.value += isLiteral ? escapeHtml(source) : source;
    else element.value += isLiteral ? source : entities.decode(source);
  }

  const scanner = createScanner({ open, close, text, doctype: entities.declare, isDone: listener.isDone });
  return {
    ...scanner,
    get feed() {
      return feed;
    },
  };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

