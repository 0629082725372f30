/** States that a reader brings about, or that come over time: stale, searching, opened in place and in a dialog, taken back, asked first; axe and our own checks. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { all, expectUsable, fresh, isVisible, one, untilState, waitUntil } from '../support/elements.js';
import { emulateMedia, type MediaFeatures } from '../support/media.js';
import { pathOf, serveFeed, serveItems } from '../support/own-feed.js';
import { clear, faultUrl, feedUrl, serve } from '../support/second-origin.js';

type Reloadable = HTMLElement & { reload(): Promise<void> };

interface Case {
  state: Parameters<typeof untilState>[1];
  page: () => Promise<ReturnType<typeof html>> | ReturnType<typeof html>;
  act?: (element: HTMLElement) => Promise<unknown>;
}

const rss = (): string => fresh(feedUrl('rss'));
const partners = (): Promise<string> => serve('/partners.json', { body: JSON.stringify([{ name: 'Sąsiad', url: 'https://a.example/', address: { addressCountry: 'PL' } }, { name: 'Dźwignia', url: 'https://b.example/' }]) });

/** The feed dies after it was shown. */
const dieAfterwards = (make: (feed: string) => ReturnType<typeof html>): Case => {
  let feed = '';
  return {
    state: 'ready',
    page: async () => make((feed = await serveItems(['a', 'b']))),
    async act(element) {
      await serve(pathOf(feed), { status: 503 });
      await (element as Reloadable).reload();
      await untilState(element, 'stale');
    },
  };
};

async function type(element: HTMLElement, words: string): Promise<void> {
  const input = one<HTMLInputElement>(element, 'input');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await waitUntil(() => all(element, '[role=status]')[0]?.textContent);
}

async function open(list: HTMLElement): Promise<void> {
  one(list, '[part=link]').click();
  await waitUntil(() => all(list, 'news-article')[0]?.shadowRoot?.querySelector('[part~=content]'));
}

const cases: Record<string, Case> = {
  'news-list that is stale': dieAfterwards((feed) => html`<news-list heading="Aktualności" feed=${feed}></news-list>`),
  'news-article that is stale': dieAfterwards((feed) => html`<news-article routing="none" feed=${feed}></news-article>`),
  'news-list being searched': { state: 'ready', page: () => html`<news-list heading="Aktualności" search feed=${rss()}></news-list>`, act: (list) => type(list, 'jarmark') },
  'news-list searched in vain': { state: 'ready', page: () => html`<news-list heading="Aktualności" search feed=${rss()}></news-list>`, act: (list) => type(list, 'żżż') },
  'news-list with an article in its place': { state: 'ready', page: () => html`<news-list heading="Aktualności" open="inline" routing="none" feed=${rss()}></news-list>`, act: open },
  'news-list with an article in a dialog': { state: 'ready', page: () => html`<news-list heading="Aktualności" open="dialog" routing="none" feed=${rss()}></news-list>`, act: open },
  'news-list whose older page did not come': {
    state: 'ready',
    page: async () => html`<news-list heading="Aktualności" paging="more" feed=${await serveFeed({ items: [{ id: '1' }], next_url: faultUrl('missing') })}></news-list>`,
    async act(list) {
      one(list, '.pager button').click();
      await waitUntil(() => all(list, '.pager .meta').length);
    },
  },
  'news-list that asks first': { state: 'loading', page: () => html`<news-list heading="Aktualności" activate="click" feed=${rss()}></news-list>` },
  'news-article that asks first': { state: 'loading', page: () => html`<news-article routing="none" activate="click" feed=${rss()}></news-article>` },
  'news-article of an empty feed': { state: 'empty', page: () => html`<news-article routing="none" feed=${fresh(faultUrl('empty-feed'))}></news-article>` },
  'news-article that was taken back': { state: 'error', page: async () => html`<news-article routing="none" item="1" list-href="/lista" feed=${await serveFeed({ items: [{ id: '1', _news_elements: { is_expired: true }, expired: true }, { id: '2' }] })}></news-article>` },
  'partner-list loading': { state: 'loading', page: () => html`<partner-list heading="Partnerzy" src=${fresh(faultUrl('hang'))}></partner-list>` },
  'partner-list being searched': { state: 'ready', page: async () => html`<partner-list heading="Partnerzy" search src=${fresh(await partners())}></partner-list>`, act: (list) => type(list, 'dźw') },
  'funding-notice': { state: 'ready', page: () => html`<funding-notice programme="Erasmus+" project-title="Innovative Collaborations" total-value="120000" currency="EUR"></funding-notice>` },
  'funding-notice loading': { state: 'loading', page: () => html`<funding-notice feed=${fresh(faultUrl('hang'))}></funding-notice>` },
};

const schemes: Record<string, MediaFeatures> = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
};

afterEach(clear);

describe('accessibility of a', () => {
  for (const [name, { state, page: make, act }] of Object.entries(cases)) {
    for (const [scheme, features] of Object.entries(schemes)) {
      for (const width of ['52rem', '20rem']) {
        it(`${name}, ${scheme}, ${width}`, async () => {
          await emulateMedia(features);
          const page = await fixture<HTMLElement>(html`<main lang="pl" style="color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: ${width}"><h1>Strona</h1>${await make()}</main>`);
          const element = page.querySelector<HTMLElement>(':scope > :not(h1)');
          if (!element) throw new Error('no element');
          Object.assign(element, { loading: 'eager' });
          await untilState(element, state);
          await act?.(element);
          await expect(page).to.be.accessible();
          for (const each of [element, ...all(element, 'news-article')].filter(isVisible)) expectUsable(each);
          expect(page.scrollWidth, 'sideways overflow').to.be.at.most(page.clientWidth);
        });
      }
    }
  }
});

describe('the dialog', () => {
  it('is the way out for the keyboard, holds the focus, and is named after the article', async () => {
    const list = await untilState(await fixture<HTMLElement>(html`<news-list lang="pl" loading="eager" open="dialog" routing="none" feed=${rss()}></news-list>`), 'ready');
    await open(list);
    const dialog = one<HTMLDialogElement>(list, 'dialog');
    expect([dialog.matches(':modal'), dialog.ariaLabel, dialog.lang]).to.deep.equal([true, one(list, '[part=link]').textContent.trim(), 'pl']);
    expect(dialog.contains(list.shadowRoot?.activeElement ?? null)).to.equal(true);
  });
});
