/** `/embed/news` and `/embed/news/items/…`: pages for frames, readable without scripts, ours on top where there are any. */
import type { NewsItem } from '../../feed/model.js';
import { findItem, neighbours } from '../../feed/query.js';
import { attributes, markup, trusted, type Piece } from '../../html/escape.js';
import { articleMarkup } from '../../server/article.js';
import { listMarkup } from '../../server/list.js';
import { canonicalQuery, numberIn, readParameters, type Parameters } from '../parameters.js';
import { Problem } from '../problem.js';
import { addressOf, GATEWAY_PATHS, keptFeed, pageOf, respond, type Context, type Script } from './context.js';

/** Passed on to `<news-list>` under the same names. */
const LIST_PARAMETERS = ['lang', 'limit', 'layout', 'show', 'theme', 'heading', 'time-zone', 'open'];
const ARTICLE_PARAMETERS = ['lang', 'theme', 'time-zone'];
const MOST_ITEMS = 100;

export async function embedListRoute(request: Request, context: Context, id: string): Promise<Response> {
  const parameters = readParameters(new URL(request.url), LIST_PARAMETERS);
  const { feed, version, stale } = await keptFeed(context, id);
  const limit = numberIn(parameters, 'limit', { least: 1, most: MOST_ITEMS, otherwise: context.config.pageSize });
  const opensHere = parameters.get('open') === 'page';
  const language = languageOf(parameters, feed.language);
  return embedPage(request, context, {
    key: ['list', id, canonicalQuery(parameters), version],
    isStale: Boolean(stale),
    leadsOut: !opensHere,
    language,
    title: parameters.get('heading') ?? feed.title ?? id,
    canonical: feed.home_page_url,
    feedPath: context.paths.feed(id),
    body: () => {
      const href = (item: NewsItem): string | undefined => (opensHere ? articlePath(context, { id, item: item.id }, parameters) : pageOf(context, id, item));
      const list = listMarkup(feed.items.slice(0, limit), { language, show: parameters.get('show') ?? 'date excerpt', timeZone: zoneOf(parameters), heading: parameters.get('heading') ?? '', href });
      const own = {
        feed: addressOf(context, context.paths.feed(id, `?limit=${limit}`)),
        limit,
        lang: language,
        loading: 'eager',
        layout: parameters.get('layout'),
        show: parameters.get('show'),
        theme: parameters.get('theme'),
        heading: parameters.get('heading'),
        'time-zone': parameters.get('time-zone'),
        open: opensHere ? 'page' : 'new-tab',
        'article-href': opensHere && context.paths === GATEWAY_PATHS ? articlePath(context, { id, item: '{id}' }, parameters).replace('%7Bid%7D', '{id}') : undefined,
      };
      return markup`<news-list${attributes(own)}>${list}</news-list>`;
    },
  });
}

export async function embedArticleRoute(request: Request, context: Context, { id, item: wanted }: { id: string; item: string }): Promise<Response> {
  const parameters = readParameters(new URL(request.url), ARTICLE_PARAMETERS);
  const { feed, version, stale } = await keptFeed(context, id);
  const item = findItem(feed.items, wanted);
  if (!item) throw new Problem(404);
  const language = languageOf(parameters, feed.language);
  const { previous, next } = neighbours(feed.items, item);
  const link = (to: typeof previous) => to && { item: to, href: articlePath(context, { id, item: to.id }, parameters) };
  return embedPage(request, context, {
    key: ['article', id, item.id, canonicalQuery(parameters), version],
    isStale: Boolean(stale),
    leadsOut: true,
    language,
    title: item.title ?? id,
    canonical: pageOf(context, id, item),
    feedPath: context.paths.feed(id),
    body: () => articleMarkup(item, { language, headingLevel: 1, timeZone: zoneOf(parameters), previous: link(previous), next: link(next) }),
  });
}

interface EmbedPage {
  key: readonly unknown[];
  isStale: boolean;
  /** Its links lead out of the frame: few sites let themselves be framed. */
  leadsOut: boolean;
  language: string;
  title: string;
  canonical: string | undefined;
  feedPath: string;
  body: () => Piece;
}

function embedPage(request: Request, context: Context, page: EmbedPage): Promise<Response> {
  const { script } = context;
  return respond(request, context, {
    key: page.key,
    isStale: page.isStale,
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': embedPolicy(script), 'x-robots-tag': 'noindex' },
    write: () =>
      String(markup`${trusted('<!doctype html>')}
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${page.title}</title>${page.leadsOut && markup`<base target="_blank">`}${page.canonical && markup`<link rel="canonical" href="${page.canonical}">`}
<link rel="alternate" type="application/feed+json" href="${addressOf(context, page.feedPath)}">
<link rel="stylesheet" href="${addressOf(context, context.paths.asset('embed.css'))}">
<script type="module" src="${addressOf(context, context.paths.asset('height.js'))}"></script>
${script && markup`<script type="module" src="${script.url}"${attributes({ integrity: script.integrity, crossorigin: script.integrity && 'anonymous' })}></script>`}
</head><body><main>${page.body()}</main></body></html>`),
  });
}

/** Nothing but our own files and the feed's pictures; anybody may frame it. */
const embedPolicy = (script: Script | undefined): string =>
  [
    "default-src 'none'",
    `script-src 'self'${script && URL.canParse(script.url) ? ` ${new URL(script.url).origin}` : ''}`,
    "style-src 'self'",
    "connect-src 'self'",
    'img-src https: http:',
    'media-src https: http:',
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
    'trusted-types news-elements',
  ].join('; ');

function articlePath(context: Context, { id, item }: { id: string; item: string }, parameters: Parameters): string {
  const query = new URLSearchParams(ARTICLE_PARAMETERS.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? '']] : []))).toString();
  return addressOf(context, context.paths.article(id, item, query && `?${query}`));
}

const languageOf = (parameters: Parameters, feed = 'en'): string => {
  const language = parameters.get('lang') ?? feed;
  if (!/^[a-z]{2,8}(?:[-_][a-z\d]{1,8})*$/i.test(language)) return 'en';
  return language.replace('_', '-');
};

const zoneOf = (parameters: Parameters): string => parameters.get('time-zone') ?? 'UTC';
