/** Well-formed feeds in every spelling that XML allows: what was written is what is read. (In the browser: dom-parser.test.ts.) */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { readFeed } from '../../src/feed/index.js';
import { encode } from './cases/case.js';
import { DOCUMENT, formats, generatedFeeds } from './generated/feeds.js';
import { merge, type Tree } from './generated/html.js';
import { seen } from './generated/truth.js';

const parse = (html: string): Tree => treeOf(parseFragment(html));

function treeOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Tree {
  return merge(
    childNodes.flatMap((node): Tree => {
      if ('value' in node) return [node.value];
      if (!('tagName' in node)) return [];
      const attributes = node.attrs.filter(({ name }) => !name.startsWith('xmlns')).map(({ name, value }) => [name, value] as const);
      return [{ name: node.tagName, attributes: Object.fromEntries(attributes), children: treeOf(node) }];
    }),
  );
}

/** The same feeds in every run. */
const seed = 20_260_101;

for (const [name, format] of Object.entries(formats)) {
  describe(`generated ${name}`, () => {
    it('is read as it was meant', () => {
      fc.assert(
        fc.property(generatedFeeds(format), ({ source, truth }) => assert.deepEqual(seen(readFeed(encode(source), { url: DOCUMENT }), truth, parse), truth)),
        { seed, numRuns: 1000 },
      );
    });
  });
}
