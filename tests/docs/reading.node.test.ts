/** What readers of the documentation do: search, copy, look at examples, do without scripts; and what the recipes promise. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectDir } from '../../scripts/setup.mjs';
import { axeViolations } from '../support/axe.js';
import { openDocsSite } from '../support/docs-site.js';
import type { Visit } from '../support/e2e-page.js';

const site = await openDocsSite();
const livePages = site.pages.filter(({ url }) => readFileSync(join(site.folder, url), 'utf8').includes('class="stage"'));

describe('examples', () => {
  it('are on the page of every element', () => {
    const urls = livePages.map(({ url }) => url);
    for (const page of ['index', 'start', 'news-list', 'article', 'partners', 'funding', 'recipes', 'pl/start', 'pl/przepisy']) assert.ok(urls.includes(`${page}.html`), page);
  });

  for (const { url } of livePages) {
    it(`of ${url} run, and need no more room than is kept for them`, async () => {
      await using visit = await site.visit();
      await visit.open(site.address + url);
      await visit.readThrough();
      await visit.untilState('ready');
      const grown = await visit.page.$$eval('.stage', (stages) => stages.filter((stage) => stage.clientHeight > parseFloat(getComputedStyle(stage).minBlockSize) + 1).map(({ id }) => id));
      assert.deepEqual(grown, []);
    });
  }
});

describe('a page that examples lead to', () => {
  const hosts: Record<string, string[]> = { 'your-site.example': ['news.html', 'article.html'], 'partner.example': ['index.html'], 'twoja-strona.example': ['aktualnosci.html', 'artykul.html'] };

  for (const [host, pages] of Object.entries(hosts)) {
    for (const page of pages) {
      it(`${host}/${page} shows its news, says nothing in the console, and passes axe`, async () => {
        await using visit = await site.visit();
        await visit.openReady(`${site.address}examples/${host}/${page}`);
        await visit.readThrough();
        assert.deepEqual(await visit.complaints(), []);
        assert.deepEqual(visit.requests.filter(({ url }) => !url.startsWith(site.address)), []);
        assert.deepEqual(await axeViolations(visit), []);
      });
    }
  }
});

describe('the search', () => {
  const open = async (visit: Visit, page: string, query: string): Promise<void> => {
    await visit.open(site.address + page);
    await visit.page.focus('#site-search');
    await visit.page.keyboard.type(query);
    await visit.page.waitForFunction(() => document.querySelector('#site-found')?.textContent);
  };
  const requested = (visit: Visit): boolean => visit.requests.some(({ url }) => url.includes('search.'));

  it('loads nothing before it is used', async () => {
    await using visit = await site.visit();
    await visit.open(`${site.address}theming.html`);
    await visit.readThrough();
    assert.equal(requested(visit), false);
    await open(visit, 'theming.html', 'gateway');
    assert.equal(requested(visit), true);
  });

  it('finds a Polish word without its accents, and leads to its heading by keyboard alone', async () => {
    await using visit = await site.visit();
    await open(visit, 'pl/start.html', 'urzadzeniu');
    assert.match(await visit.text('#site-found'), /^(?:1 wynik|\d+ wynik(?:i|ów))(?:, 12 najlepszych)?$/u);
    assert.match((await visit.texts('#site-results strong'))[0] ?? '', /Kopia na urządzeniu/);
    await visit.page.keyboard.press('ArrowDown');
    const focused = await visit.focused();
    await Promise.all([visit.page.waitForNavigation(), focused.press('Enter')]);
    assert.equal(decodeURI(visit.page.url()), `${site.address}pl/prywatnosc.html#kopia-na-urządzeniu`);
  });

  it('puts pages of the reader’s language first, and says how many it found', async () => {
    await using visit = await site.visit();
    await open(visit, 'index.html', 'privacy notice');
    assert.match(await visit.text('#site-found'), /^\d+ results?(?:, the best 12)?$/);
    assert.match(await visit.page.$eval('#site-results a', ({ href }) => href), /privacy\.html/);
  });

  it('finds attributes by parts of their names', async () => {
    await using visit = await site.visit();
    await open(visit, 'index.html', 'excerpt-length');
    assert.ok((await visit.texts('#site-results a')).length > 0);
  });

  it('says that there is nothing, and closes on Escape with the focus in its box', async () => {
    await using visit = await site.visit();
    await open(visit, 'index.html', 'xyzzyplugh');
    assert.equal(await visit.text('#site-found'), 'Nothing found');
    await visit.page.keyboard.press('Escape');
    assert.equal(await visit.page.$eval('#site-results', (panel) => (panel as HTMLElement).hidden), true);
    assert.equal(await (await visit.focused()).evaluate(({ id }) => id), 'site-search');
  });
});

describe('a reader', () => {
  it('without JavaScript has text, contents and the links of the examples', async () => {
    await using visit = await site.visit({ hasScripts: false });
    await visit.open(`${site.address}recipes.html`);
    const { links, shown, search } = await visit.page.evaluate(() => ({
      links: [...document.querySelectorAll('.contents a')].filter((link) => link.checkVisibility()).length,
      shown: document.querySelector('.stage a')?.checkVisibility(),
      search: document.querySelector('#site-search')?.checkVisibility({ visibilityProperty: true }),
    }));
    assert.deepEqual({ isMany: links > 15, shown, search }, { isMany: true, shown: true, search: false });
  });

  it('on a phone opens the contents by a button, which needs no script', async () => {
    await using visit = await site.visit({ width: 360, hasScripts: false });
    await visit.open(`${site.address}start.html`);
    const isOpen = (): Promise<boolean> => visit.page.$eval('#site-contents', (contents) => contents.checkVisibility());
    assert.equal(await isOpen(), false);
    await visit.page.click('.menu');
    assert.equal(await isOpen(), true);
  });

  it('skips to the text', async () => {
    await using visit = await site.visit();
    await visit.open(`${site.address}start.html`);
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    assert.equal(await (await visit.focused()).evaluate(({ id }) => id), 'site-text');
  });

  it('copies code, and hears it', async () => {
    await using visit = await site.visit();
    await visit.open(`${site.address}start.html`);
    await visit.page.browserContext().setPermission(new URL(site.address).origin, { permission: { name: 'clipboard-write' }, state: 'granted' });
    await visit.page.click('.copy');
    await visit.untilText('#site-said', 'Copied');
  });

  it('with the keyboard stops at a box only where it scrolls', async () => {
    await using visit = await site.visit({ width: 360 });
    await visit.open(`${site.address}start.html`);
    await visit.nextFrame();
    const wrong = await visit.page.$$eval('.code pre, .table', (boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth !== (box.getAttribute('tabindex') === '0')).length);
    assert.equal(wrong, 0);
  });
});

describe('the recipe of', () => {
  /** Blocks of the page that do not run there, with addresses that do. */
  const recipes = [...readFileSync(join(projectDir, 'docs/recipes.md'), 'utf8').matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = '']) => html.replaceAll('https://your-site.example/', 'examples/your-site.example/'));
  const serve = (name: string, holds: string): string => {
    const html = recipes.find((recipe) => recipe.includes(holds));
    assert.ok(html, `no recipe with ${holds}`);
    return site.add(name, `<!doctype html><html lang="en"><title>Recipe</title><script type="module" src="cdn/news-elements.js"></script><body>${html}</body></html>`);
  };

  it('an article page shows the item that the list beside it leads to', async () => {
    const page = serve('article-recipe.html', '<news-article');
    await using visit = await site.visit();
    await visit.open(`${site.address}recipes.html`);
    await visit.page.waitForSelector('#live-recipes-1 > news-list:state(ready)');
    const href = await visit.page.$eval('#live-recipes-1 >>> [part~=link]', (link) => (link as HTMLAnchorElement).href);
    assert.match(href, /examples\/your-site\.example\/article\.html#news=/);
    await visit.openReady(page + new URL(href).hash);
    assert.equal(await visit.text('news-article >>> h1'), 'Our news on your site');
  });

  it('a screen in the hall shows its news again after a restart without its feed', async () => {
    const page = serve('hall-recipe.html', 'keep');
    await using visit = await site.visit();
    await visit.openReady(page);
    const titles = await visit.texts('news-list >>> [part~=link]');
    await visit.answer(/feed\.xml$/);
    await visit.page.reload();
    await visit.page.waitForSelector('news-list:state(stale)');
    assert.equal(titles.length, 4);
    assert.deepEqual(await visit.texts('news-list >>> [part~=link]'), titles);
  });
});
