/** Splits markup into tags and text while it arrives: one pass, linear time, forgiving where XML is broken. */

export interface Tag {
  readonly name: string;
  /** The source between name and `>`; see `readAttributes`. */
  readonly source: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  /** What `readAttributes` gave, kept by whoever asked first. */
  values?: ReadonlyMap<string, string>;
}

export interface MarkupListener {
  open(tag: Tag): void;
  close(tag: Tag): void;
  /** Entities are still encoded, except in a CDATA section (`isLiteral`). */
  text(source: string, isLiteral: boolean): void;
  /** The inside of a DOCTYPE. */
  doctype(source: string): void;
  /** Asked before each token: nothing more is wanted. */
  readonly isDone: boolean;
}

/** Attributes. XML 1.0 §3.1 forbids `<` in their values: whatever is tried ends at the next `<`, so no input is scanned twice. */
const ATTRIBUTES = '[^<>"\']*(?:(?:"[^"<]*"|\'[^\'<]*\')[^<>"\']*)*';
/** The look-ahead keeps the name in one piece. */
export const OPEN_TAG = `<([a-z_:\u00c0-\uffff][^\\s/<>"']*)(?![^\\s/<>"'])(${ATTRIBUTES})>`;
const OPEN = new RegExp(OPEN_TAG, 'iy');
const CLOSE = /<\/([^\s<>]*)[^<>]*(>?)/y;
/** Its inside may hold `]>` in comments, literals and instructions. */
const DOCTYPE = /<![^<>[]*(?:\[(?:<!--[^]*?-->|<\?[^]*?\?>|"[^"]*"|'[^']*'|<(?!!--|\?)|[^\]"'<])*\]\s*)?>/y;

const LONG = 4096;
/** A feed uses a few tags over and over: short ones are remembered, up to so many. */
const SHORT = 48;
const MAX_TAGS = 512;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

export class Scanner {
  readonly #listener: MarkupListener;
  /** By their source without brackets. */
  readonly #tags: Map<string, Tag>;
  /** What has not been read yet. */
  #source = '';
  #isLast = false;
  /** A long unfinished token is tried again only when its length has doubled: rescanning stays linear. */
  #enough = 0;
  /** Where the next `>` is, once looked for. */
  #bracket = -1;

  /** `tags`: what another scanner has learnt from the same document. */
  constructor(listener: MarkupListener, tags = new Map<string, Tag>()) {
    this.#listener = listener;
    this.#tags = tags;
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
    this.#bracket = -1;
    while (at < this.#source.length && !this.#listener.isDone) {
      const next = this.#token(at);
      if (next < 0) break;
      at = next;
    }
    this.#source = this.#source.slice(at);
    this.#enough = this.#source.length > LONG ? this.#source.length * 2 : 0;
  }

  /** Whether all that came has been read, but perhaps spaces. */
  get isIdle(): boolean {
    return !this.#source.trim();
  }

  /** Reads one token; returns the position after it, or -1 when it is unfinished. */
  #token(at: number): number {
    const source = this.#source;
    if (source[at] !== '<') return this.#text(at);
    const next = source[at + 1];
    if (next === '!') return this.#declaration(at);
    if (next === '?') return this.#instruction(at);
    return this.#knownTag(at) || (next === '/' ? this.#closeTag(at) : this.#openTag(at));
  }

  /** Ends at `?>` (XML 1.0 §2.6); an XML declaration without it ends at its bracket. */
  #instruction(at: number): number {
    const source = this.#source;
    if (!this.#isLast && source.length < at + 5) return -1;
    const end = source.indexOf('?>', at);
    const tag = source.indexOf('<', at + 1);
    const isWhole = end >= 0 && (tag < 0 || end < tag || !source.startsWith('xml', at + 2));
    if (isWhole) return end + 2;
    return this.#isLast || (tag >= 0 && source.startsWith('xml', at + 2)) ? this.#section(at, '>', false) : -1;
  }

  #text(at: number): number {
    const tag = this.#source.indexOf('<', at);
    if (tag < 0 && !this.#isLast) return -1;
    const end = tag < 0 ? this.#source.length : tag;
    this.#listener.text(this.#source.slice(at, end), false);
    return end;
  }

  #knownTag(at: number): number {
    if (this.#bracket < at) {
      this.#bracket = this.#source.indexOf('>', at);
      if (this.#bracket < 0) this.#bracket = Infinity;
    }
    const tag = this.#bracket - at < SHORT && this.#tags.get(this.#source.slice(at + 1, this.#bracket));
    return tag ? this.#tell(tag, this.#bracket + 1) : 0;
  }

  #tell(tag: Tag, end: number): number {
    if (tag.isEnd) this.#listener.close(tag);
    else this.#listener.open(tag);
    return end;
  }

  #newTag(source: string, end: number, tag: Tag): number {
    if (source.length < SHORT && this.#tags.size < MAX_TAGS) this.#tags.set(source.slice(1, -1), tag);
    return this.#tell(tag, end);
  }

  #openTag(at: number): number {
    const source = this.#source;
    const match = matchAt(OPEN, source, at);
    if (match) {
      const [all, name = '', attributes = ''] = match;
      const isEmpty = attributes.endsWith('/');
      return this.#newTag(all, at + all.length, { name, source: isEmpty ? attributes.slice(0, -1) : attributes, isEnd: false, isEmpty });
    }
    if (!this.#isLast && source.indexOf('<', at + 1) < 0) return -1;
    this.#listener.text('<', true); // "a < b": no tag after all
    return at + 1;
  }

  #closeTag(at: number): number {
    const source = this.#source;
    const [all = '', name = '', isClosed] = matchAt(CLOSE, source, at) ?? [];
    if (!isClosed && !this.#isLast && at + all.length === source.length) return -1;
    const tag = { name, source: '', isEnd: true, isEmpty: false };
    return isClosed ? this.#newTag(all, at + all.length, tag) : this.#tell(tag, at + all.length);
  }

  #declaration(at: number): number {
    const source = this.#source;
    if (source.startsWith('<![CDATA[', at)) return this.#section(at + 9, ']]>', true);
    if (source.startsWith('<!--', at)) return this.#section(at + 4, '-->', false);
    if (!this.#isLast && source.length < at + 9) return -1;
    const [doctype] = matchAt(DOCTYPE, source, at) ?? [];
    if (!doctype) return this.#isLast ? this.#section(at, '>', false) : -1;
    this.#listener.doctype(doctype);
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

const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S*)))?/g;

/** Of prefixed attributes only these are read, as `base`, `lang` and `about`; all others belong to other vocabularies. */
const PREFIXED = /^(?:xml:(?=(?:base|lang)$)|[^:]+:(?=about$))/i;

/** Decoded values by lower-case name; the first of a name wins. */
export function readAttributes(source: string, decode: (value: string) => string): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match; (match = ATTRIBUTE.exec(source)); ) {
    const [, name = '', double, single, bare = ''] = match;
    const key = (name.includes(':') ? name.replace(PREFIXED, '') : name).toLowerCase();
    const value = double ?? single ?? bare;
    // A line end in a value means a space (XML 1.0 §3.3.3).
    if (!attributes.has(key)) attributes.set(key, decode(value.includes('\n') ? value.replaceAll('\n', ' ') : value));
  }
  return attributes;
}
