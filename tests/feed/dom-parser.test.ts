/** Our reader against a browser's own parsers on well-formed feeds in every spelling: field by field no difference. (In Node: generated-feeds.node.test.ts.) */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readFeed } from '../../src/feed/index.js';
import { encode } from './cases/case.js';
import { parseHtml, readByDom } from './generated/dom-reference.js';
import { DOCUMENT, formats, generatedFeeds, NOT_YET } from './generated/feeds.js';
import { seen } from './generated/truth.js';

/** The same feeds in every run; other ones than in Node. */
const seed = 20_260_102;
const numRuns = 500;

for (const [name, format] of Object.entries(formats)) {
  describe(`generated ${name}`, () => {
    it('is read by the browser’s own parsers as it was meant', () => {
      fc.assert(fc.property(generatedFeeds(format), ({ source, truth }) => void expect(readByDom(source, DOCUMENT)).to.deep.equal(truth)), { seed, numRuns });
    });

    it('is read by us as by the browser’s own parsers', () => {
      fc.assert(
        fc.property(generatedFeeds(format, NOT_YET), ({ source }) => {
          const reference = readByDom(source, DOCUMENT);
          expect(seen(readFeed(encode(source), { url: DOCUMENT }), reference, parseHtml)).to.deep.equal(reference);
        }),
        { seed, numRuns },
      );
    });
  });
}
