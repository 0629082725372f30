/** Namespaces by their URI in all its common spellings; which prefix a document uses is its own affair. */

/** What an element is to a reader of feeds. */
export interface Kind {
  /** Lower case, with a fixed prefix per namespace: `Dublin:Date` → `dc:date`. */
  name: string;
  /** The feed itself. Several may be inside each other (`rss`, `channel`); they share their children. */
  isRoot: boolean;
  isItem: boolean;
  /** Its children matter one by one: roots, items, and a few more. All other elements hold text or markup. */
  isContainer: boolean;
}

/** What is in force at some place: URIs by prefix, and the tags looked up so far. */
export interface Scope {
  prefixes: ReadonlyMap<string, string>;
  kinds: Map<string, Kind>;
}

/** The first that matches the URI decides, or else the prefix. Dublin Core's sets share a prefix; RSS, RDF and Atom have none. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/modules\/content|^content$/i, 'content:'],
  [/purl\.org\/(?:dc|metadata)|^dc(?:terms)?$/i, 'dc:'],
  [/mrss|media-rss|yahoo|^media$/i, 'media:'],
  [/itunes/i, 'itunes:'],
  [/atom|rdf|\/rss\/?[\d.]*[/#]?$|netscape|^$/i, ''],
];

/** The scope inside a tag with these attributes. */
export function scopeOf(attributes: string, outer: Scope): Scope {
  if (!attributes.includes('xmlns')) return outer;
  const prefixes = new Map(outer.prefixes);
  for (const [, prefix = '', uri = ''] of attributes.matchAll(/xmlns:?([^\s=]*)\s*=\s*["']([^"']*)/g)) prefixes.set(prefix, uri);
  return { prefixes, kinds: new Map() };
}

/** A prefix that is undeclared, or stands for an unknown URI, is taken at its word. */
export function kindOf(tag: string, { prefixes, kinds }: Scope): Kind {
  let kind = kinds.get(tag);
  if (!kind) {
    const [, prefix = '', local = ''] = /^(?:(.*?):)?(.*)/.exec(tag) ?? [];
    const [known = `${prefix}:`] = [prefixes.get(prefix) ?? prefix, prefix].flatMap((key) => NAMESPACES.find(([pattern]) => pattern.test(key))?.[1] ?? []);
    const name = known + local.toLowerCase();
    kind = {
      name,
      isRoot: /^(?:rss|rdf|feed|channel)$/.test(name),
      isItem: /^(?:item|entry)$/.test(name),
      isContainer: /^(?:rss|rdf|feed|channel|item|entry|author|contributor|image|source|media:group|media:content)$/.test(name),
    };
    kinds.set(tag, kind);
  }
  return kind;
}
