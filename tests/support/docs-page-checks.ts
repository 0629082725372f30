/** What every page of the documentation has to stand at one width; each width has a test file of its own, so that they run side by side. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { axeViolations } from './axe.js';
import { openDocsSite, type DocsSite } from './docs-site.js';
import type { SentRequest, Visit } from './e2e-page.js';

/** Less than an eye can see: a fraction of a line on a phone. */
const UNSEEN_SHIFT = 0.005;
const NARROWEST = 320;

interface Findings {
  shift: number;
  overflow: number;
  complaints: string[];
  requests: SentRequest[];
  axe: Record<'light' | 'dark', string[]>;
  kept: { cookies: unknown[]; storage: string[] };
}

export async function checkEveryPage(width: number): Promise<void> {
  const site = await openDocsSite();
  for (const { url } of [...site.pages, { url: '404.html' }]) {
    describe(`docs/${url} at ${width} px`, () => {
      let found: Findings;
      before(async () => (found = await inspect(site, url, width)));

      it('moves nothing while it loads and is read', () => assert.ok(found.shift <= UNSEEN_SHIFT, `cumulative layout shift ${found.shift}`));
      it('says nothing in the console, throws nothing, breaks no policy', () => assert.deepEqual(found.complaints, []));
      it('asks nobody but its own site, and keeps nothing', () => {
        assert.deepEqual(found.requests.filter(({ url: asked }) => !asked.startsWith(site.address)), []);
        assert.deepEqual(found.kept, { cookies: [], storage: [] });
      });
      it('is right for axe, in light and dark', () => assert.deepEqual(found.axe, { light: [], dark: [] }));
      it('fits the width', () => assert.ok(found.overflow <= 0, `${found.overflow} px too wide`));
    });
  }
}

async function inspect(site: DocsSite, url: string, width: number): Promise<Findings> {
  await using visit = await site.visit({ width });
  await visit.open(site.address + url);
  await visit.readThrough();
  const { shifts } = await visit.notes();
  const shift = shifts.reduce((sum, value) => sum + value, 0);
  const requests = [...visit.requests];
  const overflow = Math.max(await visit.overflow(), await overflowAtNarrowest(visit, width));
  const light = await axeViolations(visit);
  // In other colours only rules about colours can find something else.
  await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  return { shift, overflow, requests, complaints: await visit.complaints(), kept: await visit.kept(), axe: { light, dark: await axeViolations(visit, 'cat.color') } };
}

async function overflowAtNarrowest(visit: Visit, width: number): Promise<number> {
  await visit.page.setViewport({ width: NARROWEST, height: 800 });
  await visit.nextFrame();
  const overflow = await visit.overflow();
  await visit.page.setViewport({ width, height: 800 });
  await visit.nextFrame();
  return overflow;
}
