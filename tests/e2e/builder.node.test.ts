/** The embed builder, used as a webmaster would: with a mouse, with a keyboard, from a shared address. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type axe from 'axe-core';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();
const host = await serveHost();
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const builder = (query = ''): string => `${demo.association}/builder/?ui=pl${query}`;

/** Until the preview has said how it went. */
async function openBuilder(visit: Visit, query = ''): Promise<Visit> {
  await visit.open(builder(query));
  await visit.page.waitForFunction(() => document.querySelector('.verdict')?.textContent);
  return visit;
}

const output = (visit: Visit, name: string): Promise<string> => visit.text(`[data-result="${name}"] code`);

describe('the embed builder', () => {
  it('shows the news at once, and the two lines for it', async () => {
    await using visit = await demo.visit();
    await openBuilder(visit);
    const preview = visit.page.frames().find((frame) => frame.url().endsWith('/builder/preview.html'));
    assert.equal(await preview?.$$eval('news-list >>> [part~=item]', (items) => items.length), 4);
    assert.match(await output(visit, 'snippet'), /<script type="module" src="[^"]+\/cdn\/news-list\.js" integrity="sha384-[^"]{64}" crossorigin="anonymous"><\/script> <news-list feed="[^"]+aktualnosci\.json" limit="4" layout="cards" lang="pl">/u);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('gives a snippet that works on a page of somebody else', async () => {
    await using visit = await demo.visit();
    await openBuilder(visit);
    const pasted = await visit.page.$eval('[data-result="snippet"] code', (code) => code.textContent);
    const policy = `default-src 'none'; style-src 'none'; ${await output(visit, 'policy')}; require-trusted-types-for 'script'`;
    await visit.openReady(host.page(pasted, policy));
    assert.equal((await visit.texts('news-list >>> [part~=item]')).length, 4);
    assert.deepEqual((await visit.complaints()).filter((line) => !/preload/u.test(line)), []);
  });

  it('changes preview, code and address with every choice, and keeps the focus where it is', async () => {
    await using visit = await demo.visit();
    await openBuilder(visit);
    await visit.page.click('input[data-name="layout"][value="compact"]');
    assert.match(await output(visit, 'snippet'), /layout="compact"/u);
    assert.match(visit.page.url(), /a\.layout=compact/u);
    await visit.page.type('input[data-name="heading"]', 'Nowości');
    assert.match(await output(visit, 'snippet'), /heading="Nowości"/u);
    assert.equal(await (await visit.focused()).evaluate((element) => element.dataset.name), 'heading');
    const preview = visit.page.frames().find((frame) => frame.url().endsWith('/builder/preview.html'));
    await preview?.waitForFunction(() => document.querySelector('news-list')?.getAttribute('heading') === 'Nowości');
  });

  it('comes back from its address as it was', async () => {
    await using visit = await demo.visit();
    await openBuilder(visit, `&el=news-list&a.feed=${encodeURIComponent(`${demo.association}/feeds/aktualnosci.atom`)}&a.search=&a.show=date&scheme=dark&host=serif`);
    assert.match(await output(visit, 'snippet'), /<news-list feed="[^"]+\.atom" search show="date">/u);
    assert.deepEqual(await visit.page.$$eval('.switches :checked', (inputs) => inputs.map((input) => (input as HTMLInputElement).value)), ['desktop', 'dark', 'serif']);
    assert.equal(await visit.page.$eval('input[data-name="search"]', (input) => (input).checked), true);
  });

  it('says in plain words why a feed does not come', async () => {
    await using visit = await demo.visit();
    await visit.answer(/\/check\?/u); // nobody to ask
    await openBuilder(visit, `&el=news-list&a.feed=${encodeURIComponent(`${demo.elsewhere}/dom-kultury.xml`)}`);
    await visit.page.waitForSelector('.verdict.bad');
    assert.match(await visit.text('.verdict'), /nie pozwala czytać go innym stronom \(CORS\).*check/u);
    await openBuilder(visit, `&el=news-list&a.feed=${encodeURIComponent(`${demo.association}/`)}`);
    await visit.page.waitForSelector('.verdict.bad');
  });

  it('names the mend, and the lines that the publisher needs', async () => {
    await using visit = await demo.visit();
    await visit.open(builder(`&el=news-list&a.feed=${encodeURIComponent(`${demo.elsewhere}/dom-kultury.xml`)}`));
    await visit.page.waitForSelector('.finding');
    assert.match((await visit.texts('.finding h3')).join(), /Inne strony nie mogą czytać tego kanału/u);
    assert.deepEqual(await visit.texts('.finding h4'), ['nginx', 'Apache', 'WordPress', 'Drupal']);
    await visit.page.click('[data-language="en"]');
    await visit.page.waitForFunction(() => /Access-Control|other sites|other origins/i.test(document.querySelector('.finding h3')?.textContent ?? ''));
  });

  it('finds the feed of a page, and takes it by a button', async () => {
    await using visit = await demo.visit();
    await visit.open(builder(`&el=news-list&a.limit=3&a.feed=${encodeURIComponent(`${demo.association}/`)}`));
    await visit.page.waitForSelector('.take');
    const feed = await visit.text('.offer code');
    assert.ok(feed.startsWith(`${demo.association}/feeds/`), feed);
    await visit.page.click('.take');
    await visit.untilText('.verdict', 'Wczytano. Liczba pozycji: 29');
    assert.match(await output(visit, 'snippet'), new RegExp(`feed="${feed}"`, 'u'));
    assert.equal(await visit.page.$eval('input[data-name="feed"]', (input) => input.value), feed);
    assert.deepEqual([await visit.texts('.advice > *'), await (await visit.focused()).evaluate((element) => element.dataset.name)], [[], 'feed']);
  });

  it('says nothing of what it cannot ask about', async () => {
    await using visit = await demo.visit();
    await visit.answer(/\/check\?/u, { status: 503, body: '{}' });
    await openBuilder(visit, `&el=news-list&a.feed=${encodeURIComponent(`${demo.elsewhere}/dom-kultury.xml`)}`);
    await visit.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/check?')));
    await visit.page.waitForFunction(() => !document.querySelector('.advice')?.children.length);
    assert.deepEqual(visit.errors, []);
  });

  it('offers every element and every public attribute that a webmaster sets', async () => {
    await using visit = await demo.visit();
    for (const tag of ['news-list', 'news-article', 'partner-list', 'funding-notice']) {
      await openBuilder(visit, `&el=${tag}&a.feed=${encodeURIComponent(`${demo.association}/feeds/aktualnosci.json`)}`);
      const [offered, known] = await visit.page.evaluate(async (name) => {
        const { modules } = (await (await fetch('/lib/custom-elements.json')).json()) as { modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[] };
        const { attributes = [] } = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === name) ?? {};
        return [[...new Set([...document.querySelectorAll<HTMLElement>('form [data-name]')].map((control) => control.dataset.name?.split(':')[0]))], attributes.map((one) => one.name)];
      }, tag);
      const programmers = ['messages', 'routing', 'route-param', 'loading'];
      assert.deepEqual(offered?.sort(), known?.filter((name = '') => !programmers.includes(name)).sort(), tag);
    }
  });

  it('speaks English as well', async () => {
    await using visit = await demo.visit();
    await openBuilder(visit);
    await visit.page.click('[data-language="en"]');
    assert.equal(await visit.text('h1'), 'Show the news on your site');
    assert.equal(await visit.page.$eval('html', ({ lang }) => lang), 'en');
  });

  it('copies by a button and says so', async () => {
    await using visit = await demo.visit();
    const allowed = (name: string) => ({ permission: { name }, state: 'granted' as const });
    await visit.page.browserContext().setPermission(demo.association, allowed('clipboard-read'), allowed('clipboard-write'));
    await openBuilder(visit);
    await visit.page.bringToFront();
    await visit.page.click('[data-result="shortcode"] button');
    await visit.untilText('#copied', 'Skopiowano: WordPress');
    assert.equal(await visit.page.evaluate(() => navigator.clipboard.readText()), await output(visit, 'shortcode'));
  });

  for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']] as const) {
    it(`has nothing that axe would find, and nothing sideways: ${width} px, ${colorScheme}`, async () => {
      await using visit = await demo.visit({ width, colorScheme });
      await visit.page.setBypassCSP(true); // for axe only
      await openBuilder(visit);
      await visit.page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
      await visit.page.evaluate(axeSource);
      const { violations } = await visit.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`)), []);
      assert.ok((await visit.overflow()) <= 0);
    });
  }
});
