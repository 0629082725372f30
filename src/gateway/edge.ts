/**
 * The gateway for edge runtimes that follow Cloudflare Workers. Public entry `news-elements/gateway/edge`. The configuration is `env.CONFIG`; answers and
 * last good copies lie in the Cache API. Sockets are out of reach there, so only hosts that the configuration names are asked.
 */
import { createGateway, type GatewayOptions } from './app.js';
import { readConfig, type GatewayConfig } from './config.js';
import { edgeCache, edgeCopies, rememberFailure, rememberingFailures } from './edge-cache.js';
import { guardedFetch, GuardError, plainFetch } from './guard.js';
import { Problem, problemResponse } from './problem.js';
import { digestOf, matches } from './rendered.js';

/** Variables of the worker. */
export interface EdgeEnvironment {
  /** What `schemas/gateway.schema.json` describes, as JSON text or as an object. */
  CONFIG: unknown;
  /** Address of the elements' script for embedded pages. Default: none, the pages stay plain. */
  SCRIPT_URL?: string;
  /** Its `integrity`. */
  SCRIPT_INTEGRITY?: string;
}

export interface EdgeContext {
  waitUntil(work: Promise<unknown>): void;
}

/** What an isolate remembers: data alone. A promise of one request must not be awaited by another. */
interface Site {
  config: GatewayConfig;
  /** Before every name in the cache: another configuration does not find the answers of this one. */
  prefix: string;
}

const sites = new Map<string, Site>();

const edge = {
  async fetch(request: Request, env: EdgeEnvironment, context: EdgeContext): Promise<Response> {
    const site = await siteOf(env);
    if (!site) return problemResponse(new Problem(500));
    if (request.method !== 'GET' && request.method !== 'HEAD') return gatewayOf(site, env, context).fetch(request);
    const cache = await edgeCache();
    const key = site.prefix + canonicalPath(request.url);
    const cached = await cache.match(key);
    if (cached) return conditional(request, cached, 'hit');
    // Asked for whole, without conditions: who comes next may not have it.
    const response = await gatewayOf(site, env, context).fetch(new Request(request.url));
    if (response.status === 200 && response.headers.has('etag')) context.waitUntil(cache.put(key, response.clone()));
    return conditional(request, response, 'fwd=miss');
  },
};

export default edge;

/** Unknown parameters never get into the cache: their answer is an error. */
function canonicalPath(address: string): string {
  const { pathname, searchParams } = new URL(address);
  // What is said twice stays said twice: that is an error, and must not be found under the name of something else.
  const query = new URLSearchParams([...searchParams].filter(([, value]) => value));
  query.sort();
  return `${pathname}?${query}`;
}

function conditional({ method, headers: asked }: Request, response: Response, status: string): Response {
  const headers = new Headers(response.headers);
  headers.set('cache-status', `news-elements; ${status}`);
  const etag = headers.get('etag');
  if (etag && matches(asked.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(method === 'HEAD' ? null : response.body, { status: response.status, headers });
}

async function siteOf(env: EdgeEnvironment): Promise<Site | undefined> {
  const identity = JSON.stringify([env.CONFIG, env.SCRIPT_URL, env.SCRIPT_INTEGRITY]);
  const known = sites.get(identity);
  if (known) return known;
  const config = configOf(env);
  if (!config) return undefined;
  const digest = await digestOf(new TextEncoder().encode(identity));
  const site = { config, prefix: `${config.publicUrl ?? 'https://news-elements.invalid'}/.cache/${digest.slice(0, 16)}` };
  sites.set(identity, site);
  return site;
}

/** The reason is the operator's: it is in the log, not in the answer. */
function configOf({ CONFIG }: EdgeEnvironment): GatewayConfig | undefined {
  try {
    return readConfig(typeof CONFIG === 'string' ? JSON.parse(CONFIG) : CONFIG);
  } catch (error) {
    console.warn(`CONFIG: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function gatewayOf({ config, prefix }: Site, env: EdgeEnvironment, context: EdgeContext): { fetch(request: Request): Promise<Response> } {
  const background: NonNullable<GatewayOptions['background']> = (work) => context.waitUntil(work);
  return createGateway(config, {
    fetch: rememberingFailures(guardedFetch(namedHosts(config), { trusted: config.trusted }), { prefix, background }),
    now: Date.now,
    copies: edgeCopies(prefix),
    background,
    onFault: (error) => console.warn(error.stack),
    onAnswer: (id, source, error) => {
      if (!error) return;
      console.warn(JSON.stringify({ feed: id, source, code: error.code, reason: error.cause instanceof Error ? error.cause.message : error.message }));
      // Failures of the request itself are remembered where it is made; these show later.
      if (/^(?:timeout|too-large|malformed|not-a-feed|empty)$/.test(error.code)) for (const url of source.split('|')) background(rememberFailure(prefix, url));
    },
    script: env.SCRIPT_URL ? { url: env.SCRIPT_URL, integrity: env.SCRIPT_INTEGRITY } : undefined,
  });
}

/** What a name resolves to cannot be seen here: strangers, in a redirect or in a list, must not choose names. */
function namedHosts({ feeds, trusted }: GatewayConfig): typeof fetch {
  const sources = [...feeds.values()].flatMap((feed) => feed.sources).flatMap((source) => source.split('|'));
  const hosts = new Set([...sources, ...trusted].map((address) => new URL(address).host));
  return async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    if (!hosts.has(host)) throw new GuardError(`${host} is not in the configuration`);
    return plainFetch(input, init);
  };
}
