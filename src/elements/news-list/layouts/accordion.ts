/** An item that opens in its place: the browser's own `<details>`, which works by keyboard and is found by find-in-page. */
import { html, type TemplateResult } from 'lit';
import type { NewsItem } from '../../../feed/model.js';
import { headingTemplate } from '../../templates/heading.js';
import { itemMeta, languageOf, moreTemplate, pictureTemplate, summaryTemplate, type ItemView } from '../item.js';

/** Those whose body was asked for once: before that it is not made. */
const opened = new WeakSet<NewsItem>();

/** `name` is the item's own within the list. */
export function accordionTemplate(item: NewsItem, name: string, view: ItemView): TemplateResult {
  const id = `title-${name}`;
  const content = item.title || view.messages.untitled;
  return html`<article aria-labelledby=${id} lang=${languageOf(item, view)}>
    <details part="details" @toggle=${() => open(item, view)}>
      <summary part="toggle"><div class="text">${headingTemplate({ level: view.headingLevel, part: 'title', id, content })} ${itemMeta(item, view)}</div></summary>
      ${(opened.has(item) && view.body?.(item)) || excerptTemplate(item, view)}
    </details>
  </article>`;
}

function open(item: NewsItem, { body, refresh }: ItemView): void {
  if (!body || opened.has(item)) return;
  opened.add(item);
  refresh();
}

function excerptTemplate(item: NewsItem, view: ItemView): TemplateResult {
  return html`<div class="excerpt ${view.image}">
    <div class="text">${summaryTemplate(item, view)} ${moreTemplate(item, view)}</div>
    ${pictureTemplate(item, view)}
  </div>`;
}
