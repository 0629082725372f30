/** The article itself: what a reader came for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Funding, NewsItem } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';
import type { DateOptions } from '../../i18n/format.js';
import { fill, type ArticleMessages, type NewsMessages } from '../../i18n/messages.js';
import { bodyTemplate, type BodyView } from '../templates/article-body.js';
import { noticeTemplate } from '../funding-notice/notice.js';
import { sameFile } from '../templates/attachments.js';
import { headingTemplate } from '../templates/heading.js';
import { articleMeta } from './article-meta.js';

export interface ArticleView extends BodyView {
  messages: ArticleMessages & NewsMessages;
  /** Which of `image date source author categories reading-time updated` to show. */
  show: ReadonlySet<string>;
  dates: DateOptions;
  /** Who paid for what the item tells of. */
  funding: readonly Funding[];
}

/** What readers can do with an article. */
export interface ArticleTools {
  /** At the end of the line below the title. */
  translate: unknown;
  /** Below that. */
  above: unknown;
  /** After the text. */
  below: unknown;
}

export function articleTemplate(item: NewsItem, view: ArticleView, { translate, above, below }: ArticleTools): TemplateResult {
  const { language, messages, headingLevel } = view;
  const own = item.language && item.language !== language ? item.language : nothing;
  const content = item.title || messages.untitled;
  return html`<article aria-labelledby="title" lang=${own}>
    <header part="header" class="article-header">
      ${headingTemplate({ level: headingLevel, part: 'title', id: 'title', content, isFocusable: true })}
      <div class="line">${articleMeta(item, view)} ${translate}</div>
      ${above}
    </header>
    ${view.show.has('image') ? leadTemplate(item, view) : nothing} ${bodyTemplate(item, { ...view, headingLevel: headingLevel + 1 })}
    ${originalTemplate(item, view)} ${view.funding.map((funding) => noticeTemplate(funding, view))} ${below}
  </article>`;
}

/** The text alone, where something else shows the title. */
export function bodyOnlyTemplate(item: NewsItem, view: ArticleView): unknown {
  const own = item.language && item.language !== view.language ? item.language : nothing;
  return html`<div lang=${own}>${leadTemplate(item, view)} ${bodyTemplate(item, view)} ${originalTemplate(item, view)}</div>`;
}

/** The picture above the text, unless the text shows it anyway. */
function leadTemplate(item: NewsItem, { images, page }: ArticleView): unknown {
  const { image, _news_elements: extension } = item;
  if (!image || images === 'none' || holdsPicture(item, sameFile(image), page)) return nothing;
  return html`<div part="image" class="image"><img src=${image} alt=${extension?.image_alt ?? ''} decoding="async"
    referrerpolicy="no-referrer" @error=${removeFrame}></div>`;
}

function holdsPicture({ content_html: content = '', url }: NewsItem, wanted: string, page: string): boolean {
  const sources = content.matchAll(/\ssrc\s*=\s*["']?([^"'\s>]+)/gi);
  return [...sources].some(([, source = '']) => sameFile(httpUrl(source.replaceAll('&amp;', '&'), url ?? page) ?? '') === wanted);
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
