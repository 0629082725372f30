/** Well-formed feeds in every spelling that XML allows: what was written is what is read. (In the browser: dom-parser.test.ts.) */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed, type NewsFeed } from '../../src/feed/index.js';
import { createReader } from '../../src/feed/read/index.js';
import { encode } from './cases/case.js';
import { DOCUMENT, formats, generatedFeeds, NOT_YET } from './generated/feeds.js';
import { parseHtml } from './generated/parse5.js';
import { seen } from './generated/truth.js';

/** The same feeds in every run. */
const seed = 20_260_101;
const url = DOCUMENT;

function readPieces(bytes: Uint8Array, cuts: readonly number[]): NewsFeed {
  const reader = createReader({ url });
  let from = 0;
  for (const to of [...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length]) reader.push(bytes.subarray(from, (from = to)));
  return reader.end();
}

for (const [name, format] of Object.entries(formats)) {
  describe(`generated ${name}`, () => {
    it('is read as it was meant', () => {
      fc.assert(
        fc.property(generatedFeeds(format, NOT_YET), ({ source, truth }) => assert.deepEqual(seen(readFeed(encode(source), { url }), truth, parseHtml), truth)),
        { seed, numRuns: 600 },
      );
    });

    it('is read alike in pieces and in one', () => {
      fc.assert(
        fc.property(generatedFeeds(format), fc.array(fc.nat(), { maxLength: 9 }), ({ source }, cuts) => {
          const bytes = encode(source);
          assert.deepEqual(readPieces(bytes, cuts), readFeed(bytes, { url }));
        }),
        { seed, numRuns: 300 },
      );
    });
  });
}
