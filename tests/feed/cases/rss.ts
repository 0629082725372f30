/** RSS 0.90–2.0 and the modules it borrows. */
import { rss, type ReadCase } from './case.js';

const MODULES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"';

export const rssCases: ReadCase[] = [
  {
    name: 'reads the fields of an RSS 2.0 channel and item',
    source: rss(
      `<description>All &amp; sundry</description><language>pl</language><image><url>/logo.png</url><title>x</title></image>
      <managingEditor>biuro@news.example (Biuro)</managingEditor>
      <item><title>Nowa spółdzielnia</title><link>https://news.example/1</link><guid isPermaLink="false">n-1</guid>
      <pubDate>Mon, 03 Jun 2013 09:39:21 +0200</pubDate><author>ala@news.example (Ala Nowak)</author>
      <category>Poznań</category><category domain="x">praca</category><category>Poznań</category>
      <enclosure url="/plik.pdf" type="application/pdf" length="1234"/><source url="https://other.example/rss">Other</source>
      <description>&lt;p&gt;Tekst&lt;/p&gt;</description></item>`,
    ),
    expected: {
      title: 'News',
      description: 'All & sundry',
      home_page_url: 'https://news.example/',
      feed_url: 'https://news.example/feed.xml',
      language: 'pl',
      icon: 'https://news.example/logo.png',
      authors: [{ name: 'Biuro', url: 'mailto:biuro@news.example' }],
      items: [
        {
          id: 'n-1',
          url: 'https://news.example/1',
          title: 'Nowa spółdzielnia',
          content_html: '<p>Tekst</p>',
          summary: undefined,
          date_published: '2013-06-03T07:39:21.000Z',
          date_modified: undefined,
          authors: [{ name: 'Ala Nowak', url: 'mailto:ala@news.example' }],
          tags: ['Poznań', 'praca'],
          language: 'pl',
          attachments: [{ url: 'https://news.example/plik.pdf', mime_type: 'application/pdf', size_in_bytes: 1234 }],
          _news_elements: { source_title: 'Other' },
        },
      ],
    },
  },
  {
    name: 'takes the full content and keeps the description as summary',
    source: rss('<item><title>a</title><description>Short &lt;b&gt;text&lt;/b&gt;</description><content:encoded><![CDATA[<p>Long &amp; full</p>]]></content:encoded></item>', MODULES),
    expected: { items: [{ content_html: '<p>Long &amp; full</p>', summary: 'Short text' }] },
  },
  {
    name: 'knows namespaces by their URI, whatever the prefix',
    source: rss('<item><c:encoded>full</c:encoded><d:creator>Ala</d:creator><d:date>2020-01-02</d:date><d:subject>praca</d:subject></item>', 'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"'),
    expected: { items: [{ content_html: 'full', authors: [{ name: 'Ala' }], date_published: '2020-01-02T00:00:00.000Z', tags: ['praca'] }] },
  },
  {
    name: 'takes well-known prefixes at their word when nobody declared them',
    source: rss('<item><title>a</title><dc:creator>Ala</dc:creator><dcterms:modified>2020-01-03</dcterms:modified><atom:link href="https://news.example/2"/></item>'),
    expected: { items: [{ authors: [{ name: 'Ala' }], date_modified: '2020-01-03T00:00:00.000Z', url: 'https://news.example/2' }] },
  },
  {
    name: 'does not mistake elements of other vocabularies for its own',
    source: rss('<x:title>no</x:title><item><x:title>no</x:title><x:link>https://no.example/</x:link><title>yes</title><foo><title>no</title></foo></item>', 'xmlns:x="https://vocabulary.example/"'),
    expected: { title: 'News', items: [{ title: 'yes', url: undefined }] },
  },
  {
    name: 'reads RSS 1.0 with items beside the channel',
    source: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/"><title>News</title><link>https://news.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>
      <image rdf:about="x"><title>logo</title><url>https://news.example/l.png</url></image>
      <item rdf:about="https://news.example/1"><title>One</title><dc:date>2004-05-06T07:08:09Z</dc:date></item></rdf:RDF>`,
    expected: { title: 'News', icon: 'https://news.example/l.png', items: [{ id: 'https://news.example/1', url: 'https://news.example/1', title: 'One', date_published: '2004-05-06T07:08:09.000Z' }] },
  },
  {
    name: 'reads RSS 0.90 in its own namespace',
    source: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>N</title></channel><item><title>One</title><link>https://news.example/1</link></item></rdf:RDF>',
    expected: { title: 'N', items: [{ id: 'https://news.example/1', title: 'One' }] },
  },
  {
    name: 'reads RSS 0.91 with its document type',
    source: '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>N</title><item><title>One</title><link>https://news.example/1</link></item></channel></rss>',
    expected: { title: 'N', items: [{ title: 'One', url: 'https://news.example/1' }] },
  },
  {
    name: 'uses a permanent guid as the link where there is none',
    source: rss('<item><guid>https://news.example/7</guid></item><item><guid isPermaLink="false">https://news.example/8</guid></item><item><guid>8</guid></item>'),
    expected: { items: [{ url: 'https://news.example/7' }, { url: undefined, id: 'https://news.example/8' }, { url: undefined, id: '8' }] },
  },
  {
    name: 'makes an id from link, or title and date, and never leaves it empty',
    source: rss('<item><link>/a</link></item><item><title>T</title><pubDate>2020-01-02</pubDate></item>'),
    expected: { items: [{ id: 'https://news.example/a' }, { id: 'T|2020-01-02T00:00:00.000Z' }] },
  },
  {
    name: 'lets only http and https addresses through',
    source: rss('<item><link>javascript:alert(1)</link></item><item><link>mailto:a@b.example</link></item><item><link> //cdn.example/x </link></item><item><link>data:text/html,x</link></item>'),
    expected: { items: [{ url: undefined }, { url: undefined }, { url: 'https://cdn.example/x' }, { url: undefined }] },
  },
  {
    name: 'reads titles as plain text, whether or not they were meant as HTML',
    source: rss(
      '<item><title>Nice &lt;gorilla&gt;</title></item><item><title>A&lt;B &amp;amp; C</title></item><item><title>&lt;b&gt;Bold&lt;/b&gt; news</title></item><item><title><![CDATA[Tom & Jerry <i>now</i>]]></title></item><item><title>R&amp;D</title></item>',
    ),
    expected: { items: [{ title: 'Nice <gorilla>' }, { title: 'A<B & C' }, { title: 'Bold news' }, { title: 'Tom & Jerry now' }, { title: 'R&D' }] },
  },
  {
    name: 'keeps ids that look like object members harmless',
    source: rss('<item><guid>__proto__</guid><title>constructor</title><__proto__>x</__proto__><category>toString</category></item>'),
    expected: { items: [{ id: '__proto__', title: 'constructor', tags: ['toString'] }] },
  },
  {
    name: 'lists Atom enclosures and media in RSS once each',
    source: rss(
      '<item><atom:link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="9"/><enclosure url="/a.mp3" type="audio/mpeg"/><media:group><media:content url="/v.mp4" type="video/mp4" fileSize="5" duration="60"/></media:group></item>',
      MODULES,
    ),
    expected: {
      items: [
        {
          attachments: [
            { url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg' },
            { url: 'https://news.example/v.mp4', mime_type: 'video/mp4', size_in_bytes: 5, duration_in_seconds: 60 },
          ],
        },
      ],
    },
  },
  { name: 'takes a feed without items for what it is', source: rss(''), expected: { title: 'News', items: [], authors: [] } },
  {
    name: 'resolves addresses against xml:base',
    source: rss('<item xml:base="https://other.example/dir/"><link>page</link></item><item><link>page</link></item>', 'xml:base="https://base.example/"'),
    expected: { items: [{ url: 'https://other.example/dir/page' }, { url: 'https://base.example/page' }] },
  },
  {
    name: 'tells persons from their addresses in every usual notation',
    source: rss(
      ['Ala &lt;ala@news.example&gt;', 'ala@news.example (Ala)', 'Ala', 'ala@news.example', 'Ala (mailto:ala@news.example)'].map((author) => `<item><author>${author}</author></item>`).join(''),
    ),
    expected: {
      items: [
        { authors: [{ name: 'Ala', url: 'mailto:ala@news.example' }] },
        { authors: [{ name: 'Ala', url: 'mailto:ala@news.example' }] },
        { authors: [{ name: 'Ala' }] },
        { authors: [{ name: 'ala@news.example', url: 'mailto:ala@news.example' }] },
        { authors: [{ name: 'Ala', url: 'mailto:ala@news.example' }] },
      ],
    },
  },
  {
    name: 'gives items the people of the feed, whoever it names',
    source: rss('<managingEditor>biuro@news.example (Biuro)</managingEditor><webMaster>admin@news.example</webMaster><item><title>x</title></item>'),
    expected: { authors: [{ name: 'Biuro', url: 'mailto:biuro@news.example' }], items: [{ authors: [{ name: 'Biuro', url: 'mailto:biuro@news.example' }] }] },
  },
  {
    name: 'reads the owner of a podcast from its children',
    source: rss('<itunes:owner><itunes:name>Ala</itunes:name><itunes:email>ala@news.example</itunes:email></itunes:owner><item><itunes:keywords>praca, Poznań ,</itunes:keywords></item>', MODULES),
    expected: { items: [{ authors: [{ name: 'Ala', url: 'mailto:ala@news.example' }], tags: ['praca', 'Poznań'] }] },
  },
  { name: 'reads an author with markup in the name', source: rss('<item><author>by <a href="/ala">Ala</a></author></item>'), expected: { items: [{ authors: [{ name: 'by Ala' }] }] } },
  { name: 'names everybody once', source: rss('<item><dc:creator>Ala</dc:creator><dc:creator>Ola</dc:creator><dc:creator>Ala</dc:creator></item>', MODULES), expected: { items: [{ authors: [{ name: 'Ala' }, { name: 'Ola' }] }] } },
  { name: 'lists who helped apart from the authors', source: rss('<item><dc:creator>Ala</dc:creator><dc:contributor>Ola</dc:contributor><media:credit role="photo">Jan</media:credit></item>', MODULES), expected: { items: [{ authors: [{ name: 'Ala' }], _news_elements: { contributors: [{ name: 'Ola' }, { name: 'Jan' }] } }] } },
  { name: 'takes the text of a link where its attributes are no address', source: rss('<item><link uri="at://did:plc:x/post/1">/1</link></item>'), expected: { items: [{ url: 'https://news.example/1' }] } },
  { name: 'reads the XHTML body of an item', source: rss('<item><h:body><h:p>x</h:p></h:body></item>', 'xmlns:h="http://www.w3.org/1999/xhtml"'), expected: { items: [{ content_html: '<p>x</p>' }] } },
  {
    name: 'makes addresses in the content absolute under xml:base, and leaves code samples alone',
    source: rss('<item xml:base="https://base.example/x/"><description>&lt;a href="1">&lt;img src=\'/2\'>&lt;/a>&lt;a href="#n">&lt;/a>&lt;a href="mailto:a@b.example">&lt;/a> a href="3"</description></item>'),
    expected: { items: [{ content_html: `<a href="https://base.example/x/1"><img src='https://base.example/2'></a><a href="#n"></a><a href="mailto:a@b.example"></a> a href="3"` }] },
  },
  {
    name: 'reads a channel in Microsoft\'s channel definition format',
    source: '<?xml version="1.0"?><CHANNEL HREF="https://news.example/"><TITLE>N</TITLE><ABSTRACT>About</ABSTRACT><ITEM HREF="https://news.example/1" LASTMOD="1998-11-05T20:30Z"><TITLE>One</TITLE><ABSTRACT>Short</ABSTRACT></ITEM></CHANNEL>',
    expected: { title: 'N', description: 'About', home_page_url: 'https://news.example/', items: [{ title: 'One', url: 'https://news.example/1', date_modified: '1998-11-05T20:30:00.000Z', content_html: 'Short' }] },
  },
  {
    name: 'reads a list of feeds (OPML)',
    source: `<opml version="2.0"><head><title>Partnerzy</title></head><body><outline text="Group"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline><outline title="C" text="c" xmlUrl="/c.xml"/><outline text="none"/></body></opml>`,
    expected: { title: 'Partnerzy', items: [], _news_elements: { feeds: [{ feed_url: 'https://a.example/feed', title: 'A & B', home_page_url: 'https://a.example/' }, { feed_url: 'https://news.example/c.xml', title: 'C' }] } },
  },
];
