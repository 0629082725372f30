/** The layouts of `<news-list>`: columns, strips that move only when asked, and a reader who keeps his place. */
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, fresh, isVisible, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement, pressTab, showsFocus } from '../support/keyboard.js';
import { emulateMedia } from '../support/media.js';
import { clear, faultUrl, feedUrl } from '../support/second-origin.js';

type Layout = NewsListElement['layout'];
const LAYOUTS: Layout[] = ['list', 'compact', 'cards', 'magazine', 'carousel', 'ticker', 'accordion'];

/** A list with these attributes, in a box of this width. */
async function show(attributes: Record<string, string>, width = '60rem'): Promise<NewsListElement> {
  const box = await fixture<HTMLElement>(html`<div lang="pl" style="inline-size: ${width}"></div>`);
  const list = document.createElement('news-list');
  for (const [name, value] of Object.entries({ loading: 'eager', feed: fresh(feedUrl('rss')), ...attributes })) list.setAttribute(name, value);
  box.append(list);
  await untilState(list, 'ready');
  await nextFrame();
  return list;
}

const boxes = (list: Element): DOMRect[] => all(list, '[part=item]').map((item) => item.getBoundingClientRect());
const columns = (list: Element): number => new Set(boxes(list).map(({ left }) => Math.round(left))).size;
const strip = (list: Element): HTMLElement => one(list, '[part=list]');

afterEach(clear);

describe('<news-list> in columns', () => {
  for (const [layout, attribute, width, expected] of [
    ['cards', undefined, '60rem', 3],
    ['cards', '2', '60rem', 2],
    ['cards', '4', '30rem', 1],
    ['cards', '1', '60rem', 1],
    ['list', undefined, '60rem', 1],
    ['list', '2', '60rem', 2],
    ['compact', '3', '60rem', 3],
    ['compact', '3', '20rem', 1],
    ['magazine', undefined, '60rem', 2],
    ['magazine', undefined, '20rem', 1],
    ['magazine', '1', '60rem', 1],
    ['cards', 'wiele', '60rem', 3],
  ] as const) {
    it(`${layout}, at most ${attribute ?? 'the usual'}, in ${width}: ${expected}`, async () => {
      const list = await show({ layout, limit: '5', ...(attribute && { columns: attribute }) }, width);
      expect(columns(list)).to.equal(expected);
    });
  }

  it('puts the lead of a magazine before the rest, larger and alone with an excerpt', async () => {
    const list = await show({ layout: 'magazine' });
    const [lead, second] = boxes(list);
    expect(lead?.width).to.be.greaterThan((second?.width ?? Infinity) * 1.5);
    expect(second?.left).to.be.greaterThan(lead?.right ?? Infinity);
    expect(second?.top).to.equal(lead?.top);
    expect(all(list, '[part=summary]').length).to.equal(1);
  });

  it('puts the rest of a magazine of two columns below the lead', async () => {
    const [lead, second, third] = boxes(await show({ layout: 'magazine', columns: '2' }));
    expect(second?.top).to.be.greaterThan(lead?.bottom ?? Infinity);
    expect(third?.top).to.equal(second?.top);
  });

  it('shows a title and a date a line where it is compact', async () => {
    const list = await show({ layout: 'compact' });
    expect(all(list, '[part=summary], [part=image]')).to.deep.equal([]);
    expect(all(list, '[part=date]').length).to.equal(6);
    expect(Math.max(...boxes(list).map(({ height }) => height))).to.be.at.most(44);
  });

  it('shows what is asked for where it is compact, too', async () => {
    const list = await show({ layout: 'compact', show: 'image excerpt' });
    expect(all(list, '[part=summary]').length).to.equal(6);
    expect(all(list, '[part=image]').length).to.equal(6);
  });

  for (const gap of ['0', '2.25rem 2rem', '3rem']) {
    it(`has its columns whatever the gap: ${gap}`, async () => {
      for (const [layout, most] of [['cards', '2'], ['compact', '2'], ['carousel', '2'], ['magazine', '3']] as const) {
        const list = await show({ layout, columns: most, limit: '3' });
        list.style.setProperty('--news-gap', gap);
        const seen = new Set(boxes(list).map(({ left }) => Math.round(left)).filter((left) => left < list.getBoundingClientRect().right));
        expect(seen.size, layout).to.equal(2);
      }
    });
  }

  it('takes an unknown layout for a list', async () => {
    const list = await show({ layout: 'constructor' });
    expect(strip(list).classList.contains('list')).to.equal(true);
    expect(columns(list)).to.equal(1);
  });
});

