/** The gateway as one fetch handler: the same on Node and on the edge. */
import { Hono } from 'hono';
import type { GatewayConfig } from './config.js';
import { FeedKeeper, type KeeperOptions } from './keeper.js';
import { Counters } from './counters.js';
import { Problem, problemResponse } from './problem.js';
import { RenderedCache } from './rendered.js';
import { EMBED_CSS, HEIGHT_JS } from './routes/assets.js';
import { GATEWAY_PATHS, type Context } from './routes/context.js';
import { embedArticleRoute, embedListRoute } from './routes/embed.js';
import { feedRoute } from './routes/feed.js';
import { oembedRoute } from './routes/oembed.js';

export interface GatewayOptions extends KeeperOptions {
  /** Script-tag file of the elements, for pages that we make. */
  script?: Context['script'];
  /** Told about a fault of ours, of which the client learns nothing. */
  onFault?: (error: Error) => void;
  /** Told about every answer. */
  onResponse?: (entry: { method: string; path: string; status: number; milliseconds: number }) => void;
}

export interface Gateway {
  fetch(request: Request): Promise<Response>;
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
const ROUTES = ['feeds', 'embed', 'oembed', 'assets', 'cdn', 'healthz', 'metrics'];

/** A day: these files change with a version. */
const ASSET = { 'cache-control': 'public, max-age=86400' };

export function createGateway(config: GatewayConfig, options: GatewayOptions): Gateway {
  const counters = new Counters();
  const keeper = new FeedKeeper(config, {
    ...options,
    onAnswer: (id, source, error) => {
      counters.count('news_elements_upstream_total', { feed: id, outcome: error?.code ?? 'ok' });
      options.onAnswer?.(id, source, error);
    },
  });
  const context: Context = { paths: GATEWAY_PATHS, config, keeper, rendered: new RenderedCache(), script: options.script };
  const app = routes(context, counters, options.onFault);
  return {
    keeper,
    async fetch(request) {
      const started = options.now();
      const response = await app.fetch(request);
      for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
      const { pathname: path } = new URL(request.url);
      counters.count('news_elements_responses_total', { route: ROUTES.find((route) => path.startsWith(`/${route}`)) ?? 'other', status: String(response.status) });
      options.onResponse?.({ method: request.method, path, status: response.status, milliseconds: options.now() - started });
      return response;
    },
  };
}

function routes(context: Context, counters: Counters, onFault: GatewayOptions['onFault']): Hono {
  const app = new Hono();
  const text = (body: string, contentType: string, headers: Record<string, string> = {}) => new Response(body, { headers: { 'content-type': contentType, ...headers } });
  app.get('/feeds/:name', (c) => feedRoute(c.req.raw, context, c.req.param('name')));
  app.get('/embed/:id', (c) => embedListRoute(c.req.raw, context, c.req.param('id')));
  app.get('/embed/:id/items/:item', (c) => embedArticleRoute(c.req.raw, context, c.req.param()));
  app.get('/oembed', (c) => oembedRoute(c.req.raw, context));
  app.get('/assets/embed.css', () => text(EMBED_CSS, 'text/css; charset=utf-8', ASSET));
  app.get('/assets/height.js', () => text(HEIGHT_JS, 'text/javascript; charset=utf-8', ASSET));
  app.get('/healthz', () => text('ok\n', 'text/plain', { 'cache-control': 'no-store' }));
  app.get('/metrics', () => text(counters.print(), 'text/plain; version=0.0.4', { 'cache-control': 'no-store' }));
  app.options('*', () => new Response(null, { status: 204, headers: { 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-max-age': '86400' } }));
  app.all('*', (c) => problemResponse(new Problem(/^(?:GET|HEAD)$/.test(c.req.method) ? 404 : 405)));
  app.onError((error) => {
    if (error instanceof Problem) return problemResponse(error);
    onFault?.(error);
    return new Response(null, { status: 500, headers: { 'cache-control': 'no-store' } });
  });
  return app;
}
