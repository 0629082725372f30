/** Golden pairs: what each document must be read into, whole and in pieces. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../src/feed/date.js';
import { excerpt, FeedError, plainText, readFeed } from '../../src/feed/index.js';
import { createReader } from '../../src/feed/read/index.js';
import { atomCases } from './cases/atom.js';
import { brokenCases, refused } from './cases/broken.js';
import { actual, bytesOf, encode, FEED_URL, rss, type ReadCase } from './cases/case.js';
import { charsetCases } from './cases/charset.js';
import { dateCases } from './cases/dates.js';
import { foundCases } from './cases/found.js';
import { extensionCases } from './cases/extension.js';
import { imageCases } from './cases/images.js';
import { jsonCases } from './cases/json-feed.js';
import { rssCases } from './cases/rss.js';
import { excerptCases, plainTextCases } from './cases/text.js';

const tables = { rss: rssCases, atom: atomCases, 'json feed': jsonCases, broken: brokenCases, extension: extensionCases, charset: charsetCases, image: imageCases, found: foundCases };

for (const [table, cases] of Object.entries(tables)) {
  describe(table, () => {
    for (const test of cases) it(test.name, () => assert.deepEqual(actual(test), test.expected));
  });
}

describe('refused documents', () => {
  for (const [name, source, code] of refused) {
    it(`${name}: ${code}`, () => assert.throws(() => readFeed(encode(source), { url: FEED_URL }), (error) => error instanceof FeedError && error.code === code));
  }
});

describe('date', () => {
  for (const [text, iso] of dateCases) it(`${JSON.stringify(text)} is ${iso ?? 'no date'}`, () => assert.equal(isoDate(text), iso));
});

describe('text', () => {
  for (const [html, text] of plainTextCases) it(`plain text of ${JSON.stringify(html)}`, () => assert.equal(plainText(html), text));
  for (const [text, words, expected] of excerptCases) it(`${words} words of ${JSON.stringify(text)}`, () => assert.equal(excerpt(text, words), expected));
});

describe('reading in pieces', () => {
  const readPieces = (test: ReadCase, cuts: readonly number[]) => {
    const bytes = bytesOf(test);
    const reader = createReader({ url: test.url ?? FEED_URL, contentType: test.contentType });
    let from = 0;
    for (const to of [...cuts, bytes.length]) reader.push(bytes.subarray(from, (from = to)));
    return reader.end();
  };

  for (const test of Object.values(tables).flat()) {
    it(`gives the same at every split point: ${test.name}`, () => {
      const bytes = bytesOf(test);
      const whole = readFeed(bytes, { url: test.url ?? FEED_URL, contentType: test.contentType });
      for (let cut = 0; cut <= bytes.length; cut++) assert.deepEqual(readPieces(test, [cut]), whole, `cut at ${cut}`);
      assert.deepEqual(readPieces(test, Array.from(bytes.keys())), whole, 'byte by byte');
    });
  }

  it('stops at the limit without looking further', () => {
    const items = '<item><title>x</title></item>'.repeat(10_000);
    let read = 0;
    const bytes = new Proxy(encode(rss(items)), {
      get: (target, key) => {
        if (key === 'subarray') return (from: number, to: number) => ((read += to - from), target.subarray(from, to));
        return Reflect.get(target, key, target);
      },
    });
    assert.equal(readFeed(bytes, { url: FEED_URL, limit: 10 }).items.length, 10);
    assert.ok(read <= 65_536, `${read} bytes were read`);
  });

  it('shows the items that have arrived', () => {
    const reader = createReader({ url: FEED_URL });
    assert.equal(reader.count, 0);
    reader.push(encode(rss(`<item><title>One</title></item>${' '.repeat(600)}<item><title>Tw`).slice(0, -20)));
    assert.deepEqual(reader.feed?.items.map(({ title }) => title), ['One']);
  });
});
