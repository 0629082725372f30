/** `refresh` and `reload()`: the network is asked when somebody can see the answer, once for all, and nothing is left behind. */
import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import '../../src/define/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { one, texts, untilState, waitUntil } from '../support/elements.js';
import { pathOf, serveItems } from '../support/own-feed.js';
import { takeOverPage, type PageLife } from '../support/page-life.js';
import { clear, faultUrl, requests, serve } from '../support/second-origin.js';

let life: PageLife;

beforeEach(() => (life = takeOverPage()));
afterEach(async () => {
  fixtureCleanup();
  life.end();
  await clear();
});

async function listOf(feed: string, refresh: number | string = 5): Promise<NewsListElement> {
  const list = await untilState(await fixture<NewsListElement>(html`<news-list lang="pl" loading="eager" feed=${feed} refresh=${refresh}></news-list>`), 'ready');
  await waitUntil(() => life.timers > 0 || !(Number(refresh) > 0));
  return list;
}

/** Until what was asked has been answered and shown. */
async function settle(list: NewsListElement, asked: number): Promise<void> {
  await waitUntil(async () => (await requests()) >= asked);
  await nextFrame();
  await list.updateComplete;
}

describe('refresh', () => {
  it('asks again after its minutes, and again', async () => {
    const feed = await serveItems(['a']);
    const list = await listOf(feed);
    for (const asked of [2, 3, 4]) {
      await life.pass(4.9);
      expect(life.asked).to.equal(asked - 1);
      await life.pass(0.1);
      expect(life.asked).to.equal(asked);
      await settle(list, asked);
      await waitUntil(() => life.timers > 0, 'the next time is set');
    }
  });

  for (const never of [0, -5, 'often', '']) {
    it(`never asks again and sets no timer: "${never}"`, async () => {
      const feed = await serveItems(['a']);
      await listOf(feed, never);
      await life.pass(10_000);
      expect([life.asked, life.timers]).to.deep.equal([1, 0]);
    });
  }

  it('waits at least a minute', async () => {
    await listOf(await serveItems(['a']), 0.1);
    await life.pass(0.9);
    expect(life.asked).to.equal(1);
    await life.pass(0.1);
    expect(life.asked).to.equal(2);
  });

  it('does not ask without end where the minutes are more than a timer can count', async () => {
    await listOf(await serveItems(['a']), 1e9);
    await life.pass(60 * 24 * 30);
    expect([life.asked, life.timers]).to.deep.equal([1, 1]);
  });

  it('follows its attribute at run time', async () => {
    const list = await listOf(await serveItems(['a']), 60);
    list.refresh = 2;
    await list.updateComplete;
    await waitUntil(() => life.timers === 1);
    await life.pass(2);
    expect(life.asked).to.equal(2);
    list.refresh = 0;
    await list.updateComplete;
    expect(life.timers).to.equal(0);
  });

  it('asks nothing while the page is hidden, and once when it is seen again', async () => {
    const list = await listOf(await serveItems(['a']));
    life.show('hidden');
    expect(life.timers).to.equal(0);
    await life.pass(60);
    expect(life.asked).to.equal(1);
    life.show('visible');
    life.show('visible');
    expect(life.asked).to.equal(2);
    await settle(list, 2);
  });

  it('asks nothing when the page is seen again before it is time', async () => {
    await listOf(await serveItems(['a']));
    life.show('hidden');
    await life.pass(3);
    life.show('visible');
    expect(life.asked).to.equal(1);
    await life.pass(2);
    expect(life.asked).to.equal(2);
  });

  it('asks nothing without a network, and once when it is back', async () => {
    const list = await listOf(await serveItems(['a']));
    life.goOnline(false);
    await life.pass(60);
    expect([life.asked, life.timers]).to.deep.equal([1, 0]);
    life.goOnline(true);
    expect(life.asked, 'names are not found yet').to.equal(1);
    await waitUntil(() => life.asked === 2);
    await settle(list, 2);
  });

  it('asks nothing far from the screen, and once when it comes near', async () => {
    const feed = await serveItems(['a']);
    const page = await fixture<HTMLElement>(html`<div><news-list loading="eager" feed=${feed} refresh="5"></news-list><div style="block-size: 6000px"></div></div>`);
    const list = page.querySelector('news-list') as NewsListElement;
    await untilState(list, 'ready');
    await waitUntil(() => life.timers === 1);
    window.scrollTo(0, 5000);
    await waitUntil(() => life.timers === 0);
    await life.pass(60);
    expect(life.asked).to.equal(1);
    window.scrollTo(0, 0);
    await waitUntil(() => life.asked === 2);
    await settle(list, 2);
  });

  it('makes one request for fifty elements of one feed, whenever they came', async () => {
    const feed = await serveItems(['a']);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    for (let count = 0; count < 50; count++) {
      const list = Object.assign(document.createElement('news-list'), { feed, refresh: 5, loading: 'eager', limit: 1 });
      list.style.blockSize = '10px'; // all of them near the screen
      page.append(list);
      if (count % 10 === 0) await life.pass(0.05);
    }
    await waitUntil(() => life.timers === 50);
    expect(life.asked).to.equal(1);
    for (const asked of [2, 3]) {
      await life.pass(5);
      await waitUntil(async () => (await requests()) === asked);
      await nextFrame();
      expect(life.asked).to.equal(asked);
    }
  });

  it('goes on after a failure: says how old the news is, and no longer when that is over', async () => {
    const feed = await serveItems(['a']);
    for (const name of ['news-list', 'news-article']) {
      await serveItems(['a'], pathOf(feed));
      const element = Object.assign(document.createElement(name), { feed, refresh: 5, loading: 'eager', lang: 'pl' });
      (await fixture<HTMLElement>(html`<div></div>`)).append(element);
      await untilState(element, 'ready');
      await waitUntil(() => life.timers > 0);
      expect(element.shadowRoot?.textContent).not.to.contain('Stan z');
      await serve(pathOf(feed), { status: 503 });
      await life.pass(5);
      await untilState(element, 'stale');
      expect(texts(element, '.meta').at(-1)).to.match(/^Stan z 15 stycznia 2027, \d\d:\d\d$/);
      expect(texts(element, '[part=title]')).to.deep.equal(['Wpis a']);
      await serveItems([{ id: 'a', title: 'Poprawiony' }], pathOf(feed));
      await life.pass(5);
      await waitUntil(() => !element.matches(':state(stale)'));
      expect(element.shadowRoot?.textContent).not.to.contain('Stan z');
      expect(texts(element, '[part=title]')).to.deep.equal(['Poprawiony']);
      element.remove();
      life.load();
    }
  });
});

