/** Hostile input: any bytes end in a feed or a FeedError, and twice the bytes never cost more than about twice the work. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoDate } from '../../src/feed/date.js';
import { excerpt, FeedError, plainText, readFeed } from '../../src/feed/index.js';
import { createReader } from '../../src/feed/read/index.js';
import { atom, encode, FEED_URL, rss } from './cases/case.js';

function readOrRefuse(bytes: Uint8Array, contentType?: string): unknown {
  try {
    return readFeed(bytes, { url: FEED_URL, contentType });
  } catch (error) {
    assert.ok(error instanceof FeedError, String(error));
    return error.code;
  }
}

/** Fragments that meet each other in real feeds, in any order. */
const fragment = fc.constantFrom(
  '<rss>', '<channel>', '<item>', '</item>', '<entry>', '</entry>', '<feed xmlns="http://www.w3.org/2005/Atom">', '</feed>', '<title>', '</title>', '<link>', '<link href="/x"/>', '<description>', '</description>',
  '<content type="xhtml">', '</content>', '<div>', '</div>', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE x [', ']>', '<!ENTITY a "&a;&a;">', '&a;', '&amp;', '&#0;', '&#x110000;', '&', '<', '>', '"', "'", '=', '/', ' ',
  '<a b="', '<media:group>', '<author>', '{', '}', '[', '"items":', '\0', '\ufeff', 'ż', '2020-01-02', '<pubDate>', '</pubDate>', '<?xml version="1.0" encoding="utf-16"?>', 'xmlns:a="b"', 'xml:base="::"', '<img src=x>',
);
const soup = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

describe('any input', () => {
  it('of random bytes ends in a feed or a FeedError', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string(), { nil: undefined }), (bytes, contentType) => void readOrRefuse(bytes, contentType)));
  });

  it('of jumbled markup ends in a feed or a FeedError', () => {
    fc.assert(fc.property(soup, (text) => void readOrRefuse(encode(text))), { numRuns: 1000 });
    fc.assert(fc.property(soup, (text) => void readOrRefuse(encode(rss(text)))), { numRuns: 1000 });
    fc.assert(fc.property(soup, (text) => void readOrRefuse(encode(atom(text)))), { numRuns: 1000 });
  });

  it('of any JSON ends in a feed or a FeedError', () => {
    fc.assert(fc.property(fc.json(), (text) => void readOrRefuse(encode(text))));
    fc.assert(fc.property(fc.array(fc.dictionary(fc.constantFrom('id', 'url', 'title', 'content_html', 'authors', 'tags', 'attachments', 'date_published', '__proto__'), fc.jsonValue())), (items) => void readOrRefuse(encode(JSON.stringify({ items })))));
  });

  it('is read alike in pieces and in one', () => {
    fc.assert(
      fc.property(soup, fc.array(fc.nat(200), { maxLength: 5 }), (text, cuts) => {
        const bytes = encode(rss(text));
        const reader = createReader({ url: FEED_URL });
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), bytes.length]) reader.push(bytes.subarray(from, (from = to)));
        assert.deepEqual(reader.end(), readFeed(bytes, { url: FEED_URL }));
      }),
      { numRuns: 500 },
    );
  });

  it('gives every item an id, and only http(s) addresses', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const feed = readOrRefuse(encode(rss(`<item>${text}</item><item>${text}`)));
        if (typeof feed === 'string') return;
        for (const { id, url, image } of (feed as ReturnType<typeof readFeed>).items) {
          assert.ok(id);
          for (const address of [url, image]) assert.ok(address === undefined || /^https?:/.test(address));
        }
      }),
    );
  });

  it('of any text is a date or no date', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:+ TZ./-]{0,25}$/)), (text) => {
      assert.match(isoDate(text) ?? '2000-01-01T00:00:00.000Z', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }));
  });

  it('of text is cut between graphemes only', () => {
    const segmenter = new Intl.Segmenter('pl');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, words) => {
        const cut = excerpt(text, words).replace(/…$/, '');
        const boundaries = [...segmenter.segment(text.trim())].map(({ index }) => index);
        if (text.trim().startsWith(cut)) assert.ok(cut.length === text.trim().length || boundaries.includes(cut.length), JSON.stringify([text, cut]));
      }),
    );
  });
});

describe('declared entities', () => {
  const declare = (declarations: string, title: string) => `<!DOCTYPE rss [${declarations}]>${rss(`<item><title>${title}</title></item>`).slice(21)}`;
  const lengthOf = (source: string) => readFeed(encode(source), { url: FEED_URL }).items[0]?.title?.length ?? 0;

  it('cannot multiply each other', () => {
    const chain = 'bcdefghij'.replace(/./g, (name, at: number) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(at)};`.repeat(10)}">`);
    assert.ok(lengthOf(declare(`<!ENTITY a "0123456789">${chain}`, '&j;')) < 1_000);
  });

  it('cannot be used without end', () => {
    assert.ok(lengthOf(declare(`<!ENTITY a "${'x'.repeat(900)}">`, '&a;'.repeat(50_000))) < 10_000_000);
  });
});

