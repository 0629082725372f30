/** Encodings, in the order they are believed: byte order mark, HTTP, XML declaration, UTF-8; and what the bytes prove. */
import { bytes, encode, rss, type ReadCase } from './case.js';

const TEXT = 'Zażółć gęślą jaźń';
/** The same byte by byte. */
const ISO_8859_2 = 'Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1';
const WINDOWS_1250 = 'Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1';
/** UTF-8 as characters, to stand beside bytes that are not. */
const UTF_8 = String.fromCharCode(...encode(TEXT));
/** So much ASCII that the encoding has been decided before the text comes. */
const LATE = ' '.repeat(600);

const expected = { items: [{ title: TEXT }] };
const titled = (title: string) => ({ items: [{ title }] });

const document = (title: string, encoding = '', before = '') => rss(`${before}<item><title>${title}</title></item>`).replace('?>', `${encoding && ` encoding="${encoding}"`}?>`);
const json = (title: string) => `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"${title}"}]}`;
const http = (charset: string) => `text/xml; charset=${charset}`;

function units(codes: readonly number[], size: 2 | 4, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(codes.length * size));
  for (const [at, code] of codes.entries()) {
    if (size === 2) view.setUint16(at * 2, code, isLittleEndian);
    else view.setUint32(at * 4, code, isLittleEndian);
  }
  return new Uint8Array(view.buffer);
}

const utf16 = (text: string, isLittleEndian: boolean) => units(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)), 2, isLittleEndian);
const codesOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const utf32 = (text: string, isLittleEndian: boolean) => units(codesOf(text), 4, isLittleEndian);

/** Labels as feeds write them, and one word in the encoding they mean. */
const labels: [label: string, written: string, word: string][] = [
  ['iso8859-2', '\xb1', 'ą'],
  ['ISO_8859_2', '\xb1', 'ą'],
  ['ISO-8859-2:1987', '\xb1', 'ą'],
  ['latin-2', '\xb1', 'ą'],
  [' iso-8859-2 ', '\xb1', 'ą'],
  ['iso-8859-2;q=1', '\xb1', 'ą'],
  ['iso-8859-15', '\xa4', '€'],
  ['cp1250', '\xb9', 'ą'],
  ['win-1250', '\xb9', 'ą'],
  ['windows1250', '\xb9', 'ą'],
  ['x-windows_1250', '\xb9', 'ą'],
  ['ibm-1250', '\xb9', 'ą'],
  ['MS1250', '\xb9', 'ą'],
  ['windows 1250', '\xb9', 'ą'],
  ['win1251', '\xcd\xee\xe2\xe8\xed\xe8', 'Новини'],
  ['cp1253', '\xcd\xdd\xe1', 'Νέα'],
  ['koi8r', '\xee\xcf\xd7\xcf\xd3\xd4\xc9', 'Новости'],
  ['KOI8_U', '\xee\xcf\xd7\xc9\xce\xc9', 'Новини'],
  ['macintosh', 'caf\x8e', 'café'],
  ['ibm866', '\x8d\xae', 'Но'],
  ['x-sjis', '\x93\xfa\x96\x7b', '日本'],
  ['shiftjis', '\x93\xfa\x96\x7b', '日本'],
  ['windows-31j', '\x93\xfa\x96\x7b', '日本'],
  ['cp932', '\x93\xfa\x96\x7b', '日本'],
  ['eucjp', '\xc6\xfc\xcb\xdc', '日本'],
  ['euc_kr', '\xb4\xba\xbd\xba', '뉴스'],
  ['cp949', '\xb4\xba\xbd\xba', '뉴스'],
  ['gb2312', '\xd0\xc2\xce\xc5', '新闻'],
  ['cp936', '\xd0\xc2\xce\xc5', '新闻'],
  ['gb_18030', '\xd0\xc2\xce\xc5', '新闻'],
  ['big-5', '\xb7\x73\xbb\x44', '新聞'],
  ['cp950', '\xb7\x73\xbb\x44', '新聞'],
  ['tis620', '\xa2\xe8\xd2\xc7', 'ข่าว'],
];

const wide: ReadCase[] = [true, false].flatMap((isLittleEndian) => {
  const end = isLittleEndian ? 'little-endian' : 'big-endian';
  const source = document(`${TEXT} 🙂`, 'utf-32');
  const expected = titled(`${TEXT} 🙂`);
  return [
    { name: `reads ${end} UTF-16 with its mark`, source: utf16(`\ufeff${source}`, isLittleEndian), expected },
    { name: `reads ${end} UTF-16 without a mark`, source: utf16(source, isLittleEndian), expected },
    { name: `reads ${end} UTF-16 that comes as Latin 1`, source: utf16(source, isLittleEndian), contentType: http('iso-8859-1'), expected },
    { name: `reads ${end} UTF-32 with its mark`, source: utf32(`\ufeff${source}`, isLittleEndian), expected },
    { name: `reads ${end} UTF-32 without a mark`, source: utf32(source, isLittleEndian), expected },
    { name: `reads JSON in ${end} UTF-16`, source: utf16(json(TEXT), isLittleEndian), expected: titled(TEXT) },
    { name: `reads JSON in ${end} UTF-32`, source: utf32(json(TEXT), isLittleEndian), expected: titled(TEXT) },
    {
      name: `replaces what is no character in ${end} UTF-32`,
      source: units([...codesOf('<rss><item><title>a'), 0x110000, 0xffffffff, ...codesOf('b</title></item></rss>')], 4, isLittleEndian),
      expected: titled('a\ufffd\ufffdb'),
    },
  ];
});