describe('<news-list> in any layout', () => {
  for (const layout of LAYOUTS) {
    for (const width of ['240px', '320px', '1600px']) {
      it(`stays within ${width}: ${layout}`, async () => {
        const list = await show({ layout, heading: 'Aktualności', show: 'image date author categories reading-time excerpt more', 'new-for': '999999' }, width);
        const base = one(list, '[part=base]');
        expect(base.scrollWidth).to.be.at.most(base.clientWidth);
        if (layout !== 'carousel' && layout !== 'ticker') {
          for (const element of all(list, '[part=item] *')) {
            expect(element.getBoundingClientRect().right, element.outerHTML.slice(0, 60)).to.be.at.most(base.getBoundingClientRect().right + 1);
          }
        }
      });
    }

    it(`moves nothing when the news takes the place of its outline: ${layout}`, async () => {
      const page = await fixture<HTMLElement>(html`<div style="inline-size: 50rem; --news-min-block-size: 2400px"><news-list layout=${layout} heading="Aktualności" loading="eager" feed=${fresh(faultUrl('slow?ms=60'))}></news-list><p>below</p></div>`);
      const list = page.querySelector('news-list');
      if (!list) throw new Error('no list');
      await nextFrame();
      expect(all(list, '.outline').length, 'rows of the outline').to.be.greaterThan(0);
      const shifts: number[] = [];
      const observer = new PerformanceObserver((entries) => entries.getEntries().forEach((entry) => shifts.push((entry as PerformanceEntry & { value: number }).value)));
      observer.observe({ type: 'layout-shift' });
      await untilState(list, 'ready');
      await Promise.all(all<HTMLImageElement>(list, 'img').map((image) => { image.loading = 'eager'; return image.decode().catch(() => undefined); }));
      await nextFrame();
      await nextFrame();
      observer.takeRecords().forEach((entry) => shifts.push((entry as PerformanceEntry & { value: number }).value));
      observer.disconnect();
      expect(shifts).to.deep.equal([]);
    });
  }

  it('checks would notice that something moved', async function () {
    // Only Chromium tells.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const page = await fixture<HTMLElement>(html`<div style="inline-size: 50rem"><p>below</p></div>`);
    await nextFrame();
    await nextFrame();
    const moved = new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'layout-shift' }));
    page.prepend(Object.assign(document.createElement('div'), { style: 'block-size: 200px' }));
    await moved;
  });

  it('keeps items, focus and scrolling when the layout changes', async () => {
    const list = await show({});
    const items = all(list, '[part=item]');
    all(list, '[part=link]')[2]?.focus();
    for (const layout of [...LAYOUTS, 'accordion', 'list'] as const) {
      const before = scrollY;
      list.layout = layout;
      await list.updateComplete;
      expect(all(list, '[part=item]'), layout).to.deep.equal(items);
      expect(focusedElement()?.closest('li'), layout).to.equal(items[2]);
      expect(scrollY, layout).to.equal(before);
    }
  });

  it('is right in a tab that was hidden at first', async () => {
    const list = await show({ layout: 'carousel' });
    list.hidden = true;
    await nextFrame();
    list.layout = 'cards';
    await list.updateComplete;
    list.layout = 'carousel';
    await list.updateComplete;
    list.hidden = false;
    await waitUntil(() => all(list, '[part=controls]').length === 1);
  });
});

describe('<news-list> as a carousel', () => {
  const buttons = (list: Element): HTMLElement[] => all(list, '[part=controls] button');
  const states = (list: Element): unknown[] => buttons(list).map((button) => button.getAttribute('aria-disabled'));

  it('goes on and back by buttons that say where it ends', async () => {
    const list = await show({ layout: 'carousel' }, '40rem');
    expect(buttons(list).map((button) => button.getAttribute('aria-label'))).to.deep.equal(['Wstecz', 'Dalej']);
    expect(states(list)).to.deep.equal(['true', 'false']);
    for (const button of buttons(list)) expect(button.getBoundingClientRect().height).to.be.at.least(44);
    buttons(list)[1]?.click();
    await waitUntil(() => strip(list).scrollLeft > 300);
    await waitUntil(() => states(list)[0] === 'false');
    strip(list).scrollTo({ left: 99999, behavior: 'instant' });
    await waitUntil(() => states(list)[1] === 'true');
    buttons(list)[0]?.click();
    await waitUntil(() => states(list)[1] === 'false');
  });

  it('goes the other way where reading does', async () => {
    const list = await show({ layout: 'carousel', dir: 'rtl' }, '40rem');
    expect(states(list)).to.deep.equal(['true', 'false']);
    buttons(list)[1]?.click();
    await waitUntil(() => strip(list).scrollLeft < -300);
  });

  it('has no buttons when all fits', async () => {
    const list = await show({ layout: 'carousel', limit: '2' });
    expect(buttons(list)).to.deep.equal([]);
  });

  it('shows the card that the keyboard reaches', async () => {
    const list = await show({ layout: 'carousel' }, '20rem');
    all(list, '[part=link]')[0]?.focus();
    await pressTab(2);
    const frame = strip(list).getBoundingClientRect();
    await waitUntil(() => {
      const card = focusedElement()?.closest('li')?.getBoundingClientRect();
      return card && card.left >= frame.left - 2 && card.right <= frame.right + 2;
    });
  });

  it('never moves by itself', async () => {
    const list = await show({ layout: 'carousel' }, '20rem');
    await aTimeout(100);
    expect(strip(list).scrollLeft).to.equal(0);
  });

  it('is a plain list where items stand under years', async () => {
    const list = await show({ layout: 'carousel', 'group-by': 'year' });
    expect(all(list, '.strip, [part=controls]')).to.deep.equal([]);
  });
});

