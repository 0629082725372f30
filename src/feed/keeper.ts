/** Keeps the last good copies of feeds on the device, where a page asks for that: the only user of the browser's storage. */
import type { NewsFeed } from './model.js';

/** A feed as it was when it last arrived. */
export interface Kept {
  feed: NewsFeed;
  /** Milliseconds since 1970. */
  loadedAt: number;
}

/** Copies by the address of their feed. A `Map` will do. */
export interface Keeper {
  get(url: string): Kept | undefined;
  set(url: string, kept: Kept): unknown;
}

/** What `localStorage` is, or any object. */
type Storage = Record<string, string>;

const PREFIX = 'news-elements/keep/1 ';
const MOST_FEEDS = 10;
const MOST_ITEMS = 50;
/** UTF-16 code units of one feed. Browsers count two bytes each: 200 kB of the 5 to 10 MB that a site has. */
const LONGEST = 100_000;

/** Every entry is its time, a space, and the feed as JSON: the oldest is found without reading them. */
export function storageKeeper(open: () => Storage): Keeper {
  return {
    get: (url) => attempt(() => parse(open()[PREFIX + url] ?? '')),
    set: (url, { feed, loadedAt }) =>
      attempt(() => {
        const storage = open();
        const key = PREFIX + url;
        makeRoom(storage, key);
        storage[key] = `${loadedAt} ${textOf(feed)}`;
      }),
  };
}

/** Storage throws in private windows, sandboxed frames and when it is full. Nothing here is worth an error. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Scripts of the whole site may write here: no address but the web's comes back, and only what looks like our feed. */
function parse(text: string): Kept | undefined {
  const at = text.indexOf(' ');
  const isSafe = (name: string, value: unknown): boolean => !name.endsWith('url') || /^(?:https?|mailto):/.test(String(value));
  const feed = JSON.parse(text.slice(at), (name, value: unknown) => (isSafe(name, value) ? value : undefined)) as NewsFeed;
  const isWhole = feed.items.every(({ id, authors, tags, attachments }) => id && [authors, tags, attachments].every(Array.isArray));
  const loadedAt = parseInt(text);
  return loadedAt && isWhole ? { feed, loadedAt } : undefined;
}

/** As many of the first items as fit. */
function textOf(feed: NewsFeed): string {
  for (let count = Math.min(feed.items.length, MOST_ITEMS); ; count >>= 1) {
    const text = JSON.stringify({ ...feed, items: feed.items.slice(0, count) });
    if (text.length <= LONGEST || count === 0) return text;
  }
}

/** The oldest go, until there is a place for one more. */
function makeRoom(storage: Storage, key: string): void {
  const timeOf = (name: string): number => parseInt(storage[name] ?? '') || 0;
  const others = Object.keys(storage).filter((name) => name.startsWith(PREFIX) && name !== key);
  others.sort((a, b) => timeOf(b) - timeOf(a));
  for (const name of others.slice(MOST_FEEDS - 1)) Reflect.deleteProperty(storage, name);
}
