/** The part of `parse.mjs` that runs in a page: our reader against a bare DOMParser, which maps nothing. */
import { readFeed } from '../dist/feed/index.js';
import { compare } from './compare.mjs';
import { feedOf } from './feed.mjs';

export function comparePage(count, rounds) {
  const text = feedOf(count);
  const bytes = new TextEncoder().encode(text);
  const url = 'https://news.example/feed';
  return compare(
    {
      ours: () => readFeed(bytes, { url }),
      tenOfThem: () => readFeed(bytes, { url, limit: 10 }),
      domParser: () => new DOMParser().parseFromString(text, 'text/xml'),
    },
    rounds,
  );
}