describe('reload()', () => {
  it('shows what comes, new items too, before it resolves', async () => {
    const feed = await serveItems(['b']);
    const list = await listOf(feed, 0);
    await serveItems(['a', 'b'], pathOf(feed));
    await list.reload();
    expect(texts(list, '[part=link]')).to.deep.equal(['Wpis a', 'Wpis b']);
  });

  it('resolves when it fails, and keeps the news', async () => {
    const feed = await serveItems(['b']);
    const list = await listOf(feed, 0);
    await serve(pathOf(feed), { status: 500 });
    await list.reload();
    expect(list.matches(':state(stale)')).to.equal(true);
    expect(texts(list, '[part=link]')).to.deep.equal(['Wpis b']);
  });

  it('loads at once what waits to come near the screen, with one request', async () => {
    const feed = await serveItems(['b']);
    const page = await fixture<HTMLElement>(html`<div><div style="block-size: 6000px"></div><news-list feed=${feed}></news-list></div>`);
    const list = page.querySelector('news-list') as NewsListElement;
    await list.reload();
    expect(texts(list, '[part=link]')).to.deep.equal(['Wpis b']);
    expect(await requests()).to.equal(1);
  });

  it('resolves when the element leaves the page meanwhile, and off the page asks nothing', async () => {
    const list = await listOf(await serveItems(['b']), 0);
    list.feed = faultUrl('hang');
    await list.updateComplete;
    const reload = list.reload();
    list.remove();
    await reload;
    const { asked } = life;
    await list.reload();
    expect(life.asked).to.equal(asked);
  });
});

describe('two hundred elements that come and go', () => {
  it('leave no subscriber, timer, listener or observer', async () => {
    const feed = await serveItems(['a']);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const { listeners, observers } = life;
    for (let count = 0; count < 200; count++) {
      const element = Object.assign(document.createElement(count % 2 ? 'news-list' : 'news-article'), { feed, refresh: 1, loading: 'eager', keep: true });
      page.append(element);
      // some leave before their first update, some while they load, some when they show news
      if (count % 4 > 1) await (element as NewsListElement).updateComplete;
      if (count % 20 === 19) {
        await untilState(element, 'ready');
        await waitUntil(() => life.timers > 0);
        expect([life.store.subscribers, life.observers > observers, life.listeners > listeners]).to.deep.equal([1, true, true]);
      }
      element.remove();
    }
    await nextFrame();
    expect([life.store.subscribers, life.timers, life.listeners - listeners, life.observers - observers]).to.deep.equal([0, 0, 0, 0]);
    const { asked } = life;
    await life.pass(10);
    life.show('visible');
    expect(life.asked).to.equal(asked);
  });

  it('come back with everything', async () => {
    const list = await listOf(await serveItems(['a']));
    const { parentElement: page } = list;
    list.remove();
    page?.append(list);
    await waitUntil(() => life.timers === 1);
    expect(life.store.subscribers).to.equal(1);
    await life.pass(5);
    expect(life.asked).to.equal(2);
    expect(one(list, '[part=link]').textContent).to.equal('Wpis a');
  });
});
