/** `<funding-notice>` in a real browser: its words, its sources, and the rules of the funds measured. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { FundingNoticeElement } from '../../src/elements/funding-notice/funding-notice.js';
import { all, expectUsable, fresh, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { emulateMedia, resizeWindow, type MediaFeatures } from '../support/media.js';
import { clear, faultUrl, serve } from '../support/second-origin.js';

const funding = {
  language: 'pl',
  period: '2007-2013',
  fund: 'Europejski Fundusz Społeczny',
  project_title: 'Wielkopolski Ośrodek Ekonomii Społecznej II',
  statement: 'Projekt współfinansowany przez Unię Europejską w ramach Europejskiego Funduszu Społecznego',
};
const other = { project_title: 'Innovative Collaborations', programme: 'Erasmus+', eu_contribution: 120000, currency: 'EUR' };

const looks: Record<string, MediaFeatures> = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
};
/** A picture of any size. */
async function picture(width: number, height: number): Promise<string> {
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`;
  return serve(`/${width}-${height}.svg`, { headers: { 'content-type': 'image/svg+xml' }, body });
}

async function feed(items: object[], more: object = {}): Promise<string> {
  return fresh(await serve('/funding.json', { headers: { 'content-type': 'application/feed+json' }, body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items, ...more }) }));
}

async function ready(template: ReturnType<typeof html>): Promise<FundingNoticeElement> {
  return untilState(await fixture<FundingNoticeElement>(template), 'ready');
}

const rows = (notice: Element): string[] => texts(notice, '.details > div');

afterEach(clear);

describe('<funding-notice> from attributes', () => {
  it('says by default that the Union pays, in the language of the page', async () => {
    const sentences: Record<string, string> = {};
    for (const lang of ['en', 'pl', 'de', 'it', 'fr', 'nl', 'el', 'uk']) sentences[lang] = texts(await ready(html`<funding-notice lang=${lang}></funding-notice>`), '[part=statement]').join();
    expect(sentences).to.deep.equal({
      en: 'Co-funded by the European Union',
      pl: 'Dofinansowane przez Unię Europejską',
      de: 'Kofinanziert von der Europäischen Union',
      it: 'Cofinanziato dall’Unione europea',
      fr: 'Cofinancé par l’Union européenne',
      nl: 'Medegefinancierd door de Europese Unie',
      el: 'Με τη συγχρηματοδότηση της Ευρωπαϊκής Ένωσης',
      uk: 'Співфінансовано Європейським Союзом',
    });
  });

  it('shows programme, project, funders and amounts', async () => {
    const notice = await ready(html`<funding-notice lang="pl" programme="Erasmus+" fund="EFS+" project-title="Innovative Collaborations" project-number="2020-1-PL01" project-url="https://p.example/"
      funders="budżet państwa; Miasto Poznań" total-value="1234567.5" eu-contribution="1000000" currency="PLN" disclaimer="Poglądy autorów."></funding-notice>`);
    expect(rows(notice)).to.deep.equal([
      'ProgramErasmus+',
      'FunduszEFS+',
      'ProjektInnovative Collaborations',
      'Numer projektu2020-1-PL01',
      'Współfinansowaniebudżet państwa, Miasto Poznań',
      'Wartość projektu1 234 567,50 zł',
      'Wkład Unii Europejskiej1 000 000 zł',
    ]);
    expect(texts(notice, '[part=disclaimer]')).to.deep.equal(['Poglądy autorów.']);
    expect(one<HTMLAnchorElement>(notice, 'a').href).to.equal('https://p.example/');
  });

  it('names the Union and the fund below it for projects before 2021', async () => {
    const notice = await ready(html`<funding-notice lang="pl" period="2014-2020" fund="Europejski Fundusz Społeczny"></funding-notice>`);
    expect(one(notice, '[part=statement]').innerText).to.equal('Unia Europejska\nEuropejski Fundusz Społeczny');
    expect(rows(notice)).to.deep.equal([]);
  });

  it('does not say the fund twice', async () => {
    const notice = await ready(html`<funding-notice statement="Współfinansowane z Europejskiego Funduszu X" fund="europejskiego funduszu x"></funding-notice>`);
    expect(rows(notice)).to.deep.equal([]);
  });

  it('leaves out amounts that are none and shows an unknown currency as it is', async () => {
    const notice = await ready(html`<funding-notice lang="en" total-value="much" eu-contribution="10" currency="złoty"></funding-notice>`);
    expect(rows(notice)).to.deep.equal(['EU contribution10 złoty']);
  });

  it('links to web addresses only', async () => {
    const notice = await ready(html`<funding-notice project-title="P" project-url="javascript:alert(1)" emblem-src="javascript:alert(1)"></funding-notice>`);
    expect(all(notice, 'a, img')).to.deep.equal([]);
  });

  it('asks no network and reports nothing', async () => {
    const notice = document.createElement('funding-notice');
    const heard = listen(notice);
    document.body.append(notice);
    await untilState(notice, 'ready');
    await notice.updateComplete;
    notice.remove();
    expect(heard.codes).to.deep.equal([]);
  });

  it('follows a change of its attributes and of the pictures between its tags', async () => {
    const notice = await ready(html`<funding-notice lang="en"></funding-notice>`);
    notice.setAttribute('statement', 'Funded by the European Union');
    notice.innerHTML = '<img src="https://mark.invalid/a.svg" alt="Region">';
    await waitUntil(() => all(notice, '[part=mark]').length);
    expect(texts(notice, '[part=statement]')).to.deep.equal(['Funded by the European Union']);
    expect(one<HTMLImageElement>(notice, '[part=mark] img').alt).to.equal('Region');
  });
});

describe('<funding-notice> from a feed', () => {
  const items = [{ id: '1', _news_elements: { funding } }, { id: '2', _news_elements: { funding: [other] } }, { id: '3', _news_elements: { funding } }];

  it('shows the funding of one item', async () => {
    const notice = await ready(html`<funding-notice loading="eager" lang="en" feed=${await feed(items)} item="1"></funding-notice>`);
    expect(texts(notice, '[part=statement]')).to.deep.equal([funding.statement]);
    expect(one(notice, '[part=notice]').lang).to.equal('pl');
    expect(rows(notice)).to.deep.equal(['FunduszEuropejski Fundusz Społeczny', 'ProjektWielkopolski Ośrodek Ekonomii Społecznej II']);
  });

  it('shows every project of the items once', async () => {
    const notice = await ready(html`<funding-notice loading="eager" lang="pl" feed=${await feed(items)}></funding-notice>`);
    expect(all(notice, '[part=notice]')).to.have.length(2);
  });

  it('shows that of the feed itself before that of its items', async () => {
    const notice = await ready(html`<funding-notice loading="eager" lang="en" feed=${await feed(items, { _news_elements: { funding: other } })}></funding-notice>`);
    expect(rows(notice)).to.deep.equal(['ProgrammeErasmus+', 'ProjectInnovative Collaborations', 'EU contribution€120,000']);
  });

  it('lets attributes correct it', async () => {
    const notice = await ready(html`<funding-notice loading="eager" lang="en" feed=${await feed(items)} item="2" programme="Erasmus Plus"></funding-notice>`);
    expect(rows(notice)[0]).to.equal('ProgrammeErasmus Plus');
  });

  it('shows the fallback where the feed names no funding', async () => {
    const notice = await fixture<FundingNoticeElement>(html`<funding-notice loading="eager" feed=${await feed([{ id: '1' }])}><p>Dofinansowane przez UE</p></funding-notice>`);
    await untilState(notice, 'empty');
    expect(isVisible(notice.firstElementChild as Element)).to.equal(true);
  });

  it('shows what the page says where the feed does not come', async () => {
    const notice = document.createElement('funding-notice');
    const heard = listen(notice);
    Object.assign(notice, { loading: 'eager', feed: 'http://127.0.0.1:1/none.xml', fund: 'ESF+', lang: 'en' });
    document.body.append(notice);
    await waitUntil(() => heard.codes.length);
    expect(texts(notice, '[part=statement]')).to.deep.equal(['Co-funded by the European Union']);
    notice.remove();
  });
});

describe('<funding-notice> in another element', () => {
  for (const tag of ['news-list', 'news-article', 'partner-list']) {
    it(`stands in the footer of <${tag}>, in its own colours`, async () => {
      const host = document.createElement(tag);
      host.setAttribute('feed', await feed([{ id: '1', title: 'A', content_text: 'x', url: 'https://x.example/', _news_elements: { partners: [{ name: 'P' }] } }]));
      host.setAttribute('loading', 'eager');
      host.innerHTML = '<a href="https://x.example/">x</a><funding-notice slot="footer" lang="en"></funding-notice>';
      document.body.append(host);
      await untilState(host, 'ready');
      const notice = await untilState(host.querySelector('funding-notice') as FundingNoticeElement, 'ready');
      expect(isVisible(one(notice, 'svg'))).to.equal(true);
      expect(getComputedStyle(one(notice, '[part=statement]')).color).to.equal('rgb(0, 51, 153)');
      host.remove();
    });
  }
});

describe('the emblem', () => {
  const points = (path: string): [number, number][] => path.slice(1, -1).split('L').map((point) => point.split(' ').map(Number) as [number, number]);

  it('has twelve upright stars in the places of the hours (interinstitutional style guide, annex A1)', async () => {
    const notice = await ready(html`<funding-notice></funding-notice>`);
    const emblem = one(notice, 'svg');
    const [, , width = 0, height = 0] = emblem.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    expect(width / height).to.equal(1.5);
    const [ground, drawn] = [...emblem.querySelectorAll('path')];
    expect([ground?.getAttribute('fill'), drawn?.getAttribute('fill')]).to.deep.equal(['#039', '#fc0']);
    const stars = (drawn?.getAttribute('d') ?? '').match(/M[^Z]+Z/g) ?? [];
    expect(stars).to.have.length(12);
    stars.forEach((star, hour) => {
      const outline = points(star);
      const tips = outline.filter((_, at) => at % 2 === 0);
      const [x, y] = [0, 1].map((axis) => tips.reduce((sum, tip) => sum + (tip[axis] ?? 0), 0) / 5) as [number, number];
      const angle = (hour * Math.PI) / 6;
      expect(x, 'centre').to.be.closeTo(width / 2 + (Math.sin(angle) * height) / 3, 0.02);
      expect(y, 'centre').to.be.closeTo(height / 2 - (Math.cos(angle) * height) / 3, 0.02);
      for (const [tipX, tipY] of tips) expect(Math.hypot(tipX - x, tipY - y), 'points').to.be.closeTo(height / 18, 0.02);
      expect(tips[0]?.[0], 'upright').to.be.closeTo(x, 0.02);
    });
  });

  /** What themes, old style sheets and dark modes of pages do. */
  const wild = `funding-notice { filter: invert(1) hue-rotate(180deg) !important; opacity: .2 !important; color: pink; font: italic 40px/1 cursive; text-decoration: underline; letter-spacing: .3em; text-transform: uppercase; mix-blend-mode: multiply }
    * { font-style: italic !important; --_emblem: 5px; --news-accent: red } img, svg { inline-size: 900px !important; block-size: 900px; max-inline-size: none !important }`;

  for (const [name, media] of Object.entries(looks)) {
    for (const width of [320, 768, 1280]) {
      it(`is at least as large as any other mark, in its colours: ${name}, ${width} px`, async () => {
        await emulateMedia(media);
        await resizeWindow(width);
        const page = await fixture<HTMLElement>(html`<div style="color-scheme: light dark; background: Canvas; color: CanvasText"><style>${wild}</style>
          <funding-notice lang="pl" project-title="Projekt" total-value="100" currency="PLN">
            <img src=${await picture(2000, 90)} alt="Bardzo szeroki"><img src=${await picture(90, 2000)} alt="Bardzo wysoki"><img src=${await picture(600, 600)} alt="Kwadrat">
          </funding-notice></div>`);
        const notice = await untilState(page.querySelector('funding-notice') as FundingNoticeElement, 'ready');
        const marks = all<HTMLImageElement>(notice, '[part=mark] img');
        await waitUntil(() => marks.length === 3 && marks.every(({ complete }) => complete));
        const emblem = one(notice, 'svg').getBoundingClientRect();
        expect(emblem.width / emblem.height).to.be.closeTo(1.5, 0.01);
        expect(emblem.height).to.be.at.least(38); // 1 cm
        for (const mark of marks) {
          const box = mark.getBoundingClientRect();
          expect(box.height, mark.alt).to.be.at.most(emblem.height + 0.5);
          expect(box.width, mark.alt).to.be.at.most(emblem.width + 0.5);
          expect(box.height, mark.alt).to.be.above(4);
        }
        const style = getComputedStyle(one(notice, '[part=statement]'));
        expect([style.color, style.fontStyle, style.textDecorationLine, style.letterSpacing, style.textTransform]).to.deep.equal(['rgb(0, 51, 153)', 'normal', 'none', 'normal', 'none']);
        expect(style.fontFamily).to.match(/^Arial/);
        expect(getComputedStyle(one(notice, '[part=notice]')).backgroundColor).to.equal('rgb(255, 255, 255)');
        const host = getComputedStyle(notice);
        expect([host.filter, host.opacity, host.mixBlendMode]).to.deep.equal(['none', '1', 'normal']);
        expect(page.scrollWidth, 'sideways overflow').to.be.at.most(page.clientWidth);
      });
    }
  }

  it('stands after the second mark', async () => {
    const notice = await ready(html`<funding-notice><img src=${await picture(9, 9)} alt="1"><img src=${await picture(9, 9)} alt="2"><img src=${await picture(9, 9)} alt="3"></funding-notice>`);
    expect([...one(notice, '[part=marks]').children].map((child) => child.getAttribute('part'))).to.deep.equal(['mark', 'mark', 'lock-up', 'mark']);
  });

  it('takes the emblem in a server’s notice for no mark', async () => {
    const notice = await ready(html`<funding-notice><p><img class="emblem" src=${await picture(9, 9)} alt="" /></p><img src=${await picture(9, 9)} alt="1" /></funding-notice>`);
    expect([...one(notice, '[part=marks]').children].map((child) => child.getAttribute('part'))).to.deep.equal(['mark', 'lock-up']);
  });

  it('has the name of a mark beside it where its picture does not come', async () => {
    const notice = await ready(html`<funding-notice><img src="/no-such-mark.svg" alt="Województwo"></funding-notice>`);
    await waitUntil(() => one(notice, '[part=mark]').innerText.trim() === 'Województwo');
    expect(isVisible(one(notice, '[part=mark] img'))).to.equal(false);
  });

  it('may be a picture of the page, and is ours where that does not come', async () => {
    const notice = await ready(html`<funding-notice emblem-src="/no-such-emblem.svg"></funding-notice>`);
    await waitUntil(() => isVisible(one(notice, 'svg')));
    expect(isVisible(one(notice, 'img'))).to.equal(false);
  });
});

describe('accessibility of the notice in every other state', () => {
  const states: Record<string, () => Promise<string>> = {
    loading: async () => fresh(faultUrl('hang')),
    empty: () => feed([{ id: '1' }]),
    error: async () => 'http://127.0.0.1:1/none.xml',
  };
  for (const [state, source] of Object.entries(states)) {
    for (const [name, media] of Object.entries(looks)) {
      it(`${state}, ${name}`, async () => {
        await emulateMedia(media);
        const page = await fixture<HTMLElement>(html`<main lang="pl" style="color-scheme: light dark; background: Canvas; color: CanvasText"><h1>Projekt</h1><funding-notice heading="Dofinansowanie" loading="eager" feed=${await source()}></funding-notice></main>`);
        const notice = await untilState(page.querySelector('funding-notice') as FundingNoticeElement, state as 'loading');
        await expect(page).to.be.accessible();
        expectUsable(notice);
      });
    }
  }
});

describe('accessibility of the notice', () => {
  for (const [name, media] of Object.entries({ light: {}, dark: { 'prefers-color-scheme': 'dark' }, 'forced colours': { 'forced-colors': 'active' } } as Record<string, MediaFeatures>)) {
    it(name, async () => {
      await emulateMedia(media);
      const page = await fixture<HTMLElement>(html`<main lang="pl"><h1>Projekt</h1><funding-notice heading="Dofinansowanie" programme="P" project-title="T" project-url="https://p.example/" disclaimer="D" total-value="1">
        <a href="https://region.example/"><img src=${await picture(90, 40)} alt="Samorząd Województwa"></a></funding-notice></main>`);
      const notice = await untilState(page.querySelector('funding-notice') as FundingNoticeElement, 'ready');
      await expect(page).to.be.accessible();
      expectUsable(notice);
    });
  }
});
