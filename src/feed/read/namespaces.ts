/** Namespaces by their URI in all its common spellings; which prefix a document uses is its own affair. */

/** What is in force at some place: our prefix by the document's prefix, and the names looked up so far. */
export interface Scope {
  prefixes: ReadonlyMap<string, string>;
  names: Map<string, string>;
}

/** The first match decides. Dublin Core's terms and elements share a prefix; RSS, RDF and Atom have none. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/modules\/content/i, 'content:'],
  [/purl\.org\/(?:dc|metadata)/i, 'dc:'],
  [/mrss|media-rss|yahoo/i, 'media:'],
  [/itunes/i, 'itunes:'],
  [/2005\/atom|purl\.org\/atom|\/rss\/?[\d.]*[/#]?$|netscape|rdf-syntax/i, ''],
];

/** The scope inside a tag with these attributes. */
export function scopeOf(attributes: string, outer: Scope = { prefixes: new Map(), names: new Map() }): Scope {
  if (!attributes.includes('xmlns')) return outer;
  const prefixes = new Map(outer.prefixes);
  for (const [, prefix = '', uri = ''] of attributes.matchAll(/xmlns:?([^\s=]*)\s*=\s*["']([^"']*)/g)) {
    prefixes.set(prefix, NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? asPrefix(prefix));
  }
  return { prefixes, names: new Map() };
}

/** `Dublin:Date` → `dc:date`. A prefix that nobody declared is taken at its word. */
export function qualify(tag: string, { prefixes, names }: Scope): string {
  let name = names.get(tag);
  if (name === undefined) {
    const colon = tag.indexOf(':');
    const prefix = tag.slice(0, Math.max(colon, 0));
    name = (prefixes.get(prefix) ?? asPrefix(prefix)) + tag.slice(colon + 1).toLowerCase();
    names.set(tag, name);
  }
  return name;
}

/** `atom:link` and `rdf:RDF` without a declaration still mean what they always mean. */
const asPrefix = (prefix: string) => prefix.replace(/^(?:atom\d*|rdf|rss|dcterms)$/i, (known) => (known.startsWith('d') ? 'dc' : '')).replace(/.$/, '$&:');
