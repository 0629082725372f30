import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { readFeed } from '../../src/feed/index.js';
import { encode } from './cases/case.js';
import { DOCUMENT, formats, generatedFeeds } from './generated/feeds.js';
import { ODDITIES } from './generated/decisions.js';
import { merge } from './generated/html.js';
import { seen } from './generated/truth.js';
const treeOf = ({ childNodes }: any): any => merge(childNodes.flatMap((node: any) => 'value' in node ? [node.value] : !('tagName' in node) ? [] : [{ name: node.tagName, attributes: Object.fromEntries(node.attrs.filter(({ name }: any) => !name.startsWith('xmlns')).map(({ name, value }: any) => [name, value])), children: treeOf(node) }]));
const parse = (html: string) => treeOf(parseFragment(html));
const which = process.argv[2];
for (const [name, format] of Object.entries(formats)) for (const odd of which ? [which] : [undefined, ...ODDITIES]) {
  const without = ODDITIES.filter((o) => o !== odd);
  const r = fc.check(fc.property(generatedFeeds(format, without), ({ source, truth }) => assert.deepEqual(seen(readFeed(encode(source), { url: DOCUMENT }), truth, parse), truth)), { seed: 20260101, numRuns: 250 });
  if (r.failed) { const [{ source }] = r.counterexample as any; console.log('FAIL', name, odd); if (which || !odd) { console.log(source); console.log(String((r.errorInstance as any)?.message).slice(0, 1500)); } }
}
