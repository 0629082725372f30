/** The newest headline of each partner: asked for only near the screen, four at a time, silent when it fails, gone without a trace. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/partner-list.js';
import type { PartnerListElement } from '../../src/elements/partner-list/partner-list.js';
import { pageStore } from '../../src/feed/store.js';
import { countObservers } from '../support/page-life.js';
import { all, fresh, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { pressTab, showsFocus } from '../support/keyboard.js';
import { baseUrl, clear, faultUrl, feedUrl, requestLog, requests, serve } from '../support/second-origin.js';

interface Partner {
  name: string;
  feed_url?: string;
}

const SHOW = 'name latest-news';

async function partners(list: readonly Partner[], attributes: Partial<PartnerListElement> = {}): Promise<PartnerListElement> {
  const src = fresh(await serve('/partners.json', { body: JSON.stringify(list) }));
  const element = await fixture<PartnerListElement>(html`<partner-list lang="pl" show=${SHOW}></partner-list>`);
  return untilState(Object.assign(element, { src, ...attributes }), 'ready');
}

const rss = (title: string): string =>
  `<rss version="2.0"><channel><title>F</title><language>it</language><item><title>Stara</title><link>https://a.example/1</link><pubDate>Tue, 01 Sep 2026 10:00:00 GMT</pubDate></item>
  <item><title>${title}</title><link>https://a.example/2</link><pubDate>Thu, 08 Oct 2026 10:00:00 GMT</pubDate></item></channel></rss>`;

const feed = async (name: string): Promise<string> => fresh(await serve('/own.xml', { headers: { 'content-type': 'application/rss+xml' }, body: rss(name) }));

afterEach(clear);

describe('latest news of partners', () => {
  it('is the newest headline with its date, linked, in its own language', async () => {
    const list = await partners([{ name: 'A', feed_url: await feed('Nowa') }], { timeZone: 'UTC' });
    await waitUntil(() => all(list, '[part=latest-link]').length === 1);
    const link = one<HTMLAnchorElement>(list, '[part=latest-link]');
    expect([link.textContent, link.href, link.closest('[lang]')?.getAttribute('lang')]).to.deep.equal(['Nowa', 'https://a.example/2', 'it']);
    expect(texts(list, '[part=meta]')).to.deep.equal(['Najnowsza aktualność: 8 października 2026']);
    list.dateStyle = 'short';
    await list.updateComplete;
    expect(texts(list, '[part=date]')).to.deep.equal(['8.10.2026']);
  });

  for (const layout of ['grid', 'list', 'table'] as const) {
    it(`moves nothing when it comes: ${layout}`, async () => {
      const list = await partners([{ name: 'A', feed_url: fresh(faultUrl('slow?ms=150')) }, { name: 'B' }, { name: 'C', feed_url: fresh(faultUrl('missing')) }], { layout });
      const places = (): number[] => all(list, '[part=item]').flatMap((item) => [item.getBoundingClientRect().top, item.getBoundingClientRect().height]);
      const before = places();
      expect(all(list, '[part=latest-link]')).to.deep.equal([]);
      await waitUntil(() => all(list, '[part=latest-link]').length === 1);
      await nextFrame();
      expect(places()).to.deep.equal(before);
    });
  }

  it('begins where its date does', async () => {
    const list = await partners([{ name: 'A', feed_url: await feed('Nowa') }]);
    await waitUntil(() => all(list, '[part=latest-link]').length === 1);
    const [date, link] = ['time', '[part=latest-link]'].map((selector) => one(list, `.latest ${selector}`).getBoundingClientRect().left);
    expect(date).to.be.closeTo(link ?? 0, 0.5);
  });

  it('is a link of its own size, and shows its focus', async () => {
    const list = await partners([{ name: 'A', feed_url: await feed('Nowa') }]);
    await waitUntil(() => all(list, '[part=latest-link]').length === 1);
    const link = one<HTMLAnchorElement>(list, '[part=latest-link]');
    one(list, '[part=base]').focus();
    await pressTab();
    expect(list.shadowRoot?.activeElement).to.equal(link);
    const { outlineStyle, outlineWidth } = getComputedStyle(one(list, '.headline'));
    if (showsFocus()) expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('is not asked for unless it is shown', async () => {
    const list = await partners([{ name: 'A', feed_url: feedUrl('rss') }], { show: 'name' });
    await nextFrame();
    expect(await requests(feedUrl('rss'))).to.equal(0);
    list.show = SHOW;
    await waitUntil(() => all(list, '[part=latest-link]').length === 1);
  });

  it('is asked for when the reader comes near, not before', async () => {
    const far = Array.from({ length: 60 }, (_, index) => ({ name: `P${index}`, feed_url: fresh(feedUrl('rss')) }));
    const list = await partners(far, { layout: 'list' });
    await waitUntil(() => all(list, '[part=latest-link]').length > 3);
    const asked = await requests(feedUrl('rss'));
    expect(asked).to.be.within(4, 40);
    one(list, '[part=item]:last-child').scrollIntoView();
    await waitUntil(() => one(list, '[part=item]:last-child').querySelector('[part=latest-link]'));
    window.scrollTo(0, 0);
  });

  it('is asked for four at a time', async () => {
    const slow = Array.from({ length: 9 }, (_, index) => ({ name: `P${index}`, feed_url: fresh(faultUrl('hang')) }));
    await partners(slow, { layout: 'list' });
    await waitUntil(async () => (await requests(faultUrl('hang'))) === 4);
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    expect(await requests(faultUrl('hang'))).to.equal(4);
  });

  it('goes on after feeds that fail, without a word', async () => {
    const said: unknown[] = [];
    const { warn, error } = console;
    Object.assign(console, { warn: (text: unknown) => said.push(text), error: (text: unknown) => said.push(text) });
    try {
      const dead = Array.from({ length: 6 }, (_, index) => ({ name: `P${index}`, feed_url: fresh(faultUrl(index % 2 ? 'missing' : 'html')) }));
      const list = await partners([...dead, { name: 'Z', feed_url: await feed('Żywa') }, { name: 'X', feed_url: fresh(faultUrl('empty-feed')) }]);
      const heard = listen(list);
      await waitUntil(() => texts(list, '[part=latest-link]').join() === 'Żywa');
      await waitUntil(async () => (await requests(faultUrl('empty-feed'))) === 1);
      expect([heard.codes, heard.thrown, said]).to.deep.equal([[], [], []]);
      expect(list.matches(':state(ready)')).to.equal(true);
    } finally {
      Object.assign(console, { warn, error });
    }
  });

  it('asks once for a feed that two partners share, and not again for another language', async () => {
    const url = await feed('Wspólna');
    const list = await partners([{ name: 'A', feed_url: url }, { name: 'B', feed_url: url }]);
    await waitUntil(() => all(list, '[part=latest-link]').length === 2);
    list.lang = 'en';
    await list.updateComplete;
    expect(texts(list, '[part=latest-link]')).to.deep.equal(['Wspólna', 'Wspólna']);
    expect(await requests(`${baseUrl}/own.xml`)).to.equal(1);
  });

  it('leaves no subscriber and no request behind, and takes up where it was', async () => {
    const store = pageStore();
    const { subscribe } = store;
    let open = 0;
    store.subscribe = (...args) => {
      const stop = subscribe.apply(store, args);
      open++;
      let isOpen = true;
      return () => {
        if (isOpen) open--;
        isOpen = false;
        stop();
      };
    };
    try {
      const list = await partners([{ name: 'A', feed_url: await feed('Gotowa') }, ...Array.from({ length: 6 }, (_, index) => ({ name: `P${index}`, feed_url: fresh(faultUrl('hang')) }))]);
      await waitUntil(() => texts(list, '[part=latest-link]').join() === 'Gotowa');
      await waitUntil(() => open === 4);
      const { parentElement } = list;
      list.remove();
      expect(open).to.equal(0);
      await waitUntil(async () => (await requestLog(faultUrl('hang'))).every(({ isCancelled }) => isCancelled));
      parentElement?.append(list);
      await waitUntil(() => open === 4);
      expect(texts(list, '[part=latest-link]')).to.deep.equal(['Gotowa']);
      list.remove();
      expect(open).to.equal(0);
    } finally {
      store.subscribe = subscribe;
    }
  });

  it('leaves no observer behind', async () => {
    const observers = countObservers();
    try {
      const list = await partners([{ name: 'A', feed_url: await feed('Jedna') }]);
      await waitUntil(() => all(list, '[part=latest-link]').length === 1);
      expect(observers.count).to.be.greaterThan(0);
      list.remove();
      expect(observers.count).to.equal(0);
    } finally {
      observers.restore();
    }
  });
});
