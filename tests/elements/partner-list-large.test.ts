/** Long lists of partners: search, the bar to jump along, and that three hundred are no burden. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/partner-list.js';
import type { PartnerListElement } from '../../src/elements/partner-list/partner-list.js';
import { all, fresh, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement, pressShiftTab, pressTab, press } from '../support/keyboard.js';
import { clear, serve } from '../support/second-origin.js';

const WORDS = ['Zajezdnia', 'Łąka', 'Ogród', 'Śliwa', 'Lipa', 'Sad', 'Akademia', 'Żuraw'];
const COUNTRIES = ['PL', 'IT', 'DE', 'FR', undefined];

const many = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${WORDS[index % WORDS.length]} ${index}`,
    url: `https://p${index}.example/`,
    description: index === 7 ? 'Żłobek' : 'Opis',
    role: index === 8 ? 'Księgowość' : 'Partner',
    project: index === 9 ? 'Źródło' : undefined,
    address: { addressCountry: COUNTRIES[index % COUNTRIES.length] },
  }));

async function shown(count: number, attributes: Partial<PartnerListElement> = {}): Promise<PartnerListElement> {
  const src = fresh(await serve('/partners.json', { body: JSON.stringify(many(count)) }));
  const list = await fixture<PartnerListElement>(html`<partner-list lang="pl" loading="eager"></partner-list>`);
  return untilState(Object.assign(list, { src, ...attributes }), 'ready');
}

async function type(list: PartnerListElement, words: string): Promise<void> {
  const input = one<HTMLInputElement>(list, 'input');
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await list.updateComplete;
  await list.updateComplete;
}

afterEach(async () => {
  await clear();
  window.scrollTo(0, 0);
});

describe('the search of <partner-list>', () => {
  for (const [words, found] of [
    ['laka 1', ['Łąka 1', 'Łąka 17']],
    ['zlobek', ['Żuraw 7']],
    ['KSIEGOWOSC', ['Zajezdnia 8']],
    ['zrodlo', ['Łąka 9']],
    ['wlochy sliwa', ['Śliwa 11']],
    ['15,', ['Żuraw 15']],
  ] as const) {
    it(`finds by name, country, role, description and project: ${words}`, async () => {
      const list = await shown(20, { search: true });
      await type(list, words);
      expect(texts(list, '[part=title]')).to.deep.equal(found);
    });
  }

  it('says how many it found, by eye and by ear, and nothing once it is empty', async () => {
    const list = await shown(20, { search: true });
    const says = (): string[] => [...texts(list, '.count'), ...texts(list, '[part=status]')];
    await type(list, 'laka');
    expect(says()).to.deep.equal(['3 wyniki', '3 wyniki']);
    await type(list, 'nic takiego');
    expect([says(), all(list, '[part=item]').length]).to.deep.equal([['0 wyników', '0 wyników'], 0]);
    await type(list, '');
    expect([says(), all(list, '[part=item]').length]).to.deep.equal([[''], 20]);
  });

  it('knows countries by the names of another language after a change', async () => {
    const list = await shown(20, { search: true });
    await type(list, 'niemcy');
    expect(all(list, '[part=item]').length).to.equal(4);
    list.lang = 'en';
    await list.updateComplete;
    expect(all(list, '[part=item]').length).to.equal(0);
    await type(list, 'germany');
    expect(all(list, '[part=item]').length).to.equal(4);
  });

  it('leaves out groups in which nothing is found', async () => {
    const list = await shown(20, { search: true, groupBy: 'country' });
    await type(list, 'niemcy');
    expect(texts(list, '[part=heading]')).to.deep.equal(['Niemcy']);
  });
});

describe('a long <partner-list>', () => {
  it('begins at forty', async () => {
    const list = await shown(39);
    expect([all(list, '[part=jump]').length, texts(list, '[part=title]')[0]]).to.deep.equal([0, 'Zajezdnia 0']);
    list.src = fresh(await serve('/more.json', { body: JSON.stringify(many(40)) }));
    await waitUntil(() => all(list, '[part=jump]').length === 1);
    expect(texts(list, '[part=title]')[0]).to.equal('Akademia 14');
  });

  it('runs from A to Z by the alphabet of the language, with a letter for each', async () => {
    const list = await shown(60);
    expect(texts(list, '[part=jump-button]')).to.deep.equal(['A', 'L', 'Ł', 'O', 'S', 'Ś', 'Z', 'Ż']);
    expect(one(list, '[part=jump]').getAttribute('aria-label')).to.equal('Przejdź do');
    for (const button of all(list, '[part=jump-button]')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  for (const layout of ['grid', 'list', 'logos', 'table'] as const) {
    it(`leads to the first of a letter: ${layout}`, async () => {
      const list = await shown(300, { layout });
      const [button] = all(list, '[part=jump-button]').filter(({ textContent }) => textContent.trim() === 'Ś');
      button?.click();
      const link = focusedElement() as HTMLAnchorElement;
      expect(link.textContent.trim()).to.match(/Śliwa/);
      await nextFrame();
      await nextFrame();
      expect(link.getBoundingClientRect().top).to.be.within(0, innerHeight);
    });
  }

  it('leads to groups, which say how many they hold', async () => {
    const list = await shown(50, { groupBy: 'country' });
    expect(texts(list, '[part=jump-button]')).to.deep.equal(['Francja 10', 'Niemcy 10', 'Polska 10', 'Włochy 10', 'Inne 10']);
    expect(texts(list, '[part=heading]')).to.deep.equal(['Francja 10', 'Niemcy 10', 'Polska 10', 'Włochy 10', 'Inne 10']);
    all(list, '[part=jump-button]')[3]?.click();
    expect(focusedElement()?.textContent).to.contain('Włochy');
    await pressTab();
    expect(focusedElement()?.textContent).to.match(/^Łąka 1$/);
  });

  it('can be walked with the keyboard: search, letters, partners, and back', async () => {
    const list = await shown(60, { search: true });
    one(list, 'input').focus();
    await pressTab();
    expect(focusedElement()?.textContent.trim()).to.equal('A');
    await pressTab(7);
    expect(focusedElement()?.textContent.trim()).to.equal('Ż');
    await press('Enter');
    await waitUntil(() => /^Żuraw/.test(focusedElement()?.textContent ?? ''));
    await pressTab();
    expect(focusedElement()?.textContent).to.match(/^Żuraw/);
    await pressShiftTab(2);
    expect(focusedElement()?.textContent).to.match(/^Zajezdnia/);
  });

  it('does not lay out what is far below', async () => {
    const list = await shown(300, { layout: 'list' });
    const [last] = all(list, '[part=item]').slice(-1);
    await waitUntil(() => last?.querySelector('[part=title]')?.checkVisibility({ contentVisibilityAuto: true }) === false);
  });

  it('is shown and searched in no time', async () => {
    const list = await shown(300, { search: true, show: 'logo name country role description latest-news' });
    const times: number[] = [];
    for (const words of ['l', 'la', 'lak', 'laka', '']) {
      const start = performance.now();
      await type(list, words);
      list.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    // A few milliseconds each on an idle machine; the bound is for one that does much else.
    expect(Math.max(...times)).to.be.below(1000);
  });
});
