/** One item of a list: title, dates, words and picture, in the order a screen reader should hear them. */
import { html, nothing, type TemplateResult } from 'lit';
import { excerpt, plainText } from '../../feed/text.js';
import type { NewsItem } from '../../feed/model.js';
import type { DateOptions } from '../../i18n/format.js';
import type { NewsMessages } from '../../i18n/messages.js';
import { headingTemplate } from '../templates/heading.js';
import { metaTemplate } from '../templates/meta.js';

/** What an item can show. */
export type Shown = 'image' | 'date' | 'source' | 'author' | 'categories' | 'excerpt' | 'more';

/** How the list shows every item. */
export interface ItemView {
  show: ReadonlySet<string>;
  language: string;
  messages: NewsMessages;
  dates: DateOptions;
  headingLevel: number;
  excerptLength: number;
  opensNewTab: boolean;
  /** Where the item opens; `undefined` when it has no page. */
  href(item: NewsItem): string | undefined;
  open(item: NewsItem, event: MouseEvent): void;
}

/** `name` is the item's own within the list. */
export function itemTemplate(item: NewsItem, name: string, view: ItemView): TemplateResult {
  const id = `title-${name}`;
  const href = view.href(item);
  const language = item.language && item.language !== view.language ? item.language : nothing;
  return html`<li part="item">
    <article class="card" aria-labelledby=${id} lang=${language}>
      <div class="text">
        ${headingTemplate({ level: view.headingLevel, part: 'title', id, content: titleTemplate(item, href, view) })}
        ${metaTemplate(item, view)} ${summaryTemplate(item, view)} ${moreTemplate(item, href, view)}
      </div>
      ${imageTemplate(item, view)}
    </article>
  </li>`;
}

/** The title is the card's one link; the card's whole face leads there by the link's `::after`. */
function titleTemplate(item: NewsItem, href: string | undefined, view: ItemView): unknown {
  const { opensNewTab, messages } = view;
  const title = item.title || messages.untitled;
  if (!href) return title;
  const notice = opensNewTab ? html`<span class="hidden"> (${messages.newTab})</span>` : nothing;
  return linkTemplate({ item, href, view, part: 'link' }, [title, notice]);
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

function summaryTemplate(item: NewsItem, { show, excerptLength }: ItemView): unknown {
  if (!show.has('excerpt') || excerptLength === 0) return nothing;
  const text = excerpt(item.summary || item.content_text || plainText(item.content_html ?? ''), excerptLength);
  return text ? html`<p part="summary" class="summary" dir="auto">${text}</p>` : nothing;
}

/** The link's name carries the title: ten links named "Read more" help nobody (WCAG 2.4.4, 2.4.9). */
function moreTemplate(item: NewsItem, href: string | undefined, view: ItemView): unknown {
  if (!href || !view.show.has('more')) return nothing;
  const { messages } = view;
  const content = [messages.readMore, html`<span class="hidden">: ${item.title || messages.untitled}</span>`];
  return html`<p class="more-line">${linkTemplate({ item, href, view, part: 'more' }, content)}</p>`;
}

/** Beside a title that says it all the picture is decoration: an empty `alt` spares the listener. */
function imageTemplate(item: NewsItem, { show }: ItemView): unknown {
  if (!show.has('image') || !item.image) return nothing;
  return html`<div part="image" class="image"><img src=${item.image} alt="" loading="lazy" decoding="async"
    referrerpolicy="no-referrer" @error=${hideBroken}></div>`;
}

/** The frame keeps its place: a picture that fails must not move the page. */
function hideBroken(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}
