/** What holds on every page of both sites at every width: nothing moves, nothing is said, nothing is kept, nobody else is asked. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { demoPages, longestArticles, openDemo, type DemoPage } from '../support/e2e-demo.js';

const WIDTHS = [360, 768, 1280];
/** A page of 1280 px at 400 % zoom (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;
/** Layout shift that rounding of sub-pixels may leave. */
const UNSEEN_SHIFT = 0.0005;

const demo = await openDemo();

type Findings = Awaited<ReturnType<typeof inspect>>;

async function inspect({ site, path }: DemoPage, width: number) {
  await using visit = await demo.visit({ width });
  await visit.open(`${demo[site]}${path}`);
  await visit.readThrough();
  const { shifts } = await visit.notes();
  const shift = shifts.reduce((sum, value) => sum + value, 0);
  return { shift, overflow: await visit.overflow(), complaints: await visit.complaints(), kept: await visit.kept(), requests: visit.requests };
}

const pages = [...demoPages, ...longestArticles];

for (const demoPage of pages) {
  for (const width of WIDTHS) {
    describe(`${demoPage.site}${demoPage.path} at ${width} px`, () => {
      let found: Findings;
      before(async () => (found = await inspect(demoPage, width)));

      it('moves nothing while it loads and is read', () => {
        assert.ok(found.shift <= UNSEEN_SHIFT, `cumulative layout shift ${found.shift}`);
      });

      it('says nothing in the console, throws nothing, breaks no policy', () => assert.deepEqual(found.complaints, []));

      it('asks nobody but its own site, the association and the gateway', () => {
        const asked = new Set(found.requests.map(({ url }) => new URL(url).origin));
        const allowed = [demo[demoPage.site], demo.association, demo.gateway];
        assert.deepEqual([...asked].filter((origin) => !allowed.includes(origin)), []);
      });

      it('needs no preflight', () => {
        const asksFirst = found.requests.filter(({ method, type }) => method === 'OPTIONS' || type === 'Preflight');
        assert.deepEqual(asksFirst, []);
      });

      it('keeps nothing on the device', () => assert.deepEqual(found.kept, { cookies: [], storage: [] }));

      it('fits the width', () => assert.ok(found.overflow <= 0, `${found.overflow} px too wide`));
    });
  }
}

describe(`at ${NARROWEST} px nobody has to scroll sideways on`, () => {
  for (const { site, path } of pages) {
    it(`${site}${path}`, async () => {
      await using visit = await demo.visit({ width: NARROWEST });
      await visit.open(demo[site] + path);
      await visit.readThrough();
      const overflow = await visit.overflow();
      assert.ok(overflow <= 0, `${overflow} px too wide`);
    });
  }
});
