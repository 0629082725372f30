/** Cutting documents into items without reading them, at any length: what is cut off, what has to be read, and that both give the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, type NewsFeed } from '../../src/feed/index.js';
import { createReader } from '../../src/feed/read/index.js';
import { collectLazily } from '../../src/feed/read/lazy.js';
import { atomCases } from './cases/atom.js';
import { brokenCases } from './cases/broken.js';
import { atom, bytesOf, encode, FEED_URL, rss } from './cases/case.js';
import { extensionCases } from './cases/extension.js';
import { rssCases } from './cases/rss.js';

interface Cut {
  feed: unknown;
  /** How many items were cut off as they stood. */
  cut: number;
}

/** As messages between threads see it: every item has been looked at. */
function endOf(reader: { end(): NewsFeed }): unknown {
  try {
    return structuredClone(reader.end());
  } catch (error) {
    assert.ok(error instanceof FeedError);
    return error.code;
  }
}

function cutUp(pieces: readonly Uint8Array[], url = FEED_URL): Cut {
  const collector = collectLazily(url);
  const pieceReader = collector.xml.pieceReader.bind(collector.xml);
  let cut = 0;
  collector.xml.pieceReader = () => {
    cut++;
    return pieceReader();
  };
  const reader = createReader({ url }, collector);
  for (const piece of pieces) reader.push(piece);
  return { feed: endOf(reader), cut };
}

function readAtOnce(bytes: Uint8Array, url = FEED_URL): unknown {
  const reader = createReader({ url });
  reader.push(bytes);
  return endOf(reader);
}

/** The encoding is decided when 512 bytes are there: from then on every piece arrives as it is pushed. */
const FILL = `<!-- ${'x'.repeat(600)} -->`;
const itemsOf = (feed: unknown): { title?: string; url?: string; language?: string }[] => (feed as { items: [] }).items;
const titlesOf = (feed: unknown): unknown[] => itemsOf(feed).map(({ title }) => title);

describe('documents that are cut into items', () => {
  for (const test of [...rssCases, ...atomCases, ...brokenCases, ...extensionCases]) {
    if (test.contentType) continue;
    it(`hold the same: ${test.name}`, () => {
      const bytes = bytesOf(test);
      assert.deepEqual(cutUp([bytes], test.url).feed, readAtOnce(bytes, test.url));
      assert.deepEqual(cutUp([bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)], test.url).feed, readAtOnce(bytes, test.url));
    });
  }
});

const plain = '<item><title>One</title></item>';

/** Each with the titles that it gives and how many items of it are cut off unread. */
const cases: readonly (readonly [name: string, source: string, cut: number, titles: readonly (string | undefined)[]])[] = [
  ['items beside each other', rss(plain + plain), 2, ['One', 'One']],
  ['items with spaces between', rss(` ${plain}\n\n\t${plain}\n`), 2, ['One', 'One']],
  ['items with attributes', rss('<item rdf:about="x" lang="pl"><title>One</title></item>'), 1, ['One']],
  ['items of any case', rss('<ITEM><title>One</title></ITEM>'), 1, ['One']],
  ['items with a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title></a:entry></a:feed>', 1, ['One']],
  ['items with a prefix of two letters and a dot', '<a.b:feed xmlns:a.b="http://www.w3.org/2005/Atom"><a.b:entry><a.b:title>One</a.b:title></a.b:entry></a.b:feed>', 1, ['One']],
  ['entries', atom('<entry><title>One</title></entry><entry><title>Two</title></entry>'), 2, ['One', 'Two']],
  ['items among other elements', rss(`<ttl>5</ttl>${plain}<ttl>5</ttl>${plain}`), 2, ['One', 'One']],
  ['items that hold CDATA', rss('<item><title><![CDATA[One]]></title></item>' + plain), 2, ['One', 'One']],
  ['items whose CDATA holds their end', rss('<item><title><![CDATA[</item>]]>One</title></item>' + plain), 2, ['</item>One', 'One']],
  ['items whose CDATA holds a beginning', rss('<item><title><![CDATA[<item>]]>One</title></item>' + plain), 2, ['<item>One', 'One']],
  ['items with several sections of CDATA', rss('<item><title><![CDATA[A]]><![CDATA[</item>B]]></title></item>' + plain), 2, ['A</item>B', 'One']],
  ['items with comments are read', rss('<item><!-- </item> --><title>One</title></item>' + plain), 1, ['One', 'One']],
  ['items with others inside are read', rss('<item><title>One</title><item><title>Two</title></item></item>' + plain), 1, ['One', 'Two', 'One']],
  ['items that were never ended are read', rss(`<item><title>One</title>${plain}`), 0, ['One', 'One']],
  ['items whose end has a space are read', rss('<item><title>One</title></item >' + plain), 1, ['One', 'One']],
  ['items whose end begins like that of something else are read', rss('<item><items>x</items><title>One</title></item>' + plain), 1, ['One', 'One']],
  ['empty items are read', rss(`<item/>${plain}`), 1, [undefined, 'One']],
  ['items of another vocabulary are none', rss('<x:item xmlns:x="urn:x"><title>No</title></x:item>' + plain), 1, ['One']],
  ['items inside another element are none', rss(`<x:list>${plain}</x:list>`), 0, []],
  ['items after a text that was never ended', rss(`<description>x ${plain}`), 0, ['One']],
];

