/** Partners from JSON in the shape of schema.org `Organization`, in the language that is wanted. */
import { FeedError } from '../../feed/errors.js';
import type { Organization } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';

/** The partners of a document, which may hold its texts in several languages. */
export type PartnerReader = (language: string) => Organization[];

interface Context {
  /** What relative addresses are relative to. */
  base: string;
  language: string;
}

/** What a JSON-LD graph holds beside organisations. */
const NO_ORGANIZATION = /^(?:Web|Person$|ImageObject$|Place$|Country$|PostalAddress$|.*List$)/;

/**
 * Reads an array, an `ItemList` or a JSON-LD `@graph`. Entries without a name are left out; a document of another shape is refused.
 */
export function readJson(text: string, base: string): PartnerReader {
  const entries = entriesOf(parse(text));
  if (!entries) throw new FeedError('malformed', 'Partners are a JSON array or an object with "itemListElement" or "@graph"');
  return (language) => entries.flatMap((entry) => readOrganization(entry, { base, language }));
}

function entriesOf(document: unknown): unknown[] | undefined {
  if (Array.isArray(document)) return document as unknown[];
  const graph = field(document, '@graph');
  if (!Array.isArray(graph)) return listOf(document);
  const nodes = graph as unknown[];
  const known = new Map(nodes.map((node) => [field(node, '@id'), node]));
  const whole = (entry: unknown): unknown => known.get(field(entry, '@id') ?? field(field(entry, 'item'), '@id') ?? '') ?? entry;
  return nodes.map(listOf).find(Boolean)?.map(whole) ?? nodes.filter((node) => !many(field(node, '@type')).some((type) => NO_ORGANIZATION.test(String(type))));
}

function listOf(node: unknown): unknown[] | undefined {
  const list = field(node, 'itemListElement');
  return Array.isArray(list) ? (list as unknown[]) : undefined;
}

function readOrganization(entry: unknown, { base, language }: Context): Organization | [] {
  const { node, role } = unwrap(entry);
  const text = (name: string): string | undefined => textIn(field(node, name), language);
  const url = (value: unknown): string | undefined => httpUrl(textIn(value, language), base);
  const name = text('name') ?? text('alternateName');
  if (!name) return [];
  const [logo] = many(field(node, 'logo'));
  return {
    name,
    url: url(field(node, 'url')),
    logo: url(field(logo, 'url') ?? field(logo, 'contentUrl') ?? logo),
    description: text('description'),
    country: countryOf(field(node, 'address'), language),
    role: text('role') ?? textIn(field(field(node, 'role'), 'roleName'), language) ?? text('roleName') ?? textIn(role, language),
    tier: text('tier'),
    project: text('project') ?? textIn(field(field(node, 'project'), 'name'), language),
    feed_url: url(field(node, 'feed_url') ?? field(node, 'feed')),
  };
}

/** A `ListItem` holds its organisation as `item`, an `OrganizationRole` as the property it qualifies, here `item` or `member`. */
function unwrap(entry: unknown, depth = 0): { node: unknown; role?: unknown } {
  const item = field(entry, 'item') ?? (field(entry, 'name') ? undefined : field(entry, 'member'));
  if (typeof item !== 'object' || depth > 2) return { node: entry };
  const inner = unwrap(item, depth + 1);
  return { ...inner, role: inner.role ?? field(entry, 'roleName') };
}

/** schema.org allows both a text and a `Country` with a name. */
function countryOf(addresses: unknown, language: string): string | undefined {
  const [address] = many(addresses);
  const country = field(address, 'addressCountry');
  return textIn(country, language) ?? textIn(field(country, 'name'), language);
}

/** A text; of several in different languages (`@value` with `@language`, JSON-LD 1.1 §4.2.4) the one that serves the reader best. */
function textIn(value: unknown, language: string): string | undefined {
  const texts = many(value).flatMap((each) => {
    const text = field(each, '@value') ?? each;
    return typeof text === 'string' && text.trim() ? { text: text.trim(), rank: rankOf(field(each, '@language'), language) } : [];
  });
  return texts.sort((a, b) => a.rank - b.rank)[0]?.text;
}

/** The very language, the same in another country, one for all, English, any. */
function rankOf(tag: unknown, wanted: string): number {
  if (typeof tag !== 'string') return 2;
  if (tag.toLowerCase() === wanted.toLowerCase()) return 0;
  const [language] = tag.toLowerCase().split('-');
  return language === wanted.toLowerCase().split('-')[0] ? 1 : language === 'en' ? 3 : 4;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new FeedError('malformed', 'The partners are not valid JSON', { cause });
  }
}

const many = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

/** Own properties only: a list from elsewhere must not reach into prototypes. */
function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
