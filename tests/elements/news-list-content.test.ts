/** What an item of `<news-list>` shows: pictures that may fail, marks, reading time, sources and languages. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, fresh, one, texts, untilState, waitUntil } from '../support/elements.js';
import { isWebKit } from '../support/engine.js';
import { resizeWindow } from '../support/media.js';
import { baseUrl, clear, feedUrl, serve } from '../support/second-origin.js';

interface Item {
  title?: string;
  image?: string;
  [name: string]: unknown;
}

/** A list of a feed with these items, with these attributes. */
async function show(items: Item[], attributes: Record<string, string> = {}): Promise<NewsListElement> {
  const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Kanał', items: items.map((item, id) => ({ id: `${id}`, url: `https://e.example/${id}`, ...item })) });
  const feed = fresh(await serve('/content', { headers: { 'content-type': 'application/feed+json' }, body }));
  const list = document.createElement('news-list');
  for (const [name, value] of Object.entries({ loading: 'eager', lang: 'pl', feed, ...attributes })) list.setAttribute(name, value);
  (await fixture<HTMLElement>(html`<div style="inline-size: 40rem"></div>`)).append(list);
  return untilState(list, 'ready');
}

const good = `${baseUrl}/images/hammer.svg`;
const other = `${baseUrl}/images/basket.svg`;
const broken = `${baseUrl}/images/no-such.png`;
const sources = (list: Element): string[] => all<HTMLImageElement>(list, 'img').map(({ src }) => src);
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

afterEach(clear);

describe('<news-list> pictures', () => {
  it('give way to the one of the page when they cannot be loaded, and where there is none', async () => {
    const list = await show([{ image: broken }, {}, { image: good }], { 'fallback-image': other });
    await waitUntil(() => !sources(list).includes(broken));
    expect(sources(list)).to.deep.equal([other, other, good]);
  });

  it('leave a letter in a frame that may have been seen, so that nothing moves', async () => {
    const list = await show([{ title: '„Łąka” kwitnie', image: broken }, { title: 'Drugi', image: good }]);
    const before = all(list, '[part=item]').map((item) => item.getBoundingClientRect().top);
    await waitUntil(() => one(list, '[part=image]').dataset['letter'] === 'Ł');
    expect(sources(list)).to.deep.equal([good]);
    expect(all(list, '[part=item]').map((item) => item.getBoundingClientRect().top)).to.deep.equal(before);
    expect(getComputedStyle(one(list, '[part=image]'), '::after').content, 'browsers differ in whether they tell what attr() stands for').to.match(/Ł|attr\(data-letter\)/);
  });

  it('take their frame along where the reader has not come so far', async function () {
    // Its pictures are asked for in sight only.
    if (isWebKit) this.skip();
    await resizeWindow(800, 300);
    const list = await show(Array.from({ length: 6 }, (_, at) => ({ image: `${broken}?${at}`, content_text: 'słowo '.repeat(60) })), { 'excerpt-length': '60' });
    const top = one(list, '[part=item]').getBoundingClientRect().top;
    // How far ahead pictures are asked for is the browser's to decide.
    await waitUntil(() => all(list, '[part=image]').length < 5);
    const without = all(list, '[part=item]').find((item) => !item.querySelector('[part=image]'));
    expect(without?.getBoundingClientRect().top).to.be.greaterThan(300);
    expect(without?.querySelector('.text')?.getBoundingClientRect().left).to.equal(without?.getBoundingClientRect().left);
    expect(all(list, '[part=item]')[0]?.querySelector('[part=image]'), 'the first, in sight').not.to.equal(null);
    expect(one(list, '[part=item]').getBoundingClientRect().top).to.equal(top);
  });

  it('leave a letter when the picture of the page fails as well', async () => {
    const list = await show([{ title: 'Jeden', image: broken }], { 'fallback-image': `${broken}?2` });
    await waitUntil(() => one(list, '[part=image]').dataset['letter'] === 'J');
    expect(sources(list)).to.deep.equal([]);
  });

  for (const [ratio, expected] of [['3/2', 1.5], ['16:9', 16 / 9], ['1', 1], ['0.5', 0.5], ['bokiem', 4 / 3], ['url(x)', 4 / 3]] as const) {
    it(`have the ratio that is asked for: ${ratio}`, async () => {
      const list = await show([{ image: good }], { 'image-ratio': ratio });
      const { width, height } = one(list, '[part=image]').getBoundingClientRect();
      expect(width / height).to.be.closeTo(expected, 0.02);
    });
  }

  it('fill their frame, or are shown whole', async () => {
    const list = await show([{ image: good }]);
    expect(getComputedStyle(one(list, 'img')).objectFit).to.equal('cover');
    list.imageFit = 'contain';
    await list.updateComplete;
    expect(getComputedStyle(one(list, 'img')).objectFit).to.equal('contain');
  });

  it('stand where they are wanted', async () => {
    const list = await show([{ image: good, content_text: 'tekst' }]);
    const place = (): string => {
      const image = one(list, '[part=image]').getBoundingClientRect();
      const text = one(list, '.text').getBoundingClientRect();
      return image.bottom <= text.top ? 'top' : image.right <= text.left ? 'start' : 'end';
    };
    for (const layout of ['list', 'cards', 'carousel', 'magazine'] as const) {
      list.layout = layout;
      for (const image of ['start', 'end', 'top'] as const) {
        list.image = image;
        await list.updateComplete;
        await nextFrame();
        expect(place(), layout).to.equal(image);
      }
      list.image = '';
      await list.updateComplete;
      expect(place(), layout).to.equal(layout === 'list' ? 'start' : 'top');
    }
    list.image = 'none';
    await list.updateComplete;
    expect(all(list, '[part=image]')).to.deep.equal([]);
  });
});

