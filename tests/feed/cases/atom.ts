/** Atom 1.0 (RFC 4287) and 0.3. */
import { atom, type ReadCase } from './case.js';

const entry = (inside: string, attributes = '') => atom(`<entry ${attributes}>${inside}</entry>`);

export const atomCases: ReadCase[] = [
  {
    name: 'reads the fields of an Atom 1.0 feed and entry',
    source: atom(
      `<subtitle>Sub</subtitle><link href="/"/><link rel="self" href="/atom.xml"/><link rel="next" href="/atom.xml?page=2"/><icon>/i.png</icon><author><name>Redakcja</name><uri>/o-nas</uri></author>
      <entry><id>urn:1</id><title>One</title><link rel="alternate" type="text/html" href="/1"/><link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="7" title="T"/>
      <published>2020-01-02T03:04:05+01:00</published><updated>2020-02-03T00:00:00Z</updated><category term="work" label="Praca"/><category term="x"/>
      <summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content><source><title>Origin</title><id>urn:o</id></source></entry>`,
      'xml:lang="pl"',
    ),
    expected: {
      title: 'News',
      description: 'Sub',
      home_page_url: 'https://news.example/',
      feed_url: 'https://news.example/atom.xml',
      next_url: 'https://news.example/atom.xml?page=2',
      icon: 'https://news.example/i.png',
      language: 'pl',
      items: [
        {
          id: 'urn:1',
          url: 'https://news.example/1',
          title: 'One',
          date_published: '2020-01-02T02:04:05.000Z',
          date_modified: '2020-02-03T00:00:00.000Z',
          authors: [{ name: 'Redakcja', url: 'https://news.example/o-nas' }],
          tags: ['work', 'x'],
          summary: 'Short',
          content_html: '<p>Long</p>',
          language: 'pl',
          attachments: [{ url: 'https://news.example/1.mp3', mime_type: 'audio/mpeg', size_in_bytes: 7, title: 'T' }],
          _news_elements: { source_title: 'Origin' },
        },
      ],
    },
  },
  { name: 'takes untyped text for text', source: entry('<title>A &lt;b&gt; C</title><content>1 &lt; 2 &amp;amp; 3</content>'), expected: { items: [{ title: 'A <b> C', content_html: '1 &lt; 2 &amp;amp; 3' }] } },
  { name: 'takes HTML titles for HTML', source: entry('<title type="html">A &lt;b&gt;bold&lt;/b&gt; &amp;amp; &amp;lt;C&amp;gt;</title>'), expected: { items: [{ title: 'A bold & <C>' }] } },
  {
    name: 'keeps XHTML as HTML source without its wrapping div and prefixes',
    source: entry('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;b&gt; <em>C</em></div></title><content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>x &amp; <h:br/><h:a name="n"/>y</h:p></h:div></content>'),
    expected: { items: [{ title: 'A <b> C', content_html: '<p>x &amp; <br><a name="n"></a>y</p>' }] },
  },
  { name: 'prefers the web page among alternates', source: entry('<link href="/1.json" type="application/json"/><link href="/1" type="text/html"/>'), expected: { items: [{ url: 'https://news.example/1' }] } },
  { name: 'never takes an edit or self link for the page', source: entry('<link rel="edit" href="/edit"/><link rel="self" href="/self"/>'), expected: { items: [{ url: undefined }] } },
  { name: 'links to content that lies elsewhere', source: entry('<content src="/film.mp4" type="video/mp4"/>'), expected: { items: [{ url: 'https://news.example/film.mp4', content_html: undefined }] } },
  { name: 'keeps the language of an entry', source: entry('<title>x</title>', 'xml:lang="en"'), expected: { items: [{ language: 'en' }] } },
  {
    name: 'resolves each level of xml:base against the one above',
    source: atom('<entry xml:base="2020/"><link href="1"/><link rel="enclosure" xml:base="media/" href="a.mp3"/></entry>', 'xml:base="https://base.example/news/"'),
    expected: { items: [{ url: 'https://base.example/news/2020/1', attachments: [{ url: 'https://base.example/news/2020/media/a.mp3' }] }] },
  },
  {
    name: 'reads Atom 0.3 with its dates, modes and types',
    source: `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">A &amp;amp; B</title><tagline>Sub</tagline><link rel="alternate" type="text/html" href="https://news.example/"/>
      <entry><title>One</title><id>urn:1</id><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-14T00:00:00Z</modified>
      <content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content></entry>
      <entry><content type="text/html" mode="base64">PHA+xYI8L3A+</content></entry>
      <entry><content type="application/xhtml+xml" mode="xml"><p xmlns="http://www.w3.org/1999/xhtml">y</p></content></entry></feed>`,
    expected: {
      title: 'A & B',
      description: 'Sub',
      items: [
        { date_published: '2003-12-13T12:29:29.000Z', date_modified: '2003-12-14T00:00:00.000Z', content_html: '<p>x</p>' },
        { content_html: '<p>ł</p>' },
        { content_html: '<p xmlns="http://www.w3.org/1999/xhtml">y</p>' },
      ],
    },
  },
  { name: 'reads any prefix for the Atom namespace', source: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>', expected: { title: 'T', items: [{ title: 'One' }] } },
  { name: 'reads an entry that is a document of its own', source: '<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><id>urn:1</id></entry>', expected: { items: [{ id: 'urn:1', title: 'One' }] } },
  { name: 'takes an author of the source before that of the feed', source: atom('<author><name>Feed</name></author><entry><source><author><name>Source</name></author></source></entry>'), expected: { items: [{ authors: [{ name: 'Source' }] }] } },
  { name: 'makes addresses in the content absolute (RFC 4287 §2)', source: entry('<content type="html">&lt;img src="/a.png"></content>'), expected: { items: [{ content_html: '<img src="https://news.example/a.png">' }] } },
  {
    name: 'decodes content that is neither text nor markup, where it is text after all',
    source: entry('<title type="application/x">T</title><content type="application/octet-stream">PHA+xYI8L3A+</content>') .replace('</feed>', '<entry><content type="image/png">iVBORw0KGgo=</content></entry></feed>'),
    expected: { items: [{ title: 'T', content_html: '<p>ł</p>' }, { content_html: undefined }] },
  },
];
