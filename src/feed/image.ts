/** The one image that stands for an item, chosen in a fixed order. */
import { decodeEntities } from './entities.js';
import { addressOf, all, first, get, type FeedElement } from './read/element.js';
import { readAttributes, scan } from './scan.js';
import { httpUrl } from './url.js';

export interface Picture {
  url: string;
  alt?: string;
}

/** Wider ones cost the reader more than they show. */
const MAX_WIDTH = 1600;
const IMAGE = /^image|\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i;
/** Counters and ornaments that pretend to be pictures. */
const TRACKER = /feedburner|feedsportal|doubleclick|pixel|emoji|smil(?:ey|ies)|\bstats?\./i;
/** Where lazily loading pages keep the address, before the placeholder in `src`. */
const SOURCES = ['data-lazy-src', 'data-src', 'data-original', 'src', 'data-srcset', 'srcset'];

/** JSON Feed's own → media:content (widest up to 1600) → media:thumbnail → enclosure → itunes:image → image → first in the content. */
export function imageOf(item: FeedElement, html: string | undefined): Picture | undefined {
  const media = mediaOf(item);
  const thumbnail = (element: FeedElement) => first(element, ['media:thumbnail'], addressOf);
  const url =
    first(item, ['banner_image'], () => first(item, ['image'], addressOf)) ??
    media.filter(isImage).sort((a, b) => rank(b) - rank(a)).map(addressOf).find(Boolean) ??
    thumbnail(item) ??
    first(item, ['media:group', 'media:content'], thumbnail) ??
    first(item, ['enclosure', 'link'], (element) => (isImage(element) ? addressOf(element) : undefined)) ??
    first(item, ['itunes:image', 'image', 'banner_image'], addressOf);
  return url ? { url } : firstPicture(html ?? '', item.base);
}

/** media:content of the item and of its groups. */
export const mediaOf = (item: FeedElement): FeedElement[] =>
  [...all(item, ['media:content']), ...all(item, ['media:group']).flatMap((group) => all(group, ['media:content']))];

export const isImage = (element: FeedElement): boolean => IMAGE.test(get(element, ['medium', 'type']) ?? get(element, ['url']) ?? '');

/** The wider the better, but too wide is worse than any. */
function rank(element: FeedElement): number {
  const width = Number(get(element, ['width'])) || 0;
  return width > MAX_WIDTH ? -width : width;
}

/** The first image of a piece of HTML that shows something. */
function firstPicture(html: string, base: string): Picture | undefined {
  let picture: Picture | undefined;
  const open = (tag: string, source: string) => {
    if (!/^img$/i.test(tag)) return undefined;
    const attributes = readAttributes(source, decodeEntities);
    if (/^[0-3](?:px)?$/.test(attributes.get('width') ?? attributes.get('height') ?? '')) return undefined;
    for (const name of SOURCES) {
      const url = httpUrl(/\S+/.exec(attributes.get(name) ?? '')?.[0], base);
      if (url && !TRACKER.test(url)) return (picture = { url, alt: attributes.get('alt')?.trim() || undefined });
    }
    return undefined;
  };
  const at = html.search(/<img\s/i);
  if (at >= 0) scan(html.slice(at), { open, close() {}, text() {}, isDone: () => !!picture });
  return picture;
}
