/** A list of news as a string: the same semantics as `<news-list>`, readable without it. */
import type { NewsItem } from '../feed/model.js';
import { shortText } from '../feed/item-text.js';
import { attributes, markup, type Piece } from '../html/escape.js';
import { formatDate } from '../i18n/format.js';
import { messagesFor, NEWS } from '../i18n/messages.js';
import { headingMarkup, safeHref, type RenderOptions } from './options.js';

export interface ListOptions extends RenderOptions {
  /** What to show, of `image date source author categories excerpt`, apart by spaces. Default: `date excerpt`. */
  show?: string;
  /** Words of an excerpt. Default: 30. */
  excerptLength?: number;
  /** Where an item opens. Default: its own page. */
  href?: (item: NewsItem) => string | undefined;
}

/** `<ul>` of articles; a sentence where there are none. */
export function renderList(items: readonly NewsItem[], options: ListOptions = {}): string {
  return String(listMarkup(items, options));
}

export function listMarkup(items: readonly NewsItem[], options: ListOptions): Piece {
  const { heading, headingLevel = 2, language = 'en' } = options;
  const title = heading ? headingMarkup(headingLevel, heading) : '';
  if (!items.length) return markup`${title}<p>${messagesFor(NEWS, language).empty}</p>`;
  const level = headingLevel + (heading ? 1 : 0);
  return markup`${title}<ul role="list" class="news">${items.map((item) => itemMarkup(item, level, options))}</ul>`;
}

function itemMarkup(item: NewsItem, level: number, options: ListOptions): Piece {
  const { language = 'en', show = 'date excerpt', excerptLength = 30, href = (one: NewsItem) => one.url } = options;
  const shown = new Set(show.split(/\s+/));
  const { image, language: own, _news_elements: extension } = item;
  const title = item.title || messagesFor(NEWS, language).untitled;
  const page = safeHref(href(item));
  const short = shown.has('excerpt') && shortText(item, excerptLength);
  return markup`<li><article${attributes({ lang: own !== language ? own : undefined })}>
${headingMarkup(level, page ? markup`<a${attributes({ href: page })}>${title}</a>` : title, attributes({ dir: 'auto' }))}
${metaMarkup(item, shown, options)}
${short && markup`<p dir="auto">${short}</p>`}
${shown.has('image') && safeHref(image) && markup`<img${attributes({ src: safeHref(image) })} alt="${extension?.image_alt}" loading="lazy" decoding="async" referrerpolicy="no-referrer">`}
</article></li>`;
}

/** Date, source, authors, categories. */
export function metaMarkup(item: NewsItem, shown: ReadonlySet<string>, { language = 'en', timeZone = 'UTC' }: RenderOptions): Piece | '' {
  const { date_published: date, authors, tags, _news_elements: extension } = item;
  const names = authors.flatMap(({ name }) => name ?? []).join(', ');
  const parts = [
    shown.has('date') && date && markup`<time${attributes({ datetime: date, lang: item.language !== language ? language : undefined })}>${formatDate(date, { language, timeZone })}</time>`,
    shown.has('source') && extension?.source_title,
    shown.has('author') && names,
    shown.has('categories') && tags.join(', '),
  ].filter(Boolean);
  return parts.length ? markup`<p class="meta">${parts.map((part, at) => [at ? ' · ' : '', part])}</p>` : '';
}
