/** Partners: read from schema.org-shaped JSON or from the links a page's author wrote between the tags. */
import { FeedError } from '../../feed/errors.js';
import { httpUrl } from '../../feed/url.js';

/** An organisation as `<partner-list>` shows it: plain text and absolute http(s) addresses. */
export interface Partner {
  name: string;
  url?: string | undefined;
  logo?: string | undefined;
  description?: string | undefined;
  /** ISO 3166-1 alpha-2 code, or a country's name as it was given. */
  country?: string | undefined;
  role?: string | undefined;
}

/**
 * Reads a list of schema.org `Organization`: an array, or an object with it under `itemListElement`. Entries without a
 * name are left out; a document of another shape is refused.
 */
export function readPartners(text: string, base: string): Partner[] {
  const document = parse(text);
  const list = Array.isArray(document) ? document : field(document, 'itemListElement');
  if (!Array.isArray(list)) throw new FeedError('malformed', 'Partners are a JSON array or an object with "itemListElement"');
  return list.flatMap((entry: unknown) => readPartner(field(entry, 'item') ?? entry, base));
}

/** Reads `<a href data-country data-role><img> Name</a>` children, and anything else that holds such a link. */
export function partnersFromLinks(parent: Element): Partner[] {
  return [...parent.querySelectorAll('a')].flatMap((link) => {
    const image = link.querySelector('img');
    const name = link.textContent.trim() || image?.alt.trim();
    if (!name) return [];
    const { country, role, description } = link.dataset;
    return { name, country, role, description, url: httpUrl(link.href, document.baseURI), logo: httpUrl(image?.src, document.baseURI) };
  });
}

function readPartner(entry: unknown, base: string): Partner | [] {
  const name = text(field(entry, 'name'));
  if (!name) return [];
  const logo = field(entry, 'logo');
  return {
    name,
    url: httpUrl(text(field(entry, 'url')), base),
    logo: httpUrl(text(logo) ?? text(field(logo, 'url')), base),
    description: text(field(entry, 'description')),
    country: countryOf(field(entry, 'address')),
    role: text(field(entry, 'role')),
  };
}

/** schema.org allows both a text and a `Country` with a name. */
function countryOf(address: unknown): string | undefined {
  const country = field(address, 'addressCountry');
  return text(country) ?? text(field(country, 'name'));
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new FeedError('malformed', 'The partners are not valid JSON', { cause });
  }
}

/** Own properties only: a list from elsewhere must not reach into prototypes. */
function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
