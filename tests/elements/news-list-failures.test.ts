/** `<news-list>` when something goes wrong: the visitor sees news, links or a kind sentence, the editor hears a code. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, fresh, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { clear, faultUrl, feedUrl, serve } from '../support/second-origin.js';

const fallback = html`<a href="https://sasiedzi.example/">Aktualności Sąsiadów</a>`;

afterEach(clear);

const failures = [
  ['missing', 'http-404'],
  ['status/500', 'http-500'],
  ['html', 'not-a-feed'],
  ['empty', 'empty'],
  ['empty-feed', 'empty'],
  ['no-cors', 'network-or-cors'],
  ['reset', 'network-or-cors'],
] as const;

describe('<news-list> when a feed fails', () => {
  for (const [fault, code] of failures) {
    const state = fault === 'empty-feed' ? 'empty' : 'error';

    it(`shows what its author wrote: ${fault}`, async () => {
      const heard = listen(document.body);
      const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl(fault))}>${fallback}</news-list>`);
      await untilState(list, state);
      expect(isVisible(list.querySelector('a') as HTMLElement)).to.equal(true);
      expect(all(list, '[part=error]')).to.deep.equal([]);
      expect(heard.codes).to.deep.equal([code]);
      expect(heard.thrown).to.deep.equal([]);
    });

    it(`says a kind sentence with a way out where there is nothing else: ${fault}`, async () => {
      const heard = listen(document.body);
      const list = await fixture<NewsListElement>(html`<news-list lang="pl" feed=${fresh(faultUrl(fault))}></news-list>`);
      await untilState(list, state);
      const [sentence] = texts(list, '[part=error] p');
      expect(sentence).to.match(/^(Nie możemy teraz pokazać aktualności|Na razie nie ma tu aktualności)\.$/);
      expect(texts(list, 'button')).to.deep.equal(['Spróbuj ponownie']);
      expect(one<HTMLAnchorElement>(list, '[part=source]').href).to.equal(`${new URL(faultUrl(fault)).origin}/`);
      expect(list.shadowRoot?.textContent).not.to.match(/error|http-|fetch|Unexpected/i);
      expect(heard.codes).to.deep.equal([code]);
      expect(heard.thrown).to.deep.equal([]);
    });
  }

  it('shows the complete items of a feed that was cut off, and tells the editor', async () => {
    const heard = listen(document.body);
    const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl('truncated'))}>${fallback}</news-list>`);
    await untilState(list, 'ready');
    expect(all(list, '[part=item]').length).to.equal(3);
    await waitUntil(() => heard.codes.join() === 'malformed');
  });

  it('fails with a code when there is no feed at all', async () => {
    const heard = listen(document.body);
    const list = await fixture<NewsListElement>(html`<news-list>${fallback}</news-list>`);
    await untilState(list, 'error');
    await waitUntil(() => heard.codes.join() === 'bad-url');
    expect(isVisible(list.querySelector('a') as HTMLElement)).to.equal(true);
  });

  for (const address of ['javascript:alert(1)', 'ftp://e.example/', 'http://']) {
    it(`never asks an address that is not http(s): ${address}`, async () => {
      const heard = listen(document.body);
      const list = await fixture<NewsListElement>(html`<news-list feed=${address}>${fallback}</news-list>`);
      await untilState(list, 'error');
      await waitUntil(() => heard.codes.join() === 'bad-url');
    });
  }

  it('costs only its own items when another feed works', async () => {
    const heard = listen(document.body);
    const list = await fixture<NewsListElement>(html`<news-list feed="${fresh(faultUrl('missing'))} ${fresh(feedUrl('rss'))}"></news-list>`);
    await waitUntil(() => all(list, '[part=item]').length === 6);
    await waitUntil(() => heard.codes.join() === 'http-404');
  });

  it('lets the page say it in its own words', async () => {
    const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl('missing'))}><p slot="error">Zajrzyj później</p></news-list>`);
    await untilState(list, 'error');
    expect(isVisible(list.querySelector('p') as HTMLElement)).to.equal(true);
    expect(isVisible(one(list, 'button'))).to.equal(false);
  });

  it('asks again when the reader wants to, keeps the sentence until then, and moves focus to the news', async () => {
    const url = await serve('/flaky', { status: 503, body: 'no' });
    const list = await untilState(await fixture<NewsListElement>(html`<news-list lang="pl" feed=${url}></news-list>`), 'error');
    one(list, 'button').focus();
    one(list, 'button').click();
    await list.updateComplete;
    expect(texts(list, '[part=status]')).to.deep.equal(['Wczytywanie…']);
    await waitUntil(() => texts(list, '[part=status]').join() === 'Nie możemy teraz pokazać aktualności.');
    expect(list.shadowRoot?.activeElement?.localName).to.equal('button');

    await serve('/flaky', { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel><title>t</title><item><title>Wróciło</title><link>https://e.example/</link></item></channel></rss>' });
    one(list, 'button').click();
    await untilState(list, 'ready');
    await waitUntil(() => list.shadowRoot?.activeElement?.matches('[part=base]'));
  });

  it('shows what its author wrote when we ourselves fail, and throws nothing into the page', async () => {
    const list = await untilState(await fixture<NewsListElement>(html`<news-list feed=${fresh(feedUrl('rss'))}>${fallback}</news-list>`), 'ready');
    const heard = listen(list);
    Object.defineProperty(list, 'show', {
      get() {
        throw new Error('a fault of ours');
      },
    });
    for (let attempt = 0; attempt < 2; attempt++) {
      list.requestUpdate();
      await list.updateComplete;
      expect(isVisible(list.querySelector('a') as HTMLElement)).to.equal(true);
    }
    await aTimeout(0);
    expect(heard.thrown).to.deep.equal([]);
  });

  it('tells that the device is offline', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const heard = listen(document.body);
      const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl('reset'))}>${fallback}</news-list>`);
      await untilState(list, 'error');
      expect(heard.codes).to.deep.equal(['offline']);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
