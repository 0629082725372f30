/** rss-parser as an oracle: on well-formed feeds it finds nothing that we lose. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Parser from 'rss-parser';
import { plainText, readFeed, type NewsItem } from '../../src/feed/index.js';
import { atomCases } from './cases/atom.js';
import { bytesOf, FEED_URL } from './cases/case.js';
import { rssCases } from './cases/rss.js';

const folder = new URL('../fixtures/feeds/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const);
/** Base64 (Atom 0.3) is beyond the oracle. */
const golden = [...rssCases, ...atomCases].filter(({ source }) => !/base64|octet-stream/.test(String(source))).map((test) => [test.name, bytesOf(test)] as const);

/** Letters without spaces. Sorted: the oracle gives XHTML with its text before its elements. */
const letters = (text: string) => Array.from(text.replace(/\s/g, '')).sort().join('');

/** The oracle does not say whether a text is HTML: either reading may be what we have. */
const isSame = (theirs: string, ours: string | undefined) => [theirs, plainText(theirs)].some((reading) => letters(reading) === letters(ours ?? ''));

/** What the oracle found in an item and we have not. */
function lost(found: Parser.Item, ours: NewsItem | undefined): string[] {
  const dates = [ours?.date_published, ours?.date_modified].map((date) => date && Date.parse(date));
  return Object.entries({
    link: /^https?:/.test(found.link ?? '') && !ours?.url,
    title: typeof found.title === 'string' && !isSame(found.title, ours?.title),
    date: found.isoDate && !dates.includes(Date.parse(found.isoDate)),
    content: found.content && ![ours?.content_html, ours?.summary].some((text) => isSame(found.content ?? '', plainText(text ?? ''))),
    enclosure: found.enclosure?.url && !ours?.attachments.length,
    guid: typeof found.guid === 'string' && found.guid.trim() !== ours?.id,
  }).flatMap(([field, isLost]) => (isLost ? field : []));
}

describe('what rss-parser finds is found', () => {
  for (const [name, bytes] of [...golden, ...fixtures]) {
    it(name, async (t) => {
      const text = new TextDecoder(/^<\?xml[^>]*encoding="([^"]+)/.exec(new TextDecoder().decode(bytes))?.[1]).decode(bytes);
      let theirs: Parser.Output<Record<string, unknown>>;
      try {
        theirs = await new Parser().parseString(text);
      } catch {
        return t.skip('rss-parser reads nothing here');
      }
      const ours = readFeed(bytes, { url: FEED_URL });
      assert.equal(ours.items.length >= theirs.items.length, true, `${theirs.items.length} items`);
      assert.deepEqual(theirs.items.map((item, at) => lost(item, ours.items[at])), theirs.items.map(() => []));
    });
  }
});
