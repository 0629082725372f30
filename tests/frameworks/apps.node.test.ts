/** The apps of React, Vue and Svelte in a browser: what a framework does to its nodes, and what it is told, works with our elements. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle } from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';
import { serveHost } from '../support/e2e-host.js';
import { Visit } from '../support/e2e-page.js';
import { bundleApp, type Framework, type Mode } from '../support/framework-apps.js';

const page = await serveHost();
/** Another origin. */
const news = await serveHost();
const feed = news.feed('rss-iso-8859-2.xml');
const other = news.feed('atom.xml');
const partners = news.serve('partners.json', { body: JSON.stringify([{ name: 'I.Re.Forr', address: { addressCountry: 'IT' } }]), headers: { 'content-type': 'application/json' } });

/** Frameworks set properties: no attribute tells one list from the other. */
const first = 'section:first-of-type news-list';
const NEWEST = 'Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”';
const LINKS = '>>> [part~=link]';
/** React and Lit greet everybody who develops. */
const GREETING = /React DevTools|Lit is in dev mode/u;

let browser: Browser;
before(async () => {
  browser = await puppeteer.launch(await chromium());
});
after(() => browser.close());

async function openApp(script: string): Promise<Visit> {
  const visit = await Visit.begin(browser);
  return visit.openReady(page.page(`<div id="app" data-feed="${feed}" data-other="${other}" data-partners="${partners}"></div><script type="module" src="${script}"></script>`));
}

async function press(visit: Visit, button: string): Promise<void> {
  await visit.page.click(`#${button}`);
}

/** The list of the first feed, wherever it stands. */
async function listOf(visit: Visit): Promise<ElementHandle<HTMLElementTagNameMap['news-list']>> {
  return (await visit.page.$(first)) ?? assert.fail('no list');
}

async function untilCount(visit: Visit, list: ElementHandle, count: number): Promise<void> {
  await visit.page.waitForFunction((element, wanted) => element.shadowRoot?.querySelectorAll('[part~=link]').length === wanted, {}, list, count);
}

async function assertQuiet(visit: Visit): Promise<void> {
  assert.deepEqual((await visit.complaints()).filter((text) => !GREETING.test(text)), []);
}

function suite(framework: Framework, mode: Mode): void {
  describe(`${framework}, built for ${mode}`, () => {
    let script: string;
    before(async () => {
      script = page.serve(`${framework}-${mode}.js`, { body: await bundleApp(framework, mode), headers: { 'content-type': 'text/javascript' } });
    });

    it('shows all four elements, with their slots, from another origin', async () => {
      await using visit = await openApp(script);
      assert.deepEqual((await visit.texts(`${first} ${LINKS}`))[0], NEWEST);
      assert.deepEqual(await visit.texts('news-article >>> [part~=title]'), [NEWEST]);
      assert.deepEqual(await visit.texts('partner-list >>> [part~=table] tbody [part~=title]'), ['I.Re.Forr']);
      assert.match(await visit.text('funding-notice >>> [part~=statement]'), /^Dofinansowane przez Unię Europejską$/u);
      assert.equal(await visit.page.$eval(`${first} h3`, (heading) => heading.assignedSlot?.name), 'heading');
      await assertQuiet(visit);
    });

    it('sets attributes, properties, classes and custom properties', async () => {
      await using visit = await openApp(script);
      const set = await visit.page.$eval(first, ({ className, layout, limit, headingLevel, style }: HTMLElementTagNameMap['news-list']) => [className, layout, limit, headingLevel, style.getPropertyValue('--news-accent')]);
      assert.deepEqual(set, ['news', 'cards', 2, 3, 'teal']);
      assert.ok((await visit.texts('news-article >>> button')).includes('Kopiuj odnośnik'));
    });

    it('hears the events, and keeps an article closed', async () => {
      await using visit = await openApp(script);
      await visit.page.waitForFunction(() => /load \d.*load \d/u.test(document.querySelector('output')?.textContent ?? ''));
      assert.match(await visit.text('output'), /partners 1/u);
      await visit.page.click(`${first} ${LINKS}`);
      await visit.page.waitForFunction((title) => document.querySelector('output')?.textContent.includes(`open ${title}`), {}, NEWEST);
      assert.match(visit.page.url(), /\/page-\d+$/u);
    });

    it('follows the state', async () => {
      await using visit = await openApp(script);
      const list = await listOf(visit);
      await untilCount(visit, list, 2);
      await press(visit, 'more');
      await untilCount(visit, list, 4);
      await assertQuiet(visit);
    });

    it('moves a list with its news, without a new request', async () => {
      await using visit = await openApp(script);
      const list = await listOf(visit);
      await untilCount(visit, list, 2);
      const asked = visit.requests.length;
      await press(visit, 'swap');
      await visit.page.waitForFunction((moved) => document.querySelectorAll('news-list')[1] === moved, {}, list);
      assert.ok(await list.evaluate((moved) => moved.matches(':state(ready)')));
      await untilCount(visit, list, 2);
      assert.deepEqual(visit.requests.slice(asked), []);
      await press(visit, 'more');
      await untilCount(visit, list, 4);
      await assertQuiet(visit);
    });

    it('reloads when asked through a reference', async () => {
      await using visit = await openApp(script);
      await Promise.all([visit.page.waitForResponse(feed), visit.page.click('section button')]);
      await assertQuiet(visit);
    });

    it('takes everything away without a word', async () => {
      await using visit = await openApp(script);
      await press(visit, 'leave');
      await visit.page.waitForFunction(() => document.querySelector('news-list, news-article, partner-list, funding-notice') === null);
      await visit.nextFrame();
      await assertQuiet(visit);
      assert.deepEqual((await visit.notes()).codes, []);
    });
  });
}

for (const framework of ['react', 'vue', 'svelte'] as const) {
  suite(framework, 'development');
  suite(framework, 'production');
}
