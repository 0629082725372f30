/** Namespaces by their URI in all its common spellings; which prefix a document uses is its own affair. */

/** What is in force at some place: URIs by prefix, and the names looked up so far. */
export interface Scope {
  prefixes: ReadonlyMap<string, string>;
  names: Map<string, string>;
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
export function scopeOf(attributes: string, outer: Scope = { prefixes: new Map(), names: new Map() }): Scope {
  if (!attributes.includes('xmlns')) return outer;
  const prefixes = new Map(outer.prefixes);
  for (const [, prefix = '', uri = ''] of attributes.matchAll(/xmlns:?([^\s=]*)\s*=\s*["']([^"']*)/g)) prefixes.set(prefix, uri);
  return { prefixes, names: new Map() };
}

/** `Dublin:Date` → `dc:date`. A prefix that is undeclared, or stands for an unknown URI, is taken at its word. */
export function qualify(tag: string, { prefixes, names }: Scope): string {
  let name = names.get(tag);
  if (name === undefined) {
    const [, prefix = '', local = ''] = /^(?:(.*?):)?(.*)/.exec(tag) ?? [];
    const known = [prefixes.get(prefix) ?? prefix, prefix].map((key) => NAMESPACES.find(([pattern]) => pattern.test(key)));
    name = ((known[0] ?? known[1])?.[1] ?? `${prefix}:`) + local.toLowerCase();
    names.set(tag, name);
  }
  return name;
}
