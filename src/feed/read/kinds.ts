/** What the elements of all formats mean: namespaces by their URI in all its common spellings, fields by name. */

import { decodeEntities } from '../entities.js';

/** What is in force at some place: URIs by prefix, and what was looked up so far: kinds by tag, inner scopes by their attributes. */
export interface Scope {
  /** The root's default namespace: its elements are a feed's, whatever the address is. */
  home?: string | undefined;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly kinds: Map<string, Kind>;
  readonly inner: Map<string, Scope>;
}

export const newScope = (prefixes = new Map<string, string>()): Scope => ({ prefixes, kinds: new Map(), inner: new Map() });

/** What an element is to a reader of feeds. */
export interface Kind {
  /** Lower case, with a fixed prefix per namespace: `Dublin:Date` → `dc:date`. */
  readonly name: string;
  /** The field of the model that it may fill; undefined: not read. */
  readonly field: Field | undefined;
  /** Among several that fill a field, the one of the lowest rank is asked first. */
  readonly rank: number;
  readonly role: Role;
}

/**
 * - `root`: the feed itself. Several may be inside each other (`rss`, `channel`); they share their fields.
 * - `item`: one piece of news. - `source`: a feed inside an item.
 * - `group`: stands around fields without a meaning of its own.
 * - `record`: a few short values, given as attributes or as children.
 * - `outline`: a feed in a list of feeds. - `leaf`: text or markup.
 */
export type Role = 'root' | 'item' | 'source' | 'group' | 'record' | 'outline' | 'leaf';

/** Which elements fill a field; the first that says something wins, `|` means alike. RSS, RDF, Atom and JSON Feed have no prefix. */
const FIELDS = {
  id: 'id guid dc:identifier',
  link: 'url link external_url',
  title: 'title media:title dc:title itunes:title',
  content: 'content:encoded content_html content body xhtml:body fullitem content_text',
  summary: 'summary description media:description itunes:summary dc:description dc:abstract abstract itunes:subtitle subtitle tagline',
  published: 'date_published published pubdate issued dc:date dc:issued dc:created created',
  modified: 'date_modified updated modified dc:modified lastbuilddate',
  author: 'authors author|dc:creator dc:author itunes:author googleplay:author managingeditor itunes:owner webmaster',
  contributor: 'contributor dc:contributor media:credit ne:contributors',
  tag: 'tags category dc:subject itunes:keywords',
  language: 'language dc:language',
  source: 'source ne:source_title',
  media: 'media:content',
  thumbnail: 'media:thumbnail',
  image: 'image itunes:image',
  alt: 'ne:image_alt',
  banner: 'banner_image',
  icon: 'icon favicon logo',
  enclosure: 'attachments enclosure',
  home: 'home_page_url',
  self: 'feed_url',
  next: 'next_url',
  expired: 'expired',
  item: 'items',
  outline: 'outline',
  deleted: 'at:deleted-entry|ne:deleted',
  partner: 'ne:partners|ne:partner',
  funding: 'ne:funding',
  funder: 'ne:funders|ne:funder',
  mark: 'ne:marks|ne:mark',
  translation: 'ne:alternates|ne:alternate',
} as const;

export type Field = keyof typeof FIELDS;

const PLACES = new Map<string, readonly [Field, number]>();
for (const [field, names] of Object.entries(FIELDS)) names.split(' ').forEach((equals, rank) => equals.split('|').forEach((name) => PLACES.set(name, [field as Field, rank])));

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['root', /^(?:rss|rdf|feed|channel|opml)$/],
  ['item', /^(?:item|entry)$/],
  ['source', /^source$/],
  ['group', /^(?:media:group|media:content|head)$/],
  ['record', /^(?:author|contributor|image|itunes:owner|at:deleted-entry|ne:(?:partners?|funding|funders?|marks?|alternates?|deleted))$/],
  ['outline', /^outline$/],
  ['leaf', /^/],
];

/** By URI, or else by prefix; the first that matches decides. Dublin Core's sets share a prefix. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/\/modules\/content\/?$|^content$/i, 'content:'],
  [/purl\.org\/(?:dc|metadata)\b|^dc(?:terms)?$/i, 'dc:'],
  [/\/mrss\b|media-rss|^media$/i, 'media:'],
  [/itunes/i, 'itunes:'],
  [/1999\/xhtml|^xhtml$/, 'xhtml:'],
  [/news-elements|^ne$/i, 'ne:'],
  [/tombstones|^at$/i, 'at:'],
  [/\/atom(?:\/ns)?[/#]*$|22-rdf-syntax|\/rss\/?[\d.]*[/#]*$|netscape|^(?:atom|rdf|)$/i, ''],
];

/** The scope inside a tag with these attributes. */
export function scopeOf(attributes: string, outer: Scope): Scope {
  if (!attributes.includes('xmlns')) return outer;
  let scope = outer.inner.get(attributes);
  if (!scope) {
    const prefixes = new Map(outer.prefixes);
    for (const [, prefix = '', uri = ''] of attributes.matchAll(/xmlns:?([^\s=]*)\s*=\s*["']([^"']*)/g)) prefixes.set(prefix, decodeEntities(uri));
    scope = { ...newScope(prefixes), home: outer.home };
    outer.inner.set(attributes, scope);
  }
  return scope;
}

/** A prefix that is undeclared, or stands for an unknown URI, is taken at its word; a default namespace only if it is the root's. */
export function kindOf(tag: string, { prefixes, kinds, home }: Scope): Kind {
  let kind = kinds.get(tag);
  if (!kind) {
    const [, prefix = '', local = ''] = /^(?:(.*?):)?(.*)/.exec(tag) ?? [];
    const uri = prefixes.get(prefix);
    const isOurs = prefix || uri === undefined || home === undefined || uri === home;
    const known = (uri ? namespaceOf(uri) : undefined) ?? (isOurs ? namespaceOf(prefix) : undefined) ?? `${prefix}:`;
    kinds.set(tag, (kind = kindNamed(known + local.toLowerCase())));
  }
  return kind;
}

const namespaceOf = (name: string) => NAMESPACES.find(([pattern]) => pattern.test(name))?.[1];

/** The kind of a name as it stands in the tables above. */
export function kindNamed(name: string): Kind {
  const [field, rank = 0] = PLACES.get(name) ?? [];
  const [role] = ROLES.find(([, pattern]) => pattern.test(name)) ?? ['leaf'];
  return { name, field, rank, role };
}
