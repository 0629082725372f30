/** What stays when no script runs: the links that the page's author wrote, on every page that has elements. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoPages, openDemo, type DemoPage } from '../support/e2e-demo.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();

type Address = Pick<DemoPage, 'site' | 'path'>;

async function withoutJavaScript({ site, path }: Address): Promise<Visit> {
  const visit = await demo.visit({ hasScripts: false, width: 360 });
  return visit.open(demo[site] + path);
}

async function withScriptBlocked({ site, path }: Address): Promise<Visit> {
  const visit = await demo.visit({ width: 360 });
  await visit.answer(/\/cdn\//u);
  return visit.open(demo[site] + path);
}

for (const [why, open] of Object.entries({ 'without JavaScript': withoutJavaScript, 'with the script blocked': withScriptBlocked })) {
  describe(why, () => {
    for (const demoPage of demoPages.filter(({ hasElements }) => hasElements)) {
      it(`every link inside the elements of ${demoPage.site}${demoPage.path} can be seen and hit`, async () => {
        await using visit = await open(demoPage);
        const written = await visit.texts(`:is(news-list, news-article, partner-list) a`);
        assert.ok(written.length > 0);
        assert.deepEqual(await visit.visibleLinks(), written);
        assert.deepEqual(visit.errors, []);
      });
    }

    it('a link leads where it says', async () => {
      await using visit = await open({ site: 'partner', path: '/sober/' });
      const [link] = await visit.page.$$('news-list a');
      assert.ok(link);
      const href = await link.evaluate((element) => element.getAttribute('href'));
      await visit.follow(link);
      assert.equal(visit.page.url(), href);
    });
  });
}
