/** The line under a title: date, source, authors, categories. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { formatAge, formatDate, type DateOptions } from '../../i18n/format.js';

/** Not inside the parts: it would stand on their wrong side where their direction is another than the line's. */
const SEPARATOR = html`<i aria-hidden="true">·</i> `;

export interface MetaView {
  /** Which of `date source author categories` to show. */
  show: ReadonlySet<string>;
  dates: DateOptions;
  /** A mark before all. */
  mark?: unknown;
  /** What follows the date. */
  updated?: unknown;
  /** The last part. */
  last?: unknown;
}

export function metaTemplate(item: NewsItem, { show, dates, mark, updated, last }: MetaView): unknown {
  const { date_published: date, authors, tags } = item;
  const names = authors.map(({ name }) => name).filter(Boolean).join(', ');
  const source = item._news_elements?.source_title;
  const parts = [
    show.has('date') && date && dateTemplate(date, dates),
    updated,
    show.has('source') && source && html`<span part="source" dir="auto">${source}</span>`,
    show.has('author') && names && html`<span part="author" dir="auto">${names}</span>`,
    show.has('categories') && tags.length > 0 && html`<span part="categories" dir="auto">${tags.join(', ')}</span>`,
    last,
  ].filter(Boolean);
  return metaLine(parts, mark || nothing);
}

/** Parts with dots between them, after a mark. */
export function metaLine(parts: readonly unknown[], mark: unknown = nothing): unknown {
  if (!parts.length && mark === nothing) return nothing;
  return html`<p part="meta" class="meta">${mark} ${parts.map((part, index) => html` <span>${index ? SEPARATOR : nothing}${part}</span>`)}</p>`;
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
