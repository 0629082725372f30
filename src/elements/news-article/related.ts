/** Items of the same categories, for those who want to read on. */
import { html, nothing } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import type { DateOptions } from '../../i18n/format.js';
import type { ArticleMessages, NewsMessages } from '../../i18n/messages.js';
import { headingTemplate } from '../templates/heading.js';
import { metaTemplate } from '../templates/meta.js';
import type { ItemLinks } from './links.js';

export interface RelatedView extends ItemLinks {
  messages: ArticleMessages & NewsMessages;
  /** Level of the heading. */
  headingLevel: number;
  dates: DateOptions;
  hasSources: boolean;
}

export function relatedTemplate(items: readonly NewsItem[], view: RelatedView): unknown {
  if (!items.length) return nothing;
  const { messages, headingLevel: level, dates, hasSources, href, open } = view;
  const show = new Set(['date', hasSources ? 'source' : '']);
  const rows = items.map(
    (item) => html`<li>
      <a href=${href(item)} dir="auto" lang=${item.language ?? nothing} @click=${(event: MouseEvent) => open(item, event)}>${item.title || messages.untitled}</a>
      ${metaTemplate(item, { show, dates })}
    </li>`,
  );
  return html`<nav part="related" class="related" aria-labelledby="related">
    ${headingTemplate({ level, part: 'heading', id: 'related', content: messages.related })}
    <ul role="list">${rows}</ul>
  </nav>`;
}
