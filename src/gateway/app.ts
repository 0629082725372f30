/** The gateway as one fetch handler: the same on Node and on the edge. */
import { Hono } from 'hono';
import type { GatewayConfig } from './config.js';
import { FeedKeeper, type KeeperOptions } from './keeper.js';
import { Counters } from './counters.js';
import { ALLOWED_METHODS, Problem, problemResponse } from './problem.js';
import { etagOf, matches, RenderedCache } from './rendered.js';
import { EMBED_CSS, HEIGHT_JS } from './routes/assets.js';
import { GATEWAY_PATHS, SCRIPT_PATH, type Context, type Script } from './routes/context.js';
import { CheckRoute, type Check } from './routes/check.js';
import { embedArticleRoute, embedListRoute } from './routes/embed.js';
import { feedRoute } from './routes/feed.js';
import { oembedRoute } from './routes/oembed.js';

/** One answer, for logs. */
export interface AnswerRecord {
  method: string;
  /** Without what stands behind the question mark. */
  path: string;
  status: number;
  milliseconds: number;
}

export interface GatewayOptions extends KeeperOptions {
  /** Script-tag file of the elements, for pages that we make. */
  script?: Script | undefined;
  /** Answers `/check?url=…`. Default: nobody does. */
  check?: Check | undefined;
  /** Told about a fault of ours, of which the client learns nothing. */
  onFault?: (error: Error) => void;
  /** Told about every answer. */
  onResponse?: (entry: AnswerRecord) => void;
}

export interface Gateway {
  fetch(request: Request): Promise<Response>;
  /** Counts and reports an answer that somebody else gave in our name. */
  record(entry: AnswerRecord): void;
  keeper: FeedKeeper;
}

/** What every answer carries: anybody may show it, nobody may guess at its type. */
const HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Names for counting; what clients write must not become names. */
const ROUTES = new Set(['feeds', 'embed', 'oembed', 'check', 'assets', 'cdn', 'healthz', 'metrics']);
const STATUSES = new Set([200, 204, 304, 400, 404, 405, 500, 501, 502, 503]);
/** Characters of a path in the log. */
const LOGGED = 300;

/** A day: these files change with a version. */
const ASSET = { 'cache-control': 'public, max-age=86400' };
/** A preflight comes only from scripts that send conditions of their own. */
const PREFLIGHT = { 'access-control-allow-methods': ALLOWED_METHODS, 'access-control-allow-headers': 'If-None-Match', 'access-control-max-age': '86400', allow: ALLOWED_METHODS };

export function createGateway(config: GatewayConfig, options: GatewayOptions): Gateway {
  const counters = new Counters();
  const keeper = new FeedKeeper(config, {
    ...options,
    onAnswer: (id, source, error) => {
      counters.count('news_elements_upstream_total', { feed: id, outcome: error?.code ?? 'ok' });
      options.onAnswer?.(id, source, error);
    },
  });
  const context: Context = { paths: GATEWAY_PATHS, config, keeper, now: options.now, rendered: new RenderedCache(), script: options.script };
  const app = routes(context, counters, options);
  const record = ({ path, status, ...entry }: AnswerRecord): void => {
    const route = path.split('/', 2)[1] ?? '';
    counters.count('news_elements_responses_total', { route: ROUTES.has(route) ? route : 'other', status: STATUSES.has(status) ? String(status) : 'other' });
    options.onResponse?.({ ...entry, path: path.slice(0, LOGGED), status });
  };
  return {
    keeper,
    record,
    async fetch(request) {
      const started = options.now();
      const response = await app.fetch(request);
      for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
      record({ method: request.method, path: new URL(request.url).pathname, status: response.status, milliseconds: options.now() - started });
      return response;
    },
  };
}

const text = (body: string, contentType: string, headers: Record<string, string> = {}): Response => new Response(body, { headers: { 'content-type': contentType, ...headers } });

function routes(context: Context, counters: Counters, { check, onFault, now }: GatewayOptions): Hono {
  const app = new Hono();
  const checks = new CheckRoute(check, now);
  app.get('/feeds/:name', (c) => feedRoute(c.req.raw, context, c.req.param('name')));
  app.get('/embed/:id', (c) => embedListRoute(c.req.raw, context, c.req.param('id')));
  app.get('/embed/:id/items/:item', (c) => embedArticleRoute(c.req.raw, context, c.req.param()));
  app.get('/oembed', (c) => oembedRoute(c.req.raw, context));
  app.get('/check', (c) => checks.answer(c.req.raw));
  app.get('/assets/embed.css', () => text(EMBED_CSS, 'text/css; charset=utf-8', ASSET));
  app.get('/assets/height.js', () => text(HEIGHT_JS, 'text/javascript; charset=utf-8', ASSET));
  app.get(SCRIPT_PATH, (c) => scriptRoute(c.req.raw, context));
  app.get('/healthz', () => text('ok\n', 'text/plain', { 'cache-control': 'no-store' }));
  app.get('/metrics', () => text(counters.print(), 'text/plain; version=0.0.4', { 'cache-control': 'no-store' }));
  app.options('*', () => new Response(null, { status: 204, headers: PREFLIGHT }));
  app.all('*', (c) => problemResponse(new Problem(/^(?:GET|HEAD)$/.test(c.req.method) ? 404 : 405)));
  app.onError((error) => {
    if (error instanceof Problem) return problemResponse(error);
    onFault?.(error);
    return problemResponse(new Problem(500));
  });
  return app;
}

async function scriptRoute(request: Request, { script }: Context): Promise<Response> {
  const { body } = script ?? {};
  if (!body) throw new Problem(404);
  const etag = `W/"${script?.integrity ?? (await etagOf(body)).slice(3, -1)}"`;
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600', etag };
  return matches(request.headers.get('if-none-match'), etag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
