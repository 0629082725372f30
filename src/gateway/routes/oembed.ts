/** `/oembed?url=…`: the card that a pasted news address becomes (oEmbed 1.0, type rich). */
import { shortText } from '../../feed/item-text.js';
import { attributes, markup } from '../../html/escape.js';
import { formatDate } from '../../i18n/format.js';
import { numberIn, readParameters } from '../parameters.js';
import { Problem } from '../problem.js';
import { addressOf, pageOf, respond, type Context } from './context.js';

const WIDTH = 600;
const HEIGHT = 400;
/** Words of the quotation that stands where no frame can. */
const WORDS = 40;

export async function oembedRoute(request: Request, context: Context): Promise<Response> {
  const parameters = readParameters(new URL(request.url), ['url', 'format', 'maxwidth', 'maxheight']);
  if ((parameters.get('format') ?? 'json') !== 'json') throw new Problem(501);
  const wanted = parameters.get('url') ?? '';
  if (!/^https?:/i.test(wanted) || !URL.canParse(wanted)) throw new Problem(400, '"url" is the address of a news page');
  const size = (name: string, otherwise: number): number => Math.min(otherwise, numberIn(parameters, name, { least: 1, otherwise }));
  const [width, height] = [size('maxwidth', WIDTH), size('maxheight', HEIGHT)];
  const { id, feed, item, version } = await findPage(context, wanted);
  const language = item.language ?? feed.language ?? 'en';
  const address = pageOf(context, id, item) ?? wanted;
  return respond(request, context, {
    key: ['oembed', id, item.id, width, height, version],
    contentType: 'application/json; charset=utf-8',
    write: () => {
      const title = item.title ?? address;
      const frame = addressOf(context, context.paths.article(id, item.id));
      const words = shortText(item, WORDS);
      const date = item.date_published && formatDate(item.date_published, { language, timeZone: 'UTC' });
      const html = markup`<blockquote${attributes({ lang: language })}><p><a href="${address}">${title}</a></p>${words && markup`<p>${words}</p>`}${date && markup`<p>${date}</p>`}</blockquote><iframe${attributes({ src: frame, width, height, title, loading: 'lazy', sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox', frameborder: 0 })}></iframe>`;
      return JSON.stringify({
        version: '1.0',
        type: 'rich',
        title,
        author_name: item.authors[0]?.name,
        provider_name: feed.title,
        provider_url: feed.home_page_url,
        cache_age: 3600,
        html: String(html),
        width,
        height,
      });
    },
  });
}

/** Only pages of our feeds' items: this is no door to anything else. */
async function findPage(context: Context, wanted: string) {
  const { keeper } = context;
  const page = spelled(wanted);
  const feeds = await Promise.all(keeper.ids.map(async (id) => ({ id, kept: await keeper.get(id).catch(() => undefined) })));
  for (const { id, kept } of feeds) {
    const item = kept?.feed.items.find((one) => spelled(pageOf(context, id, one)) === page);
    if (kept && item) return { id, item, feed: kept.feed, version: kept.version };
  }
  throw new Problem(404);
}

/** One spelling of an address, without the place on the page. */
const spelled = (address = ''): string | undefined => (URL.canParse(address) ? new URL(address).href.replace(/#.*/, '') : undefined);
