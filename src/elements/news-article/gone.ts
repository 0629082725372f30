/** What stands in place of an item that is not there: why, and where to go. */
import { html, nothing } from 'lit';
import type { DeletedItem } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';
import { formatDate, type DateOptions } from '../../i18n/format.js';
import { fill, type ArticleMessages, type CommonMessages } from '../../i18n/messages.js';

export interface GoneView {
  messages: ArticleMessages & CommonMessages;
  dates: DateOptions;
  /** Addresses of the list and of the feed's site. */
  list: string;
  home: string | undefined;
}

/** Asking again would not help, so there is no button. `deleted`: the publisher took the item back. */
export function goneTemplate(deleted: DeletedItem | undefined, view: GoneView): unknown {
  const comment = deleted?.comment;
  return html`<div part="error" class="error">
    <p>${goneSentence(deleted, view)}</p>
    ${comment ? html`<p part="comment" dir="auto">${comment}</p>` : nothing} ${wayOut(view)}
  </div>`;
}

export function goneSentence(deleted: DeletedItem | undefined, { messages, dates }: Pick<GoneView, 'messages' | 'dates'>): string {
  if (!deleted) return messages.notFound;
  const date = deleted.date_deleted && formatDate(deleted.date_deleted, { ...dates, style: 'long' });
  return date ? fill(messages.retractedOn, { date }) : messages.retracted;
}

function wayOut({ messages, list, home }: GoneView): unknown {
  const toList = httpUrl(list, document.baseURI);
  const href = toList ?? httpUrl(home, document.baseURI);
  if (!href) return nothing;
  return html`<p><a part="source" href=${href}>${toList ? messages.toList : fill(messages.visitSource, { host: new URL(href).host })}</a></p>`;
}
