/** Our own extension in JSON and in XML, and what Atom says of translations and of items that are no more. */
import { atom, rss, type ReadCase } from './case.js';

const NS = 'xmlns:ne="tag:spoldzielnie.org,2026:news-elements"';

const json = (extension: object, feed: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [{ id: '1', url: '/1', _news_elements: extension }], ...feed });

const partner = {
  name: 'Center Arobase',
  url: 'https://arobase.example/',
  logo: 'https://news.example/logo.svg',
  description: 'A centre',
  country: 'FR',
  role: 'partner',
  tier: 'gold',
  project: 'IC',
  feed_url: 'https://arobase.example/feed',
};

const funding = {
  statement: 'Co-funded by the European Union',
  language: 'en',
  period: '2021-2027',
  programme: 'Erasmus+',
  fund: 'ESF+',
  project_title: 'IC',
  project_number: '2020-1',
  project_url: 'https://ic.example/',
  total_value: 1234.5,
  eu_contribution: 1000,
  currency: 'EUR',
  disclaimer: 'Views are those of the authors.',
  emblem: 'https://news.example/emblem.svg',
  funders: [{ name: 'State budget' }],
  marks: [{ name: 'Fundusze Europejskie', logo: 'https://news.example/fe.svg' }],
};

const read = { items: [{ _news_elements: { partners: [partner], funding: [funding] } }] };

export const extensionCases: ReadCase[] = [
  {
    name: 'reads the members of the extension from JSON',
    source: json({ partners: [{ ...partner, logo: '/logo.svg' }], funding: [{ ...funding, emblem: 'emblem.svg' }] }),
    expected: read,
  },
  {
    name: 'reads them from RSS as attributes and as elements',
    source: rss(
      `<item><guid>1</guid>
      <ne:partner name="Center Arobase" url="https://arobase.example/" logo="/logo.svg" country="FR" role="partner" tier="gold" project="IC" feed_url="https://arobase.example/feed">
        <ne:description>A centre</ne:description></ne:partner>
      <ne:funding language="en" period="2021-2027" currency="EUR">
        <ne:statement>Co-funded by the European Union</ne:statement><ne:programme>Erasmus+</ne:programme><ne:fund>ESF+</ne:fund>
        <ne:project-title>IC</ne:project-title><ne:project_number>2020-1</ne:project_number><ne:project-url>https://ic.example/</ne:project-url>
        <ne:total-value>1 234,50</ne:total-value><ne:eu-contribution>1000</ne:eu-contribution>
        <ne:disclaimer>Views are those of the authors.</ne:disclaimer><ne:emblem>emblem.svg</ne:emblem>
        <ne:funder>State budget</ne:funder><ne:mark name="Fundusze Europejskie" logo="/fe.svg"/>
      </ne:funding></item>`,
      NS,
    ),
    expected: read,
  },
  {
    name: 'reads the extension of the feed itself',
    source: rss('<ne:funding>Funded by the EU</ne:funding><ne:partner>Alone</ne:partner><item><guid>1</guid></item>', NS),
    expected: { _news_elements: { funding: [{ statement: 'Funded by the EU' }], partners: [{ name: 'Alone' }] }, items: [{ _news_elements: undefined }] },
  },
  {
    name: 'takes one organisation or funding without an array',
    source: json({ partners: { name: 'One' }, funding: { fund: 'ESF' } }),
    expected: { items: [{ _news_elements: { partners: [{ name: 'One' }], funding: [{ fund: 'ESF', funders: [], marks: [] }] } }] },
  },
  {
    name: 'keeps no address that is none, no negative amount, no organisation without a name',
    source: json({ partners: [{ name: 'A', url: 'javascript:alert(1)', logo: 'data:image/png,x' }, { url: 'https://x.example/' }, 7, null], funding: { total_value: -1, eu_contribution: 'much' } }),
    expected: { items: [{ _news_elements: { partners: [{ name: 'A', url: undefined, logo: undefined }, { name: '7' }], funding: [{ total_value: undefined, eu_contribution: undefined }] } }] },
  },
  {
    name: 'reads translations from our extension',
    source: json({ alternates: [{ language: 'en', url: '/en/1', title: 'One' }, { url: '/x' }] }),
    expected: { items: [{ _news_elements: { alternates: [{ language: 'en', url: 'https://news.example/en/1', title: 'One' }] } }] },
  },
  {
    name: 'tells the page of an item from its translations (RFC 4287 §4.2.7.4)',
    source: atom(
      '<entry xml:lang="pl"><id>1</id><title>Jeden</title><link rel="alternate" hreflang="en" type="text/html" href="/en/1" title="One"/><link rel="alternate" hreflang="pl" type="text/html" href="/pl/1"/></entry>',
    ),
    expected: { items: [{ url: 'https://news.example/pl/1', _news_elements: { alternates: [{ language: 'en', url: 'https://news.example/en/1', title: 'One' }] } }] },
  },
  {
    name: 'takes the first link for the page where only the feed says a language',
    source: atom('<entry><id>1</id><link rel="alternate" hreflang="en" type="text/html" href="/en/1"/><link rel="alternate" hreflang="pl" type="text/html" href="/pl/1"/></entry>', 'xml:lang="pl"'),
    expected: { items: [{ url: 'https://news.example/en/1', _news_elements: { alternates: [{ language: 'pl', url: 'https://news.example/pl/1' }] } }] },
  },
  {
    name: 'reads tombstones (RFC 6721)',
    source: atom(
      '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:x,1" when="2020-01-02T03:04:05Z"><at:comment>Wrong</at:comment></at:deleted-entry><entry><id>2</id></entry>',
    ),
    expected: { items: [{ id: '2' }], _news_elements: { deleted: [{ id: 'tag:x,1', date_deleted: '2020-01-02T03:04:05.000Z', comment: 'Wrong' }] } },
  },
  {
    name: 'marks an item that its publisher took back',
    source: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', expired: true }, { id: '2', expired: false }], _news_elements: { deleted: [{ id: '3' }] } }),
    expected: { items: [{ _news_elements: { is_expired: true } }, { _news_elements: undefined }], _news_elements: { deleted: [{ id: '3' }] } },
  },
];