describe('<news-list> marks', () => {
  it('items younger than the hours given as new', async () => {
    const list = await show([{ date_published: hoursAgo(1) }, { date_published: hoursAgo(30) }, {}], { 'new-for': '24' });
    expect(all(list, '[part=item]').map((item) => item.querySelector('[part=new]')?.textContent)).to.deep.equal(['nowe', undefined, undefined]);
  });

  it('nothing as new unless asked', async () => {
    const list = await show([{ date_published: hoursAgo(1) }]);
    expect(all(list, '[part=new]')).to.deep.equal([]);
    list.newFor = NaN;
    await list.updateComplete;
    expect(all(list, '[part=new]')).to.deep.equal([]);
  });
});

describe('<news-list> says', () => {
  it('how long an item takes to read, from its content, rounded up', async () => {
    const words = (count: number): string => `<p>${'słowo '.repeat(count)}</p>`;
    const list = await show([{ content_html: words(200) }, { content_html: words(201) }, { summary: 'a', content_html: words(900) }, {}], { show: 'reading-time' });
    expect(texts(list, '[part=reading-time]')).to.deep.equal(['1 min czytania', '2 min czytania', '5 min czytania']);
    list.show = 'date';
    await list.updateComplete;
    expect(all(list, '[part=reading-time]')).to.deep.equal([]);
  });

  it('which of several feeds an item is from', async () => {
    const list = await show([{ title: 'a', date_published: '2026-06-01T00:00:00Z' }], { show: 'source' });
    list.feed = `${list.feed} ${fresh(feedUrl('rss'))}`;
    await waitUntil(() => all(list, '[part=item]').length === 7);
    expect(texts(list, '[part=source]').slice(0, 2)).to.deep.equal(['Kanał', 'Sąsiedzi: aktualności']);
  });

  it('with dots between, after the mark, in the order of reading', async () => {
    const list = await show([{ date_published: hoursAgo(1), authors: [{ name: 'Ola' }], tags: ['A', 'B'] }], { 'new-for': '9', show: 'author categories' });
    expect(texts(list, '[part=meta]')).to.deep.equal(['nowe Ola · A, B']);
  });

  it('in which language and direction each item is', async () => {
    const list = await show([{ title: 'שלום', language: 'he', content_text: 'שלום עולם' }, { title: 'Dzień dobry', language: 'pl' }]);
    const [first, second] = all(list, 'article');
    expect([first?.lang, second?.hasAttribute('lang')]).to.deep.equal(['he', false]);
    expect(all(list, '[part=title]').map((title) => getComputedStyle(title).direction)).to.deep.equal(['rtl', 'ltr']);
    expect(getComputedStyle(one(list, '[part=summary]')).direction).to.equal('rtl');
  });
});
