/** rss-parser as an oracle: on well-formed feeds it finds nothing that we lose. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Parser from 'rss-parser';
import { plainText, readFeed, type NewsFeed, type NewsItem } from '../../src/feed/index.js';
import { atomCases } from './cases/atom.js';
import { bytesOf, encode, FEED_URL } from './cases/case.js';
import { rssCases } from './cases/rss.js';
import { ODDITIES } from './generated/decisions.js';
import { formats, generatedFeeds } from './generated/feeds.js';
import { textOf } from './generated/html.js';
import { parseHtml } from './generated/parse5.js';

const folders = ['../fixtures/feeds/', '../fixtures/served/', '../../demo/feeds/'].map((path) => new URL(path, import.meta.url));
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => /\.(?:xml|atom)$/.test(name)).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const));
/** Base64 (Atom 0.3) is beyond the oracle. */
const golden = [...rssCases, ...atomCases].filter(({ source }) => !/base64|octet-stream/.test(String(source))).map((test) => [test.name, bytesOf(test)] as const);

type FoundFeed = Parser.Output<Record<string, unknown>>;
type Found = Parser.Item & { author?: unknown; id?: unknown; 'content:encoded'?: unknown; 'content:encodedSnippet'?: unknown };

/** What is text; where an element has attributes the oracle gives an object with the text as `_`. */
const texts = (...values: unknown[]): string[] => values.map((value) => (value && typeof value === 'object' && '_' in value ? value._ : value)).filter((value) => typeof value === 'string').map((value) => value.trim()).filter(Boolean);
/** Letters without spaces. Sorted: the oracle gives XHTML with its text before its elements. */
const letters = (text: string) => Array.from(text.replace(/\s/g, '')).sort().join('');
/** The oracle does not say whether a text is HTML: either reading may be what we have. */
const isSame = (theirs: string, ours: string | undefined) => [theirs, plainText(theirs)].some((reading) => letters(reading) === letters(ours ?? ''));
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** It resolves no addresses: only absolute ones can be compared. */
const addresses = (...values: unknown[]): string[] => texts(...values).filter((value) => /^https?:/.test(value) && URL.canParse(value)).map((value) => new URL(value).href);
const isAmong = (theirs: string, ours: readonly (string | undefined)[]) => ours.some((url) => url && new URL(url).href === theirs);

/** What the oracle found in an item and we have not. */
function lost(found: Found, ours: NewsItem | undefined): string[] {
  const { title, url, id, authors = [], tags = [], attachments = [], content_html: html = '', summary = '' } = ours ?? {};
  const dates = [ours?.date_published, ours?.date_modified].map((date) => date?.slice(0, 19));
  const people = words(JSON.stringify(authors));
  const whole = `${plainText(html)}${html}${summary}`.replace(/\s/g, '');
  const enclosed = attachments.map((attachment) => attachment.url);
  return Object.entries({
    title: texts(found.title).some((text) => !isSame(text, title)),
    // without an address of the page it takes any link
    link: addresses(found.link).some((link) => !isAmong(link, [url, ...enclosed]) && !isInvented(link)),
    guid: texts(found.guid, found.id).some((guid) => guid !== id),
    date: texts(found.isoDate).some((date) => !dates.includes(date.slice(0, 19))),
    creator: texts(found.creator, found.author).some((creator) => words(creator).some((word) => !people.includes(word))),
    categories: texts(...(found.categories ?? [])).some((category) => !tags.includes(category.replace(/\s+/g, ' '))),
    content: texts(found.content, found['content:encoded'], found.summary).some((text) => ![html, summary].some((each) => isSame(text, plainText(each)) || letters(text) === letters(each))),
    words: realWords(found).some((word) => !whole.includes(word)),
    enclosure: addresses(found.enclosure?.url).some((file) => !isAmong(file, enclosed)),
    'type of the enclosure': texts(found.enclosure?.type).some((type) => !attachments.some(({ mime_type: ours }) => ours === type)),
  }).flatMap(([field, isLost]) => (isLost ? field : []));
}

/** The words of its snippets, without those that it glued together or took from attributes. */
function realWords(found: Found): string[] {
  const text = textOf(parseHtml(texts(found.content, found['content:encoded']).join(' ')));
  return texts(found.contentSnippet, found['content:encodedSnippet']).flatMap(words).filter((word) => text.includes(word));
}

/** What the generator wrote for nobody to find. */
const isInvented = (link: string) => link.startsWith('https://no.example/');

function lostOfFeed(found: FoundFeed, ours: NewsFeed): string[] {
  return Object.entries({
    title: texts(found.title).some((text) => !isSame(text, ours.title)),
    description: texts(found.description).some((text) => !isSame(text, ours.description)),
    link: addresses(found.link).some((link) => !isAmong(link, [ours.home_page_url]) && !isInvented(link)),
    'own address': texts(found.feedUrl).length > 0 && !ours.feed_url,
    'next page': texts(found.paginationLinks?.next).length > 0 && !ours.next_url,
    language: texts('language' in found ? found.language : undefined).some((language) => language !== ours.language),
    items: ours.items.length < found.items.length,
  }).flatMap(([field, isLost]) => (isLost ? field : []));
}

/** Nothing where it gives up. */
async function readByOracle(source: string): Promise<FoundFeed | undefined> {
  try {
    return await new Parser<Record<string, unknown>>().parseString(source);
  } catch {
    return undefined;
  }
}

function assertNothingLost(theirs: FoundFeed, ours: NewsFeed): void {
  const losses = [lostOfFeed(theirs, ours), ...theirs.items.map((item, at) => lost(item, ours.items[at]))];
  assert.deepEqual(losses, losses.map(() => []));
}

describe('what rss-parser finds is found', () => {
  for (const [name, bytes] of [...golden, ...files]) {
    it(name, async (t) => {
      const text = new TextDecoder(/^<\?xml[^>]*encoding="([^"]+)/.exec(new TextDecoder().decode(bytes))?.[1]).decode(bytes);
      const theirs = await readByOracle(text);
      if (theirs) assertNothingLost(theirs, readFeed(bytes, { url: FEED_URL }));
      else t.skip('rss-parser reads nothing here');
    });
  }

  for (const [name, format] of Object.entries(formats)) {
    it(`in generated ${name}`, async () => {
      let count = 0;
      // it knows namespaces by the usual prefixes only, and takes much for news that is none
      const property = fc.asyncProperty(generatedFeeds(format, ODDITIES), async ({ source }) => {
        const theirs = await readByOracle(source);
        if (!theirs) return;
        count++;
        assertNothingLost(theirs, readFeed(encode(source), { url: FEED_URL }));
      });
      await fc.assert(property, { seed: 20_260_103, numRuns: 300 });
      assert.ok(count > 150, `rss-parser read ${count} feeds`);
    });
  }
});
