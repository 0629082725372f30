/** JSON Feed 1.0 and 1.1. */
import type { ReadCase } from './case.js';

const feed = (item: object, more: object = {}) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [item], ...more });

export const jsonCases: ReadCase[] = [
  {
    name: 'takes no text among the items for one',
    source: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: ['no item', null, 7, { id: '1', title: 'One' }] }),
    expected: { items: [{ id: '1', title: 'One' }] },
  },
  {
    name: 'reads every field of JSON Feed 1.1',
    source: feed(
      {
        id: '1',
        url: '/1',
        external_url: 'https://other.example/',
        title: 'One',
        content_html: '<p>x</p>',
        summary: 'Short',
        image: '/i.jpg',
        banner_image: '/b.jpg',
        date_published: '2020-01-02T03:04:05Z',
        date_modified: '2020-01-03T03:04:05Z',
        authors: [{ name: 'Ala', url: 'https://ala.example/', avatar: '/a.png' }],
        tags: ['a', 'b', 'a'],
        language: 'en',
        attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', title: 'A', size_in_bytes: 5, duration_in_seconds: 6 }],
      },
      { home_page_url: 'https://news.example/', feed_url: 'https://news.example/feed.json', next_url: '/2', description: 'D', icon: '/icon.png', language: 'pl' },
    ),
    expected: {
      title: 'News',
      description: 'D',
      home_page_url: 'https://news.example/',
      feed_url: 'https://news.example/feed.json',
      next_url: 'https://news.example/2',
      icon: 'https://news.example/icon.png',
      language: 'pl',
      items: [
        {
          id: '1',
          url: 'https://news.example/1',
          external_url: 'https://other.example/',
          title: 'One',
          content_html: '<p>x</p>',
          summary: 'Short',
          image: 'https://news.example/i.jpg',
          banner_image: 'https://news.example/b.jpg',
          date_published: '2020-01-02T03:04:05.000Z',
          date_modified: '2020-01-03T03:04:05.000Z',
          authors: [{ name: 'Ala', url: 'https://ala.example/', avatar: 'https://news.example/a.png' }],
          tags: ['a', 'b'],
          language: 'en',
          attachments: [{ url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', title: 'A', size_in_bytes: 5, duration_in_seconds: 6 }],
        },
      ],
    },
  },
  {
    name: 'reads the author of 1.0, and lets items inherit it',
    source: feed({ id: '1' }, { author: { name: 'Ala' } }),
    expected: { authors: [{ name: 'Ala' }], items: [{ authors: [{ name: 'Ala' }] }] },
  },
  { name: 'makes HTML of plain text content', source: feed({ id: '1', content_text: 'a < b & c' }), expected: { items: [{ content_html: 'a &lt; b &amp; c', content_text: 'a < b & c' }] } },
  { name: 'takes titles literally', source: feed({ id: '1', title: 'A <b> &amp; C' }), expected: { items: [{ title: 'A <b> &amp; C' }] } },
  { name: 'accepts numbers as ids', source: feed({ id: 17 }), expected: { items: [{ id: '17' }] } },
  { name: 'forgives wrong types', source: feed({ id: 1, title: null, tags: 'one', authors: 'Ala', attachments: {}, url: 5 }), expected: { items: [{ title: undefined, tags: ['one'], authors: [{ name: 'Ala' }], attachments: [] }] } },
  { name: 'keeps hostile member names harmless', source: '{"items":[{"id":"1","__proto__":{"title":"x"},"constructor":"y"}]}', expected: { items: [{ id: '1', title: undefined }] } },
  { name: 'reads a byte order mark before the brace', source: '\ufeff \n' + feed({ id: '1' }), expected: { items: [{ id: '1' }] } },
];
