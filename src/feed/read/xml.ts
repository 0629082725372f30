/** From scanner events to the elements of a feed: items, containers, xml:base, xml:lang, and text that may be markup. */
import { readAttributes, Scanner, type MarkupListener } from '../scan.js';
import { escapeHtml } from '../text.js';
import { httpUrl } from '../url.js';
import { append, type FeedElement } from './element.js';
import { DeclaredEntities } from './entity-declarations.js';
import { kindOf, scopeOf, type Kind, type Scope } from './namespaces.js';

export interface XmlListener {
  /** An item is complete; `feed` holds what came before it. */
  item(item: FeedElement, feed: FeedElement): void;
  isDone(): boolean;
}

/** An open element and how the document spelled it. */
interface Frame {
  tag: string;
  kind: Kind;
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
const OUTERMOST: Scope = { prefixes: new Map(), kinds: new Map() };

export class XmlReader implements MarkupListener {
  /** The feed's own element, once its root was seen. */
  feed: FeedElement | undefined;
  readonly #url: string;
  readonly #listener: XmlListener;
  readonly #scanner: Scanner;
  readonly #entities = new DeclaredEntities();
  /** The open roots, item and containers: never more than a few, whatever the document's depth. */
  readonly #stack: Frame[] = [];
  #top: Frame | undefined;
  /** The open element that holds text or markup, and how many of its name are open inside it. */
  #leaf: Frame | undefined;
  #depth = 0;

  constructor(url: string, listener: XmlListener) {
    this.#url = url;
    this.#listener = listener;
    this.#scanner = new Scanner(this);
  }

  push(chunk: string): void {
    this.#scanner.push(chunk);
  }

  end(): void {
    this.#scanner.end();
  }

  /** Whether the root is still open: at the end this means that the download broke off. */
  get isOpen(): boolean {
    return this.#stack.length > 0;
  }

  isDone(): boolean {
    return this.#listener.isDone();
  }

  doctype(source: string): void {
    this.#entities.declare(source);
  }

  open(tag: string, attributes: string, isEmpty: boolean): void {
    const leaf = this.#leaf;
    if (leaf && !kindOf(tag, leaf.scope).isItem) return this.#openInside(tag, attributes, isEmpty);
    this.#leaf = undefined;
    const frame = this.#frame(tag, attributes);
    if (!this.#place(frame)) return;
    if (frame.element.children !== NO_CHILDREN) {
      this.#stack.push((this.#top = frame));
      if (isEmpty) this.#leave();
    } else if (!isEmpty) {
      this.#leaf = frame;
      this.#depth = 0;
    }
  }

  close(tag: string): void {
    const leaf = this.#leaf;
    if (leaf?.tag === tag && this.#depth-- === 0) this.#leaf = undefined;
    else if (leaf?.tag !== tag && this.#stack.some((frame) => frame.tag === tag)) {
      this.#leaf = undefined;
      while (this.#top && this.#top.tag !== tag) this.#leave();
      this.#leave();
    } else if (leaf?.element.isMarkup) leaf.element.value += `</${withoutPrefix(tag)}>`;
  }

  text(source: string, isLiteral: boolean): void {
    const element = this.#leaf?.element ?? (/\S/.test(source) ? this.#top?.element : undefined);
    if (!element) return;
    if (element.isMarkup) element.value += isLiteral ? escapeHtml(source) : source;
    else element.value += isLiteral ? source : this.#entities.decode(source);
  }

  #frame(tag: string, source: string): Frame {
    const top = this.#top;
    const scope = scopeOf(source, top?.scope ?? OUTERMOST);
    const kind = kindOf(tag, scope);
    const attributes = source ? readAttributes(source, this.#entities.decode) : NO_ATTRIBUTES;
    const base = top?.element.base ?? this.#url;
    const element: FeedElement = {
      name: kind.name,
      attributes,
      children: kind.isContainer && this.#stack.length < MAX_DEPTH ? new Map<string, FeedElement[]>() : NO_CHILDREN,
      value: '',
      isMarkup: false,
      type: attributes.get('type')?.toLowerCase() ?? (this.feed?.name === 'feed' ? 'text' : 'html'),
      base: httpUrl(attributes.get('base'), base) ?? base,
      language: attributes.get('lang') ?? top?.element.language,
    };
    return { tag, kind, element, scope };
  }

  /** Gives the element its place in the feed; false where there is no feed yet. */
  #place({ element, kind }: Frame): boolean {
    if (kind.isRoot && (this.#top?.kind.isRoot ?? true)) {
      if (this.feed) element.children = this.feed.children;
      this.feed = element;
    } else if (kind.isItem) {
      while (this.#top && !this.#top.kind.isRoot) this.#leave();
      // An Atom entry may be a document of its own (RFC 4287 §4.1.2).
      this.feed ??= { ...element, name: 'feed', children: new Map<string, FeedElement[]>() };
    } else if (this.feed) append(this.#top?.element ?? this.feed, element);
    return !!this.feed;
  }

  #leave(): void {
    const left = this.#stack.pop();
    this.#top = this.#stack.at(-1);
    if (left?.kind.isItem && this.feed) this.#listener.item(left.element, this.feed);
  }

  /** Markup inside an element that holds text: kept as HTML source. */
  #openInside(name: string, attributes: string, isEmpty: boolean): void {
    const { tag, element } = this.#leaf ?? {};
    if (!element) return;
    if (!element.isMarkup) element.value = escapeHtml(element.value);
    element.isMarkup = true;
    const local = withoutPrefix(name);
    element.value += `<${local}${attributes}>` + (isEmpty && !VOID.test(local) ? `</${local}>` : '');
    if (name === tag && !isEmpty) this.#depth++;
  }
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
