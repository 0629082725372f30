/** Which prefixes the names of one tag get, and what the tag must declare for them (Namespaces in XML 1.0). */
import type { Decisions } from './decisions.js';

export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XHTML = 'http://www.w3.org/1999/xhtml';

/** For namespaces that readers of feeds know: also prefixes that are usually another's. */
const KNOWN = ['a', 'ns0', 'dc', 'media', 'atom', 'content', 'rdf', 'rss', '_', 'ż-1.x', 'B'] as const;
/** For all others: where readers do not know a namespace, they may take a well-known prefix at its word. */
const FOREIGN = ['x', 'ext', 'y', 'ó_2'] as const;

export interface Prefixing {
  decisions: Decisions;
  /** The prefix that everybody uses for a namespace; '' for the default one. */
  usual: ReadonlyMap<string, string>;
}

export type Scope = ReadonlyMap<string, string>;

export class TagNames {
  readonly declared = new Map<string, string>();
  /** What names of this tag already mean must not change by another declaration. */
  readonly #used = new Set<string>();

  constructor(
    private readonly outer: Scope,
    private readonly prefixing: Prefixing,
  ) {}

  get scope(): Scope {
    return new Map([...this.outer, ...this.declared]);
  }

  ofElement(uri: string, name: string): string {
    const prefix = uri ? this.#prefixOf(uri, true) : this.#withoutNamespace();
    return prefix ? `${prefix}:${name}` : name;
  }

  /** Attributes without a prefix are in no namespace (§6.2). */
  ofAttribute(uri: string, name: string): string {
    if (!uri) return name;
    return uri === XML ? `xml:${name}` : `${this.#prefixOf(uri, false)}:${name}`;
  }

  /** The usual prefixes at the root; some of them left for later, some under other names. */
  declareAll(): void {
    const { decisions, usual } = this.prefixing;
    for (const [uri, prefix] of usual) {
      const name = decisions.oddly('other prefixes', 2) ? decisions.pick(this.#oddPrefixes(uri)) : prefix;
      if (!decisions.oddly('other prefixes', 4) && this.#isFree(name)) this.declared.set(name, uri);
    }
  }

  /** A declaration that this tag has no use for. */
  declareIdly(): void {
    const { decisions, usual } = this.prefixing;
    if (!decisions.oddly('other prefixes', 12)) return;
    const uri = decisions.pick(['urn:idle', ...usual.keys()]);
    const prefix = uri === 'urn:idle' ? 'idle' : decisions.pick(['', ...this.#oddPrefixes(uri)]);
    if (this.#isFree(prefix)) this.declared.set(prefix, uri);
  }

  #oddPrefixes(uri: string): typeof KNOWN | typeof FOREIGN {
    return this.prefixing.usual.has(uri) && uri !== XHTML ? KNOWN : FOREIGN;
  }

  #withoutNamespace(): string {
    if (this.scope.get('')) this.declared.set('', '');
    this.#used.add('');
    return '';
  }

  #prefixOf(uri: string, mayBeDefault: boolean): string {
    const { decisions } = this.prefixing;
    const bound = [...this.scope].filter(([prefix, known]) => known === uri && (prefix || mayBeDefault)).map(([prefix]) => prefix);
    const inScope = bound[decisions.next(bound.length || 1)];
    const prefix = inScope === undefined || decisions.oddly('other prefixes', 9) ? this.#newPrefix(uri, mayBeDefault) : inScope;
    if (!bound.includes(prefix)) this.declared.set(prefix, uri);
    this.#used.add(prefix);
    return prefix;
  }

  #newPrefix(uri: string, mayBeDefault: boolean): string {
    const { decisions, usual } = this.prefixing;
    const plain = usual.get(uri) ?? 'x';
    const odd = this.#oddPrefixes(uri);
    const isDefault = mayBeDefault && decisions.oddly(usual.has(uri) ? 'other prefixes' : 'foreign default namespaces', 3);
    const first = isDefault ? '' : decisions.oddly('other prefixes', 2) ? decisions.pick(odd) : plain;
    return [first, plain, ...odd].find((prefix) => (prefix || mayBeDefault) && this.#isFree(prefix)) ?? 'last';
  }

  #isFree(prefix: string): boolean {
    return !this.declared.has(prefix) && !this.#used.has(prefix);
  }
}
