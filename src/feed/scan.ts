/** Splits markup into tags and text while it arrives: one pass, linear time, forgiving where XML is broken. */

export interface MarkupListener {
  /** `attributes` is the source between name and `>`; see `readAttributes`. */
  open(name: string, attributes: string, isEmpty: boolean): void;
  close(name: string): void;
  /** Entities are still encoded, except in a CDATA section (`isLiteral`). */
  text(source: string, isLiteral: boolean): void;
  /** The inside of a DOCTYPE. */
  doctype?(source: string): void;
  /** Asked before each token: nothing more is wanted. */
  isDone?(): boolean;
}

/*
 * XML 1.0 §3.1 forbids `<` inside attribute values. Relying on it means that every attempt to read a tag ends at the
 * next `<` at the latest, so no input can make the scan quadratic. The look-ahead keeps the name in one piece.
 */
const OPEN_TAG = /<([a-z_:\u00c0-\uffff][^\s/<>"']*)(?![^\s/<>"'])([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>/iy;
/** Most tags: letters only. Testing makes no array of matches, which costs more than the match. */
const PLAIN_TAG = /<\/?[a-z:]+>/iy;
const CLOSE_TAG = /<\/([^\s<>]*)[^<>]*(>?)/y;
const DOCTYPE = /<![^<>[]*(?:\[([^]*?)\]\s*)?>/y;

const LONG = 4096;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

export class Scanner {
  readonly #listener: MarkupListener;
  /** What has not been read yet, and where reading it goes on. */
  #source = '';
  #isLast = false;
  /** A long unfinished token is tried again only when its length has doubled: rescanning stays linear. */
  #enough = 0;

  constructor(listener: MarkupListener) {
    this.#listener = listener;
  }

  push(chunk: string): void {
    this.#source += chunk;
    if (this.#source.length >= this.#enough) this.#run();
  }

  /** No more chunks: what is unfinished is read as well as can be. */
  end(): void {
    this.#isLast = true;
    this.#run();
  }

  #run(): void {
    let at = 0;
    while (at < this.#source.length && !this.#listener.isDone?.()) {
      const next = this.#token(at);
      if (next < 0) break;
      at = next;
    }
    this.#source = this.#source.slice(at);
    this.#enough = this.#source.length > LONG ? this.#source.length * 2 : 0;
  }

  /** Reads one token; returns the position after it, or -1 when it is unfinished. */
  #token(at: number): number {
    const source = this.#source;
    if (source[at] !== '<') {
      const tag = source.indexOf('<', at);
      if (tag < 0 && !this.#isLast) return -1;
      const end = tag < 0 ? source.length : tag;
      this.#listener.text(source.slice(at, end), false);
      return end;
    }
    const next = source[at + 1];
    PLAIN_TAG.lastIndex = at;
    if (PLAIN_TAG.test(source)) {
      const end = PLAIN_TAG.lastIndex;
      if (next === '/') this.#listener.close(source.slice(at + 2, end - 1));
      else this.#listener.open(source.slice(at + 1, end - 1), '', false);
      return end;
    }
    if (next === '/') return this.#closeTag(at);
    if (next === '!') return this.#declaration(at);
    if (next === '?') return this.#section(at, '>', false);
    return this.#openTag(at);
  }

  #openTag(at: number): number {
    const source = this.#source;
    const match = matchAt(OPEN_TAG, source, at);
    if (match) {
      const [tag, name = '', attributes = ''] = match;
      const isEmpty = attributes.endsWith('/');
      this.#listener.open(name, isEmpty ? attributes.slice(0, -1) : attributes, isEmpty);
      return at + tag.length;
    }
    if (!this.#isLast && source.indexOf('<', at + 1) < 0) return -1;
    this.#listener.text('<', true); // "a < b": no tag after all
    return at + 1;
  }

  #closeTag(at: number): number {
    const source = this.#source;
    const [tag = '', name = '', isClosed] = matchAt(CLOSE_TAG, source, at) ?? [];
    if (!isClosed && !this.#isLast && at + tag.length === source.length) return -1;
    this.#listener.close(name);
    return at + tag.length;
  }

  #declaration(at: number): number {
    const source = this.#source;
    if (source.startsWith('<!--', at)) return this.#section(at + 4, '-->', false);
    if (source.startsWith('<![CDATA[', at)) return this.#section(at + 9, ']]>', true);
    if (!this.#isLast && source.length < at + 9) return -1;
    const [doctype] = matchAt(DOCTYPE, source, at) ?? [];
    if (!doctype) return this.#isLast ? this.#section(at, '>', false) : -1;
    this.#listener.doctype?.(doctype);
    return at + doctype.length;
  }

  /** Reads up to `terminator`. */
  #section(from: number, terminator: string, isText: boolean): number {
    const found = this.#source.indexOf(terminator, from);
    if (found < 0 && !this.#isLast) return -1;
    const end = found < 0 ? this.#source.length : found;
    if (isText) this.#listener.text(this.#source.slice(from, end), true);
    return found < 0 ? end : end + terminator.length;
  }
}

/** Scans a complete piece of markup. */
export function scan(markup: string, listener: MarkupListener): void {
  const scanner = new Scanner(listener);
  scanner.push(markup);
  scanner.end();
}

const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S*)))?/g;

/** Decoded values by lower-case name without prefix (`xml:base` → `base`); the first of a name wins. */
export function readAttributes(source: string, decode: (value: string) => string): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match; (match = ATTRIBUTE.exec(source)); ) {
    const [, name = '', double, single, bare = ''] = match;
    const key = name.slice(name.indexOf(':') + 1).toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decode(double ?? single ?? bare));
  }
  return attributes;
}
