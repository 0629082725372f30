/** The template of an accordion's item: what it holds once it is open. */
import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { NewsItem } from '../../src/feed/model.js';
import { news as messages } from '../../src/i18n/locales/pl.js';
import type { ItemView } from '../../src/elements/news-list/item.js';
import { accordionTemplate } from '../../src/elements/news-list/layouts/accordion.js';
import { Pictures } from '../../src/elements/news-list/pictures.js';
import { waitUntil } from '../support/elements.js';

const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };

async function show(body: ItemView['body']): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const item: NewsItem = { id: '1', url: 'https://e.example/1', title: 'Tytuł', summary: 'Streszczenie', authors: [], tags: [], attachments: [] };
  const view: ItemView = {
    show: new Set(['excerpt']), language: 'pl', messages, dates: { language: 'pl' }, headingLevel: 3, excerptLength: 30, image: 'start', pictures: new Pictures(host), newFor: 0,
    opensNewTab: false, href: ({ url }) => url, open: () => {}, body, refresh: () => render(accordionTemplate(item, '0', view), place),
  };
  view.refresh();
  return place;
}

describe('an accordion item with a body of its own', () => {
  it('asks for it when it opens, not before, and only once', async () => {
    let asked = 0;
    const place = await show(() => {
      asked++;
      return html`<p class="own">Cały tekst</p>`;
    });
    expect([asked, place.querySelector('.own')]).to.deep.equal([0, null]);
    place.querySelector('summary')?.click();
    await waitUntil(() => place.querySelector('.own'));
    expect(place.querySelector('.summary')).to.equal(null);
    expect(asked).to.equal(1);
  });

  it('keeps excerpt and link when there is none', async () => {
    const place = await show(() => undefined);
    place.querySelector('summary')?.click();
    await waitUntil(() => place.querySelector('details')?.open);
    expect(place.querySelector('.summary')?.textContent).to.equal('Streszczenie');
    expect(place.querySelector('a')?.href).to.equal('https://e.example/1');
  });
});
