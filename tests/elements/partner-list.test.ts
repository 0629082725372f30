/** `<partner-list>` in a real browser, from a file of another origin and from links. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/partner-list.js';
import { initials } from '../../src/elements/partner-list/logo.js';
import type { PartnerListElement } from '../../src/elements/partner-list/partner-list.js';
import { all, fresh, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { baseUrl, clear, faultUrl, serve } from '../support/second-origin.js';

const organisations = [
  { '@type': 'Organization', name: 'I.Re.Forr', address: { addressCountry: 'IT' }, url: 'https://it.example/', logo: 'images/basket.svg', role: 'Partner' },
  { '@type': 'Organization', name: 'Bruxelles Europe asbl', address: { addressCountry: 'BE' }, logo: { '@type': 'ImageObject', url: '/no-such.svg' } },
  { '@type': 'Organization', name: 'Synthesis Center', address: { addressCountry: { '@type': 'Country', name: 'CY' } }, url: 'javascript:alert(1)' },
  { '@type': 'Organization', name: 'Stowarzyszenie', address: { addressCountry: 'PL' }, description: 'Lider <b>projektu</b>' },
  { '@type': 'Organization', name: 'Bez kraju' },
  { '@type': 'Organization', url: 'https://nameless.example/' },
];

async function file(body: unknown): Promise<string> {
  return fresh(await serve('/partners.json', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}

async function ready(template: ReturnType<typeof html>): Promise<PartnerListElement> {
  return untilState(await fixture<PartnerListElement>(template), 'ready');
}

afterEach(clear);

describe('<partner-list> from a file', () => {
  for (const [shape, wrap] of Object.entries({
    'an array': (list: unknown[]) => list,
    'an ItemList': (list: unknown[]) => ({ '@type': 'ItemList', itemListElement: list }),
    'an ItemList of ListItems': (list: unknown[]) => ({ '@type': 'ItemList', itemListElement: list.map((item) => ({ '@type': 'ListItem', item })) }),
  })) {
    it(`shows every organisation that has a name: ${shape}`, async () => {
      const list = await ready(html`<partner-list src=${await file(wrap(organisations))}></partner-list>`);
      expect(texts(list, '[part=title]')).to.deep.equal(['I.Re.Forr', 'Bruxelles Europe asbl', 'Synthesis Center', 'Stowarzyszenie', 'Bez kraju']);
    });
  }

  it('links to web addresses only and shows text as text', async () => {
    const list = await ready(html`<partner-list src=${await file(organisations)}></partner-list>`);
    expect(all<HTMLAnchorElement>(list, 'a').map((a) => a.href)).to.deep.equal(['https://it.example/']);
    expect(texts(list, '[part=summary]')).to.deep.equal(['Lider <b>projektu</b>']);
  });

  it('groups by country in the order and the words of the language', async () => {
    const list = await ready(html`<partner-list lang="pl" group-by="country" src=${await file(organisations)}></partner-list>`);
    expect(texts(list, '[part=heading]')).to.deep.equal(['Belgia', 'Cypr', 'Polska', 'Włochy', 'Inne']);
    list.lang = 'en';
    await list.updateComplete;
    expect(texts(list, '[part=heading]')).to.deep.equal(['Belgium', 'Cyprus', 'Italy', 'Poland', 'Other']);
  });

  it('puts headings of groups under its own and names under those', async () => {
    const list = await ready(html`<partner-list lang="pl" heading="Partnerzy" heading-level="2" group-by="country" src=${await file(organisations)}></partner-list>`);
    expect([all(list, 'h2').length, all(list, 'h3').length, all(list, 'h4').length]).to.deep.equal([1, 5, 5]);
  });

  it('says the country beside each name when it does not group', async () => {
    const list = await ready(html`<partner-list lang="pl" src=${await file(organisations)}></partner-list>`);
    expect(texts(list, '[part=meta]')[0]).to.equal('Partner · Włochy');
  });

  it('takes initials where a logo is missing or broken, and never says a name twice', async () => {
    const list = await ready(html`<partner-list src=${await file(organisations)}></partner-list>`);
    await waitUntil(() => all(list, 'img').length === 1);
    expect(one<HTMLImageElement>(list, 'img').src).to.match(new RegExp(`^${baseUrl}/images/basket.svg`));
    expect(one(list, 'img').getAttribute('alt')).to.equal('');
    expect(texts(list, '.initials')).to.deep.equal(['BE', 'SC', 'S', 'B']);
    for (const box of all(list, '.initials')) expect(box.getAttribute('aria-hidden')).to.equal('true');
  });

  it('gives wide and tall logos the same box', async () => {
    const svg = (size: string): string => `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`;
    const wide = await serve('/wide.svg', { headers: { 'content-type': 'image/svg+xml' }, body: decodeURIComponent(svg('width="900" height="60"').slice(19)) });
    const tall = await serve('/tall.svg', { headers: { 'content-type': 'image/svg+xml' }, body: decodeURIComponent(svg('width="60" height="900"').slice(19)) });
    const list = await ready(html`<partner-list src=${await file([{ name: 'A', logo: wide }, { name: 'B', logo: tall }])}></partner-list>`);
    await waitUntil(() => all<HTMLImageElement>(list, 'img').every((image) => image.complete && image.naturalWidth));
    const [a, b] = all(list, '[part=image]').map((box) => box.getBoundingClientRect());
    expect([a?.width, a?.height]).to.deep.equal([b?.width, b?.height]);
    for (const image of all(list, 'img')) {
      const box = image.parentElement?.getBoundingClientRect();
      expect(image.getBoundingClientRect().height).to.be.at.most(box?.height ?? 0);
    }
  });

  it('arranges them as a grid or as a list', async () => {
    const list = await ready(html`<partner-list src=${await file(organisations)}></partner-list>`);
    const columns = (): number => new Set(all(list, '[part=item]').map((item) => item.getBoundingClientRect().left)).size;
    expect(columns()).to.be.greaterThan(1);
    list.layout = 'list';
    await list.updateComplete;
    expect(columns()).to.equal(1);
  });

  it('reads the newest address and drops a late answer for the one before', async () => {
    const slow = await serve('/slow.json', { body: '[{"name":"Spóźniony"}]', delay: 200 });
    const list = await fixture<PartnerListElement>(html`<partner-list loading="eager" src=${fresh(slow)}></partner-list>`);
    list.src = await file([{ name: 'Nowy' }]);
    await untilState(list, 'ready');
    await new Promise((done) => setTimeout(done, 300));
    expect(texts(list, '[part=title]')).to.deep.equal(['Nowy']);
  });

  for (const [name, body, code] of [
    ['no JSON', 'nie', 'malformed'],
    ['another shape', '{"a":1}', 'malformed'],
  ] as const) {
    it(`shows the links between the tags when it cannot be read: ${name}`, async () => {
      const url = await serve('/bad.json', { body });
      const list = await fixture<PartnerListElement>(html`<partner-list src=${fresh(url)}><a href="https://e.example/">Partnerzy</a></partner-list>`);
      const heard = listen(list);
      await untilState(list, 'error');
      expect(isVisible(list.querySelector('a') as HTMLElement)).to.equal(true);
      expect([heard.codes, heard.thrown]).to.deep.equal([[code], []]);
    });
  }

  it('says a kind sentence with a way out where there are no links', async () => {
    const list = await untilState(await fixture<PartnerListElement>(html`<partner-list lang="pl" src=${fresh(faultUrl('missing'))}></partner-list>`), 'error');
    expect(texts(list, '[part=error] p')[0]).to.equal('Nie możemy teraz pokazać partnerów.');
    expect(texts(list, 'button')).to.deep.equal(['Spróbuj ponownie']);
  });
});

describe('<partner-list> from links', () => {
  const links = html`<a href="https://furia.example/" data-country="PL" data-role="Partner lokalny">Spółdzielnia Socjalna Furia</a>
    <a href="https://it.example/" data-country="IT"><img src=${`${baseUrl}/images/door.svg`} alt="I.Re.Forr" /></a>`;

  it('shows them as partners, grouped when asked to', async () => {
    const list = await ready(html`<partner-list lang="pl" group-by="country">${links}</partner-list>`);
    expect(texts(list, '[part=heading]')).to.deep.equal(['Polska', 'Włochy']);
    expect(all<HTMLAnchorElement>(list, 'a').map((a) => [a.textContent, a.href])).to.deep.equal([
      ['Spółdzielnia Socjalna Furia', 'https://furia.example/'],
      ['I.Re.Forr', 'https://it.example/'],
    ]);
    expect(one<HTMLImageElement>(list, 'img').src).to.equal(`${baseUrl}/images/door.svg`);
    for (const link of list.querySelectorAll('a')) expect(isVisible(link)).to.equal(false);
  });

  it('follows them when the page changes them', async () => {
    const list = await ready(html`<partner-list>${links}</partner-list>`);
    list.append(Object.assign(document.createElement('a'), { href: 'https://new.example/', textContent: 'Nowy' }));
    await waitUntil(() => texts(list, '[part=title]').length === 3);
  });

  it('says that there are none', async () => {
    const list = await untilState(await fixture<PartnerListElement>(html`<partner-list lang="pl"></partner-list>`), 'empty');
    expect(texts(list, '[part=error] p')[0]).to.equal('Na razie nie ma tu partnerów.');
  });
});

describe('initials', () => {
  for (const [name, wanted] of [['Spółdzielnia Socjalna Furia', 'SF'], ['Spółdzielnia Socjalna Skrzat', 'S'], ['Bruxelles Europe asbl', 'BE'], ['żaba', 'Ż'], ['Łąka', 'Ł'], ['123', '']] as const) {
    it(`of ${name} are "${wanted}"`, () => expect(initials(name)).to.equal(wanted));
  }
});
