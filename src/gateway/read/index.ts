/** What a source sends, whatever it is: a feed, posts of WordPress, a page with its news in it, or one that names its feed. */
import { FeedError } from '../../feed/errors.js';
import { readFeed, type ReadOptions } from '../../feed/read/index.js';
import { createDecoder } from '../../feed/charset.js';
import { readPage } from './page.js';
import type { Reading } from './reading.js';
import { readWordPress } from './wordpress.js';

/** Where the HTML standard looks for it (§13.2.3.2). */
const SNIFF = 1_024;

/** As a feed would be decoded; a page may also say it in its own way. */
function textOf(bytes: Uint8Array, { url, contentType = '' }: ReadOptions): string {
  const [, charset] = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, SNIFF))) ?? [];
  const isSaid = !charset || /charset=/i.test(contentType ?? '');
  const decode = createDecoder({ url, contentType: isSaid ? contentType : `text/html;charset=${charset}` });
  return decode(bytes) + decode();
}

/** Throws nothing but `FeedError`. */
export function readSource(bytes: Uint8Array, { url, contentType }: ReadOptions): Reading {
  try {
    return { feed: readFeed(bytes, { url, contentType }) };
  } catch (error) {
    if (!(error instanceof FeedError) || error.code !== 'not-a-feed') throw error;
    const text = textOf(bytes, { url, contentType });
    const reading = /^\s*\[/.test(text) ? readWordPress(text, url) : readPage(text, url);
    if (!reading) throw error;
    return reading;
  }
}
