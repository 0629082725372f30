/** One item of a list: title, dates, words and picture, in the order a screen reader should hear them. */
import { html, nothing, type TemplateResult } from 'lit';
import { shortText } from '../../feed/item-text.js';
import type { NewsItem } from '../../feed/model.js';
import type { DateOptions } from '../../i18n/format.js';
import { fill, type NewsMessages } from '../../i18n/messages.js';
import { headingTemplate } from '../templates/heading.js';
import { metaTemplate } from '../templates/meta.js';
import type { ImagePlace } from './layouts/layout.js';
import type { Pictures } from './pictures.js';
import { isNew, readingMinutes } from '../reading-time.js';

/** What an item can show. */
export type Shown = 'image' | 'date' | 'source' | 'author' | 'categories' | 'excerpt' | 'more' | 'reading-time';

/** How the list shows every item. */
export interface ItemView {
  show: ReadonlySet<string>;
  language: string;
  messages: NewsMessages;
  dates: DateOptions;
  headingLevel: number;
  excerptLength: number;
  /** Where the picture stands. */
  image: ImagePlace;
  pictures: Pictures;
  /** Hours for which an item is marked as new. */
  newFor: number;
  opensNewTab: boolean;
  /** Where the item opens; `undefined` when it has no page. */
  href(item: NewsItem): string | undefined;
  open(item: NewsItem, event: MouseEvent): void;
  /** What an opened item of an accordion holds in place of its excerpt and picture; nothing keeps those. Asked when the item opens. */
  body?: ((item: NewsItem) => unknown) | undefined;
  /** Renders the list again. */
  refresh(): void;
}

/** `name` is the item's own within the list. */
export function cardTemplate(item: NewsItem, name: string, view: ItemView): TemplateResult {
  const id = `title-${name}`;
  const href = view.href(item);
  return html`<article class="card ${view.image}" aria-labelledby=${id} lang=${languageOf(item, view)}>
    <div class="text">
      ${headingTemplate({ level: view.headingLevel, part: 'title', id, content: titleTemplate(item, href, view) })}
      ${itemMeta(item, view)} ${summaryTemplate(item, view)} ${view.show.has('more') ? moreTemplate(item, view) : nothing}
    </div>
    ${pictureTemplate(item, view)}
  </article>`;
}

/** The item's language where it is another than the list's: a screen reader changes its voice. */
export function languageOf(item: NewsItem, view: ItemView): unknown {
  return item.language && item.language !== view.language ? item.language : nothing;
}

/** The title is the card's one link; the card's whole face leads there by the link's `::after`. */
function titleTemplate(item: NewsItem, href: string | undefined, view: ItemView): unknown {
  const title = item.title || view.messages.untitled;
  return href ? linkTemplate({ item, href, view, part: 'link' }, [title, tabNotice(view)]) : title;
}

function tabNotice({ opensNewTab, messages }: ItemView): unknown {
  return opensNewTab ? html`<span class="hidden"> (${messages.newTab})</span>` : nothing;
}

interface Link {
  item: NewsItem;
  href: string;
  view: ItemView;
  part: 'link' | 'more';
}

function linkTemplate({ item, href, view, part }: Link, content: unknown): TemplateResult {
  const open = (event: MouseEvent): void => view.open(item, event);
  const [target, rel] = view.opensNewTab ? ['_blank', 'noopener'] : [nothing, nothing];
  return html`<a part=${part} class=${part} data-id=${item.id} href=${href} target=${target} rel=${rel} @click=${open}>${content}</a>`;
}

export function itemMeta(item: NewsItem, { show, dates, messages, newFor }: ItemView): unknown {
  const minutes = show.has('reading-time') && readingMinutes(item);
  return metaTemplate(item, {
    show,
    dates,
    mark: isNew(item, newFor) && html`<strong part="new" class="new" dir="auto">${messages.isNew}</strong>`,
    last: minutes && html`<span part="reading-time" dir="auto">${fill(messages.readingTime, { count: String(minutes) })}</span>`,
  });
}

export function summaryTemplate(item: NewsItem, { show, excerptLength }: ItemView): unknown {
  if (!show.has('excerpt') || excerptLength === 0) return nothing;
  const text = shortText(item, excerptLength);
  return text ? html`<p part="summary" class="summary" dir="auto">${text}</p>` : nothing;
}

/** The link's name carries the title: ten links named "Read more" help nobody (WCAG 2.4.4, 2.4.9). */
export function moreTemplate(item: NewsItem, view: ItemView): unknown {
  const href = view.href(item);
  if (!href) return nothing;
  const { messages } = view;
  const content = [messages.readMore, html`<span class="hidden">: ${item.title || messages.untitled}</span>`, tabNotice(view)];
  return html`<p class="more-line">${linkTemplate({ item, href, view, part: 'more' }, content)}</p>`;
}

export function pictureTemplate(item: NewsItem, { show, image, pictures }: ItemView): unknown {
  return show.has('image') && image !== 'none' ? pictures.template(item) : nothing;
}
