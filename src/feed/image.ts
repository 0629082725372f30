/** The one image that stands for an item, chosen in a fixed order. */
import { decodeEntities } from './entities.js';
import { addressOf, first, get, type FeedElement } from './read/element.js';
import { OPEN_TAG, readAttributes } from './scan.js';
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
const IMG = new RegExp(OPEN_TAG.replace('[a-z_:\u00c0-\uffff]', 'img(?=[\\s/])'), 'gi');

/** JSON Feed's own → media:content (widest up to 1600) → media:thumbnail → enclosure → itunes:image → image → first in the content. */
export function imageOf(item: FeedElement, html = ''): Picture | undefined {
  const { fields } = item;
  const url =
    (fields.banner && first(item, 'image', addressOf)) ??
    (fields.media && widest(fields.media.filter(isImage))) ??
    first(item, 'thumbnail', addressOf) ??
    first(item, 'enclosure', imageAddress) ??
    first(item, 'link', imageAddress) ??
    first(item, 'image', addressOf) ??
    first(item, 'banner', addressOf);
  return url ? { url } : firstPicture(html, item.base);
}

export const isImage = (element: FeedElement): boolean => IMAGE.test(get(element, 'medium', 'type') ?? get(element, 'url', 'href') ?? '');

const imageAddress = (element: FeedElement) => (isImage(element) ? addressOf(element) : undefined);

/** The wider the better, but too wide is worse than any. */
function widest(images: FeedElement[]): string | undefined {
  const rank = (image: FeedElement) => {
    const width = Number(get(image, 'width')) || 0;
    return width > MAX_WIDTH ? -width : width;
  };
  return images.sort((a, b) => rank(b) - rank(a)).map(addressOf).find(Boolean);
}

/** The first image of a piece of HTML that shows something. */
function firstPicture(html: string, base: string): Picture | undefined {
  for (const [, , source = ''] of html.matchAll(IMG)) {
    const attributes = readAttributes(source, decodeEntities);
    if (/^[0-3](?:px)?$/.test(attributes.get('width') ?? attributes.get('height') ?? '')) continue;
    for (const name of SOURCES) {
      const url = httpUrl(/\S+/.exec(attributes.get(name) ?? '')?.[0], base);
      if (url && !TRACKER.test(url)) return { url, alt: attributes.get('alt')?.trim() || undefined };
    }
  }
  return undefined;
}
