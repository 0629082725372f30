/** What another widely used reader, rss-parser, finds in the same bytes, field by field. */
import Parser from 'rss-parser';
import { isoDate } from '../../feed/date.js';
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import { collapse, plainText } from '../../feed/text.js';

export interface Opinion {
  /** Why it reads nothing at all. */
  refused?: string;
  /** How many items it finds, and how many we do. */
  items?: { theirs: number; ours: number };
  /** Fields that differ, with how often and one example. */
  differences: { field: string; count: number; ours: string; theirs: string }[];
}

type TheirItem = Parser.Item & { author?: string; 'content:encoded'?: string };

/** How each reader names the same thing. Texts are compared as a reader sees them. */
const FIELDS: Readonly<Record<string, [ours: (item: NewsItem) => string | undefined, theirs: (item: TheirItem) => string | undefined]>> = {
  title: [({ title }) => title, ({ title }) => plainText(title ?? '')],
  link: [({ url }) => url, ({ link }) => link],
  date: [({ date_published: published, date_modified: modified }) => published ?? modified, ({ isoDate: date, pubDate }) => isoDate(date ?? pubDate)],
  author: [({ authors }) => authors[0]?.name, ({ creator, author }) => creator ?? author],
  categories: [({ tags }) => tags.join(', '), ({ categories = [] }) => categories.map((one: unknown) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')],
  text: [({ content_html: html = '' }) => plainText(html).slice(0, 80), (item) => plainText(item['content:encoded'] ?? item.content ?? item.summary ?? '').slice(0, 80)],
};

export async function secondOpinion(body: Uint8Array, contentType: string, feed: NewsFeed): Promise<Opinion> {
  const text = decode(body, contentType);
  if (/^\s*\{/.test(text)) return { refused: 'it does not read JSON Feed', differences: [] };
  try {
    const theirs = await new Parser<object, TheirItem>().parseString(text);
    const differences = Object.keys(FIELDS).flatMap((field) => compare(field, feed.items, theirs.items));
    return { items: { ours: feed.items.length, theirs: theirs.items.length }, differences };
  } catch (error) {
    return { refused: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), differences: [] };
  }
}

function compare(field: string, ours: readonly NewsItem[], theirs: readonly TheirItem[]): Opinion['differences'] {
  const [readOurs, readTheirs] = FIELDS[field] ?? [() => '', () => ''];
  const pairs = ours.slice(0, theirs.length).map((item, at) => [readOurs(item) ?? '', readTheirs(theirs[at] ?? {}) ?? ''].map((text) => collapse(text)));
  const different = pairs.filter(([a, b]) => a !== b);
  const [[mine = '', other = ''] = []] = different;
  return different.length ? [{ field, count: different.length, ours: mine, theirs: other }] : [];
}

/** As that reader does it: by the header alone. */
function decode(body: Uint8Array, contentType: string): string {
  const [, charset = 'utf-8'] = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType) ?? [];
  try {
    const decoder = new TextDecoder(charset);
    return decoder.decode(body, { stream: true }) + decoder.decode();
  } catch {
    return new TextDecoder().decode(body);
  }
}
