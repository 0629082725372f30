/** Markup of a server between the tags: the elements take it over without a gap, a flash or anything twice, frame by frame. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { loadFeed } from '../../src/feed/index.js';
import type { Organization } from '../../src/feed/model.js';
import { renderArticle, renderList, renderNotice, renderPartners } from '../../src/server/index.js';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';

const demo = await openDemo();
const host = await serveHost();
const { association } = demo;
const feed = `${association}/feeds/aktualnosci.json`;
const partners = `${association}/feeds/partnerzy.json`;
const { items } = await loadFeed(feed);
const [newest] = items;
assert.ok(newest);
const organizations = (JSON.parse(await readFile(new URL('../../demo/feeds/partnerzy.json', import.meta.url), 'utf8')) as { itemListElement: Organization[] }).itemListElement;
const paid = { statement: 'Dofinansowane przez Unię Europejską', language: 'pl', funders: [], marks: [] };
const options = { language: 'pl', timeZone: 'Europe/Warsaw' };

/** What a visitor can see at any time, and exactly once: a title, a name, a sentence. */
const pages: Record<string, { markup: string; seen: string }> = {
  'a list': { markup: `<news-list feed="${feed}" limit="3" loading="eager" lang="pl">${renderList(items.slice(0, 3), options)}</news-list>`, seen: newest.title ?? '' },
  'a list whose feed comes late': { markup: `<news-list feed="{late}" limit="3" loading="eager" lang="pl">${renderList(items.slice(0, 3), options)}</news-list>`, seen: newest.title ?? '' },
  'a list whose feed never comes': { markup: `<news-list feed="{never}" limit="3" loading="eager" lang="pl">${renderList(items.slice(0, 3), options)}</news-list>`, seen: newest.title ?? '' },
  'an article': { markup: `<news-article feed="${feed}" loading="eager" lang="pl">${renderArticle(newest, options)}</news-article>`, seen: newest.title ?? '' },
  'an article whose feed comes late': { markup: `<news-article feed="{late}" loading="eager" lang="pl">${renderArticle(newest, options)}</news-article>`, seen: newest.title ?? '' },
  partners: { markup: `<partner-list src="${partners}" loading="eager" lang="pl">${renderPartners(organizations, options)}</partner-list>`, seen: organizations[0]?.name ?? '' },
  'a notice': { markup: `<funding-notice statement="${paid.statement}" lang="pl">${renderNotice(paid, options)}</funding-notice>`, seen: paid.statement },
};

declare global {
  interface Window {
    /** How often the text was seen, in every frame since the page's first. */
    timesSeen: number[];
  }
}

/** Runs in the page, before everything else. Functions in it have no names: the compiler would call something that is not there. */
async function watch(text: string): Promise<void> {
  window.timesSeen = [];
  for (;;) {
    await new Promise(requestAnimationFrame);
    if (!document.querySelector('news-list, news-article, partner-list, funding-notice')?.children.length) continue;
    const roots: ParentNode[] = [document.body];
    let times = 0;
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() === text);
        if (isText && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().height > 8) times++;
      }
    }
    window.timesSeen.push(times);
  }
}

describe('markup of a server', () => {
  for (const [name, { markup, seen }] of Object.entries(pages)) {
    it(`${name}: is seen once in every frame until the element shows the same`, async () => {
      await using visit = await demo.visit();
      const body = await readFile(new URL('../../demo/feeds/aktualnosci.json', import.meta.url), 'utf8');
      const late = host.serve('late.json', { body, delay: 600, headers: { 'content-type': 'application/feed+json', 'access-control-allow-origin': '*' } });
      await visit.page.evaluateOnNewDocument(watch, seen);
      const script = `<script type="module" src="${association}/cdn/news-elements.js" crossorigin="anonymous"></script>`;
      await visit.open(host.page(script + markup.replace('{late}', late).replace('{never}', host.feed('status/500'))));
      await visit.untilState(markup.includes('{never}') ? 'error' : 'ready');
      for (let frame = 0; frame < 5; frame++) await visit.nextFrame();
      const timesSeen = await visit.page.evaluate(() => window.timesSeen);
      assert.ok(timesSeen.length > 5, `${timesSeen.length} frames`);
      assert.deepEqual([...new Set(timesSeen)], [1], timesSeen.join(' '));
      assert.deepEqual(visit.errors, []);
    });
  }
});
