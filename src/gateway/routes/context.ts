/** What every route works with. */
import type { NewsItem } from '../../feed/model.js';
import type { GatewayConfig } from '../config.js';
import type { FeedKeeper, KeptFeed } from '../keeper.js';
import { Problem } from '../problem.js';
import { etagOf, matches, type RenderedCache } from '../rendered.js';

/** Where things lie: behind a gateway, or as files of a snapshot. */
export interface Paths {
  feed(name: string, query?: string): string;
  article(id: string, item: string, query?: string): string;
  asset(file: string): string;
}

export const GATEWAY_PATHS: Paths = {
  feed: (name, query = '') => `/feeds/${name}${query}`,
  article: (id, item, query = '') => `/embed/${id}/items/${encodeURIComponent(item)}${query}`,
  asset: (file) => `/assets/${file}`,
};

export interface Context {
  paths: Paths;
  config: GatewayConfig;
  keeper: FeedKeeper;
  rendered: RenderedCache;
  /** Milliseconds since the epoch. Default: the clock's. */
  now?: () => number;
  /** Where the elements' script lies for pages that we make. Default: none, the pages stay plain. */
  script?: Script | undefined;
}

export interface Script {
  url: string;
  integrity?: string | undefined;
  /** Where it is ours to serve, at `SCRIPT_PATH`. */
  body?: string | undefined;
}

export const SCRIPT_PATH = '/cdn/news-elements.js';

/** The feed, or the error that its absence is. */
export async function keptFeed({ keeper }: Context, id: string): Promise<KeptFeed> {
  if (!keeper.has(id)) throw new Problem(404);
  return keeper.get(id).catch(() => {
    throw new Problem(502);
  });
}

export interface Page {
  contentType: string;
  /** Which version of which answer: the same key, the same body. A list, for texts side by side may read like others. */
  key: readonly unknown[];
  /** An old copy stands in for a source that fails: caches in front of us should ask again soon. */
  isStale?: boolean;
  write: () => string | Promise<string>;
  headers?: Record<string, string>;
}

const STALE_SECONDS = 60;

/** The answer with its validator, or 304 for who has it already. */
export async function respond(request: Request, { config, rendered }: Context, page: Page): Promise<Response> {
  const key = JSON.stringify(page.key);
  let answer = rendered.get(key);
  if (!answer) {
    const body = await page.write();
    answer = { body, etag: await etagOf(body), contentType: page.contentType };
    rendered.set(key, answer, key.length + body.length);
  }
  const seconds = page.isStale ? Math.min(STALE_SECONDS, config.refresh) : config.refresh;
  const headers = {
    'content-type': answer.contentType,
    'cache-control': `public, max-age=${Math.min(60, config.refresh)}, s-maxage=${seconds}, stale-while-revalidate=${config.refresh}, stale-if-error=86400`,
    etag: answer.etag,
    ...page.headers,
  };
  return matches(request.headers.get('if-none-match'), answer.etag) ? new Response(null, { status: 304, headers }) : new Response(answer.body, { headers });
}

/** Where the links of an item lead: its own page, or the page that the configuration names. */
export function pageOf({ config }: Context, id: string, item: NewsItem): string | undefined {
  return item.url ?? config.feeds.get(id)?.articleUrl?.replaceAll('{id}', encodeURIComponent(item.id));
}

/** Absolute where the gateway knows its public address. */
export const addressOf = ({ config }: Context, path: string): string => (config.publicUrl ?? '') + path;
