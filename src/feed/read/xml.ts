/** From scanner events to the elements of a feed: items, fields, xml:base, xml:lang, and text that may be markup. */
import { readAttributes, Scanner, type MarkupListener, type Tag } from '../scan.js';
import { escapeHtml } from '../text.js';
import { httpUrl } from '../url.js';
import { append, NO_ATTRIBUTES, NO_FIELDS, type FeedElement } from './element.js';
import { DeclaredEntities } from './entity-declarations.js';
import { kindNamed, kindOf, newScope, scopeOf, type Kind, type Scope } from './kinds.js';

/** Reads an item from its own source. */
export type PieceReader = (source: string) => FeedElement;

export interface XmlListener {
  /** An item is complete; `feed` holds what came before it. */
  item(item: FeedElement, feed: FeedElement): void;
  readonly isDone: boolean;
}

/** An open element that others may be inside of. */
interface Frame {
  /** As the document spells it. */
  tag: string;
  kind: Kind;
  /** Itself; of a group, the one around it: that is whose fields its children fill. */
  element: FeedElement;
  scope: Scope;
}

/** What is in force somewhere in a document. */
interface Place {
  tags: Map<string, Tag>;
  entities: DeclaredEntities;
  stack: readonly Frame[];
  feed: FeedElement | undefined;
}

