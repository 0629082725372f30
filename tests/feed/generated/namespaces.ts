/** Which prefixes the names of one tag get, and what the tag must declare for them (Namespaces in XML 1.0). */
import type { Decisions } from './decisions.js';

export const XML = 'http://www.w3.org/XML/1998/namespace';

/** For namespaces that readers of feeds know: also prefixes that are usually another's. */
const KNOWN = ['a', 'ns0', 'dc', 'media', 'atom', 'content', 'rdf', 'rss', '_', 'ż-1.x', 'B'] as const;
/** For all others: readers may take a well-known prefix of an unknown namespace at its word. */
const FOREIGN = ['x', 'ext', 'y', 'ó_2'] as const;

export interface Prefixing {
  decisions: Decisions;
  /** The prefix that everybody uses for a namespace; '' for the default one. */
  usual: ReadonlyMap<string, string>;
  /** Nothing but those, all declared at the root: other readers know no others. */
  isUsual: boolean;
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
    const { decisions, usual, isUsual } = this.prefixing;
    for (const [uri, prefix] of usual) {
      if (!isUsual && decisions.rarely(4)) continue;
      const name = isUsual || !decisions.rarely(2) ? prefix : decisions.pick(KNOWN);
      if (this.#isFree(name)) this.declared.set(name, uri);
    }
  }

  /** A declaration that this tag has no use for. */
  declareIdly(): void {
    const { decisions, usual, isUsual } = this.prefixing;
    if (isUsual || !decisions.rarely(12)) return;
    const prefix = decisions.pick(['', ...KNOWN]);
    const uri = decisions.pick(['urn:idle', ...usual.keys()]);
    const isMisleading = uri === 'urn:idle' && prefix !== '';
    if (this.#isFree(prefix) && !isMisleading) this.declared.set(prefix, uri);
  }

  #withoutNamespace(): string {
    if (this.scope.get('')) this.declared.set('', '');
    this.#used.add('');
    return '';
  }

  #prefixOf(uri: string, mayBeDefault: boolean): string {
    const { decisions, isUsual } = this.prefixing;
    const bound = [...this.scope].filter(([prefix, known]) => known === uri && (prefix || mayBeDefault)).map(([prefix]) => prefix);
    const inScope = bound[decisions.next(bound.length || 1)];
    const prefix = inScope === undefined || (!isUsual && decisions.rarely(9)) ? this.#newPrefix(uri, mayBeDefault) : inScope;
    if (!bound.includes(prefix)) this.declared.set(prefix, uri);
    this.#used.add(prefix);
    return prefix;
  }

  #newPrefix(uri: string, mayBeDefault: boolean): string {
    const { decisions, usual, isUsual } = this.prefixing;
    const known = usual.get(uri);
    const plain = known ?? 'x';
    const odd = decisions.pick([plain, known === undefined ? decisions.pick(FOREIGN) : decisions.pick(KNOWN), '']);
    const candidates = [isUsual ? plain : odd, plain, ...(known === undefined ? FOREIGN : KNOWN), 'last'];
    return candidates.find((prefix) => (prefix || mayBeDefault) && this.#isFree(prefix)) ?? 'last';
  }

  #isFree(prefix: string): boolean {
    return !this.declared.has(prefix) && !this.#used.has(prefix);
  }
}
