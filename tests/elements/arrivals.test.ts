/** News that comes while somebody reads: the list stays as it is, a button offers the rest, an article is never taken away. */
import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, expectUsable, fresh, one, texts, untilState, waitUntil } from '../support/elements.js';
import { emulateMedia } from '../support/media.js';
import { pathOf, serveItems, type OwnItem } from '../support/own-feed.js';
import { takeOverPage, type PageLife } from '../support/page-life.js';
import { clear, requests } from '../support/second-origin.js';

let life: PageLife;
let feed = '';

beforeEach(() => (life = takeOverPage()));
afterEach(async () => {
  fixtureCleanup();
  life.end();
  await clear();
});

const links = (element: Element): string[] => texts(element, '[part=link]').map((text) => text.replace('Wpis ', ''));
const button = (element: Element): HTMLElement | undefined => all(element, '[part~=arrivals]')[0];

async function shown(items: readonly (string | OwnItem)[], attributes: Partial<NewsListElement> = {}): Promise<NewsListElement> {
  feed = fresh(await serveItems(items));
  const list = Object.assign(document.createElement('news-list'), { feed, refresh: 5, loading: 'eager', lang: 'pl', heading: 'Aktualności', ...attributes });
  (await fixture<HTMLElement>(html`<main lang="pl"><h1>Strona</h1></main>`)).append(list);
  await untilState(list, 'ready');
  await waitUntil(() => life.timers === 1);
  return list;
}

/** The feed changes, and its time has come. */
async function refresh(element: NewsListElement | NewsArticleElement, items: readonly (string | OwnItem)[]): Promise<void> {
  await serveItems(items, pathOf(feed).replace(/\?.*/, ''));
  const before = await requests();
  const answered = new Promise((resolve) => element.addEventListener('news-load', resolve, { once: true }));
  await life.pass(5);
  await answered;
  await element.updateComplete;
  expect(await requests()).to.equal(before + 1);
}

