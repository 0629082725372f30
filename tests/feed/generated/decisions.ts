/** Where a generator may choose, numbers that a property test drew decide; zero is always the plainest choice, so that failures shrink to plain documents. */

/** What is well-formed and seldom seen. Each can be left out by its name. */
export const ODDITIES = [
  /** Any prefix for any namespace, declared anywhere. */
  'other prefixes',
  /** Elements of other vocabularies that are called `title`, `link` … under a prefix. */
  'foreign elements',
  /** The same in a default namespace of their own: `<title xmlns="urn:other">`. */
  'foreign default namespaces',
  /** The same in namespaces whose address resembles a known one. */
  'resembling namespaces',
  /** An `author`, `source`, `item` or `entry` inside an element of another vocabulary, or inside XML that is content. */
  'namesakes of containers',
  /** `<link x:href="…" href="…">`. */
  'foreign attributes',
  /** A feed's own title, language and authors after its items. */
  'feed after items',
  /** `xhtml:body` as the content of an RSS item. */
  'prefixed body',
  'references in namespace declarations',
  /** CR LF and CR (XML 1.0 §2.11). */
  'line ends of other systems',
  /** A line end in an attribute means a space (XML 1.0 §3.3.3). */
  'line ends in attributes',
  /** `<br></br>` in XHTML. */
  'end tags of void elements',
  /** And document types at all. */
  'declared entities',
  'declared entities in markup',
  'entity names beyond ASCII',
  /** `<!ENTITY e "&amp;lt;">` means `&lt;` (XML 1.0 §4.4). */
  'escaped references in entities',
  /** `]>` inside a comment, a literal or an instruction of the document type. */
  'false ends of the document type',
  /** `<?go a>b?>`. */
  'instructions with brackets',
] as const;

export type Oddity = (typeof ODDITIES)[number];

/** What our reader does not read as the specifications say; cases/found.ts has an example of each. To be emptied. */
export const NOT_YET: readonly Oddity[] = [
];

export class Decisions {
  readonly #numbers: readonly number[];
  readonly #without: ReadonlySet<Oddity>;
  #at = 0;

  constructor(numbers: Iterable<number>, without: Iterable<Oddity> = []) {
    this.#numbers = [...numbers];
    this.#without = new Set(without);
  }

  /** 0 … count - 1. */
  next(count: number): number {
    const { length } = this.#numbers;
    const number = this.#numbers[this.#at % length] ?? 0;
    // When all are used up they are used again, differently; but zero stays zero.
    const round = Math.floor(this.#at++ / length) + 1;
    return length ? (number * round) % count : 0;
  }

  /** The first choice is the plainest. */
  pick<const T extends readonly [unknown, ...unknown[]]>(choices: T): T[number] {
    return choices[this.next(choices.length)];
  }

  /** True about once in so many times. */
  rarely(times: number): boolean {
    return this.next(times) === times - 1;
  }

  /** The same for what can be left out. */
  oddly(oddity: Oddity, times: number): boolean {
    return this.rarely(times) && !this.#without.has(oddity);
  }

  has(oddity: Oddity): boolean {
    return !this.#without.has(oddity);
  }

  /** In the same order, or in another. */
  shuffle<T>(things: readonly T[]): T[] {
    const shuffled = [...things];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = at - this.next(at + 1);
      [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
    }
    return shuffled;
  }
}
