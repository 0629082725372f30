/** `<partner-list>` in a real browser, from a file of another origin and from links. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/partner-list.js';
import { initials } from '../../src/elements/partner-list/logo.js';
import type { PartnerListElement } from '../../src/elements/partner-list/partner-list.js';
import { all, fresh, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { isChromium } from '../support/engine.js';
import { resizeWindow } from '../support/media.js';
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

/** Bytes that are not UTF-8, for the other origin. */
const base64 = (latin: string): string => btoa(latin);

async function ready(template: ReturnType<typeof html>): Promise<PartnerListElement> {
  return untilState(await fixture<PartnerListElement>(template), 'ready');
}

/** What the accessibility tree says, as far as a test asks. */
interface Said {
  role?: string;
  name?: string;
  children?: Said[];
}

/** Of texts, not of what takes its name from them. */
function namesIn({ role, name = '', children = [] }: Said): string[] {
  return children.length ? children.flatMap(namesIn) : role === 'none' ? [] : [name];
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
    for (const letters of all(list, '.initials > *')) expect(letters.getAttribute('aria-hidden')).to.equal('true');
  });

  it('gives wide and tall logos the same box', async () => {
    const svg = (size: string): string => `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`;
    const wide = await serve('/wide.svg', { headers: { 'content-type': 'image/svg+xml' }, body: decodeURIComponent(svg('width="900" height="60"').slice(19)) });
    const tall = await serve('/tall.svg', { headers: { 'content-type': 'image/svg+xml' }, body: decodeURIComponent(svg('width="60" height="900"').slice(19)) });
    const list = await ready(html`<partner-list src=${await file([{ name: 'A', logo: wide }, { name: 'B', logo: tall }])}></partner-list>`);
    await waitUntil(() => all<HTMLImageElement>(list, 'img').every((image) => image.complete && image.naturalWidth));
    const [a, b] = all(list, '[part=image]').map((box) => box.getBoundingClientRect());
    expect(a?.width).to.be.closeTo(b?.width ?? 0, 0.01);
    expect(a?.height).to.be.closeTo(b?.height ?? 0, 0.01);
    for (const image of all(list, 'img')) {
      const box = image.parentElement?.getBoundingClientRect();
      expect(image.getBoundingClientRect().height).to.be.at.most(box?.height ?? 0);
    }
  });

  it('gives logos of different shapes the same area', async () => {
    const logo = async (width: number, height: number): Promise<string> =>
      serve(`/${width}.svg`, { headers: { 'content-type': 'image/svg+xml' }, body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>` });
    const logos = [await logo(100, 100), await logo(200, 100), await logo(301, 100)];
    const list = await ready(html`<partner-list src=${await file(logos.map((each, index) => ({ name: `P${index}`, logo: each })))}></partner-list>`);
    await waitUntil(() => all<HTMLImageElement>(list, 'img').every(({ style }) => style.getPropertyValue('--_shape')));
    const areas = all<HTMLImageElement>(list, 'img').map((image) => {
      const width = image.clientWidth - 2 * parseFloat(getComputedStyle(image).paddingInlineStart);
      const ratio = image.naturalWidth / image.naturalHeight;
      expect(width / ratio, 'height').to.be.at.most(image.clientHeight);
      return (width * width) / ratio;
    });
    for (const area of areas) expect(area).to.be.closeTo(areas[0] ?? 0, 100);
  });

  it('takes texts in the language of the element, and others when that changes', async () => {
    const name = [{ '@language': 'pl', '@value': 'Stowarzyszenie' }, { '@language': 'en', '@value': 'Association' }];
    const list = await ready(html`<partner-list lang="pl" src=${await file([{ name }])}></partner-list>`);
    const heard = listen(list);
    expect(texts(list, '[part=title]')).to.deep.equal(['Stowarzyszenie']);
    list.lang = 'en';
    await list.updateComplete;
    expect(texts(list, '[part=title]')).to.deep.equal(['Association']);
    expect(heard.loads).to.equal(0);
  });

  it('reads OPML, in its encoding', async () => {
    const body = base64(`<?xml version="1.0" encoding="iso-8859-2"?><opml version="2.0"><body><outline text="Sie\u00e6"><outline text="\u00a3\u00b1ka" htmlUrl="https://laka.example/"/></outline></body></opml>`);
    const list = await ready(html`<partner-list lang="pl" group-by="project" src=${fresh(await serve('/list.opml', { headers: { 'content-type': 'text/x-opml' }, body, encoding: 'base64' }))}></partner-list>`);
    expect([texts(list, '[part=heading]'), texts(list, '[part=title]')]).to.deep.equal([['Sieć'], ['Łąka']]);
  });

  it('shows what there is to show, in the order of the words', async () => {
    const list = await ready(html`<partner-list lang="pl" show="name country" src=${await file(organisations)}></partner-list>`);
    expect([all(list, '[part=image]').length, all(list, '[part=summary]').length, texts(list, '[part=meta]')[0]]).to.deep.equal([0, 0, 'Włochy']);
  });

  for (const [by, headings] of [
    ['role', ['Lider', 'Partner', 'Inne']],
    ['tier', ['złoty', 'srebrny']],
    ['project', ['Akademia', 'Inne']],
  ] as const) {
    it(`groups by ${by}`, async () => {
      const partners = [{ name: 'A', role: 'Lider', tier: 'złoty', project: 'Akademia' }, { name: 'B', role: 'Partner', tier: 'srebrny' }, { name: 'C', tier: 'złoty' }];
      const list = await ready(html`<partner-list lang="pl" group-by=${by} src=${await file(partners)}></partner-list>`);
      expect(texts(list, '[part=heading]')).to.deep.equal(headings);
      for (const group of all(list, '[part=list]')) expect(list.shadowRoot?.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent).to.be.ok;
    });
  }

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

describe('<partner-list> as a wall of logos', () => {
  it('says the exact name of each, links the whole box, and shows names where logos are missing', async () => {
    const list = await ready(html`<partner-list layout="logos" src=${await file(organisations)}></partner-list>`);
    await waitUntil(() => all(list, 'img').length === 1);
    const link = one<HTMLAnchorElement>(list, 'a');
    expect([link.href, one<HTMLImageElement>(list, 'img').alt, link.textContent.trim()]).to.deep.equal(['https://it.example/', 'I.Re.Forr', '']);
    const [face, item] = [link, one(list, '[part=item]')].map((each) => each.getBoundingClientRect());
    expect([face?.width, face?.height]).to.deep.equal([item?.width, item?.height]);
    expect(texts(list, '.initials small')).to.deep.equal(['Bruxelles Europe asbl', 'Synthesis Center', 'Stowarzyszenie', 'Bez kraju']);
    expect(all(list, 'h1, h2, h3, h4, [part=meta], [part=summary]')).to.deep.equal([]);
  });

  it('says every name once, in every layout', async function () {
    // Other browsers do not show their tree to tests.
    if (!isChromium) this.skip();
    const list = await ready(html`<partner-list src=${await file(organisations)}></partner-list>`);
    for (const layout of ['grid', 'list', 'logos', 'table'] as const) {
      list.layout = layout;
      await list.updateComplete;
      await waitUntil(() => all(list, 'img').length === 1);
      const tree = await executeServerCommand<Said, { selector: string }>('a11y-snapshot', { selector: 'partner-list' });
      const said = namesIn(tree).filter((name) => name === 'I.Re.Forr');
      expect(said, layout).to.deep.equal(['I.Re.Forr']);
    }
  });
});

describe('<partner-list> as a table', () => {
  it('has headers for rows and columns, a caption, and only columns that somebody fills', async () => {
    const list = await ready(html`<partner-list lang="pl" layout="table" show="logo name country role description latest-news" src=${await file(organisations)}></partner-list>`);
    expect(texts(list, 'thead th[scope=col]')).to.deep.equal(['Nazwa', 'Kraj', 'Rola', 'Opis']);
    expect(texts(list, 'tbody th[scope=row] [part=title]')).to.deep.equal(['I.Re.Forr', 'Bruxelles Europe asbl', 'Synthesis Center', 'Stowarzyszenie', 'Bez kraju']);
    expect(texts(list, 'caption')).to.deep.equal(['Lista partnerów']);
    expect(texts(list, 'tbody tr:first-child td')).to.deep.equal(['Włochy', 'Partner', '']);
  });

  it('has the same columns in every group, and none for what the groups are', async () => {
    const list = await ready(html`<partner-list lang="pl" layout="table" group-by="country" src=${await file(organisations)}></partner-list>`);
    const headers = all(list, 'thead').map((head) => head.textContent.replace(/\s+/g, ' ').trim());
    expect(new Set(headers)).to.deep.equal(new Set(['NazwaRolaOpis']));
    expect(texts(list, 'caption')).to.deep.equal(['Belgia', 'Cypr', 'Polska', 'Włochy', 'Inne']);
  });

  it('scrolls in its own region on phones', async () => {
    await resizeWindow(360);
    const list = await ready(html`<partner-list layout="table" src=${await file(organisations)}></partner-list>`);
    const region = one(list, '[part=table]');
    expect(region.scrollWidth).to.be.greaterThan(region.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    expect([region.tabIndex, region.getAttribute('role')]).to.deep.equal([0, 'group']);
  });
});

describe('<partner-list> from a feed', () => {
  const feed = (partners?: unknown): string =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F',
      items: [
        { id: '1', title: 'A', content_text: 'a', _news_elements: { partners: [{ name: 'Jeden', country: 'PL', url: 'https://1.example/' }, { name: 'Dwa', country: 'IT' }] } },
        { id: '2', title: 'B', content_text: 'b', _news_elements: { partners: [{ name: 'Dwa' }, { name: 'Trzy' }] } },
      ],
      ...(partners ? { _news_elements: { partners } } : {}),
    });
  const address = async (partners?: unknown): Promise<string> => fresh(await serve('/f.json', { headers: { 'content-type': 'application/feed+json' }, body: feed(partners) }));

  it('shows those of one item, those of the feed, or those of all items once', async () => {
    const list = await ready(html`<partner-list feed=${await address()} item="2"></partner-list>`);
    expect(texts(list, '[part=title]')).to.deep.equal(['Dwa', 'Trzy']);
    list.item = '';
    await list.updateComplete;
    expect(texts(list, '[part=title]')).to.deep.equal(['Jeden', 'Dwa', 'Trzy']);
    list.feed = await address([{ name: 'Lider' }]);
    await waitUntil(() => texts(list, '[part=title]').join() === 'Lider');
  });

  it('reports an item that the feed does not hold, and shows what the author wrote', async () => {
    const list = await fixture<PartnerListElement>(html`<partner-list item="9"><a href="https://e.example/">Partnerzy</a></partner-list>`);
    const heard = listen(list);
    list.feed = await address();
    await untilState(list, 'empty');
    await waitUntil(() => heard.codes.length);
    expect(heard.codes).to.deep.equal(['not-found']);
    expect(isVisible(list.querySelector('a') as HTMLElement)).to.equal(true);
  });

  it('reports a feed that cannot be read, and asks again when the reader does', async () => {
    const list = await fixture<PartnerListElement>(html`<partner-list lang="pl"></partner-list>`);
    const heard = listen(list);
    const url = fresh(await serve('/later.json', { status: 503 }));
    list.feed = url;
    await untilState(list, 'error');
    await waitUntil(() => heard.codes.length);
    expect(heard.codes).to.deep.equal(['http-503']);
    await serve('/later.json', { headers: { 'content-type': 'application/feed+json' }, body: feed() });
    one(list, 'button').click();
    await untilState(list, 'ready');
    expect(texts(list, '[part=title]').length).to.equal(3);
  });
});

describe('initials', () => {
  for (const [name, wanted] of [['Spółdzielnia Socjalna Furia', 'SF'], ['Spółdzielnia Socjalna Skrzat', 'S'], ['Bruxelles Europe asbl', 'BE'], ['żaba', 'Ż'], ['Łąka', 'Ł'], ['123', '']] as const) {
    it(`of ${name} are "${wanted}"`, () => expect(initials(name)).to.equal(wanted));
  }
});
