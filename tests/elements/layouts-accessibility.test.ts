/** Every layout of `<news-list>` with everything it can show: axe and our own checks, however a reader looks at it. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import { all, expectUsable, fresh, one, untilState } from '../support/elements.js';
import { emulateMedia, type MediaFeatures } from '../support/media.js';
import { feedUrl } from '../support/second-origin.js';

interface Look {
  media?: MediaFeatures;
  width?: string;
  direction?: string;
  /** Size of the page's text. */
  text?: string;
  theme?: string;
}

const looks: Record<string, Look> = {
  'in light': {},
  'in dark': { media: { 'prefers-color-scheme': 'dark' } },
  'in its own light colours': { theme: 'light', media: { 'prefers-color-scheme': 'dark' } },
  'in its own dark colours': { theme: 'dark' },
  'in forced colours': { media: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' } },
  'from right to left': { direction: 'rtl' },
  'in 320 px': { width: '320px' },
  'with text twice as large': { text: '200%', width: '640px' },
};
const everything = 'image date source author categories reading-time excerpt more chips';

afterEach(() => document.documentElement.style.removeProperty('font-size'));

describe('accessibility of layouts', () => {
  for (const layout of ['list', 'compact', 'cards', 'magazine', 'carousel', 'ticker', 'accordion']) {
    for (const [name, { media = {}, width = '52rem', direction = 'ltr', text, theme = 'auto' }] of Object.entries(looks)) {
      it(`${layout} ${name}`, async () => {
        await emulateMedia(media);
        if (text) document.documentElement.style.fontSize = text;
        const page = await fixture<HTMLElement>(html`<main lang="pl" dir=${direction} style="color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: ${width}">
          <h1>Strona</h1>
          <news-list heading="Aktualności" loading="eager" layout=${layout} theme=${theme} new-for="999999" open="new-tab" search show=${everything} feed=${fresh(feedUrl('rss'))}></news-list>
        </main>`);
        const list = page.querySelector('news-list');
        if (!list) throw new Error('no list');
        await untilState(list, 'ready');
        for (const details of all<HTMLDetailsElement>(list, 'details')) details.open = true;
        await nextFrame();
        await expect(page).to.be.accessible();
        expectUsable(list);
        expect(page.scrollWidth, 'sideways overflow').to.be.at.most(page.clientWidth);
        expect(one(list, '[part=list]').getAttribute('role')).to.equal('list');
      });
    }
  }
});