describe('time', () => {
  const repeat = (part: string) => (count: number) => part.repeat(count);
  const hostile: Record<string, (count: number) => string> = {
    'unclosed tags': (n) => rss('<a>'.repeat(n)),
    'tags that never end': (n) => rss('<a '.repeat(n)),
    'unclosed quotes': (n) => rss('<a " ="'.repeat(n)),
    'alternating quotes': (n) => rss(`<a ="'`.repeat(n)),
    'angle brackets': (n) => rss('<'.repeat(n)),
    ampersands: (n) => rss(`<item><title>${'&'.repeat(n)}</title></item>`),
    'unclosed comments': (n) => rss('<!-- '.repeat(n)),
    'unclosed CDATA': (n) => rss('<![CDATA['.repeat(n)),
    'unclosed document types': repeat('<!DOCTYPE x [ ] '),
    'end tags without a beginning': (n) => rss(`<item><description><b>${'</i>'.repeat(n)}`),
    'deep nesting in content': (n) => rss(`<item><description>${'<b>'.repeat(n)}`),
    'deep nesting of containers': (n) => rss(`<item>${'<media:group>'.repeat(n)}`),
    'end tags that belong nowhere, deep in containers': (n) => rss(`<item>${'<media:group>'.repeat(n)}${'</b>'.repeat(n)}`),
    'a very long attribute': (n) => rss(`<item><enclosure url="/${'x>'.repeat(n)}"/></item>`),
    'a very long name': (n) => rss(`<${'x'.repeat(n)}`),
    'many attributes': (n) => rss(`<item ${'a="b" '.repeat(n)}>`),
    'attributes without values': (n) => rss(`<enclosure ${'a'.repeat(n)} ${'= '.repeat(n)}/>`),
    'many namespaces': (n) => rss('<item xmlns:a="b"/>'.repeat(n)),
    'many names': (n) => rss(Array.from({ length: n }, (_, i) => `<a${i}/>`).join('')),
    'spaces in a title': (n) => rss(`<item><title>a${' '.repeat(n)}b</title></item>`),
    'images without end': (n) => rss(`<item><description><![CDATA[${'<img '.repeat(n)}]]></description></item>`),
    'scripts without end': (n) => rss(`<item><title><![CDATA[${'<script>'.repeat(n)}]]></title></item>`),
    'a long date': (n) => rss(`<item><pubDate>${'1'.repeat(n)}</pubDate><pubDate>${'a '.repeat(n)}</pubDate><pubDate>${'('.repeat(n)}</pubDate></item>`),
    'a long author': (n) => rss(`<item><author>${'a@'.repeat(n)}</author><author>${'x'.repeat(n)}</author><author>${' ('.repeat(n)}</author></item>`),
    'wrong bytes': repeat('\uD800ż'),
    'entity declarations': (n) => `<!DOCTYPE x [${'<!ENTITY a "'.repeat(n)}]>`,
    'deep JSON': (n) => `{"items":[${'['.repeat(Math.min(n, 2000))}`,
  };

  /** The least of three runs: what the work costs, not what else the machine did. */
  const cost = (work: () => void) => Math.min(...[0, 0, 0].map(() => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start);
  }));

  /** 16 times the input: linear work stays far below what a square (256) would take. A machine that is busy with something else gets another try. */
  function expectLinear(small: () => void, large: () => void): void {
    const ratios: number[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      const ratio = cost(large) / Math.max(cost(small), 200_000);
      if (ratio < 80) return;
      ratios.push(Math.round(ratio));
    }
    assert.fail(`16 times the input took ${ratios.join(', ')} times as long`);
  }

  for (const [name, make] of Object.entries(hostile)) {
    it(`grows with the input, not with its square: ${name}`, () => {
      const [small, large] = [4_000, 64_000].map((count) => encode(make(count)));
      assert.ok(small && large);
      readOrRefuse(small);
      expectLinear(() => readOrRefuse(small), () => readOrRefuse(large));
    });
  }

  it('grows with the number of pieces, not with its square', () => {
    const pieces = (count: number) => () => {
      const reader = createReader({ url: FEED_URL });
      reader.push(encode(rss('<item><description><![CDATA[').padEnd(600)));
      const piece = encode('x'.repeat(50));
      for (let at = 0; at < count; at++) reader.push(piece);
      reader.end();
    };
    expectLinear(pieces(1_000), pieces(16_000));
  });

  it('of plain text grows with its length', () => {
    const html = '<a "'.repeat(1_000);
    expectLinear(() => void plainText(html), () => void plainText(html.repeat(16)));
  });
});
