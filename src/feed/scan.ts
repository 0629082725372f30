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

export interface Scanner {
  push(chunk: string): void;
  /** No more chunks: what is unfinished is read as well as can be. */
  end(): void;
}

/*
 * XML 1.0 §3.1 forbids `<` inside attribute values. Relying on it means that every attempt to read a tag ends at the
 * next `<` at the latest, so no input can make the scan quadratic. The look-ahead keeps the name in one piece.
 */
const OPEN_TAG = /<([^\s/<>"'!?]+)(?![^\s/<>"'])([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>/y;
const CLOSE_TAG = /<\/([^\s<>]*)[^<>]*(>?)/y;
const DOCTYPE = /<![^<>[]*(?:\[([^]*?)\]\s*)?>/y;
const NAME_START = /[a-z_:\u00c0-\uffff]/i;

const LONG = 4096;

const matchAt = (pattern: RegExp, source: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/** Scans a complete piece of markup. */
export function scan(markup: string, listener: MarkupListener): void {
  const scanner = createScanner(listener);
  scanner.push(markup);
  scanner.end();
}

export function createScanner(listener: MarkupListener): Scanner {
  let source = '';
  let isLast = false;
  /** A long unfinished token is tried again only when its length has doubled: rescanning stays linear. */
  let enough = 0;

  /** Reads up to `terminator`; returns the position after it, or -1 to wait. */
  function section(from: number, terminator: string, isText: boolean): number {
    const end = source.indexOf(terminator, from);
    if (end < 0 && !isLast) return -1;
    if (isText) listener.text(source.slice(from, end < 0 ? undefined : end), true);
    return end < 0 ? source.length : end + terminator.length;
  }

  function declaration(at: number): number {
    if (source.startsWith('<!--', at)) return section(at + 4, '-->', false);
    if (source.startsWith('<![CDATA[', at)) return section(at + 9, ']]>', true);
    if (!isLast && source.length < at + 9) return -1;
    const [match] = matchAt(DOCTYPE, source, at) ?? [];
    if (!match) return isLast ? section(at, '>', false) : -1;
    listener.doctype?.(match);
    return at + match.length;
  }

  function closeTag(at: number): number {
    const [match = '', name = '', isClosed] = matchAt(CLOSE_TAG, source, at) ?? [];
    if (!isClosed && !isLast && at + match.length === source.length) return -1;
    listener.close(name);
    return at + match.length;
  }

  function openTag(at: number): number {
    const [match = '', name = '', attributes = ''] = matchAt(OPEN_TAG, source, at) ?? [];
    if (name && NAME_START.test(name)) {
      const isEmpty = attributes.endsWith('/');
      listener.open(name, isEmpty ? attributes.slice(0, -1) : attributes, isEmpty);
      return at + match.length;
    }
    if (!name && !isLast && source.indexOf('<', at + 1) < 0) return -1;
    listener.text('<', true); // "a < b": no tag after all
    return at + 1;
  }

  /** Reads one token; returns the position after it, or -1 when it is unfinished. */
  function token(at: number): number {
    const tag = source.indexOf('<', at);
    if (tag !== at) {
      if (tag < 0 && !isLast) return -1;
      const end = tag < 0 ? source.length : tag;
      listener.text(source.slice(at, end), false);
      return end;
    }
    const next = source[at + 1];
    if (next === '/') return closeTag(at);
    if (next === '!') return declaration(at);
    if (next === '?') return section(at, '>', false);
    return openTag(at);
  }

  function run(): void {
    let at = 0;
    while (at < source.length && !listener.isDone?.()) {
      const next = token(at);
      if (next < 0) break;
      at = next;
    }
    source = source.slice(at);
    enough = source.length > LONG ? source.length * 2 : 0;
  }

  return {
    push(chunk) {
      source += chunk;
      if (source.length >= enough) run();
    },
    end() {
      isLast = true;
      run();
    },
  };
}

const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S*)))?/g;

/** Decoded values by lower-case name without prefix (`xml:base` → `base`); the first of a name wins. */
export function readAttributes(source: string, decode: (value: string) => string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of source.matchAll(ATTRIBUTE)) {
    const key = name.slice(name.indexOf(':') + 1).toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decode(double ?? single ?? bare));
  }
  return attributes;
}
