/** The one place where article HTML enters a page: sanitised, fitted to the page's headings, made again only when it changes. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { NewsItem } from '../../feed/model.js';
import { shiftHeadings, wrapTables } from '../../html/fit.js';
import { sanitizeHtml, type SafeHtml } from '../../html/sanitize.js';
import type { ArticleMessages } from '../../i18n/messages.js';

export interface BodyView {
  /** Level of the highest heading inside the article. */
  headingLevel: number;
  messages: ArticleMessages;
  /** Address of the page that shows the article. */
  page: string;
}

/** The body: HTML where there is some, else the text in paragraphs, else the summary. */
export function bodyTemplate(item: NewsItem, view: BodyView): unknown {
  const { content_html: content, content_text: text, summary } = item;
  if (!content && !text && !summary) return nothing;
  // By their text: a refresh brings the same article as another object, and what plays or is selected in it must stay.
  const body = guard([content, text, summary, item.url, view.headingLevel, view.messages.table], () =>
    content && !text ? articleHtml(content, item, view) : paragraphs(text || summary || ''),
  );
  return html`<div part="content" class="content" dir="auto">${body}</div>`;
}

function articleHtml(content: string, item: NewsItem, { headingLevel, messages, page }: BodyView): SafeHtml {
  const fragment = sanitizeHtml(content, {
    base: item.url ?? page,
    upgradeImages: page.startsWith('https:'),
    embedText: messages.embed,
  });
  shiftHeadings(fragment, headingLevel);
  wrapTables(fragment, messages.table);
  return fragment;
}

function paragraphs(text: string): unknown {
  return text.split(/\n\s*\n/).map((paragraph) => html`<p class="lines">${paragraph.trim()}</p>`);
}
