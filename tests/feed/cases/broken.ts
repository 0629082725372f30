/** Documents that are not what XML asks for, as they are met every day. */
import { rss, type ReadCase } from './case.js';

const bomb = '<!DOCTYPE rss [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">' + 'abcdefghij'.replace(/(.)(?=(.))/g, (_, name, next) => `<!ENTITY ${next} "${`&${name};`.repeat(10)}">`) + ']>';

export const brokenCases: ReadCase[] = [
  { name: 'reads HTML entities that nobody declared', source: rss('<item><title>Spółdzielnia &oacute;&lstrok;&aogon;&zdot;&nbsp;&ndash; &euro;&Omega;&sup2; &unknown; &#261;&#x105;&#146;</title></item>'), expected: { items: [{ title: 'Spółdzielnia ółąż – €Ω² &unknown; ąą’' }] } },
  { name: 'keeps bare ampersands and angle brackets', source: rss('<item><title>AT&T: 1 < 2 <3</title><link>https://news.example/?a=1&b=2&copy=3</link></item>'), expected: { items: [{ title: 'AT&T: 1 < 2 <3', url: 'https://news.example/?a=1&b=2&copy=3' }] } },
  { name: 'skips what stands before the prolog and after the root', source: '\n<br />Warning: foo\n' + rss('<item><title>One</title></item>') + '<!-- x --><p>footer</p><item><title>late</title>', expected: { items: [{ title: 'One' }] } },
  { name: 'keeps the complete items of a truncated download', source: rss('<item><title>One</title></item><item><title>Two</title><description>Half a sen').slice(0, -22), expected: { items: [{ title: 'One' }], _news_elements: { is_truncated: true } } },
  { name: 'closes items that were left open', source: rss('<item><title>One</title><item><title>Two</title><description>text'), expected: { items: [{ title: 'One' }, { title: 'Two', content_html: 'text' }] } },
  { name: 'closes a field that was left open where its item ends', source: rss('<item><title>One</item><item><title>Two</title></item>'), expected: { items: [{ title: 'One' }, { title: 'Two' }] } },
  { name: 'ignores end tags without a beginning', source: rss('</b><item></p><title>One</title></title></item>'), expected: { items: [{ title: 'One' }] } },
  { name: 'reads markup that should have been escaped', source: rss('<item><description>Some <b>bold</b><br>text &amp; <img src="/i.png"></description><title>A <i>b</i></title></item>'), expected: { items: [{ content_html: 'Some <b>bold</b><br>text &amp; <img src="/i.png">', title: 'A b', image: 'https://news.example/i.png' }] } },
  { name: 'reads CDATA in pieces, beside text and entities', source: rss('<item><title><![CDATA[A & ]]>&amp; <![CDATA[]]><![CDATA[ <B]]></title></item>'), expected: { items: [{ title: 'A & & <B' }] } },
  { name: 'ignores comments and processing instructions', source: rss('<!-- <item><title>no</title></item> --><?php x ?><item><title>O<!-- x -->ne</title></item>'), expected: { items: [{ title: 'One' }] } },
  { name: 'reads attributes with any quotes, entities and angle brackets', source: rss(`<item><enclosure url='/a.mp3?x=1&amp;y=2' title="a > b" type=audio/mpeg /></item>`), expected: { items: [{ attachments: [{ url: 'https://news.example/a.mp3?x=1&y=2', title: 'a > b', mime_type: 'audio/mpeg' }] }] } },
  { name: 'reads element names in any case', source: '<RSS><Channel><Title>T</Title><Item><PubDate>2020-01-02</PubDate></Item></Channel></RSS>', expected: { title: 'T', items: [{ date_published: '2020-01-02T00:00:00.000Z' }] } },
  { name: 'reads entities that the document declares', source: `<!DOCTYPE rss [<!ENTITY org "Spółdzielnia &#38;amp; S-ka"><!ENTITY full "&org; z o.o.">]>${rss('<item><title>&full;</title></item>').slice(21)}`, expected: { items: [{ title: 'Spółdzielnia & S-ka z o.o.' }] } },
  { name: 'cuts an entity bomb short', source: bomb + rss('<item><title>One</title></item><item><category>&j;</category></item>').slice(21), expected: { items: [{ title: 'One' }, {}] } },
  { name: 'drops control characters', source: rss('<item><title>O\0n\x0be</title></item>'), expected: { items: [{ title: 'One' }] } },
  { name: 'reads namespaces declared with a wrong case or a missing slash', source: rss('<item><c:encoded>x</c:encoded><m:thumbnail url="/t.jpg"/></item>', 'xmlns:c="HTTP://PURL.ORG/RSS/1.0/MODULES/CONTENT" xmlns:m="http://search.yahoo.com/mrss"'), expected: { items: [{ content_html: 'x', image: 'https://news.example/t.jpg' }] } },
];

/** Documents that end in an error, with its code. */
export const refused: readonly (readonly [name: string, source: string, code: string])[] = [
  ['no bytes', '', 'empty'],
  ['only white space', ' \r\n\t', 'empty'],
  ['only a byte order mark', '\ufeff', 'empty'],
  ['an HTML page', '<!DOCTYPE html><html><head><title>Not found</title></head><body><p>x</body></html>', 'not-a-feed'],
  ['plain text', 'Not found', 'not-a-feed'],
  ['another kind of XML', '<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>', 'not-a-feed'],
  ['JSON that is no feed', '{"error":"not found"}', 'not-a-feed'],
  ['a JSON array', '[1,2]', 'not-a-feed'],
  ['JSON whose items are none', '{"version":"https://jsonfeed.org/version/1","items":{"length":1}}', 'not-a-feed'],
  ['JSON whose items are a text', '{"items":"x"}', 'not-a-feed'],
  ['a list with items of its own', '[{"items":[]}]', 'not-a-feed'],
  ['broken JSON', '{"version":"https://jsonfeed.org/version/1","items":[{"id":', 'malformed'],
];
