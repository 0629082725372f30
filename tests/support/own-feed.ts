/** A feed that a test writes and rewrites. */
import { serve } from './second-origin.js';

export interface OwnItem {
  id: string;
  title?: string;
  content_html?: string;
  content_text?: string;
  url?: string;
  image?: string;
  attachments?: readonly { url: string; mime_type?: string; title?: string; size_in_bytes?: number; duration_in_seconds?: number }[];
}

let last = 0;

/** JSON Feed on the second origin, newest first, a day apart. The same path again is the same address. */
export async function serveItems(items: readonly (string | OwnItem)[], path = `/own-${++last}.json`): Promise<string> {
  const all = items.map((item) => (typeof item === 'string' ? { id: item } : item));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sąsiedzi',
    items: all.map((item, at) => ({ title: `Wpis ${item.id}`, content_text: 'Treść', url: `https://sasiedzi.example/${item.id}`, date_published: dateOf(at), ...item })),
  };
  return serve(path, { headers: { 'content-type': 'application/feed+json' }, body: JSON.stringify(feed) });
}

/** A JSON Feed with whatever a test wants in it; its items have titles and addresses by default. */
export async function serveFeed({ items = [], ...feed }: { items?: readonly ({ id: string } & Record<string, unknown>)[] } & Record<string, unknown>, path = `/own-${++last}.json`): Promise<string> {
  const whole = items.map((item) => ({ title: `Wpis ${item.id}`, content_text: 'Treść', url: `https://sasiedzi.example/${item.id}`, ...item }));
  const body = { version: 'https://jsonfeed.org/version/1.1', title: 'Sąsiedzi', ...feed, items: whole };
  return serve(path, { headers: { 'content-type': 'application/feed+json' }, body: JSON.stringify(body) });
}

/** The path of an address that `serveItems` gave, for the next version of the feed. */
export function pathOf(url: string): string {
  return `/${url.split('/').at(-1) ?? ''}`;
}

const dateOf = (at: number): string => new Date(Date.UTC(2026, 0, 31 - at)).toISOString();
