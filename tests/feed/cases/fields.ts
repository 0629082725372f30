/** Fields one by one: persons, addresses inside content, amounts, line ends, and JSON that is nearly a feed. */
import { atom, rss, type ReadCase } from './case.js';

const person = (author: string, name: string | undefined, mail?: string): ReadCase => ({
  name: `reads the person ${author}`,
  source: rss(`<item><author>${author.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</author></item>`),
  expected: { items: [{ authors: name === undefined ? [] : [{ name, ...(mail && { url: `mailto:${mail}` }) }] }] },
});

/** In the content of an Atom entry under https://base.example/a/b. */
const content = (html: string, read: string): ReadCase => ({
  name: `makes addresses in Atom's content absolute: ${html}`,
  source: atom(`<entry><content type="html">${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content></entry>`, 'xml:base="https://base.example/a/b"'),
  expected: { items: [{ content_html: read }] },
});

const amount = (written: string, read: number | undefined): ReadCase => ({
  name: `reads the amount ${written}`,
  source: `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","_news_elements":{"funding":[{"programme":"P","total_value":${JSON.stringify(written)}}]}}]}`,
  expected: { items: [{ _news_elements: { funding: [{ programme: 'P', total_value: read }] } }] },
});

export const fieldCases: ReadCase[] = [
  person('Ala Nowak', 'Ala Nowak'),
  person('ala@e.example', 'ala@e.example', 'ala@e.example'),
  person('ala@e.example (Ala Nowak)', 'Ala Nowak', 'ala@e.example'),
  person('Ala Nowak <ala@e.example>', 'Ala Nowak', 'ala@e.example'),
  person('Ala Nowak (ala@e.example)', 'Ala Nowak', 'ala@e.example'),
  person('Ala (redakcja) Nowak', 'Ala (redakcja) Nowak'),
  person('ala@e.example, Ala', ', Ala', 'ala@e.example'),
  person('(Ala) Nowak ala@e.example', 'Ala) Nowak', 'ala@e.example'),
  person('<b>Ala</b> Nowak', 'Ala Nowak'),
  person('Nowak & Syn', 'Nowak & Syn'),
  person('@ala', '@ala'),
  person('  Ala\n Nowak ', 'Ala Nowak'),

  content('<a href="c">x</a>', '<a href="https://base.example/a/c">x</a>'),
  content("<a class=x href = '/c'>x</a>", "<a class=x href = 'https://base.example/c'>x</a>"),
  content('<img src=c.png alt=x>', '<img src=https://base.example/a/c.png alt=x>'),
  content('<video poster="p.png" src="v.mp4"></video><object data="d"></object>', '<video poster="https://base.example/a/p.png" src="https://base.example/a/v.mp4"></video><object data="https://base.example/a/d"></object>'),
  content('<a href="#note">x</a>', '<a href="#note">x</a>'),
  content('<a href="mailto:ala@e.example">x</a><a href="tel:1">x</a><a href="x-y.z+1:q">x</a>', '<a href="mailto:ala@e.example">x</a><a href="tel:1">x</a><a href="x-y.z+1:q">x</a>'),
  content('<a href="https://o.example/c">x</a>', '<a href="https://o.example/c">x</a>'),
  content('<a href="?q=1&amp;r=2">x</a>', '<a href="https://base.example/a/b?q=1&amp;r=2">x</a>'),
  content('<p title="href=c">href="c"</p>', '<p title="href=c">href="c"</p>'),
  content('<a data-href="c" xhref="c">x</a>', '<a data-href="c" xhref="c">x</a>'),
  content('<a href="1:c">x</a>', '<a href="https://base.example/a/1:c">x</a>'),

  {
    name: 'takes the box around XHTML for no part of it, and other boxes for parts',
    source: atom('<entry><content type="xhtml"> <div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div> </content></entry><entry><content type="html">&lt;div&gt;b&lt;/div&gt;</content></entry><entry><content type="xhtml"><div><p>c</p></div>d</content></entry>'),
    expected: { items: [{ content_html: '<p>a</p>' }, { content_html: '<div>b</div>' }, { content_html: '<div><p>c</p></div>d' }] },
  },
  { name: 'keeps a box that RSS wrote', source: rss('<item><description><div>a</div></description></item>'), expected: { items: [{ content_html: '<div>a</div>' }] } },

  amount('12 345,50', 12345.5),
  amount('1000', 1000),
  amount('0', 0),
  amount('1,5', 1.5),
  amount('-1', undefined),
  amount('1,234', undefined),
  amount('much', undefined),

  { name: 'reads every end of a line as one', source: rss('<item><description><![CDATA[a\r\nb\rc\n\rd\r\r\ne]]></description></item>'), expected: { items: [{ content_html: 'a\nb\nc\n\nd\n\ne' }] } },
  { name: 'reads what is nested deeper than any feed as nothing', source: `{"version":"x","items":[{"id":"1","title":"T","authors":${'[{"name":'.repeat(12)}"A"${'}]'.repeat(12)}}]}`, expected: { items: [{ title: 'T' }] } },
  { name: 'reads numbers and truth in JSON as words, and nothing else', source: '{"version":"x","title":7,"items":[{"id":1,"title":true,"summary":false,"content_text":null}]}', expected: { title: '7', items: [{ id: '1', title: 'true', summary: undefined, content_text: undefined }] } },
];
