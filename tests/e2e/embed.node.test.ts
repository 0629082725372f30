/** Pages for frames in a real browser: on another origin, sandboxed, with and without scripts. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import puppeteer, { type Frame } from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';
import { readConfig } from '../../src/gateway/config.js';
import { serveGateway } from '../../src/gateway/node.js';
import { Visit, type Visitor } from '../support/e2e-page.js';
import { rss, Upstream } from '../support/upstream.js';

const TITLES = ['Pierwsza', 'Druga', 'Trzecia'];
const upstream = await Upstream.start();
const source = upstream.serve('/feed.xml', { body: rss(TITLES) });

const gateway = await serveGateway(readConfig({ feeds: { news: source }, trusted: [upstream.origin] }), {
  port: 0,
  host: '127.0.0.1',
  log: () => {},
  script: new URL('../../dist/cdn/news-elements.js', import.meta.url),
});
after(() => gateway.stop());

/** The partner's page, on another origin. It notes the messages that it gets. */
let page = '';
const partner = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page));
await new Promise<void>((resolve) => void partner.listen(0, '127.0.0.1', resolve));
after(() => {
  partner.close();
  partner.closeAllConnections();
});
const partnerUrl = `http://localhost:${(partner.address() as AddressInfo).port}/`;

const browser = await puppeteer.launch(await chromium());
after(() => browser.close());

declare global {
  interface Window {
    heard: { origin: string; data: Record<string, unknown> }[];
  }
}

const frameWith = (attributes: string): string =>
  `<!doctype html><html lang="pl"><head><title>Partner</title><script>window.heard = []; addEventListener('message', ({ origin, data }) => heard.push({ origin, data }));</script></head><body><iframe title="Aktualności" width="400" height="300" ${attributes}></iframe></body></html>`;

async function visitFramed(attributes: string, visitor?: Visitor): Promise<{ visit: Visit; frame: Frame }> {
  page = frameWith(attributes);
  const visit = await Visit.begin(browser, visitor);
  await visit.open(partnerUrl);
  const frame = await (await visit.page.waitForSelector('iframe'))?.contentFrame();
  assert.ok(frame);
  return { visit, frame };
}

const src = (path: string): string => `src="${gateway.url}${path}"`;
const linksIn = (frame: Frame): Promise<string[]> => frame.$$eval('news-list a', (links) => links.filter((link) => link.checkVisibility()).map(({ textContent }) => textContent.trim()));

async function untilHeard(visit: Visit, member: string): Promise<{ origin: string; data: Record<string, unknown> }> {
  await visit.page.waitForFunction((name) => window.heard.some(({ data }) => name in data), {}, member);
  const heard = await visit.page.evaluate((name) => window.heard.filter(({ data }) => name in data), member);
  const last = heard.at(-1);
  assert.ok(last);
  return last;
}

const untilReady = (frame: Frame): Promise<unknown> => frame.waitForFunction(() => document.querySelector('news-list')?.matches(':state(ready)'));

