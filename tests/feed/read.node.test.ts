/** Golden pairs: what each document must be read into, whole and in pieces. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../src/feed/date.js';
import { excerpt, FeedError, plainText, readFeed } from '../../src/feed/index.js';
import { titleText } from '../../src/feed/text.js';
import { createReader } from '../../src/feed/read/index.js';
import { atomCases } from './cases/atom.js';
import { brokenCases, refused } from './cases/broken.js';
import { actual, bytesOf, encode, FEED_URL, rss, type ReadCase } from './cases/case.js';
import { charsetCases } from './cases/charset.js';
import { dateCases } from './cases/dates.js';
import { fieldCases } from './cases/fields.js';
import { foundCases } from './cases/found.js';
import { extensionCases } from './cases/extension.js';
import { imageCases } from './cases/images.js';
import { jsonCases } from './cases/json-feed.js';
import { rssCases } from './cases/rss.js';
import { excerptCases, plainTextCases } from './cases/text.js';

const tables = { rss: rssCases, atom: atomCases, 'json feed': jsonCases, broken: brokenCases, extension: extensionCases, charset: charsetCases, image: imageCases, found: foundCases, field: fieldCases };

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

describe('tags in a text', () => {
  const inline = 'a abbr b big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(' ');
  const blocks = 'br div h1 h2 h3 h4 h5 h6 hr img li ol ul p td tr'.split(' ');
  const unknown = 'gorilla abbrev xb bb h7 h0 lib tdx xp brr hl al tx pp subs'.split(' ');

  for (const name of inline) it(`do not part words: ${name}`, () => assert.deepEqual([plainText(`a<${name}>b</${name}>c`), titleText(`a<${name} x="y">b</${name}>c`)], ['abc', 'abc']));
  for (const name of blocks) it(`part words: ${name}`, () => assert.deepEqual([plainText(`a<${name}>b</${name}>c`), titleText(`a<${name} x="y">b</${name}>c`)], ['a b c', 'a b c']));
  for (const name of unknown) it(`may be words of a title: ${name}`, () => assert.deepEqual([plainText(`a<${name}>b</${name}>c`), titleText(`a <${name}> b</${name}>`)], ['a b c', `a <${name}> b</${name}>`]));
  it('are read in any case', () => assert.equal(titleText('a<B>b</B><P>c'), 'ab c'));
});

describe('a limit', () => {
  it('counts items of JSON, too', () => {
    const json = encode('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"},{"id":"2"},{"id":"3"}]}');
    assert.deepEqual([1, 2, 9, undefined].map((limit) => readFeed(json, { url: FEED_URL, limit }).items.length), [1, 2, 3, 3]);
  });
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

  it('takes an end of a line for one wherever it is cut', () => {
    // The encoding is decided when 512 bytes are there: from then on every piece arrives as it is pushed.
    const start = encode(rss(`<!-- ${'x'.repeat(600)} --><item><description><![CDATA[|`).split('|')[0] ?? '');
    const text = encode('a\r\nb\rc\n\rd\r\r\ne');
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        const reader = createReader({ url: FEED_URL });
        for (const piece of [start, text.subarray(0, first), text.subarray(first, second), text.subarray(second), encode(']]></description></item></channel></rss>')]) reader.push(piece);
        assert.equal(reader.end().items[0]?.content_html, 'a\nb\nc\n\nd\n\ne', `cut at ${first} and ${second}`);
      }
    }
  });

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