describe('<news-list> as a ticker', () => {
  const button = (list: Element): HTMLElement => one(list, '[part=controls] button');
  const frames = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at++) await nextFrame();
  };

  it('is one line of headlines', async () => {
    const list = await show({ layout: 'ticker', show: 'image date excerpt more' }, '20rem');
    expect(new Set(boxes(list).map(({ top }) => Math.round(top))).size).to.equal(1);
    expect(strip(list).clientHeight).to.be.at.most(60);
    expect(all(list, '[part=summary], [part=image], [part=more]')).to.deep.equal([]);
  });

  it('stands still until it is asked to move, and again when it is asked to stop', async () => {
    const list = await show({ layout: 'ticker' }, '20rem');
    await frames(5);
    expect(strip(list).scrollLeft).to.equal(0);
    expect(button(list).getAttribute('aria-label')).to.equal('Uruchom');
    button(list).click();
    await waitUntil(() => strip(list).scrollLeft > 3);
    expect(button(list).getAttribute('aria-label')).to.equal('Zatrzymaj');
    button(list).click();
    await frames(2);
    const at = strip(list).scrollLeft;
    await frames(5);
    expect(strip(list).scrollLeft).to.equal(at);
  });

  it('waits while a headline has the focus', async function () {
    if (!showsFocus()) this.skip();
    const list = await show({ layout: 'ticker' }, '20rem');
    one(list, '[part=link]').focus();
    button(list).click();
    await frames(8);
    expect(strip(list).scrollLeft).to.equal(0);
    one(list, '[part=link]').blur();
    await waitUntil(() => strip(list).scrollLeft > 0);
  });

  it('moves the other way where reading does', async () => {
    const list = await show({ layout: 'ticker', dir: 'rtl' }, '20rem');
    button(list).click();
    await waitUntil(() => strip(list).scrollLeft < 0);
  });

  it('cannot be set in motion where motion is not wanted, and scrolls by hand', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const list = await show({ layout: 'ticker' }, '20rem');
    expect(isVisible(button(list))).to.equal(false);
    button(list).click();
    await frames(5);
    expect(strip(list).scrollLeft).to.equal(0);
    expect(getComputedStyle(strip(list)).overflowX).to.equal('auto');
  });

  it('stops when the element leaves the page', async () => {
    const list = await show({ layout: 'ticker' }, '20rem');
    button(list).click();
    const parent = list.parentElement;
    list.remove();
    parent?.append(list);
    await waitUntil(() => button(list).getAttribute('aria-label') === 'Uruchom');
  });
});

describe('<news-list> as an accordion', () => {
  it('opens an item in its place, with its excerpt and a link that names it', async () => {
    const list = await show({ layout: 'accordion' });
    expect(all(list, '[part=summary]').filter(isVisible)).to.deep.equal([]);
    one(list, 'summary').click();
    await waitUntil(() => isVisible(one(list, '[part=summary]')));
    expect(all(list, '[part=summary]').filter(isVisible).length).to.equal(1);
    expect(texts(list, '[part=more]')[0]).to.equal('Czytaj dalej: Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”');
  });

  it('is open where it was after the news was rendered again', async () => {
    const list = await show({ layout: 'accordion' });
    one(list, 'summary').click();
    list.excerptLength = 3;
    await list.updateComplete;
    expect(one<HTMLDetailsElement>(list, 'details').open).to.equal(true);
  });

  it('goes on at the first of the items that a reader asked for', async () => {
    const list = await show({ layout: 'accordion', limit: '2', paging: 'more' });
    one(list, '.pager button').click();
    await waitUntil(() => focusedElement() === all(list, 'summary')[2]);
  });

  it('says of links that open a new tab that they do', async () => {
    const list = await show({ layout: 'accordion', open: 'new-tab' });
    expect(texts(list, '[part=more]')[0]).to.contain('(otwiera się w nowej karcie)');
  });
});
