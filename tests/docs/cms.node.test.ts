/** The HTML of the recipes in docs/cms.md, in a real browser: on a page, in the frame where a builder puts it, and as a text filter leaves it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';

const demo = await openDemo();
const host = await serveHost();
const { association } = demo;
const markdown = await readFile(new URL('../../docs/cms.md', import.meta.url), 'utf8');
const FRAMED = ['Wix', 'Squarespace', 'Webflow'];
const UNFRAMED = ['Plain HTML', 'Joomla', 'Drupal', 'TYPO3'];

/** The recipe with a feed and a script that exist. */
function recipe(system: string): string {
  const [, section = ''] = new RegExp(`^## ${system}\\n([^]*?)(?=^## |(?![^]))`, 'm').exec(markdown) ?? [];
  const [, html] = /```html\n([^]*?)```/.exec(section) ?? [];
  assert.ok(html, `docs/cms.md has no HTML for ${system}`);
  return html.replace(/src="[^"]*news-elements\.js"/, `src="${association}/cdn/news-elements.js" crossorigin="anonymous"`).replace('https://your-site.example/feed.xml', `${association}/feeds/aktualnosci.xml`);
}

const isReady = (): boolean => document.querySelector('news-list')?.matches(':state(ready)') ?? false;

describe('a recipe for a CMS', () => {
  for (const system of UNFRAMED) {
    it(`${system}: pasted into a page it shows the news`, async () => {
      await using visit = await demo.visit();
      await visit.open(host.page(recipe(system)));
      await visit.page.waitForFunction(isReady);
      assert.deepEqual([visit.messages, visit.errors], [[], []]);
    });
  }

  for (const system of FRAMED) {
    it(`${system}: in a sandboxed frame without an origin it shows the news, and opens it outside`, async () => {
      const source = recipe(system).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      await using visit = await demo.visit();
      await visit.open(host.page(`<iframe sandbox="allow-scripts allow-popups" width="400" height="600" srcdoc="${source}"></iframe>`));
      const frame = (await (await visit.page.waitForSelector('iframe'))?.contentFrame()) ?? assert.fail('no frame');
      await frame.waitForFunction(isReady);
      assert.equal(await frame.evaluate(() => origin), 'null');
      assert.equal(await frame.$eval('news-list >>> [part~=link]', (link) => link.getAttribute('target')), '_blank');
      assert.deepEqual([visit.messages, visit.errors], [[], []]);
    });
  }

  for (const system of ['Joomla', 'Drupal']) {
    it(`${system}: a filter that takes scripts and unknown elements leaves the link`, async () => {
      const filtered = recipe(system).replace(/<script[^]*?<\/script>/, '').replace(/<\/?news-list[^>]*>/g, '');
      await using visit = await demo.visit();
      await visit.open(host.page(filtered));
      const name = await visit.page.$eval('a[href="https://your-site.example/news"]', (link) => (link.checkVisibility() ? link.textContent : ''));
      assert.equal(name, 'News of the association');
    });
  }
});
