/** What a gateway serves: read from JSON or from the command line, and refused with a sentence where it makes no sense. */

/** One feed that the gateway offers. */
export interface FeedConfig {
  /** Sources that are merged; `a|b` makes b the mirror of a. A source may be a feed, a list of feeds (OPML), or a page that names its feed. */
  sources: string[];
  /** Title in place of the source's. */
  title?: string;
  /** Address of a news page, in which `{id}` stands for the item's id: where links lead that carry none of their own. */
  articleUrl?: string;
}

export interface GatewayConfig {
  feeds: ReadonlyMap<string, FeedConfig>;
  /** Public address of the gateway, for addresses in its answers. Default: relative ones. */
  publicUrl?: string;
  /** Seconds after which a source is asked again. Default 300. */
  refresh: number;
  /** Items a page. Default 20. */
  pageSize: number;
  /** Most items kept of each feed. Default 1,000. */
  maxItems: number;
  /** Origins that may be asked although they are not public: for a feed on the same machine. */
  trusted: string[];
}

/** A configuration that cannot be used; the message names the place and the way out. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** An id stands in addresses and in file names. */
const ID = /^[a-z\d](?:[a-z\d_-]{0,62}[a-z\d])?$/;

const LIMITS = { refresh: [10, 86_400], pageSize: [1, 200], maxItems: [1, 10_000] } as const;
const DEFAULTS = { refresh: 300, pageSize: 20, maxItems: 1_000 };

/** Reads the configuration file (`schemas/gateway.schema.json`). Throws `ConfigError`. */
export function readConfig(value: unknown): GatewayConfig {
  const config = asObject(value, 'The configuration');
  onlyKeys(config, ['$schema', 'feeds', 'publicUrl', 'trusted', ...Object.keys(LIMITS)], 'the configuration');
  const feeds = Object.entries(asObject(config.feeds, '"feeds"'));
  if (!feeds.length) throw new ConfigError('"feeds" names no feed: give each an id and the address of its source');
  return {
    feeds: new Map(feeds.map(([id, feed]) => [readId(id), readFeedConfig(feed, id)])),
    ...(config.publicUrl !== undefined && { publicUrl: asPublicUrl(config.publicUrl) }),
    trusted: asList(config.trusted ?? [], '"trusted"').map((origin) => new URL(asUrl(origin, '"trusted"')).origin),
    refresh: asNumber(config, 'refresh'),
    pageSize: asNumber(config, 'pageSize'),
    maxItems: asNumber(config, 'maxItems'),
  };
}

/** `news=https://example.org/feed.xml`, as often as wanted; the same id again adds a source. */
export function configFromFlags(flags: readonly string[]): { feeds: Record<string, string[]> } {
  const feeds = new Map<string, string[]>();
  for (const flag of flags) {
    const [id = '', ...rest] = flag.split('=');
    const source = rest.join('=');
    if (!source) throw new ConfigError(`--feed ${flag}: write --feed id=https://…`);
    feeds.set(readId(id), [...(feeds.get(id) ?? []), source]);
  }
  return { feeds: Object.fromEntries(feeds) };
}

function readFeedConfig(value: unknown, id: string): FeedConfig {
  const place = `the feed "${id}"`;
  if (typeof value === 'string' || Array.isArray(value)) return { sources: readSources(value, place) };
  const feed = asObject(value, place);
  onlyKeys(feed, ['sources', 'title', 'articleUrl'], place);
  const { title, articleUrl } = feed;
  return {
    sources: readSources(feed.sources, place),
    ...(title !== undefined && { title: asText(title, `"title" of ${place}`) }),
    ...(articleUrl !== undefined && { articleUrl: asUrl(articleUrl, `"articleUrl" of ${place}`) }),
  };
}

function readSources(value: unknown, place: string): string[] {
  const sources = asList(typeof value === 'string' ? [value] : value, `"sources" of ${place}`);
  if (!sources.length) throw new ConfigError(`${place} has no source`);
  return sources.map((source) => asText(source, place).split('|').map((url) => asUrl(url, place)).join('|'));
}

function readId(id: string): string {
  if (!ID.test(id)) throw new ConfigError(`"${id}" is no id for a feed: small letters, digits, - and _, at most 64`);
  return id;
}

function asNumber(config: Record<string, unknown>, key: keyof typeof LIMITS): number {
  const { [key]: value = DEFAULTS[key] } = config;
  const [least, most] = LIMITS[key];
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) throw new ConfigError(`"${key}" must be a whole number from ${least} to ${most}`);
  return Number(value);
}

function asPublicUrl(value: unknown): string {
  const address = asUrl(value, '"publicUrl"');
  if (/[?#]/.test(address)) throw new ConfigError('"publicUrl" ends before any ? or #');
  return address.replace(/\/+$/, '');
}

function asUrl(value: unknown, place: string): string {
  const text = asText(value, place).trim();
  if (!URL.canParse(text) || !/^https?:/i.test(text)) throw new ConfigError(`${place}: "${text}" is no http(s) address`);
  const { username, password } = new URL(text);
  if (username || password) throw new ConfigError(`${place}: an address with a user name or a password would end up in logs`);
  return text;
}

function asText(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new ConfigError(`${place} must be text`);
  return value;
}

function asList(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw new ConfigError(`${place} must be a list`);
  return value as unknown[];
}

function asObject(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ConfigError(`${place} must be an object`);
  return value as Record<string, unknown>;
}

function onlyKeys(value: object, known: readonly string[], place: string): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length) throw new ConfigError(`${place} has "${unknown.join('", "')}", which means nothing here; known are ${known.join(', ')}`);
}
