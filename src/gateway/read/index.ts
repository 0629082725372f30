/** What a source sends, whatever it is: a feed, posts of WordPress, a page with its news in it, or one that names its feed. */
import { FeedError } from '../../feed/errors.js';
import { readFeed, type ReadOptions } from '../../feed/read/index.js';
import { readPage } from './page.js';
import type { Reading } from './reading.js';
import { readWordPress } from './wordpress.js';

/** Throws nothing but `FeedError`. */
export function readSource(bytes: Uint8Array, { url, contentType }: ReadOptions): Reading {
  try {
    return { feed: readFeed(bytes, { url, contentType }) };
  } catch (error) {
    if (!(error instanceof FeedError) || error.code !== 'not-a-feed') throw error;
    const text = new TextDecoder().decode(bytes);
    const reading = /^\s*\[/.test(text) ? readWordPress(text, url) : readPage(text, url);
    if (!reading) throw error;
    return reading;
  }
}