describe('new items', () => {
  it('wait behind a button that says how many they are; the list stays where and as it is', async () => {
    const list = await shown(['d', 'e', 'f']);
    const { top } = one(list, '[part=list]').getBoundingClientRect();
    const { height } = list.getBoundingClientRect();
    await refresh(list, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(links(list)).to.deep.equal(['d', 'e', 'f']);
    expect(button(list)?.textContent).to.equal('3 nowe aktualności');
    expect(one(list, '[part=list]').getBoundingClientRect().top).to.equal(top);
    expect(list.getBoundingClientRect().height).to.equal(height);
    expect(texts(list, '[part=status]')).to.deep.equal(['3 nowe aktualności']);
  });

  it('come when the reader wants them, with the focus on the first', async () => {
    const list = await shown(['c', 'd']);
    await refresh(list, ['a', 'b', 'c', 'd']);
    button(list)?.click();
    await waitUntil(() => texts(list, '[part=status]').join() === 'Dodano 2 aktualności');
    expect(links(list)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(list.shadowRoot?.activeElement).to.equal(one(list, '[part=link]'));
    expect(button(list)).to.equal(undefined);
  });

  it('add up over several refreshes', async () => {
    const list = await shown(['c']);
    await refresh(list, ['b', 'c']);
    expect(button(list)?.textContent).to.equal('1 nowa aktualność');
    await refresh(list, ['a', 'b', 'c']);
    expect(button(list)?.textContent).to.equal('2 nowe aktualności');
    expect(links(list)).to.deep.equal(['c']);
  });

  it('are no longer offered when the publisher takes them back', async () => {
    const list = await shown(['b']);
    await refresh(list, ['a', 'b']);
    await refresh(list, ['b']);
    expect(button(list)).to.equal(undefined);
    expect(links(list)).to.deep.equal(['b']);
  });

  it('do not push out what a short feed has no room for any more', async () => {
    const list = await shown(['c', 'd', 'e']);
    await refresh(list, ['a', 'b', 'c']);
    expect(links(list)).to.deep.equal(['c', 'd', 'e']);
    button(list)?.click();
    await waitUntil(() => links(list).join() === 'a,b,c');
  });

  it('wait also when none of the old ones is left', async () => {
    const list = await shown(['c', 'd']);
    await refresh(list, ['a', 'b']);
    expect(links(list)).to.deep.equal(['c', 'd']);
    expect(button(list)?.textContent).to.equal('2 nowe aktualności');
  });

  it('are counted as far as they would be shown: by limit', async () => {
    const list = await shown(['d', 'e', 'f'], { limit: 2 });
    await refresh(list, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(links(list)).to.deep.equal(['d', 'e']);
    expect(button(list)?.textContent).to.equal('2 nowe aktualności');
  });

  it('are counted as far as they would be shown: by choice', async () => {
    const list = await shown([{ id: 'b', title: 'targ 1' }], { include: 'targ' });
    await refresh(list, ['a', { id: 'b', title: 'targ 2' }]);
    expect(button(list)).to.equal(undefined);
    expect(links(list)).to.deep.equal(['targ 2']);
  });

  it('do not bring back what an offset has passed', async () => {
    const list = await shown(['b', 'c', 'd'], { offset: 1 });
    await refresh(list, ['a', 'b', 'c', 'd']);
    expect(links(list)).to.deep.equal(['c', 'd']);
    expect(button(list)?.textContent).to.equal('1 nowa aktualność');
    button(list)?.click();
    await waitUntil(() => links(list).join() === 'b,c,d');
  });

  it('are shown on the first page where there are pages', async () => {
    const list = await shown(['c', 'd', 'e'], { paging: 'pages', pageSize: 2 });
    all(list, 'nav button')[1]?.click();
    await waitUntil(() => links(list).join() === 'e');
    await refresh(list, ['a', 'b', 'c', 'd', 'e']);
    expect(links(list)).to.deep.equal(['e']);
    button(list)?.click();
    await waitUntil(() => links(list).join() === 'a,b');
  });

  it('leave what readers have unfolded below as it is', async () => {
    const list = await shown(['b', 'c', 'd'], { paging: 'more', pageSize: 2 });
    one(list, '.pager button').click();
    await waitUntil(() => links(list).join() === 'b,c,d');
    await refresh(list, ['a', 'b', 'c', 'd']);
    button(list)?.click();
    await waitUntil(() => links(list).join() === 'a,b,c,d');
  });

  it('are shown at once where there was nothing to read', async () => {
    feed = fresh(await serveItems([]));
    const list = Object.assign(document.createElement('news-list'), { feed, refresh: 5, loading: 'eager' });
    (await fixture<HTMLElement>(html`<div></div>`)).append(list);
    await untilState(list, 'empty');
    await waitUntil(() => life.timers === 1);
    await refresh(list, ['a']);
    expect(links(list)).to.deep.equal(['a']);
  });

  it('of another feed are shown at once, and what waited is forgotten', async () => {
    const list = await shown(['b']);
    await refresh(list, ['a', 'b']);
    list.feed = fresh(await serveItems(['x', 'a', 'y']));
    await waitUntil(() => links(list).join() === 'x,a,y');
    expect(button(list)).to.equal(undefined);
  });

  it('are offered to every list that another element has asked for', async () => {
    const list = await shown(['b'], { refresh: 60 });
    const other = Object.assign(document.createElement('news-list'), { feed, loading: 'eager' });
    list.after(other);
    await untilState(other, 'ready');
    await serveItems(['a', 'b'], pathOf(feed).replace(/\?.*/, ''));
    await other.reload();
    expect(links(other)).to.deep.equal(['a', 'b']);
    expect(links(list)).to.deep.equal(['b']);
    expect(button(list)?.textContent).to.equal('1 nowa aktualność');
  });

  for (const [scheme, features] of Object.entries({ light: {}, dark: { 'prefers-color-scheme': 'dark' }, 'forced colours': { 'forced-colors': 'active' } } as const)) {
    it(`are offered accessibly: ${scheme}`, async () => {
      await emulateMedia(features);
      const list = await shown(['b'], { layout: 'cards' });
      const page = list.parentElement as HTMLElement;
      page.setAttribute('style', 'color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: 20rem');
      await refresh(list, ['a', 'b']);
      await expect(page).to.be.accessible();
      expectUsable(list);
    });
  }
});

describe('changes without new items', () => {
  it('are shown in place, silently', async () => {
    const list = await shown(['a', 'b']);
    one(list, '[part=link]').focus();
    const status = texts(list, '[part=status]');
    await refresh(list, [{ id: 'a', title: 'Poprawiony' }, 'b']);
    expect(links(list)).to.deep.equal(['Poprawiony', 'b']);
    expect(list.shadowRoot?.activeElement).to.equal(one(list, '[part=link]'));
    expect([button(list), texts(list, '[part=status]')]).to.deep.equal([undefined, status]);
  });

  it('are shown in place also while new items wait', async () => {
    const list = await shown(['b', 'c']);
    await refresh(list, ['a', 'b', { id: 'c', title: 'Poprawiony' }]);
    expect(links(list)).to.deep.equal(['b', 'Poprawiony']);
  });

  it('of older items added at the end are shown in place', async () => {
    const list = await shown(['a']);
    await refresh(list, ['a', 'b']);
    expect(links(list)).to.deep.equal(['a', 'b']);
    expect(button(list)).to.equal(undefined);
  });
});

describe('<news-article> when its feed changes', () => {
  const title = (article: Element): string => texts(article, '[part=title]').join();

  async function reading(items: readonly (string | OwnItem)[], attributes: Partial<NewsArticleElement> = {}): Promise<NewsArticleElement> {
    feed = fresh(await serveItems(items));
    const article = Object.assign(document.createElement('news-article'), { feed, refresh: 5, loading: 'eager', lang: 'pl', routing: 'none', ...attributes });
    (await fixture<HTMLElement>(html`<div></div>`)).append(article);
    await untilState(article, 'ready');
    await waitUntil(() => life.timers === 1);
    return article;
  }

  it('mends what is shown', async () => {
    const article = await reading(['a']);
    await refresh(article, [{ id: 'a', title: 'Poprawiony' }]);
    expect(title(article)).to.equal('Poprawiony');
  });

  for (const item of ['', 'b']) {
    it(`keeps the item in front of the reader when it leaves the feed: item="${item}"`, async () => {
      const article = await reading(['b'], { item });
      await refresh(article, ['a']);
      expect(title(article)).to.equal('Wpis b');
      await refresh(article, ['c', 'a']);
      expect(title(article)).to.equal('Wpis b');
    });
  }

  it('puts no newer item in its place, but the way to it', async () => {
    const article = await reading(['b']);
    await refresh(article, ['a', 'b']);
    expect(title(article)).to.equal('Wpis b');
    one(article, '[part~=previous]').click();
    await waitUntil(() => title(article) === 'Wpis a');
  });

  it('shows the newest when the page reloads it', async () => {
    const article = await reading(['b']);
    await refresh(article, ['a', 'b']);
    await article.reload();
    expect(title(article)).to.equal('Wpis a');
  });

  it('leaves the text alone when it is the same', async () => {
    const article = await reading([{ id: 'a', content_html: '<p>Tekst</p>' }]);
    const paragraph = one(article, '[part=content] p');
    await refresh(article, [{ id: 'a', title: 'Poprawiony', content_html: '<p>Tekst</p>' }]);
    await nextFrame();
    expect(one(article, '[part=content] p')).to.equal(paragraph);
  });
});