export const charsetCases: ReadCase[] = [
  { name: 'reads ISO-8859-2 as the XML declaration says', source: bytes(document(ISO_8859_2, 'ISO-8859-2')), expected },
  { name: 'reads windows-1250 as the XML declaration says', source: bytes(document(WINDOWS_1250, 'windows-1250')), expected },
  { name: 'reads a declaration in other quotes, after white space', source: bytes(`\n${document(ISO_8859_2).replace('?>', " encoding = 'iso-8859-2' standalone='yes' ?>")}`), expected },
  { name: 'believes HTTP before the declaration', source: bytes(document(ISO_8859_2, 'utf-8')), contentType: http('"iso-8859-2"'), expected },
  { name: 'believes the byte order mark before HTTP', source: encode('\ufeff' + document(TEXT)), contentType: http('iso-8859-2'), expected },
  { name: 'believes the byte order mark before the declaration', source: encode('\ufeff' + document(TEXT, 'windows-1250')), expected },
  { name: 'reads UTF-8 where nothing is said', source: document(TEXT), expected },
  { name: 'reads UTF-8 where nothing is said of text/xml', source: document(TEXT), contentType: 'text/xml', expected },
  { name: 'goes on when a label is unknown', source: bytes(document(ISO_8859_2, 'iso-8859-2')), contentType: http('nonsense'), expected },
  { name: 'goes on when a label is empty', source: bytes(document(ISO_8859_2, 'iso-8859-2')), contentType: http(''), expected },
  { name: 'reads UTF-16 in name only as UTF-8', source: encode(document(TEXT, 'utf-16')), expected },
  { name: 'reads UTF-32 in name only as UTF-8', source: encode(document(TEXT)), contentType: http('utf-32'), expected },
  { name: 'reads windows-1252 quotes in what claims to be Latin 1', source: bytes(document('\x93caf\xe9\x94', 'iso-8859-1')), expected: titled('“café”') },
  ...wide,
  ...labels.map(([label, written, word]) => ({ name: `knows the label ${JSON.stringify(label)}`, source: bytes(document(written, label)), expected: titled(word) })),

  { name: 'hears nothing in ASCII about other bytes: the declaration decides', source: bytes(document(ISO_8859_2, 'iso-8859-2')), contentType: http('us-ascii'), expected },
  { name: 'hears nothing in ASCII about other bytes: else they are UTF-8', source: document(TEXT, 'us-ascii'), contentType: http('us-ascii'), expected },
  { name: 'takes Latin 1 from HTTP for a default: UTF-8 stays UTF-8', source: document(TEXT), contentType: http('iso-8859-1'), expected },
  { name: 'takes Latin 1 from HTTP for a default: declared UTF-8 stays UTF-8', source: document(TEXT, 'utf-8', LATE), contentType: http('iso-8859-1'), expected },
  { name: 'takes Latin 1 from HTTP for a default: the declaration decides', source: bytes(document(WINDOWS_1250, 'windows-1250')), contentType: http('iso-8859-1'), expected },
  { name: 'believes Latin 1 from HTTP where the bytes are no UTF-8', source: bytes(document('Caf\xe9 \xc3\xbc', 'utf-8', LATE)), contentType: http('iso-8859-1'), expected: titled('Café Ã¼') },
  { name: 'believes the declaration where HTTP claims UTF-8 and the bytes are none', source: bytes(document(ISO_8859_2, 'iso-8859-2')), contentType: http('utf-8'), expected },
  { name: 'believes it to the end, late in the document as well', source: bytes(document(`${WINDOWS_1250} \xc5\x9f`, 'windows-1250', LATE)), contentType: http('UTF-8'), expected: titled(`${TEXT} Ĺź`) },
  { name: 'believes it for encodings of several bytes', source: bytes(document('\x93\xfa\x96\x7b', 'Shift_JIS', LATE)), contentType: http('utf-8'), expected: titled('日本') },
  { name: 'keeps to UTF-8 that HTTP claims when only a few bytes are none', source: bytes(document(`${UTF_8} caf\xe9 ${UTF_8}`, 'iso-8859-2', LATE)), contentType: http('utf-8'), expected: titled(`${TEXT} café ${TEXT}`) },

  { name: 'reads JSON as UTF-8 whatever HTTP says', source: json(TEXT), contentType: 'application/json; charset=iso-8859-2', expected },
  { name: 'believes HTTP about JSON that is no UTF-8', source: bytes(json(ISO_8859_2)), contentType: 'application/json; charset=iso-8859-2', expected },
  { name: 'heals single wrong bytes in UTF-8', source: bytes(document('caf\xe9 \xc5\xbc \x80')), expected: titled('café ż €') },
  { name: 'heals a character that was cut in two', source: bytes(document('\xd0\x9d\xd0\xbe\xd0')), expected: titled('НоÐ') },
  { name: 'replaces what only looks like UTF-8', source: bytes(document('\xc5\xbc \xed\xb8\x80 \xe0\x80\x80 \xf4\xbf\xbf\xbf')), expected: titled('ż \ufffd\ufffd\ufffd \ufffd\ufffd\ufffd \ufffd\ufffd\ufffd\ufffd') },
  { name: 'guesses the old Polish encoding of a Polish site', source: bytes(document(WINDOWS_1250)), url: 'https://stowarzyszenie.example.pl/rss', expected },
  { name: 'guesses it behind a label that means nothing, too', source: bytes(document(WINDOWS_1250, 'ANSI')), url: 'https://stowarzyszenie.example.pl/rss', expected },
];
