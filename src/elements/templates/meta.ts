/** The line under a title: date, source, authors, categories. */
import { html, nothing } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { formatDate } from '../../i18n/format.js';

export interface MetaView {
  /** Which of `date source author categories` to show. */
  show: ReadonlySet<string>;
  language: string;
  /** What stands before and after these. */
  before?: unknown;
  after?: unknown;
}

export function metaTemplate(item: NewsItem, { show, language, before, after }: MetaView): unknown {
  const { date_published: date, authors, tags } = item;
  const names = authors.map(({ name }) => name).filter(Boolean).join(', ');
  const source = item._news_elements?.source_title;
  const parts = [
    before,
    show.has('date') && date && html`<time part="date" datetime=${date} dir="auto">${formatDate(date, { language })}</time>`,
    show.has('source') && source && html`<span part="source" dir="auto">${source}</span>`,
    show.has('author') && names && html`<span part="author" dir="auto">${names}</span>`,
    show.has('categories') && tags.length > 0 && html`<span part="categories" dir="auto">${tags.join(', ')}</span>`,
    after,
  ].filter(Boolean);
  return parts.length ? html`<p part="meta" class="meta">${parts}</p>` : nothing;
}
