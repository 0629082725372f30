/** An article as a string: the semantics of `<news-article>`, its body through the same policy. */
import type { NewsItem } from '../feed/model.js';
import { attributes, markup, trusted, type Piece } from '../html/escape.js';
import { ARTICLE, fill, messagesFor, NEWS } from '../i18n/messages.js';
import { metaMarkup } from './list.js';
import { noticeMarkup } from './notice.js';
import { headingMarkup, safeHref, type RenderOptions } from './options.js';
import { sanitizeHtml, type SanitizeOptions } from './sanitize.js';

export interface ArticleOptions extends RenderOptions {
  /** The neighbours, each with the address where it opens. */
  previous?: { item: NewsItem; href: string } | undefined;
  next?: { item: NewsItem; href: string } | undefined;
}

export function renderArticle(item: NewsItem, options: ArticleOptions = {}): string {
  return String(articleMarkup(item, options));
}

export function articleMarkup(item: NewsItem, options: ArticleOptions): Piece {
  const { language = 'en', headingLevel = 2 } = options;
  const words = { ...messagesFor(NEWS, language), ...messagesFor(ARTICLE, language) };
  const { language: own, _news_elements: extension, content_html: content = '' } = item;
  const [url, image] = [safeHref(item.url), safeHref(item.image)];
  const lead = image && !content.includes(item.image ?? image) && markup`<img${attributes({ src: image })} alt="${extension?.image_alt}" decoding="async" referrerpolicy="no-referrer">`;
  return markup`<article${attributes({ lang: own !== language ? own : undefined })}>
${headingMarkup(headingLevel, item.title || words.untitled, attributes({ dir: 'auto' }))}
${metaMarkup(item, new Set(['date', 'author', 'categories']), options)}
${lead}
<div class="content" dir="auto">${bodyMarkup(item, { embedText: words.embed, headingLevel: headingLevel + 1 })}</div>
${url && markup`<p><a${attributes({ href: url })}>${fill(words.original, { host: URL.canParse(url) ? new URL(url).host : url })}</a></p>`}
</article>
${(extension?.funding ?? []).map((funding) => noticeMarkup(funding, options))}
${neighboursMarkup(options, words)}`;
}

function bodyMarkup({ content_html: content, content_text: text, summary = '', url = 'about:blank' }: NewsItem, options: Omit<SanitizeOptions, 'base'>): Value {
  if (content && !text) return trusted(sanitizeHtml(content, { base: url, ...options }));
  return (text || summary).split(/\n\s*\n/).map((paragraph) => markup`<p>${paragraph.trim()}</p>`);
}

type Value = Piece | readonly Piece[];

function neighboursMarkup({ previous, next }: ArticleOptions, words: { previous: string; next: string; newsNavigation: string; untitled: string }): Piece | '' {
  if (!previous && !next) return '';
  const link = (to: { item: NewsItem; href: string } | undefined, rel: 'prev' | 'next', word: string) =>
    // In a frame all other links lead out of it (`<base target>`).
    to && markup`<a${attributes({ rel, href: safeHref(to.href), target: '_self' })}>${word}: ${to.item.title || words.untitled}</a> `;
  return markup`<nav aria-label="${words.newsNavigation}">${link(previous, 'prev', words.previous)}${link(next, 'next', words.next)}</nav>`;
}
