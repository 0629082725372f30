/** What a reader finds on the partners' sites: the association's Polish news, from another origin, in full. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_NEWS, openDemo } from '../support/e2e-demo.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();

const NEWEST = [
  'Nasze aktualności na Waszej stronie',
  'Jesienny Targ Spółdzielczy: sobota pod kasztanami',
  'Tramwajem przez spółdzielczy Poznań',
  'Akademia Spółdzielcza: nabór do 31 marca',
  'Szprycha na trzech kołach',
  'Opieka blisko domu',
];
const WORKSHOPS = 'tag:spoldzielnie.org,2013-12-05:warsztaty-wymiany-doswiadczen-wlochy';
const NEWS_COUNT = 29;

const title = 'news-article >>> [part~=title]';
const body = 'news-article >>> [part~=content]';

const sites = {
  sober: { home: '/sober/', article: '/sober/aktualnosc.html', feed: '/feeds/aktualnosci.xml' },
  colourful: { home: '/colour/', article: '/colour/wiadomosc.html', feed: '/feeds/aktualnosci.atom' },
};

describe('the association says who works with it, and who paid', () => {
  it('groups the partners of its project by their five countries, named in the page’s language', async () => {
    await using visit = await demo.visit();
    await visit.open(`${demo.association}/partnerzy.html`);
    await visit.readThrough();
    assert.deepEqual(await visit.texts('.all-partners >>> [part~=heading]'), ['Belgia', 'Cypr', 'Francja', 'Polska', 'Włochy']);
    assert.deepEqual(await visit.texts('.all-partners >>> [part~=title]'), ['Bruxelles Europe asbl', 'Synthesis Center For Research and Education', 'Center Ressources Arobase', 'Stowarzyszenie Na Rzecz Spółdzielni Socjalnych', 'I.Re.Forr']);
  });

  it('shows two projects with their notices', async () => {
    await using visit = await demo.visit();
    await visit.open(`${demo.association}/partnerzy.html`);
    await visit.readThrough();
    assert.deepEqual(await visit.texts('funding-notice >>> [part~=statement]'), ['Dofinansowane przez Unię Europejską', 'Projekt współfinansowany przez Unię Europejską w ramach Europejskiego Funduszu Społecznego']);
  });

  it('shows the newest headline of each neighbour that has a feed', async () => {
    await using visit = await demo.visit();
    await visit.open(`${demo.association}/partnerzy.html`);
    await visit.readThrough();
    await visit.page.waitForFunction(() => document.querySelector('.neighbours')?.shadowRoot?.textContent.includes('Sadzimy czosnek'));
  });

  it('shows the notice of the workshops of 2013 below their article', async () => {
    await using visit = await demo.visit();
    await visit.openReady(`${demo.association}/artykul.html#news=${encodeURIComponent(WORKSHOPS)}`);
    assert.equal(await visit.text('news-article >>> [part~=statement]'), 'Projekt współfinansowany przez Unię Europejską w ramach Europejskiego Funduszu Społecznego');
    assert.match(await visit.text('news-article >>> [part~=details]'), /Europejski Fundusz Społeczny.*PWP Wielkopolski Ośrodek Ekonomii Społecznej II/u);
  });

  it('offers the English version of the meeting, and opens it in place', async () => {
    await using visit = await demo.visit();
    await visit.openReady(`${demo.association}/artykul.html#news=${encodeURIComponent(LONGEST_NEWS)}`);
    await (await visit.page.$('news-article >>> [part~=languages] a'))?.click();
    await visit.untilText('news-article >>> [part~=title]', 'Innovative Collaborations: two days in Poznań');
  });
});

describe('a neighbour whose server lets no page read its feed', () => {
  it('is read through the gateway', async () => {
    await using visit = await demo.visit();
    await visit.openReady(`${demo.partner}/sober/okolica.html`);
    assert.deepEqual(await visit.texts('news-list >>> [part~=link]'), ['Chór sąsiedzki szuka basów', 'Kiermasz ozdób: stoły do zajęcia', 'Pokaz filmu: Spółdzielnia na końcu linii']);
    assert.deepEqual([...new Set(visit.requests.map(({ url }) => new URL(url).origin))].includes(demo.elsewhere), false);
  });

  it('would not be read without it', async () => {
    await using visit = await demo.visit();
    await visit.open(`${demo.association}/404.html`);
    assert.equal(await visit.page.evaluate((url) => fetch(url).then(() => 'read', () => 'refused'), `${demo.elsewhere}/dom-kultury.xml`), 'refused');
  });
});

for (const [name, { home, article, feed }] of Object.entries(sites)) {
  const address = (id: string): string => `${demo.partner}${article}#news=${encodeURIComponent(id)}`;

  const openArticle = (visit: Visit, id: string): Promise<Visit> => visit.openReady(address(id));

  describe(`the ${name} partner`, () => {
    it('lists the newest news of the other origin, letter for letter', async () => {
      await using visit = await demo.visit();
      await visit.open(demo.partner + home);
      await visit.readThrough();
      assert.deepEqual(await visit.texts('news-list >>> [part~=link]'), NEWEST);
      assert.ok(visit.requests.some(({ url }) => url === demo.association + feed));
    });

    it('opens the article of a title on its own page', async () => {
      await using visit = await demo.visit();
      await visit.open(demo.partner + home);
      await visit.readThrough();
      const [, second] = await visit.page.$$('news-list >>> [part~=link]');
      assert.ok(second);
      await visit.follow(second);
      await visit.untilState('ready', 'news-article');
      assert.equal(new URL(visit.page.url()).pathname, article);
      assert.equal(await visit.text(title), NEWEST[1]);
    });

    it('shows the title, the date and the text of the meeting in Poznań', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, LONGEST_NEWS);
      assert.equal(await visit.text(title), 'Innovative Collaborations - spotkanie w Polsce');
      assert.equal(await visit.text('news-article >>> article [part~=date]'), '26 października 2021');
      assert.match(await visit.text(body), /Przez dwa dni, 25 i 26 października, Poznań był miejscem spotkania/u);
    });

    it('shows its five project partners with their countries', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, LONGEST_NEWS);
      assert.deepEqual((await visit.texts(`${body} ul:first-of-type > li`)).slice(0, 5), [
        'I.Re.Forr (Regional Institute for Training and Research) z Włoch',
        'Bruxelles Europe asbl z Belgii',
        'Synthesis Center For Research and Education z Cypru',
        'Center Ressources Arobase z Francji',
        'Stowarzyszenie Na Rzecz Spółdzielni Socjalnych z Polski',
      ]);
    });

    it('shows its links', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, LONGEST_NEWS);
      const links = await visit.page.$$eval(`${body} a`, (found) => found.map(({ href }) => href));
      assert.deepEqual(links, ['http://spoldzielnie.org/project,51']);
    });

    it('leads to the site, the contact page, and the news before and after it', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, LONGEST_NEWS);
      const site = await visit.texts('news-article >>> [part~=site] a');
      const neighbours = await visit.texts('news-article >>> [part~=nav] a');
      assert.deepEqual([site[0], site.at(-1)], ['Strona główna', 'Kontakt']);
      assert.deepEqual(neighbours, ['Poprzedni Innovative Collaborations: two days in Poznań', 'Następny Dyżury doradcze przenosimy do internetu']);
    });

    it('shows who paid for the workshops of 2013', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, WORKSHOPS);
      assert.match(await visit.text('news-article >>> article [part~=date]'), /2013/u);
      assert.match(await visit.text(body), /PWP Wielkopolski Ośrodek Ekonomii Społecznej II, .* Unię Europejską w ramach Europejskiego Funduszu Społecznego\.$/u);
    });

    it('leads by "Następny" from the newest news to the oldest, each once', async () => {
      await using visit = await demo.visit();
      await visit.openReady(demo.partner + article);
      const read = new Set([await visit.text(title)]);
      for (let next = await visit.page.$('news-article >>> [part~=next]'); next; next = await visit.page.$('news-article >>> [part~=next]')) {
        const [promised] = await visit.texts('news-article >>> [part~=next] .neighbour');
        await next.click();
        await visit.untilText(title, promised ?? '');
        read.add(await visit.text(title));
      }
      assert.equal(read.size, NEWS_COUNT);
      assert.equal([...read].at(-1), 'Dyżury doradcze od kwietnia: Poznań, Konin i Leszno');
    });
  });

  describe(`an address of the ${name} partner that names a news item`, () => {
    it('keeps showing it after a reload', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, LONGEST_NEWS);
      await visit.page.reload();
      await visit.untilState('ready', 'news-article');
      assert.equal(await visit.text(title), 'Innovative Collaborations - spotkanie w Polsce');
    });

    it('follows the reader, so that it can be sent to others', async () => {
      await using visit = await demo.visit();
      await openArticle(visit, LONGEST_NEWS);
      await visit.page.click('news-article >>> [part~=next]');
      await visit.untilText(title, 'Dyżury doradcze przenosimy do internetu');
      assert.match(visit.page.url(), /#news=tag%3Aspoldzielnie\.org%2C2020-11-19%3Adyzury-przez-internet$/u);
    });

    it('says so where there is no such item, and leaves the ways out', async () => {
      await using visit = await demo.visit();
      await visit.open(address('nic-takiego'));
      await visit.untilState('error', 'news-article');
      assert.deepEqual(await visit.untilErrorCode(), ['not-found']);
      assert.equal(await visit.text('news-article >>> [part~=error] p:first-child'), 'Nie znaleźliśmy tej aktualności.');
      assert.ok((await visit.texts('news-article >>> [part~=site] a')).length > 0);
    });
  });
}

it('the colourful partner shows cards beside each other, each with its picture', async () => {
  await using visit = await demo.visit();
  await visit.open(`${demo.partner}/colour/`);
  await visit.readThrough();
  const widths = await visit.page.$$eval('news-list >>> [part~=image] img', (images) => images.map(({ naturalWidth }) => naturalWidth));
  const tops = await visit.page.$$eval('news-list >>> [part~=item]', (cards) => cards.map((card) => card.getBoundingClientRect().top));
  assert.equal(widths.filter((width) => width > 0).length, NEWEST.length);
  assert.equal(tops[0], tops[1]);
});
