/** The one image that stands for an item, chosen in a fixed order. */
import { decodeEntities } from './entities.js';
import { readAttributes, scan } from './scan.js';
import type { XmlElement } from './read/xml.js';
import { httpUrl } from './url.js';

export interface Picture {
  url: string;
  alt?: string;
}

/** Wider ones cost the reader more than they show. */
const MAX_WIDTH = 1600;
const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i;
/** Counters and ornaments that pretend to be pictures. */
const TRACKER = /feedburner|feedsportal|doubleclick|pixel|\/emoji\/|smil(?:ey|ies)|\bstats?\./i;
/** Where lazily loading pages keep the address, before the placeholder in `src`. */
const SOURCES = ['data-lazy-src', 'data-src', 'data-original', 'src', 'data-srcset', 'srcset'];

/** media:content (widest up to 1600) → media:thumbnail → enclosure → itunes:image → image → the first in the content. */
export function imageOf(item: XmlElement, html: string | undefined): Picture | undefined {
  const all = (name: string) => item.children.get(name) ?? [];
  const groups = [item, ...all('media:group')];
  const media = groups.flatMap(({ children }) => children.get('media:content') ?? []);
  const thumbnails = [...groups, ...media].flatMap(({ children }) => children.get('media:thumbnail') ?? []);
  const enclosures = [...all('enclosure'), ...all('link').filter(({ attributes }) => attributes.get('rel') === 'enclosure')];
  for (const element of [...media.filter(isImage).sort(byWidth), ...thumbnails, ...enclosures.filter(isImage), ...all('itunes:image'), ...all('image')]) {
    const url = httpUrl(addressOf(element), element.base);
    if (url) return { url };
  }
  return html ? firstPicture(html, item.base) : undefined;
}

const addressOf = ({ attributes, children, value }: XmlElement) =>
  attributes.get('url') ?? attributes.get('href') ?? children.get('url')?.[0]?.value ?? value;

export function isImage(element: XmlElement): boolean {
  const kind = element.attributes.get('medium') ?? element.attributes.get('type');
  return kind ? kind.startsWith('image') : IMAGE_FILE.test(addressOf(element));
}

/** Widest first, those that are too wide last. */
function byWidth(a: XmlElement, b: XmlElement): number {
  const [first = 0, second = 0] = [a, b].map(({ attributes }) => Number(attributes.get('width')) || 0);
  return Math.sign(Math.sign(first - MAX_WIDTH - 0.5) - Math.sign(second - MAX_WIDTH - 0.5)) || second - first;
}

/** The first image of a piece of HTML that shows something. */
export function firstPicture(html: string, base: string): Picture | undefined {
  let picture: Picture | undefined;
  const at = html.search(/<img\s/i);
  const open = (tag: string, source: string) => {
    if (!/^img$/i.test(tag)) return;
    const attributes = readAttributes(source, decodeEntities);
    if (/^0*[0-3](?:px)?$/.test(attributes.get('width') ?? attributes.get('height') ?? '')) return;
    const addresses = SOURCES.map((name) => httpUrl(attributes.get(name)?.trim().replace(/\s[^]*/, ''), base));
    const url = addresses.find((address) => address && !TRACKER.test(address));
    const alt = attributes.get('alt')?.trim();
    if (url) picture = { url, ...(alt && { alt }) };
  };
  if (at >= 0) scan(html.slice(at), { open, close() {}, text() {}, isDone: () => !!picture });
  return picture;
}
