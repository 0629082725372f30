/** How long an item takes to read, and whether it is new. */
import type { NewsItem } from '../feed/model.js';
import { dateOf } from '../feed/query.js';
import { plainText } from '../feed/text.js';

/** Words a minute: adults read 175 to 300 of them (Brysbaert 2019). */
const PACE = 200;
const HOUR = 3_600_000;
/** Chinese and Japanese have no spaces: each character counts as a word. */
const WORD = /[\u3040-\u9fff]|[^\s\u3040-\u9fff]+/g;

/** Made once an item: the content can be long. */
const known = new WeakMap<NewsItem, number>();

/** Whole minutes; 0 when the feed holds no text of the item. */
export function readingMinutes(item: NewsItem): number {
  let minutes = known.get(item);
  if (minutes === undefined) {
    const text = item.content_text || plainText(item.content_html ?? '') || item.summary || '';
    minutes = Math.ceil((text.match(WORD)?.length ?? 0) / PACE);
    known.set(item, minutes);
  }
  return minutes;
}

/** Whether the item came out in the last `hours`; an item of tomorrow is new as well. */
export function isNew(item: NewsItem, hours: number): boolean {
  return hours > 0 && Date.now() - new Date(dateOf(item)).getTime() < hours * HOUR;
}
