/** Every layout of `<news-list>` with everything it can show: axe and our own checks, however a reader looks at it. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import { all, expectUsable, fresh, one, untilState } from '../support/elements.js';
import { looks } from '../support/looks.js';
import { emulateMedia } from '../support/media.js';
import { feedUrl } from '../support/second-origin.js';

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
