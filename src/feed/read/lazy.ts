/** Long documents: cut into items without reading them; an item is read when somebody looks at it. */
import type { NewsItem } from '../model.js';
import { inherit, toItem } from '../normalize.js';
import type { Collector } from './collect.js';
import { XmlReader } from './xml.js';

const ITEM = /<(?:[\w.-]+:)?(?:item|entry)[\s>]/gi;
/** Shorter than any tag or declaration that decides. */
const MAX_TAG = 64;
const ITEM_HERE = /\s*<((?:[\w.-]+:)?(?:item|entry))(\s[^<>]*)?>/iy;

/** Finds the same letters from ever later positions, hardly looking at any place twice. */
class Search {
  readonly #source: string;
  readonly #wanted: string;
  #asked = 0;
  #found = -1;

  constructor(source: string, wanted: string) {
    this.#source = source;
    this.#wanted = wanted;
  }

  /** The position, or Infinity. */
  from(at: number): number {
    if (at < this.#asked || at > this.#found) {
      const found = this.#source.indexOf(this.#wanted, at);
      this.#found = found < 0 ? Infinity : found;
    }
    this.#asked = at;
    return this.#found;
  }
}

/** Hands the items of a document over as source, and everything else to the reader. */
class ItemCutter {
  readonly #reader: XmlReader;
  readonly #take: (source: string) => void;
  #rest = '';
  /** An item whose end has not arrived is tried again when twice as much is there: looking stays linear. */
  #enough = 0;

  constructor(reader: XmlReader, take: (source: string) => void) {
    this.#reader = reader;
    this.#take = take;
  }

  push(text: string): void {
    this.#cut(text, false);
  }

  end(): void {
    this.#cut('', true);
    this.#reader.end();
  }

  #cut(text: string, isLast: boolean): void {
    const source = (this.#rest += text);
    if (source.length < this.#enough && !isLast) return;
    const declarations = new Search(source, '<!');
    let at = 0;
    while (at < source.length) {
      const end = this.#reader.isBetweenItems ? this.#itemEnd(at, declarations) : 0;
      if (end < 0 && !isLast) break;
      if (end > 0) this.#take(source.slice(at, end));
      else this.#reader.push(source.slice(at, nextItem(source, at + 1)));
      at = end > 0 ? end : nextItem(source, at + 1);
    }
    this.#rest = source.slice(at);
    this.#enough = this.#rest.length * 2;
  }

  /** Where the item ends that begins here: 0 when only reading can tell, -1 when its end has not arrived. */
  #itemEnd(start: number, declarations: Search): number {
    const source = this.#rest;
    ITEM_HERE.lastIndex = start;
    const [, name, attributes = ''] = ITEM_HERE.exec(source) ?? [];
    if (!name) return source.length - start < MAX_TAG ? -1 : 0;
    if (!this.#reader.isItem(name, attributes)) return 0;
    const endTag = `</${name}`;
    for (let at = ITEM_HERE.lastIndex; ; ) {
      const mark = declarations.from(at);
      const markup = source.slice(at, mark);
      const next = markup.indexOf(`<${name}`);
      const end = (next < 0 ? markup : markup.slice(0, next)).indexOf(endTag);
      if (end >= 0) return endOfTag(source, at + end + endTag.length);
      if (next >= 0) return 0;
      if (mark === Infinity) return -1;
      if (!source.startsWith('[CDATA[', mark + 2)) return source.length - mark < MAX_TAG ? -1 : 0;
      at = source.indexOf(']]>', mark);
      if (at < 0) return -1;
    }
  }
}

/** The position after the bracket that is expected here: 0 when something else is, -1 when it has not arrived. */
function endOfTag(source: string, at: number): number {
  if (at === source.length) return -1;
  return source[at] === '>' ? at + 1 : 0;
}

/** Where the next item may begin. */
function nextItem(source: string, from: number): number {
  ITEM.lastIndex = from;
  return ITEM.exec(source)?.index ?? source.length;
}

export function collectLazily(url: string): Collector {
  const makers: (() => NewsItem)[] = [];
  const xml = new XmlReader(url, { item: (item, feed) => makers.push(() => inherit(toItem(item), feed)), isDone: false });
  const cutter = new ItemCutter(xml, (source) => {
    const read = xml.pieceReader();
    makers.push(() => inherit(toItem(read(source)), xml.feed));
  });
  return {
    xml,
    push: (text) => cutter.push(text),
    end: () => cutter.end(),
    get count() {
      return makers.length;
    },
    items: () => lazyArray(makers),
  };
}

/** An array whose items are made when somebody looks at them, and then stay. */
function lazyArray<T>(makers: readonly (() => T)[]): T[] {
  const items: T[] = [];
  const lazy: PropertyDescriptor = { configurable: true, enumerable: true };
  // From the end: the array is a sparse one from the first step.
  for (let at = makers.length; at--; ) {
    lazy.get = () => {
      const value = makers[at]?.();
      Object.defineProperty(items, at, { value, configurable: true, enumerable: true, writable: true });
      return value;
    };
    Object.defineProperty(items, at, lazy);
  }
  return items;
}