/** No feed needs more; deeper elements are read as text. */
const MAX_DEPTH = 9;
const ENDS_TEXT = /(?:^|:)(?:item|entry|outline)$/i;
/** HTML elements without an end tag. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

export class XmlReader implements MarkupListener {
  /** The feed's own element, once its root was seen. */
  feed: FeedElement | undefined;
  readonly #url: string;
  readonly #listener: XmlListener;
  readonly #scanner: Scanner;
  readonly #tags: Map<string, Tag>;
  readonly #entities: DeclaredEntities;
  readonly #scope = newScope();
  /** Never more than a few, whatever the document's depth. */
  readonly #stack: Frame[];
  #top: Frame | undefined;
  /** The open element that holds text or markup, its tag, and the namesakes of open elements that are open inside it. */
  #leaf: FeedElement | undefined;
  #leafTag = '';
  readonly #namesakes: string[] = [];
  #pieces: { top: Frame | undefined; read: PieceReader } | undefined;

  /** `place`: where in another document stands what is read. */
  constructor(url: string, listener: XmlListener, place?: Place) {
    this.#url = url;
    this.#listener = listener;
    const { tags = new Map<string, Tag>(), entities = new DeclaredEntities(), stack = [], feed } = place ?? {};
    this.#tags = tags;
    this.#entities = entities;
    this.#stack = [...stack];
    this.#top = stack.at(-1);
    this.feed = feed;
    this.#scanner = new Scanner(this, tags);
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

  /** Whether an item that came now would be one of the feed's own. */
  get isBetweenItems(): boolean {
    return this.#top?.kind.role === 'root' && !this.#leaf && this.#stack.length < MAX_DEPTH && this.#scanner.isIdle;
  }

  /** Whether a tag is an item's at this place. */
  isItem(tag: string, attributes: string): boolean {
    return kindOf(tag, scopeOf(attributes, this.#top?.scope ?? this.#scope)).role === 'item';
  }

  /** Reads items that are cut out of the document at this place, whenever that is. */
  pieceReader(): PieceReader {
    if (this.#pieces && this.#pieces.top === this.#top) return this.#pieces.read;
    this.#pieces = { top: this.#top, read: this.#newPieceReader() };
    return this.#pieces.read;
  }

  #newPieceReader(): PieceReader {
    const place: Place = { tags: this.#tags, entities: this.#entities, stack: [...this.#stack], feed: this.feed };
    return (source) => {
      const items: FeedElement[] = [];
      const listener: XmlListener = {
        item: (item) => items.push(item),
        get isDone() {
          return items.length > 0;
        },
      };
      const reader = new XmlReader(this.#url, listener, place);
      reader.push(source);
      while (reader.#top && !listener.isDone) reader.#leave(); // its end was part of something else
      return items[0] as FeedElement;
    };
  }

  get isDone(): boolean {
    return this.#listener.isDone;
  }

  doctype(source: string): void {
    this.#entities.declare(source);
  }

  open(tag: Tag): void {
    if (this.#leaf && !endsText(tag, this.#leaf)) return this.#openInside(tag, this.#leaf);
    const scope = scopeOf(tag.source, this.#top?.scope ?? this.#scope);
    const kind = kindOf(tag.name, scope);
    const isItem = kind.role === 'item';
    this.#endLeaf();
    if (isItem) while (this.#top && this.#top.kind.role !== 'root') this.#leave();
    const element = this.#element(tag, kind);
    const owner = this.#place(element, scope);
    if (!owner) return;
    if (element.fields !== NO_FIELDS) {
      this.#stack.push((this.#top = { tag: tag.name, kind, element: owner, scope }));
      if (tag.isEmpty) this.#leave();
    } else if (!tag.isEmpty && kind.role !== 'outline') {
      this.#leaf = element;
      this.#leafTag = tag.name;
      this.#namesakes.length = 0;
    }
  }

  close({ name }: Tag): void {
    const leaf = this.#leaf;
    if (leaf && this.#namesakes.at(-1) === name) this.#namesakes.pop();
    else if (leaf && this.#leafTag === name) return this.#endLeaf();
    else if (this.#stack.some(({ tag }) => tag === name)) {
      this.#endLeaf();
      while (this.#top && this.#top.tag !== name) this.#leave();
      return this.#leave();
    }
    const local = withoutPrefix(name);
    if (leaf?.isMarkup && !VOID.test(local)) leaf.value += `</${local}>`;
  }

  text(source: string, isLiteral: boolean): void {
    const element = this.#leaf ?? (/\S/.test(source) ? this.#top?.element : undefined);
    if (!element) return;
    if (element.isMarkup) element.value += isLiteral ? escapeHtml(source) : this.#entities.expand(source);
    else element.value += isLiteral ? source : this.#entities.decode(source);
  }

  #element(tag: Tag, kind: Kind): FeedElement {
    const parent = this.#top?.element;
    const base = parent?.base ?? this.#url;
    const values = tag.source ? (tag.values ??= readAttributes(tag.source, this.#entities.decode)) : NO_ATTRIBUTES;
    return {
      kind,
      attributes: kind.role === 'record' ? new Map(values) : values,
      fields: /leaf|outline/.test(kind.role) || this.#stack.length > MAX_DEPTH ? NO_FIELDS : {},
      value: '',
      isMarkup: false,
      type: values.get('type')?.toLowerCase() ?? (this.feed?.kind.name === 'feed' ? 'text' : 'html'),
      base: httpUrl(values.get('base'), base) ?? base,
      hasBase: parent?.hasBase || kind.name === 'feed' || values.has('base'),
      language: values.get('lang') ?? parent?.language,
    };
  }

  /** Gives the element its place in the feed. Returns whose fields its children fill, or nothing where there is no feed yet. */
  #place(element: FeedElement, scope: Scope): FeedElement | undefined {
    const { role } = element.kind;
    const owner = this.#top?.element ?? this.feed;
    if (role === 'root' && (this.#top?.kind.role ?? role) === role) {
      if (this.feed) element.fields = this.feed.fields;
      else scope.home = scope.prefixes.get('') ?? '';
      return (this.feed = element);
    }
    if (role === 'item') {
      // An Atom entry may be a document of its own (RFC 4287 §4.1.2).
      this.feed ??= { ...element, kind: kindNamed('feed'), fields: {} };
      return element;
    }
    if (owner) append(owner.fields, element);
    return role === 'group' ? owner : owner && element;
  }

  #endLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (!leaf || this.#top?.kind.role !== 'record') return;
    const { element } = this.#top;
    element.value += ` ${leaf.value}`; // RSS: <author>by <a>somebody</a></author>
    const name = withoutPrefix(leaf.kind.name);
    if (!element.attributes.has(name)) (element.attributes as Map<string, string>).set(name, leaf.value);
  }

  #leave(): void {
    const left = this.#stack.pop();
    this.#top = this.#stack.at(-1);
    if (left?.kind.role === 'item' && this.feed) this.#listener.item(left.element, this.feed);
  }

  /** Markup inside an element that holds text: kept as HTML source. */
  #openInside({ name, source, isEmpty }: Tag, leaf: FeedElement): void {
    if (!leaf.isMarkup) leaf.value = escapeHtml(leaf.value);
    leaf.isMarkup = true;
    const local = withoutPrefix(name);
    leaf.value += `<${local}${this.#entities.expand(source.replaceAll('\n', ' '))}>` + (isEmpty && !VOID.test(local) ? `</${local}>` : '');
    if (!isEmpty && (name === this.#leafTag || this.#stack.some(({ tag }) => tag === name))) this.#namesakes.push(name);
  }
}

/** Text in which an item begins was never ended; unless it is XML, or of another vocabulary. */
const endsText = ({ name }: Tag, { kind, type }: FeedElement) => ENDS_TEXT.test(name) && !type.includes('xml') && (!!kind.field || !kind.name.includes(':'));

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
