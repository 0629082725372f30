/** `keep`: the last good copy is there after the page was loaded again, offline too; without it nothing touches the device's storage. */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/define/news-list.js';
import '../../src/define/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { storageKeeper } from '../../src/feed/keeper.js';
import { texts, untilState, waitUntil } from '../support/elements.js';
import { pathOf, serveItems } from '../support/own-feed.js';
import { takeOverPage, type PageLife } from '../support/page-life.js';
import { baseUrl, clear, serve } from '../support/second-origin.js';

const keys = (): string[] => Object.keys(localStorage).filter((key) => key.includes(baseUrl)); // other test files share the origin
const make = (feed: string, name = 'news-list') =>
  name === 'news-list' ? html`<news-list loading="eager" lang="pl" feed=${feed} keep></news-list>` : html`<news-article loading="eager" lang="pl" routing="none" feed=${feed} keep></news-article>`;

let life: PageLife;

/** The page is loaded again: nothing is left but what the device keeps. */
function reloadPage(): void {
  fixtureCleanup();
  life.load(storageKeeper(() => localStorage));
}

beforeEach(() => {
  life = takeOverPage();
  reloadPage();
});
afterEach(async () => {
  fixtureCleanup();
  life.end();
  for (const key of keys()) localStorage.removeItem(key);
  await clear();
});

describe('keep', () => {
  for (const name of ['news-list', 'news-article']) {
    it(`shows the copy of the last visit when the feed is out of reach, and how old it is: <${name}>`, async () => {
      const feed = await serveItems(['a']);
      await untilState(await fixture<NewsListElement>(make(feed, name)), 'ready');
      expect(keys()).to.deep.equal([`news-elements/keep/1 ${feed}`]);
      await life.pass(60 * 24);
      reloadPage();
      await serve(pathOf(feed), { status: 503 });
      const element = await untilState(await fixture<NewsListElement>(make(feed, name)), 'stale');
      expect(texts(element, '[part=title]')).to.deep.equal(['Wpis a']);
      expect(texts(element, '.meta').at(-1)).to.match(/^Stan z 15 stycznia 2027, \d\d:\d\d$/);
    });
  }

  it('shows the copy at once while the feed is on its way, without a word about its age', async () => {
    const feed = await serveItems(['a']);
    await untilState(await fixture<NewsListElement>(make(feed)), 'ready');
    reloadPage();
    await serve(pathOf(feed), { body: '', delay: 3_000 });
    const list = await fixture<NewsListElement>(make(feed));
    expect(texts(list, '[part=link]')).to.deep.equal(['Wpis a']);
    expect(list.shadowRoot?.textContent).not.to.contain('Stan z');
  });

  it('gives way to the feed without asking', async () => {
    const feed = await serveItems(['b']);
    await untilState(await fixture<NewsListElement>(make(feed)), 'ready');
    reloadPage();
    await serveItems(['a', 'b'], pathOf(feed));
    const list = await fixture<NewsListElement>(make(feed));
    await waitUntil(() => texts(list, '[part=link]').join() === 'Wpis a,Wpis b');
  });

  it('is off: nothing is written, and what is there is not read', async () => {
    const feed = await serveItems(['a']);
    const storage = new Proxy(localStorage, {
      get() {
        throw new Error('storage was touched');
      },
    });
    let touched = 0;
    life.load(storageKeeper(() => (touched++, storage)));
    await untilState(await fixture<NewsListElement>(html`<news-list loading="eager" feed=${feed}></news-list>`), 'ready');
    expect([touched, keys()]).to.deep.equal([0, []]);
  });

  it('is on where storage is refused: the news is shown all the same', async () => {
    life.load(
      storageKeeper(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    );
    await untilState(await fixture<NewsListElement>(make(await serveItems(['a']))), 'ready');
  });
});
