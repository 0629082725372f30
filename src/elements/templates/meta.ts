/** The line under a title: date, source, authors, categories. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { formatAge, formatDate, type DateOptions } from '../../i18n/format.js';

export interface MetaView {
  /** Which of `date source author categories` to show. */
  show: ReadonlySet<string>;
  dates: DateOptions;
}

export function metaTemplate(item: NewsItem, { show, dates }: MetaView): unknown {
  const { date_published: date, authors, tags } = item;
  const names = authors.map(({ name }) => name).filter(Boolean).join(', ');
  const source = item._news_elements?.source_title;
  const parts = [
    show.has('date') && date && dateTemplate(date, dates),
    show.has('source') && source && html`<span part="source" dir="auto">${source}</span>`,
    show.has('author') && names && html`<span part="author" dir="auto">${names}</span>`,
    show.has('categories') && tags.length > 0 && html`<span part="categories" dir="auto">${tags.join(', ')}</span>`,
  ].filter(Boolean);
  return parts.length ? html`<p part="meta" class="meta">${parts}</p>` : nothing;
}

/**
 * A distance says the date too: to screen readers, in print, and to everybody where the page unhides the part. Not in `title`, which touch
 * and keyboard never reach, nor in `aria-label`, which would hide the words that are seen. The language is ours, whatever the item's.
 */
function dateTemplate(iso: string, dates: DateOptions): TemplateResult {
  const date = formatDate(iso, dates);
  const age = dates.style === 'relative' && formatAge(iso, dates);
  return html`<time part="date" datetime=${iso} lang=${dates.language} dir="auto">${
    age ? html`${age}<span part="full-date" class="hidden"> (${date})</span>` : date
  }</time>`;
}
