/** Every layout of `<partner-list>` with everything it can show: axe and our own checks, however a reader looks at it. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/partner-list.js';
import { all, expectUsable, fresh, untilState, waitUntil } from '../support/elements.js';
import { looks } from '../support/looks.js';
import { emulateMedia } from '../support/media.js';
import { baseUrl, clear, feedUrl, serve } from '../support/second-origin.js';


const SHOW = 'logo name country role description latest-news';

const few = (count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${'ABCDEFGH'[index % 8]} Spółdzielnia Socjalna ${index}`,
    url: index === 2 ? undefined : `https://p${index}.example/`,
    logo: index % 3 ? undefined : `${baseUrl}/images/door.svg`,
    description: 'Naprawia, odnawia i buduje rowery.',
    role: 'Partner',
    address: { addressCountry: ['PL', 'IT'][index % 2] },
    feed_url: index ? undefined : fresh(feedUrl('rss')),
  }));

afterEach(async () => {
  document.documentElement.style.removeProperty('font-size');
  await clear();
});

describe('accessibility of partners', () => {
  for (const layout of ['grid', 'list', 'logos', 'table']) {
    for (const [name, { media = {}, width = '52rem', direction = 'ltr', text, theme = 'auto' }] of Object.entries(looks)) {
      for (const [kind, count, groupBy] of [['grouped', 5, 'country'], ['long', 42, 'none']] as const) {
        it(`${layout}, ${kind}, ${name}`, async () => {
          await emulateMedia(media);
          if (text) document.documentElement.style.fontSize = text;
          const src = fresh(await serve('/partners.json', { body: JSON.stringify(few(count)) }));
          const page = await fixture<HTMLElement>(html`<main lang="pl" dir=${direction} style="color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: ${width}">
            <h1>Strona</h1>
            <partner-list heading="Partnerzy" loading="eager" layout=${layout} theme=${theme} group-by=${groupBy} search show=${SHOW} src=${src}></partner-list>
          </main>`);
          const list = page.querySelector('partner-list');
          if (!list) throw new Error('no list');
          await untilState(list, 'ready');
          if (layout !== 'logos') await waitUntil(() => all(list, '[part=latest-link]').length === 1);
          await nextFrame();
          await expect(page).to.be.accessible();
          if (layout === 'logos') expectNamedLogos(list);
          else expectUsable(list);
          expect(page.scrollWidth, 'sideways overflow').to.be.at.most(page.clientWidth);
          if (layout !== 'table') for (const group of all(list, '[part=list]')) expect(group.getAttribute('role')).to.equal('list');
        });
      }
    }
  }
});

/** The names of links around logos are in `alt`, where our usual check does not look. */
function expectNamedLogos(list: Element): void {
  const links = all<HTMLAnchorElement>(list, '[part=item] a');
  const names = links.map((link) => link.querySelector('img')?.alt ?? link.querySelector('small')?.textContent ?? '');
  expect(names).to.deep.equal([...new Set(names.filter(Boolean))]);
  for (const link of links.filter((each) => each.checkVisibility())) expect(link.getBoundingClientRect().height).to.be.at.least(24);
}
