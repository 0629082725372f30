/** The built script-tag file on pages inside frames, of every kind that webmasters still use. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import { frames } from './cases/frames.js';

const demo = await openDemo();
const host = await serveHost();
const { association } = demo;
const feed = `${association}/feeds/aktualnosci.xml`;
const inner = `<script type="module" src="${association}/cdn/news-elements.js" crossorigin="anonymous"></script>
  <news-list feed="${feed}" limit="2" loading="eager" lang="pl" keep open="inline"><a href="/l">lista</a></news-list>
  <partner-list src="${association}/feeds/partnerzy.json" loading="eager" lang="pl"></partner-list>
  <funding-notice statement="Dofinansowane przez Unię Europejską" lang="pl"></funding-notice>`;

async function frameIn(outer: Frame): Promise<Frame> {
  const element = await outer.waitForSelector('frame[name="news"], iframe');
  const frame = await element?.contentFrame();
  return frame ?? assert.fail('no frame');
}

describe('inside a frame', () => {
  for (const [name, { outer, address, says }] of Object.entries(frames)) {
    it(`${name}: the news is shown and opens, and nothing is thrown`, async () => {
      const page = host.page(inner);
      host.serve('outer', { headers: { 'content-type': 'text/html; charset=utf-8' }, body: outer.replace('{page}', page).replace('{source}', inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')) });
      await using visit = await demo.visit();
      await visit.open(host.feed('outer'));
      const frame = await frameIn(visit.page.mainFrame());
      await frame.waitForFunction(() => [...document.querySelectorAll('news-list, partner-list, funding-notice')].every((element) => element.matches(':state(ready)')));
      const [link] = await frame.$$('news-list >>> [part~=link]');
      await link?.click();
      await frame.waitForSelector('news-list >>> [part~=content]');
      assert.match(await frame.evaluate(() => location.href), address);
      assert.equal(visit.requests.filter(({ url }) => url === feed).length, 1);
      const messages = visit.messages.filter((message) => !says || !message.includes(says));
      assert.deepEqual([messages, visit.errors], [[], []]);
    });
  }
});