describe('cut off unread are', () => {
  for (const [name, source, cut, titles] of cases) {
    it(name, () => {
      const whole = cutUp([encode(source)]);
      assert.deepEqual([titlesOf(whole.feed), whole.cut], [titles, cut]);
      assert.deepEqual(whole.feed, readAtOnce(encode(source)));
    });

    it(`${name}, whatever the pieces`, () => {
      const bytes = encode(FILL + source);
      for (let at = FILL.length; at <= bytes.length; at++) assert.deepEqual(titlesOf(cutUp([bytes.subarray(0, at), bytes.subarray(at)]).feed), titles, `cut at ${at - FILL.length}`);
      const letters = Array.from(bytes.subarray(FILL.length), (_, at) => bytes.subarray(FILL.length + at, FILL.length + at + 1));
      assert.deepEqual(titlesOf(cutUp([bytes.subarray(0, FILL.length), ...letters]).feed), titles);
    });
  }

  it('items whose ends come with later pieces', () => {
    const [head = '', tail = ''] = rss('|').split('|');
    const collector = collectLazily(FEED_URL);
    const reader = createReader({ url: FEED_URL }, collector);
    const counts = [FILL + head, '<item>', '<title>One</title></item>', plain + plain, '<it', 'em></item>', '<item></item', '>', tail].map((piece) => {
      reader.push(encode(piece));
      return reader.count;
    });
    assert.deepEqual(counts, [0, 0, 1, 3, 3, 4, 4, 4, 5]);
  });

  it('items that are looked for again only when twice as much has come', () => {
    const [head = ''] = rss('|').split('|');
    const reader = createReader({ url: FEED_URL }, collectLazily(FEED_URL));
    const counts = [FILL + head, `<item><title>${'x'.repeat(200)}`, '</title></item>', 'x'.repeat(100), ' '.repeat(200)].map((piece) => {
      reader.push(encode(piece));
      return reader.count;
    });
    assert.deepEqual(counts, [0, 0, 0, 0, 1]);
  });

  it('items of a document that breaks off inside the next', () => {
    const { feed, cut } = cutUp([encode(rss(`${plain}<item><title>Tw`).replace(/<\/channel>.*/, ''))]);
    assert.deepEqual([titlesOf(feed), cut], [['One'], 1]);
    assert.deepEqual((feed as NewsFeed)._news_elements, { is_truncated: true });
  });

  it('items with what is in force around them: base, language, prefixes, entities', () => {
    const source = `<!DOCTYPE feed [<!ENTITY a "Ą">]><a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://base.example/" xml:lang="pl"><a:entry xml:base="x/"><a:title>&a;</a:title><a:link href="y"/></a:entry></a:feed>`;
    const { feed, cut } = cutUp([encode(source)]);
    const [{ title, url, language } = {}] = itemsOf(feed);
    assert.deepEqual({ title, url, language, cut }, { title: 'Ą', url: 'https://base.example/x/y', language: 'pl', cut: 1 });
  });
});

describe('an item that was cut off', () => {
  it('is made when somebody looks at it, once, and can be replaced', () => {
    const reader = createReader({ url: FEED_URL }, collectLazily(FEED_URL));
    reader.push(encode(rss(plain + plain)));
    const { items } = reader.end();
    const kind = (at: number): string => Object.keys(Object.getOwnPropertyDescriptor(items, at) ?? {}).filter((key) => /get|value/.test(key)).join();
    assert.deepEqual([kind(0), kind(1)], ['get', 'get']);
    const [first] = items;
    assert.deepEqual([kind(0), kind(1), items[0] === first], ['value', 'get', true]);
    items[0] = items[1] ?? assert.fail();
    assert.equal(items[0], items[1]);
    assert.deepEqual(Object.keys(items), ['0', '1']);
    items.length = 1;
    assert.equal(items.length, 1);
  });
});
