/** Long documents: their items are read when somebody looks at them, and hold what reading at once gives. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feed/index.js';
import { createReader } from '../../src/feed/read/index.js';
import { atom, encode, FEED_URL, rss } from './cases/case.js';

const LONG = `<item><title>Long</title><description>${'x '.repeat(80_000)}</description></item>`;

/** As messages between threads and stored copies see it. */
const plain = (value: unknown): unknown => structuredClone(value);

function readAtOnce(bytes: Uint8Array): unknown {
  const reader = createReader({ url: FEED_URL });
  reader.push(bytes);
  return plain(reader.end());
}

/** What may stand in an item; prefixes, comments and CDATA that hide the end of one among it. */
const fragment = fc.constantFrom(
  '<title>', '</title>', '<link href="/x"/>', '<description>', '</description>', '<content type="xhtml">', '</content>', '<div>', '</div>', '<b>', '</b>', '<![CDATA[', ']]>', '<!--', '-->', '<?x?>',
  '&a;', '&amp;', '&', '<', '>', '"', "'", '=', '/', ' ', 'item', '<item>', '</item>', '<item/>', '<items>', '</item >', '<x:item>', '</x:item>', '<item a="b>">', '<a b="', '<media:group>', 'ż', '<pubDate>2020-01-02</pubDate>', '<img src=x>',
);
const soup = fc.array(fragment, { maxLength: 40 }).map((parts) => `<item><title>t</title>${parts.join('')}</item>\n`);

describe('a long document', () => {
  it('is read as if at once', () => {
    fc.assert(
      fc.property(fc.array(soup, { minLength: 1, maxLength: 4 }), (items) => {
        const bytes = encode(rss(items.join('') + LONG));
        assert.deepEqual(plain(readFeed(bytes, { url: FEED_URL })), readAtOnce(bytes));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps bases, languages, prefixes and declared entities', () => {
    const bytes = encode(
      `<!DOCTYPE feed [<!ENTITY a "Ą">]><a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://base.example/" xml:lang="pl"><a:author><a:name>N</a:name></a:author>${'<a:entry xml:base="x/"><a:title>&a;</a:title><a:link href="y"/></a:entry>\n'.repeat(3000)}</a:feed>`,
    );
    const { items } = readFeed(bytes, { url: FEED_URL });
    assert.equal(items.length, 3000);
    const { title, url, language, authors } = items[2999] ?? {};
    assert.deepEqual({ title, url, language, authors }, { title: 'Ą', url: 'https://base.example/x/y', language: 'pl', authors: [{ name: 'N', url: undefined, avatar: undefined }] });
  });

  it('reads an item when somebody looks at it, and keeps it', () => {
    const { items } = readFeed(encode(atom('<entry><title>One</title></entry>'.repeat(5000))), { url: FEED_URL });
    const isRead = (at: number) => 'value' in (Object.getOwnPropertyDescriptor(items, at) ?? {});
    assert.deepEqual(items.slice(0, 2).map(({ title }) => title), ['One', 'One']);
    assert.deepEqual([isRead(0), isRead(1), isRead(2)], [true, true, false]);
    assert.equal(items[1], items[1]);
  });

  it('gives an array like any other', () => {
    const { items } = readFeed(encode(rss('<item><title>One</title></item>'.repeat(5000))), { url: FEED_URL });
    assert.ok(Array.isArray(items));
    assert.equal(JSON.parse(JSON.stringify(items)).length, 5000);
    assert.equal([...items, ...items].filter(({ title }) => title === 'One').length, 10_000);
    assert.equal(items.sort()[0]?.title, 'One');
  });

  it('says when it was broken off, and gives the complete items', () => {
    const text = rss('<item><title>One</title></item>'.repeat(5000) + '<item><title>Tw');
    const feed = readFeed(encode(text.slice(0, text.indexOf('Tw'))), { url: FEED_URL });
    assert.deepEqual([feed.items.length, feed._news_elements], [5000, { is_truncated: true }]);
  });

  it('without ends of items is read as well as can be', () => {
    assert.equal(readFeed(encode(rss('<item><title>One</title>'.repeat(6000))), { url: FEED_URL }).items.length, 6000);
    assert.equal(readFeed(encode(rss(`${'<item><title>One</title>'.repeat(6000)}</item>`)), { url: FEED_URL }).items.length, 6000);
  });
});
