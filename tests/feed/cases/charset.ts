/** Encodings, in the order they are believed: byte order mark, HTTP, XML declaration, UTF-8. */
import { bytes, encode, rss, type ReadCase } from './case.js';

/** "Zażółć gęślą jaźń" byte by byte. */
const ISO_8859_2 = 'Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1';
const WINDOWS_1250 = 'Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1';
const expected = { items: [{ title: 'Zażółć gęślą jaźń' }] };

const document = (title: string, encoding = '') => rss(`<item><title>${title}</title></item>`).replace('?>', `${encoding && ` encoding="${encoding}"`}?>`);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

export const charsetCases: ReadCase[] = [
  { name: 'reads ISO-8859-2 as the XML declaration says', source: bytes(document(ISO_8859_2, 'ISO-8859-2')), expected },
  { name: 'reads windows-1250 as the XML declaration says', source: bytes(document(WINDOWS_1250, 'windows-1250')), expected },
  { name: 'believes HTTP before the declaration', source: bytes(document(ISO_8859_2, 'utf-8')), contentType: 'text/xml; charset="iso-8859-2"', expected },
  { name: 'believes the byte order mark before HTTP', source: encode('\ufeff' + document('Zażółć gęślą jaźń')), contentType: 'text/xml; charset=iso-8859-2', expected },
  { name: 'reads UTF-8 where nothing is said', source: document('Zażółć gęślą jaźń'), expected },
  { name: 'goes on when a label is unknown', source: bytes(document(ISO_8859_2, 'iso-8859-2')), contentType: 'text/xml; charset=nonsense', expected },
  { name: 'reads UTF-16 with its mark', source: utf16('\ufeff' + document('Zażółć gęślą jaźń', 'utf-16'), true), expected },
  { name: 'reads big-endian UTF-16 without a mark', source: utf16(document('Zażółć gęślą jaźń', 'utf-16'), false), expected },
  { name: 'reads UTF-16 in name only as UTF-8', source: encode(document('Zażółć gęślą jaźń', 'utf-16')), expected },
  { name: 'reads windows-1252 quotes in what claims to be Latin 1', source: bytes(document('\x93caf\xe9\x94', 'iso-8859-1')), expected: { items: [{ title: '“café”' }] } },
  { name: 'heals single wrong bytes in UTF-8', source: bytes(document('caf\xe9 \xc5\xbc \x80')), expected: { items: [{ title: 'café ż €' }] } },
  { name: 'guesses the old Polish encoding of a Polish site', source: bytes(document(WINDOWS_1250)), url: 'https://stowarzyszenie.example.pl/rss', expected },
];
