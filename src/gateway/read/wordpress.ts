/** Posts as the REST API of WordPress gives them (`/wp-json/wp/v2/posts?_embed`). */
import { isoDate } from '../../feed/date.js';
import type { NewsItem } from '../../feed/model.js';
import { collapse, plainText } from '../../feed/text.js';
import { httpUrl } from '../../feed/url.js';
import type { Reading } from './reading.js';

export function readWordPress(text: string, base: string): Reading | undefined {
  const posts = parse(text);
  if (!Array.isArray(posts)) return undefined;
  const items = posts.flatMap((post: unknown) => readPost(post, base));
  return items.length ? { feed: { items, authors: [], feed_url: base, home_page_url: httpUrl('/', base) } } : undefined;
}

function readPost(post: unknown, base: string): NewsItem | [] {
  const url = httpUrl(textAt(post, 'link'), base);
  const html = textAt(post, 'content', 'rendered');
  const title = plainText(textAt(post, 'title', 'rendered') ?? '');
  if (!url || (!html && !title)) return [];
  const [image, image_alt] = ['source_url', 'alt_text'].map((name) => textAt(post, '_embedded', 'wp:featuredmedia', '0', name));
  return {
    id: textAt(post, 'guid', 'rendered') ?? url,
    url,
    title,
    content_html: html,
    summary: plainText(textAt(post, 'excerpt', 'rendered') ?? '') || undefined,
    image: httpUrl(image, base),
    date_published: isoDate(inUtc(textAt(post, 'date_gmt'))),
    date_modified: isoDate(inUtc(textAt(post, 'modified_gmt'))),
    authors: namesAt(post, '_embedded', 'author').map((name) => ({ name })),
    tags: [0, 1].flatMap((at) => namesAt(post, '_embedded', 'wp:term', String(at))),
    attachments: [],
    _news_elements: image_alt ? { image_alt } : undefined,
  };
}

/** WordPress writes GMT without saying so. */
const inUtc = (date: string | undefined): string | undefined => date && `${date}Z`;

function namesAt(value: unknown, ...path: string[]): string[] {
  const list = at(value, path);
  return Array.isArray(list) ? list.flatMap((each: unknown) => plainText(textAt(each, 'name') ?? '') || []) : [];
}

function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, path);
  return typeof found === 'string' ? collapse(found) && found : undefined;
}

/** Own members only. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (typeof found === 'object' && found !== null && Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined), value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
