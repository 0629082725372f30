/** The line under an article's title. */
import { html } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { formatDate, type DateOptions } from '../../i18n/format.js';
import { fill, type ArticleMessages, type NewsMessages } from '../../i18n/messages.js';
import { readingMinutes } from '../reading-time.js';
import { metaTemplate } from '../templates/meta.js';

/** Corrections of the same day are no news. */
const DAY = 86_400_000;

export interface ArticleMetaView {
  show: ReadonlySet<string>;
  dates: DateOptions;
  messages: ArticleMessages & NewsMessages;
}

export function articleMeta(item: NewsItem, { show, dates, messages }: ArticleMetaView): unknown {
  const minutes = show.has('reading-time') && readingMinutes(item);
  return metaTemplate(item, {
    show,
    dates,
    updated: show.has('updated') && updatedTemplate(item, { dates, messages }),
    last: minutes && html`<span part="reading-time" lang=${dates.language} dir="auto">${fill(messages.readingTime, { count: String(minutes) })}</span>`,
  });
}

/** Always the long date: in a sentence other forms are bad grammar in some language. */
function updatedTemplate(item: NewsItem, { dates, messages }: Pick<ArticleMetaView, 'dates' | 'messages'>): unknown {
  const { date_published: published, date_modified: modified } = item;
  if (!modified || (published && timeOf(modified) - timeOf(published) <= DAY)) return '';
  const date = formatDate(modified, { ...dates, style: 'long' });
  return html`<time part="updated" datetime=${modified} lang=${dates.language} dir="auto">${fill(messages.updated, { date })}</time>`;
}

function timeOf(iso: string): number {
  return new Date(iso).getTime();
}
