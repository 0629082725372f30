/** Every element in every state: axe, and what axe does not ask, in light, dark and forced colours, wide and narrow. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { expectUsable, fresh, one, untilState } from '../support/elements.js';
import { emulateMedia, type MediaFeatures } from '../support/media.js';
import { baseUrl, clear, faultUrl, feedUrl, serve } from '../support/second-origin.js';

type State = Parameters<typeof untilState>[1];

const everything = 'image date source author categories excerpt more';

/** Name → the state it reaches and the page that shows it. Under an h1, as on a real page. */
const cases: Record<string, [State, () => ReturnType<typeof html>]> = {
  'news-list loading, with an outline': ['loading', () => html`<news-list feed=${fresh(faultUrl('hang'))}></news-list>`],
  'news-list loading, with links': ['loading', () => html`<news-list feed=${fresh(faultUrl('hang'))}><a href="/x">Aktualności</a></news-list>`],
  'news-list as a list': ['ready', () => html`<news-list heading="Aktualności" show=${everything} feed=${fresh(feedUrl('rss'))}></news-list>`],
  'news-list as cards': ['ready', () => html`<news-list heading="Aktualności" layout="cards" show=${everything} feed=${fresh(feedUrl('rss'))}></news-list>`],
  'news-list that opens new tabs': ['ready', () => html`<news-list heading="Aktualności" open="new-tab" feed=${fresh(feedUrl('rss'))}></news-list>`],
  'news-list in its own dark colours': ['ready', () => html`<news-list heading="Aktualności" theme="dark" feed=${fresh(feedUrl('rss'))}></news-list>`],
  'news-list in its own light colours': ['ready', () => html`<news-list heading="Aktualności" theme="light" feed=${fresh(feedUrl('rss'))}></news-list>`],
  'news-list of an empty feed': ['empty', () => html`<news-list feed=${fresh(faultUrl('empty-feed'))}></news-list>`],
  'news-list of a dead feed': ['error', () => html`<news-list feed=${fresh(faultUrl('missing'))}></news-list>`],
  'news-list of a dead feed, with links': ['error', () => html`<news-list feed=${fresh(faultUrl('missing'))}><a href="/x">Aktualności</a></news-list>`],
  'news-article loading': ['loading', () => html`<news-article feed=${fresh(faultUrl('hang'))}></news-article>`],
  'news-article with everything': ['ready', () => html`<news-article item="sasiedzi-jarmark-smakow" list-href="/lista" contact-href="/kontakt" feed=${fresh(feedUrl('rss'))}></news-article>`],
  'news-article of an unknown item': ['error', () => html`<news-article item="nic" list-href="/lista" feed=${fresh(feedUrl('rss'))}></news-article>`],
  'news-article of a dead feed': ['error', () => html`<news-article feed=${fresh(faultUrl('missing'))}></news-article>`],
  'partner-list as a grid by country': ['ready', () => html`<partner-list heading="Partnerzy" group-by="country" src=${partners}></partner-list>`],
  'partner-list as a list': ['ready', () => html`<partner-list heading="Partnerzy" layout="list" src=${partners}></partner-list>`],
  'partner-list without partners': ['empty', () => html`<partner-list></partner-list>`],
  'partner-list of a dead file': ['error', () => html`<partner-list src=${fresh(faultUrl('missing'))}></partner-list>`],
};

const schemes: Record<string, MediaFeatures> = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
};

let partners = '';

before(async () => {
  const list = [
    { name: 'I.Re.Forr', address: { addressCountry: 'IT' }, url: 'https://it.example/', logo: `${baseUrl}/images/door.svg`, role: 'Partner' },
    { name: 'Stowarzyszenie', address: { addressCountry: 'PL' }, url: 'https://pl.example/', description: 'Lider projektu' },
  ];
  partners = await serve('/partners.json', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(list) });
});
after(clear);

describe('accessibility', () => {
  for (const [name, [state, template]] of Object.entries(cases)) {
    for (const [scheme, features] of Object.entries(schemes)) {
      for (const width of ['52rem', '20rem']) {
        it(`of ${name}, ${scheme}, ${width}`, async () => {
          await emulateMedia(features);
          const page = await fixture<HTMLElement>(html`<main lang="pl" style="color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: ${width}"><h1>Strona</h1>${template()}</main>`);
          const element = page.querySelector<HTMLElement>(':scope > :not(h1)');
          if (!element) throw new Error('no element');
          await untilState(element, state);
          await expect(page).to.be.accessible();
          expectUsable(element);
          expect(one(element, '[role=status]').getAttribute('part')).to.equal('status');
          expect(page.scrollWidth, 'sideways overflow').to.be.at.most(page.clientWidth);
        });
      }
    }
  }

  it('checks would notice a link without a name', async () => {
    const page = await fixture(html`<main><a href="/x"></a></main>`);
    const check = async (): Promise<void> => {
      await expect(page).to.be.accessible();
    };
    const error: unknown = await check().then(() => undefined, (reason: unknown) => reason);
    expect(String(error)).to.contain('link-name');
  });
});
