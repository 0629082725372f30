/** `/feeds/news`, `.json`, `.rss`, `.atom`: a feed in one shape, filtered and in pages. */
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import type { Order } from '../../feed/query.js';
import { chooseItems, sortItems } from '../../feed/select.js';
import { compareTexts } from '../../i18n/format.js';
import { sanitizeHtml } from '../../server/sanitize.js';
import { canonicalQuery, CHOICE, choiceIn, numberIn, readParameters, type Parameters } from '../parameters.js';
import { Problem } from '../problem.js';
import { writeAtom } from '../write/atom.js';
import { writeJsonFeed, type Addresses } from '../write/json-feed.js';
import { writeRss } from '../write/rss.js';
import { addressOf, keptFeed, respond, type Context } from './context.js';

const FORMATS: Readonly<Record<string, { contentType: string; write: (feed: NewsFeed, addresses: Addresses) => string }>> = {
  json: { contentType: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
  rss: { contentType: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: writeAtom },
};

const PARAMETERS = ['page', 'limit', ...CHOICE];
const ORDERS: readonly string[] = ['feed', 'date-desc', 'date-asc', 'title'];
const MOST_ITEMS = 200;

export async function feedRoute(request: Request, context: Context, name: string): Promise<Response> {
  const [id = '', format = 'json', ...rest] = name.split('.');
  const { contentType, write } = (!rest.length && Object.hasOwn(FORMATS, format) && FORMATS[format]) || never();
  const parameters = readParameters(new URL(request.url), PARAMETERS);
  const { feed, version, stale } = await keptFeed(context, id);
  const query = canonicalQuery(parameters);
  return respond(request, context, {
    contentType,
    // What is too old today was not yesterday.
    key: ['feed', name, query, version, parameters.has('max-age') && new Date(context.now?.() ?? Date.now()).toISOString().slice(0, 13)],
    isStale: Boolean(stale),
    write: () => {
      const { items, next } = pageOfItems(feed.items, parameters, context);
      const { feed: path } = context.paths;
      const addresses = {
        self: addressOf(context, path(name, query)),
        next: next ? addressOf(context, path(name, canonicalQuery(new Map([...parameters, ['page', String(next)]])))) : undefined,
      };
      return write({ ...feed, items: items.map(cleanItem) }, addresses);
    },
  });
}

function pageOfItems(all: readonly NewsItem[], parameters: Parameters, { config: { pageSize }, now = Date.now }: Context): { items: NewsItem[]; next: number | undefined } {
  const size = numberIn(parameters, 'limit', { least: 1, most: MOST_ITEMS, otherwise: pageSize });
  const page = numberIn(parameters, 'page', { least: 1, most: 10_000, otherwise: 1 });
  const order = parameters.get('sort') ?? 'feed';
  if (!ORDERS.includes(order)) throw new Problem(400, `"sort" is one of ${ORDERS.join(', ')}`);
  const chosen = sortItems(chooseItems(all, { ...choiceIn(parameters), now: now() }), order as Order, compareTexts('en'));
  const items = chosen.slice((page - 1) * size, page * size);
  return { items, next: chosen.length > page * size ? page + 1 : undefined };
}

/** Elements clean what they show; others who read the feed may not. */
export function cleanItem(item: NewsItem): NewsItem {
  const { content_html: html, url = 'about:blank' } = item;
  if (!html) return item;
  const clean = CLEAN.get(item) ?? { ...item, content_html: sanitizeHtml(html, { base: url }) };
  CLEAN.set(item, clean);
  return clean;
}

/** However many questions an item answers, it is cleaned once. */
const CLEAN = new WeakMap<NewsItem, NewsItem>();

const never = (): never => {
  throw new Problem(404);
};
