/** Every page of both sites before axe, in light and in dark. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axeViolations } from '../support/axe.js';
import { demoPages, openDemo } from '../support/e2e-demo.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();

/**
 * Axe takes a skip link for one when a link to another page follows it, and cannot compare places across a shadow root
 * (`isSkipLink`, 4.14): where the only such links are ours, it finds the skip link outside of every landmark.
 */
const MISTAKEN = /^region at \["\.skip"\]/u;

async function violations(visit: Visit): Promise<string[]> {
  return (await axeViolations(visit)).filter((line) => !MISTAKEN.test(line));
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in ${colorScheme} colours axe finds nothing on`, () => {
    for (const { site, path } of demoPages) {
      it(`${site}${path}`, async () => {
        await using visit = await demo.visit({ colorScheme });
        await visit.page.setBypassCSP(true); // for axe only
        await visit.open(demo[site] + path);
        await visit.readThrough();
        assert.deepEqual(await violations(visit), []);
      });
    }
  });
}

it('axe would find a link without a name', async () => {
  await using visit = await demo.visit();
  await visit.page.setBypassCSP(true);
  await visit.open(`${demo.partner}/sober/`);
  await visit.page.evaluate(() => document.querySelector('main')?.append(Object.assign(document.createElement('a'), { href: '/' })));
  assert.match((await violations(visit)).join('\n'), /^link-name at/mu);
});
