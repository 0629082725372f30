/** Whatever the bytes and wherever they are cut: the text is the same, and there always is one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDecoder, type DecoderOptions } from '../../src/feed/charset.js';
import { bytes, encode } from './cases/case.js';

function decode(source: Uint8Array, options: DecoderOptions, cuts: readonly number[] = []): string {
  const decoder = createDecoder(options);
  let text = '';
  let from = 0;
  for (const to of [...cuts, source.length]) text += decoder(source.subarray(from, (from = to)));
  return text + decoder();
}

const labels = ['', 'utf-8', 'iso-8859-1', 'windows-1250', 'shift_jis', 'gb18030', 'utf-16', 'us-ascii', 'nonsense'];
const fragment = fc.constantFrom(...['a', 'ż', '€', '🙂', '\ufeff', ' '.repeat(300), '<title>'].map(encode), ...['\xc5', '\xe2\x82', '\xf0\x9f', '\x80', '\xff\xfe', '\0', '\xed\xa0\xbd', '\x93\xfa', '\xc0\x80'].map(bytes));
const document = fc
  .tuple(fc.constantFrom('', '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xff\xfe\0\0', '\0\0\xfe\xff', '{'), fc.constantFrom(...labels), fc.array(fragment, { maxLength: 20 }))
  .map(([mark, label, parts]) => new Uint8Array([...bytes(mark), ...encode(label && `<?xml version="1.0" encoding="${label}"?>`), ...parts.flatMap((part) => [...part])]));
const options = fc.record({ url: fc.constantFrom('https://a.example/', 'https://a.example.pl/'), contentType: fc.constantFrom(null, ...labels.map((label) => `text/xml; charset=${label}`)) });

describe('decoding', () => {
  it('gives the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(document, options, fc.array(fc.nat(1_200), { maxLength: 6 }), (source, chosen, cuts) => {
        const inside = cuts.filter((cut) => cut <= source.length).sort((a, b) => a - b);
        assert.equal(decode(source, chosen, inside), decode(source, chosen));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the same byte by byte', () => {
    fc.assert(
      fc.property(document, options, (source, chosen) => {
        assert.equal(decode(source, chosen, Array.from(source.keys())), decode(source, chosen));
      }),
    );
  });

  it('finds a text in any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), options, (source, chosen) => assert.equal(typeof decode(source, chosen), 'string')));
  });

  it('survives labels of any length', () => {
    for (const label of ['x'.repeat(100_000), '-'.repeat(100_000), '\u0130'.repeat(100)]) {
      assert.equal(decode(encode('<rss>ż'), { url: 'https://a.example/', contentType: `text/xml; charset=${label}` }), '<rss>ż');
    }
  });

  it('keeps nothing of the bytes that it was given', () => {
    const decoder = createDecoder({ url: 'https://a.example/' });
    const piece = encode('<rss>ż');
    let text = decoder(piece);
    piece.fill(0);
    text += decoder();
    assert.equal(text, '<rss>ż');
  });
});
