/** What happens to the device or the page while news is shown: no network, a frozen tab, Back and Forward, clocks that jump, https with a feed on http. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import type { Visit } from '../support/e2e-page.js';
import { serveHttps } from '../support/https.js';
import { situations } from '../reliability/faults.js';

const demo = await openDemo();
const host = await serveHost();

const script = `<script type="module" src="${demo.association}/cdn/news-elements.js" crossorigin="anonymous"></script>`;
const WRITTEN = 'Aktualności';
const list = (feed: string, attributes = ''): string => `${script}<news-list feed="${feed}" limit="2" lang="pl" loading="eager" ${attributes}><a href="/news">${WRITTEN}</a></news-list>`;
const NEWEST = 'Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”';
const YEAR = 365 * 86_400_000;

let feeds = 0;
const freshFeed = (): string => `${host.feed('rss-iso-8859-2.xml')}?${++feeds}`;
const requestsFor = (visit: Visit, feed: string): number => visit.requests.filter(({ url }) => url === feed).length;

/** Asks the network, and waits for the answer. */
const reload = (visit: Visit): Promise<void> => visit.page.$eval('news-list', (element) => (element as HTMLElement & { reload(): Promise<void> }).reload());

/** Before the page is opened: from then on its clock can jump. */
async function holdClock({ page }: Visit): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const { now } = Date;
    let ahead = 0;
    Date.now = () => now() + ahead;
    document.addEventListener('clock', (event) => (ahead += (event as CustomEvent<number>).detail));
  });
}

async function jump({ page }: Visit, by: number): Promise<void> {
  await page.evaluate((detail) => document.dispatchEvent(new CustomEvent('clock', { detail })), by);
}

async function assertNews(visit: Visit): Promise<void> {
  assert.equal((await visit.texts('news-list >>> [part~=link]'))[0], NEWEST);
  assert.deepEqual(visit.errors, []);
}

describe(situations.offline.what, () => {
  it('before the news is there: what the author wrote stays, and with `refresh` the news comes with the network', async () => {
    await using visit = await demo.visit();
    const feed = freshFeed();
    await holdClock(visit);
    await visit.open(host.page(list(feed, 'refresh="30"').replace('loading="eager"', 'style="display: block; margin-block-start: 3000px"')));
    await visit.page.waitForFunction(() => customElements.get('news-list'));
    await visit.page.setOfflineMode(true);
    await visit.page.$eval('news-list', (element) => element.scrollIntoView());
    assert.deepEqual(await visit.untilErrorCode(), ['offline']);
    assert.deepEqual(await visit.visibleLinks(), [WRITTEN]);
    await jump(visit, 31 * 60_000);
    await visit.page.setOfflineMode(false);
    await visit.untilState('ready');
    await assertNews(visit);
  });

  it('after: the news stays, with its age, and a reload heals', async () => {
    await using visit = await demo.visit();
    await visit.openReady(host.page(list(freshFeed())));
    await visit.page.setOfflineMode(true);
    await reload(visit);
    assert.match(await visit.text('news-list >>> .base > .meta'), /^Stan z .+, \d\d:\d\d$/u);
    await assertNews(visit);
    await visit.page.setOfflineMode(false);
    await reload(visit);
    assert.deepEqual(await visit.texts('news-list >>> .base > .meta'), []);
    assert.deepEqual((await visit.notes()).codes, ['offline']);
  });
});

describe(situations.mixed.what, () => {
  const https = (body: string, type = 'text/html; charset=utf-8'): Promise<string> => serveHttps((_, response) => void response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body));
  const page = async (feed: string, attributes = ''): Promise<string> => {
    const source = await https(await readFile(new URL('../../dist/cdn/news-list.js', import.meta.url), 'utf8'), 'text/javascript');
    return https(`<!doctype html><html lang="pl"><title>Strona</title><script type="module" src="${source}" crossorigin="anonymous"></script>${list(feed, attributes).replace(script, '')}`);
  };

  it('the feed is not asked for, and what the author wrote stays', async () => {
    await using visit = await demo.visit();
    await visit.open(await page('http://feed.example/feed.xml'));
    assert.equal(await visit.page.evaluate(() => isSecureContext && location.protocol), 'https:');
    assert.deepEqual(await visit.untilErrorCode(), ['network-or-cors']);
    assert.deepEqual(await visit.visibleLinks(), [WRITTEN]);
    assert.match(visit.messages.join('\n'), /Mixed Content/u);
    assert.deepEqual(visit.errors, []);
  });

  it('the same feed over https is shown', async () => {
    await using visit = await demo.visit();
    const feed = await https(await readFile(new URL('../../demo/feeds/aktualnosci-utf8.xml', import.meta.url), 'utf8'), 'application/rss+xml');
    await visit.openReady(await page(feed, 'images="none"')); // the demo's pictures are on http
    assert.equal((await visit.texts('news-list >>> [part~=item]')).length, 2);
    assert.deepEqual(await visit.complaints(), []);
  });
});

it(situations.frozen.what, async () => {
  await using visit = await demo.visit();
  const feed = freshFeed();
  await visit.openReady(host.page(list(feed, 'refresh="1"')));
  const devTools = await visit.page.createCDPSession();
  await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await devTools.send('Page.setWebLifecycleState', { state: 'active' });
  await assertNews(visit);
  await reload(visit);
  await assertNews(visit);
  assert.equal(requestsFor(visit, feed), 2);
});

it(situations.backForward.what, async () => {
  await using visit = await demo.visit();
  const feed = freshFeed();
  await visit.openReady(host.page(list(feed)));
  await visit.open(host.page('<p>Inna strona</p>'));
  await visit.page.goBack();
  await visit.untilState('ready');
  await assertNews(visit);
  await reload(visit);
  await assertNews(visit);
  assert.deepEqual(await visit.complaints(), []);
});

describe(situations.clock.what, () => {
  for (const by of [YEAR, -YEAR]) {
    it(`by ${by} ms`, async () => {
      await using visit = await demo.visit();
      const feed = freshFeed();
      await holdClock(visit);
      await visit.openReady(host.page(list(feed, 'refresh="30"')));
      await jump(visit, by);
      await visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await visit.page.waitForFunction((address) => performance.getEntriesByName(address).length === 2, {}, feed);
      await assertNews(visit);
      assert.equal(requestsFor(visit, feed), 2);
    });
  }
});

it(situations.storm.what, async () => {
  await using visit = await demo.visit();
  const feed = freshFeed();
  const lists = Array.from({ length: 50 }, () => list(feed).replace(script, '')).join('');
  await visit.openReady(host.page(script + lists));
  assert.equal(requestsFor(visit, feed), 1);
  await visit.page.$$eval('news-list', (elements) => Promise.all(elements.map((element) => (element as HTMLElement & { reload(): Promise<void> }).reload())));
  assert.equal(requestsFor(visit, feed), 2);
  await assertNews(visit);
});
