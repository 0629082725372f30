/** The elements in the layouts that pages really have: never without a width, never wider than their place, never moving it. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { all, fresh, one, untilState } from '../support/elements.js';
import { faultUrl, feedUrl } from '../support/second-origin.js';

const places: Record<string, [outer: string, inner: string]> = {
  'a flex row': ['display: flex; inline-size: 600px', ''],
  'a flex row that wraps': ['display: flex; flex-wrap: wrap; inline-size: 600px', ''],
  'a flex column': ['display: flex; flex-direction: column; align-items: start; inline-size: 600px', ''],
  'a grid with auto columns': ['display: grid; grid-auto-flow: column; grid-auto-columns: auto; inline-size: 600px', ''],
  'a narrow grid column': ['display: grid; grid-template-columns: 240px 1fr; inline-size: 600px', ''],
  'a table cell': ['display: table; inline-size: 600px', 'display: table-cell'],
  'a float': ['inline-size: 600px', 'float: left'],
  'an inline block': ['inline-size: 600px', 'display: inline-block'],
  'a very wide column': ['inline-size: 1600px', ''],
};

describe('layout', () => {
  for (const [name, [outer, inner]] of Object.entries(places)) {
    for (const layout of ['list', 'compact', 'cards', 'magazine', 'carousel', 'ticker', 'accordion']) {
      it(`of ${layout} in ${name}`, async () => {
        const page = await fixture<HTMLElement>(html`<div style=${outer}><div style=${inner}><news-list layout=${layout} feed=${fresh(feedUrl('rss'))}></news-list></div></div>`);
        const list = page.querySelector('news-list');
        if (!list) throw new Error('no list');
        await untilState(list, 'ready');
        const width = list.getBoundingClientRect().width;
        expect(width).to.be.at.least(240);
        expect(width).to.be.at.most(page.getBoundingClientRect().width);
        expect(page.scrollWidth).to.be.at.most(page.clientWidth + 1);
      });
    }
  }

  it('directly in a flex row beside something else', async () => {
    const page = await fixture<HTMLElement>(html`<div style="display: flex; inline-size: 600px"><p style="inline-size: 200px; flex: none">a</p><news-list feed=${fresh(feedUrl('rss'))}></news-list></div>`);
    const list = page.querySelector('news-list');
    if (!list) throw new Error('no list');
    await untilState(list, 'ready');
    expect(list.getBoundingClientRect().width).to.be.within(256, 400);
  });

  it('keeps the height that the page reserves, before and after the news', async () => {
    const page = await fixture<HTMLElement>(html`<div style="--news-min-block-size: 900px"><news-list limit="2" feed=${fresh(faultUrl('slow?ms=100'))}></news-list><p>below</p></div>`);
    const list = page.querySelector('news-list');
    const below = page.querySelector('p');
    if (!list || !below) throw new Error('no list');
    const before = below.getBoundingClientRect().top;
    await untilState(list, 'ready');
    await nextFrame();
    expect(below.getBoundingClientRect().top).to.equal(before);
  });

  it('takes fonts and colours from the page, and gives them back to ::part and custom properties', async () => {
    const page = await fixture<HTMLElement>(html`<div style="font-family: monospace; color: rgb(1, 2, 3); --news-title-size: 30px"><news-list feed=${fresh(feedUrl('rss'))}></news-list></div>`);
    const list = page.querySelector('news-list');
    if (!list) throw new Error('no list');
    await untilState(list, 'ready');
    const style = getComputedStyle(one(list, '[part=link]'));
    expect([style.fontFamily, style.color, style.fontSize]).to.deep.equal(['monospace', 'rgb(1, 2, 3)', '30px']);
  });

  it('is not reset by what a page does to everything', async () => {
    const reset = new CSSStyleSheet();
    reset.replaceSync('* { margin: 0; padding: 0; display: inline; float: left; list-style: square; font-size: 9px !important }');
    document.adoptedStyleSheets.push(reset);
    try {
      const list = await untilState(await fixture<HTMLElement>(html`<news-list feed=${fresh(feedUrl('rss'))}></news-list>`), 'ready');
      expect(getComputedStyle(one(list, '[part=list]')).display).to.equal('grid');
      expect(getComputedStyle(one(list, '[part=item]')).float).to.equal('none');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('never shows a bullet or an image wider than its frame', async () => {
    const list = await untilState(await fixture<HTMLElement>(html`<news-list feed=${fresh(feedUrl('rss'))}></news-list>`), 'ready');
    expect(getComputedStyle(one(list, '[part=item]')).listStyleType).to.equal('none');
    for (const image of all(list, 'img')) expect(image.clientWidth).to.be.at.most(image.parentElement?.clientWidth ?? 0);
  });
});
