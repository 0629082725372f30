/** `activate="click"`: nothing is asked for before the reader agrees, and the reader knows to what. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import '../../src/define/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, expectUsable, fresh, isVisible, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement, press, pressTab } from '../support/keyboard.js';
import { emulateMedia } from '../support/media.js';
import { baseUrl, clear, faultUrl, feedUrl, requests, serve } from '../support/second-origin.js';

const { host } = new URL(baseUrl);

afterEach(clear);

async function placeholder<T extends HTMLElement = NewsListElement>(template: ReturnType<typeof html>): Promise<T> {
  const element = await fixture<T>(template);
  await waitUntil(() => all(element, '[part=activate]').length === 1);
  return element;
}

for (const name of ['news-list', 'news-article']) {
  const make = (feed: string) =>
    name === 'news-list'
      ? html`<news-list activate="click" loading="eager" lang="pl" feed=${feed} refresh="1"><a href="/x">Aktualności</a></news-list>`
      : html`<news-article activate="click" loading="eager" lang="pl" routing="none" feed=${feed} refresh="1"><a href="/x">Aktualności</a></news-article>`;

  describe(`<${name} activate="click">`, () => {
    it('asks for no feed and no picture before the click, also when told to reload', async () => {
      const element = await placeholder(make(fresh(feedUrl('rss'))));
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      await element.reload();
      expect(await requests()).to.equal(0);
      one(element, 'button').click();
      await untilState(element, 'ready');
      expect(await requests('/rss-iso-8859-2.xml')).to.equal(1);
      // The article's own picture is at another place.
      if (name === 'news-list') await waitUntil(async () => (await requests()) > 1, 'no picture was loaded');
    });

    it('says what will be loaded from where, beside what its author wrote', async () => {
      const element = await placeholder(make(fresh(feedUrl('rss'))));
      expect(texts(element, '[part=activate] p')).to.deep.equal([`Zostaną wczytane z serwisu ${host}.`, 'Pokaż aktualności']);
      expect(isVisible(element.querySelector('a') as HTMLElement)).to.equal(true);
      expect(one(element, '[part=base]').hasAttribute('aria-busy')).to.equal(false);
    });

    it('takes a key, says that it loads, and leaves the focus inside', async () => {
      const element = await placeholder(make(faultUrl('hang')));
      await pressTab(2);
      expect(focusedElement()).to.equal(one(element, 'button'));
      await press('Enter');
      await waitUntil(() => element.shadowRoot?.activeElement?.matches('[part=base]'));
      expect(texts(element, '[part=status]')).to.deep.equal(['Wczytywanie…']);
      expect(all(element, '[part=activate]')).to.deep.equal([]);
      expect(isVisible(element.querySelector('a') as HTMLElement)).to.equal(true);
    });

    it('moves the focus to the news when it is there', async () => {
      const element = await placeholder(make(fresh(feedUrl('rss'))));
      one(element, 'button').click();
      await untilState(element, 'ready');
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement?.matches('[part=base]')).to.equal(true);
    });

    it('asks again where the feed becomes another one', async () => {
      const element = await placeholder(make(fresh(feedUrl('rss'))));
      one(element, 'button').click();
      await untilState(element, 'ready');
      const before = await requests('/atom.xml');
      element.feed = fresh(feedUrl('atom'));
      await waitUntil(() => all(element, '[part=activate]').length === 1);
      expect(await requests('/atom.xml')).to.equal(before);
      expect(all(element, '[part=title]')).to.deep.equal([]);
    });

    it('shows at once what its author allows at last', async () => {
      const element = await placeholder(make(fresh(feedUrl('rss'))));
      element.activate = 'auto';
      await untilState(element, 'ready');
    });

    for (const [scheme, features] of Object.entries({ light: {}, dark: { 'prefers-color-scheme': 'dark' }, 'forced colours': { 'forced-colors': 'active' } } as const)) {
      it(`is accessible: ${scheme}`, async () => {
        await emulateMedia(features);
        const page = await fixture<HTMLElement>(html`<main lang="pl" style="color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: 20rem"><h1>Strona</h1>${make(faultUrl('hang'))}</main>`);
        const element = page.querySelector(name) as HTMLElement;
        await waitUntil(() => all(element, '[part=activate]').length === 1);
        await expect(page).to.be.accessible();
        expectUsable(element);
        expect(page.scrollWidth).to.be.at.most(page.clientWidth);
      });
    }
  });
}

describe('a list that waits for a click', () => {
  it('names every host once, mirrors too', async () => {
    const list = await placeholder(html`<news-list activate="click" lang="pl" feed="https://a.example/1|https://mirror.example/1 https://a.example/2 https://b.example:8080/"></news-list>`);
    expect(texts(list, '#activate')).to.deep.equal(['Zostaną wczytane z serwisu a.example, mirror.example, b.example:8080.']);
  });

  it('says how much there is', async () => {
    const list = await placeholder(html`<news-list activate="click" lang="pl" limit="4" feed=${fresh(feedUrl('rss'))}></news-list>`);
    one(list, 'button').click();
    await waitUntil(() => texts(list, '[part=status]').join() === 'Dodano 4 aktualności');
  });

  it('says when it fails, and offers to try again', async () => {
    const list = await placeholder(html`<news-list activate="click" lang="pl" feed=${fresh(await serve('/dead', { status: 500 }))}></news-list>`);
    one(list, 'button').click();
    await untilState(list, 'error');
    await waitUntil(() => texts(list, '[part=status]').join() === 'Nie możemy teraz pokazać aktualności.');
    expect(texts(list, 'button')).to.deep.equal(['Spróbuj ponownie']);
  });
});
