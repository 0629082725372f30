/** What the gateway writes, its own reader reads back: the same items from every format. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import type { Funding, NewsFeed, NewsItem, Organization } from '../../src/feed/model.js';
import { readFeed } from '../../src/feed/read/index.js';
import { writeAtom } from '../../src/gateway/write/atom.js';
import { writeJsonFeed, type Addresses } from '../../src/gateway/write/json-feed.js';
import { writeRss } from '../../src/gateway/write/rss.js';

const self = 'https://gateway.example/feeds/news';
const addresses: Addresses = { self, next: `${self}?page=2` };

const WRITERS = { json: writeJsonFeed, rss: writeRss, atom: writeAtom };
type Format = keyof typeof WRITERS;
const FORMATS = Object.keys(WRITERS) as Format[];

const readBack = (format: Format, feed: NewsFeed): NewsFeed => readFeed(new TextEncoder().encode(WRITERS[format](feed, addresses)), { url: self });

/** Without members that say nothing. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null)) as T;

const partner: Organization = { name: 'I.Re.Forr & Synowie', url: 'https://p.example/?a=1&b=2', logo: 'https://p.example/l.png', description: 'Opis "w cudzysłowie"', country: 'IT', role: 'Lider', tier: 'gold', project: 'P <1>', feed_url: 'https://p.example/f.xml' };
const funding: Funding = {
  statement: 'Dofinansowane przez Unię Europejską', language: 'pl', period: '2021-2027', programme: 'FERS', fund: 'EFS+', project_title: 'Tytuł <b>', project_number: 'FERS.01/1', project_url: 'https://f.example/',
  total_value: 1234567.89, eu_contribution: 0, currency: 'PLN', disclaimer: 'Opinie & poglądy', emblem: 'https://f.example/e.png', funders: [partner], marks: [{ name: 'RP', logo: 'https://f.example/rp.png' }],
};

const item: NewsItem = {
  id: 'tag:news.example,2026:1 & "2" <3>',
  url: 'https://news.example/1?a=1&b=2',
  title: 'Zażółć <em>gęślą</em> & "jaźń" 😀 ]]>',
  content_html: '<p>Treść &amp; <a href="https://news.example/x?a=1&amp;b=2">link</a> ]]&gt; <!-- nic --></p>',
  summary: 'Krótko: 1 < 2 & 3 > 2',
  image: 'https://news.example/a.jpg?x=1&y=2',
  date_published: '2026-10-01T08:00:00.000Z',
  date_modified: '2026-10-02T09:30:00.000Z',
  authors: [{ name: 'Ala "Ola" & Kot' }],
  tags: ['Prasa & radio', '<zarząd>'],
  language: 'pl',
  attachments: [{ url: 'https://news.example/a.mp3?x&y', mime_type: 'audio/mpeg', size_in_bytes: 1234 }],
  _news_elements: {
    image_alt: 'Sala "A" & <B>',
    partners: [partner, { name: 'Sama nazwa' }],
    funding: [funding, { statement: 'Co-funded', language: 'en', funders: [], marks: [] }],
    source_title: 'Inny <serwis> & spółka',
    contributors: [{ name: 'Ola' }],
    alternates: [{ language: 'en', url: 'https://news.example/en/1?a&b', title: 'In English & more' }],
  },
};
const feed: NewsFeed = { title: 'Wiadomości & <inne>', description: 'Opis', home_page_url: 'https://news.example/', language: 'pl', authors: [{ name: 'Redakcja' }], items: [item], _news_elements: { partners: [partner], funding: [funding] } };

describe('a feed that was written', () => {
  for (const format of FORMATS) {
    it(`is read back with the same items, extension and all: ${format}`, () => {
      assert.deepEqual(plain(readBack(format, feed).items), plain([item]));
    });

    it(`is read back with the same head: ${format}`, () => {
      const { title, description, home_page_url, language, feed_url, next_url, _news_elements: extension } = readBack(format, feed);
      assert.deepEqual({ title, description, home_page_url, language }, { title: feed.title, description: feed.description, home_page_url: feed.home_page_url, language: 'pl' });
      assert.deepEqual([feed_url, next_url], [self, `${self}?page=2`]);
      assert.deepEqual(plain(extension), plain(feed._news_elements));
    });

    it(`is read back from the least there is: ${format}`, () => {
      const least: NewsFeed = { authors: [], items: [{ id: '1', title: 'a', authors: [{ name: 'b' }], tags: [], attachments: [] }] };
      const [read] = readBack(format, least).items;
      assert.deepEqual([read?.id, read?.title, read?.url, read?.content_html, read?.tags], ['1', 'a', undefined, undefined, []]);
    });

    it(`is read back with a feed that has no items: ${format}`, () => {
      assert.deepEqual(readBack(format, { ...feed, items: [] }).items, []);
    });

    it(`is read back from a feed of the first user: ${format}`, () => {
      const source = readFeed(readFileSync(new URL('../fixtures/feeds/stowarzyszenie-rss2.xml', import.meta.url)), { url: 'https://news.example/feed.xml' });
      const items = [...source.items].map((one) => plain(one));
      assert.ok(items.length > 1);
      const common = ({ id, url, title, content_html, summary, image, date_published, tags, language }: NewsItem) => plain({ id, url, title, content_html, summary, image, date_published, tags, language });
      assert.deepEqual(readBack(format, { ...source, items }).items.map(common), items.map(common));
    });
  }

  for (const format of ['rss', 'atom'] as const) {
    it(`is well-formed XML whatever is in it: ${format}`, () => {
      const text = fc.string({ unit: 'binary' });
      const hostile = fc.constantFrom(']]>', '<!--', '&', '&amp;', '\0', '\u0001', '\ud800', '\ufffe', '"\'', '</item>', '<?xml?>', '\u2028', '&#0;');
      const any = fc.array(fc.oneof(text, hostile), { maxLength: 4 }).map((parts) => parts.join(''));
      const anyItem = fc.record({ id: any.filter(Boolean), title: any, summary: any, content_html: any, url: any, image: any, language: any, tags: fc.array(any, { maxLength: 2 }), authors: fc.array(fc.record({ name: any }), { maxLength: 2 }), extra: any });
      fc.assert(
        fc.property(anyItem, ({ extra, ...one }) => {
          const funded = { ...funding, statement: extra, funders: [{ ...partner, name: extra }] };
          const xml = WRITERS[format]({ ...feed, title: extra, items: [{ ...one, attachments: [{ url: extra }], _news_elements: { image_alt: extra, funding: [funded], partners: [{ name: extra }] } }] }, addresses);
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is another package
          assert.equal(XMLValidator.validate(xml), true);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('gives every entry of Atom the date, author and id that it must have', () => {
    const xml = writeAtom({ authors: [], items: [{ id: '1', authors: [], tags: [], attachments: [] }] }, { self });
    assert.match(xml, /<entry><id>1<\/id><title type="text"><\/title><updated>1970-01-01T00:00:00\.000Z<\/updated>/);
    assert.match(xml, /<author><name>/);
  });

  it('is valid JSON Feed 1.1 at its head', () => {
    const json = JSON.parse(writeJsonFeed(feed, addresses));
    assert.deepEqual([json.version, json.title, json.feed_url, json.next_url], ['https://jsonfeed.org/version/1.1', feed.title, self, `${self}?page=2`]);
  });
});