describe('an embedded list', () => {
  for (const sandbox of ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-popups"']) {
    it(`becomes a news list in a frame of another origin ${sandbox}`, async () => {
      const { visit, frame } = await visitFramed(`${sandbox} ${src('/embed/news?limit=2')}`);
      await using _ = visit;
      await untilReady(frame);
      const titles = await frame.$$eval('news-list >>> [part~="link"]', (links) => links.map(({ textContent }) => textContent.replace(/\s*\(.*/u, '').trim()));
      assert.deepEqual(titles.slice(0, 2).map((title) => TITLES.find((one) => title.startsWith(one))), ['Pierwsza', 'Druga']);
      assert.deepEqual(await visit.complaints(), []);
    });
  }

  it('is readable where scripts are forbidden by the sandbox', async () => {
    const { visit, frame } = await visitFramed(`sandbox ${src('/embed/news')}`);
    await using _ = visit;
    await frame.waitForSelector('news-list a');
    assert.deepEqual(await linksIn(frame), TITLES);
  });

  it('is readable without JavaScript, in the look of its style sheet', async () => {
    const { visit, frame } = await visitFramed(src('/embed/news'), { hasScripts: false });
    await using _ = visit;
    await frame.waitForSelector('news-list a');
    assert.deepEqual(await linksIn(frame), TITLES);
    assert.equal(await frame.$eval('ul', (list) => getComputedStyle(list).listStyleType), 'none');
  });

  it('tells the page around it its height, ours and WordPress’ way with the secret', async () => {
    const { visit, frame } = await visitFramed(`sandbox="allow-scripts" ${src('/embed/news#?secret=aB3')}`);
    await using _ = visit;
    await untilReady(frame);
    const ours = await untilHeard(visit, 'type');
    const theirs = await untilHeard(visit, 'secret');
    assert.deepEqual([ours.origin, ours.data.type, theirs.data.message, theirs.data.secret], ['null', 'news-elements:height', 'height', 'aB3']);
    assert.ok(Number(ours.data.height) > 50);
    assert.equal(typeof theirs.data.value, 'number');
  });

  it('says nothing of WordPress where nobody gave a secret', async () => {
    const { visit, frame } = await visitFramed(src('/embed/news'));
    await using _ = visit;
    await untilReady(frame);
    await untilHeard(visit, 'type');
    assert.equal(await visit.page.evaluate(() => window.heard.some(({ data }) => 'message' in data)), false);
  });

  it('tells its new height when it gets narrower', async () => {
    const { visit } = await visitFramed(src('/embed/news'));
    await using _ = visit;
    const { data } = await untilHeard(visit, 'height');
    await visit.page.$eval('iframe', (frame) => frame.setAttribute('width', '120'));
    await visit.page.waitForFunction((before) => Number(window.heard.at(-1)?.data.height) > Number(before), {}, data.height);
  });

  it('leaves nothing on the device and asks nobody else', async () => {
    const { visit, frame } = await visitFramed(src('/embed/news'));
    await using _ = visit;
    await untilReady(frame);
    const hosts = new Set(visit.requests.map(({ url }) => new URL(url).origin));
    assert.deepEqual([...hosts].sort(), [new URL(partnerUrl).origin, gateway.url].sort());
    assert.deepEqual((await visit.kept()).cookies, []);
  });
});

describe('an embedded article', () => {
  it('is read in the frame, and leads to its neighbours there', async () => {
    const { visit, frame } = await visitFramed(`sandbox="allow-scripts" ${src('/embed/news/items/Druga')}`);
    await using _ = visit;
    await frame.waitForSelector('h1');
    assert.equal(await frame.$eval('h1', ({ textContent }) => textContent), 'Druga');
    await frame.click('a[rel=next]');
    await frame.waitForFunction(() => document.querySelector('h1')?.textContent === 'Trzecia');
    assert.deepEqual(await visit.complaints(), []);
  });
});

describe('a card of oEmbed', () => {
  it('shows the article in its frame, and its quotation where there are no frames', async () => {
    const answer = await fetch(`${gateway.url}/oembed?url=${encodeURIComponent('https://news.example/Druga')}&maxwidth=320`);
    const card = await answer.json();
    assert.deepEqual([card.version, card.type, card.width, card.height, card.title], ['1.0', 'rich', 320, 400, 'Druga']);
    assert.match(card.html, /^<blockquote lang="pl"><p><a href="https:\/\/news\.example\/Druga">Druga<\/a><\/p>[^]*<\/blockquote><iframe /);
    assert.doesNotMatch(card.html, /<script/);
    page = `<!doctype html><html lang="pl"><title>Partner</title><body>${card.html.replace('src="/', `src="${gateway.url}/`)}</body></html>`;
    await using visit = await Visit.begin(browser);
    await visit.open(partnerUrl);
    const frame = await (await visit.page.waitForSelector('iframe[width="320"]'))?.contentFrame();
    await frame?.waitForSelector('h1');
    assert.equal(await frame?.$eval('h1', ({ textContent }) => textContent), 'Druga');
    assert.deepEqual(await visit.complaints(), []);
  });
});
