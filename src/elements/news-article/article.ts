/** The article itself: what a reader came for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import type { DateOptions } from '../../i18n/format.js';
import { fill, type ArticleMessages, type NewsMessages } from '../../i18n/messages.js';
import { bodyTemplate, type BodyView } from '../templates/article-body.js';
import { headingTemplate } from '../templates/heading.js';
import { metaTemplate } from '../templates/meta.js';

export interface ArticleView extends BodyView {
  messages: ArticleMessages & NewsMessages;
  dates: DateOptions;
}

export function articleTemplate(item: NewsItem, view: ArticleView): TemplateResult {
  const { language, messages, headingLevel, dates } = view;
  const own = item.language && item.language !== language ? item.language : nothing;
  const content = item.title || messages.untitled;
  return html`<article aria-labelledby="title" lang=${own}>
    <header part="header" class="article-header">
      ${headingTemplate({ level: headingLevel, part: 'title', id: 'title', content, isFocusable: true })}
      ${metaTemplate(item, { show: new Set(['date', 'author', 'categories']), dates })}
    </header>
    ${leadTemplate(item, view)} ${bodyTemplate(item, { ...view, headingLevel: headingLevel + 1 })} ${originalTemplate(item, view)}
  </article>`;
}

/** The text alone, where something else shows the title. */
export function bodyOnlyTemplate(item: NewsItem, view: ArticleView): unknown {
  const own = item.language && item.language !== view.language ? item.language : nothing;
  return html`<div lang=${own}>${leadTemplate(item, view)} ${bodyTemplate(item, view)} ${originalTemplate(item, view)}</div>`;
}

/** The picture above the text, unless the text shows it anyway. */
function leadTemplate({ image, content_html: content = '', _news_elements: extension }: NewsItem, { images }: ArticleView): unknown {
  if (!image || images === 'none' || content.includes(image) || content.includes(image.replaceAll('&', '&amp;'))) return nothing;
  return html`<div part="image" class="image"><img src=${image} alt=${extension?.image_alt ?? ''} decoding="async"
    referrerpolicy="no-referrer" @error=${removeFrame}></div>`;
}

function removeFrame(event: Event): void {
  (event.target as HTMLElement).parentElement?.setAttribute('hidden', '');
}

/** A link to the page it came from, where that is not the page that shows it. */
function originalTemplate({ url }: NewsItem, { messages, page }: ArticleView): unknown {
  if (!url || withoutHash(url) === withoutHash(page)) return nothing;
  return html`<p class="original"><a part="source" href=${url}>${fill(messages.original, { host: new URL(url).host })}</a></p>`;
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
