/** Semantic HTML from a server: the structure that readers need, and nothing that a feed could slip in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Funding, NewsItem } from '../../src/feed/model.js';
import { renderArticle, renderList, renderNotice, renderPartners } from '../../src/server/index.js';

const EVIL = '"><img src=x onerror=ran()>\'';
const item: NewsItem = { id: '1', url: 'https://news.example/1', title: 'Tytuł', content_html: '<h1>Śródtytuł</h1><p>Treść</p>', date_published: '2026-10-01T08:00:00.000Z', authors: [{ name: 'Ala' }], tags: ['Prasa'], language: 'pl', attachments: [] };
const evil: NewsItem = {
  id: EVIL, url: 'javascript:ran()', title: EVIL, summary: EVIL, content_html: `<p>${EVIL}</p>`, image: 'javascript:ran()', date_published: '2026-10-01T08:00:00.000Z', authors: [{ name: EVIL, url: 'javascript:ran()' }], tags: [EVIL], language: EVIL, attachments: [],
  _news_elements: { image_alt: EVIL, source_title: EVIL, funding: [{ statement: EVIL, language: EVIL, currency: EVIL, total_value: 1, funders: [{ name: EVIL }], marks: [] }] },
};
const funding: Funding = { statement: 'Dofinansowane przez Unię Europejską', language: 'pl', programme: 'FERS', total_value: 1_234_567, currency: 'PLN', funders: [], marks: [] };
const show = 'image date source author categories excerpt';

describe('markup from a server', () => {
  it('is a list of articles, each with one link', () => {
    const html = renderList([item, { ...item, id: '2' }], { language: 'pl', heading: 'Aktualności', show });
    assert.match(html, /^<h2>Aktualności<\/h2><ul role="list" class="news"><li><article>\n<h3 dir="auto"><a href="https:\/\/news\.example\/1">Tytuł<\/a><\/h3>/);
    assert.match(html, /<time datetime="2026-10-01T08:00:00\.000Z">1 października 2026<\/time> · Ala · Prasa/);
    assert.equal(html.match(/<a /g)?.length, 2);
  });

  it('says so in the language of the page where there is nothing', () => {
    assert.match(renderList([], { language: 'pl' }), /^<p>[^<]+<\/p>$/);
    assert.notEqual(renderList([], { language: 'pl' }), renderList([], { language: 'el' }));
  });

  it('names the language of an item where that is another one', () => {
    assert.match(renderList([item], { language: 'en' }), /<article lang="pl">/);
  });

  it('keeps the order of headings under the title of an article', () => {
    assert.match(renderArticle(item, { language: 'pl', headingLevel: 1 }), /<h1 dir="auto">Tytuł<\/h1>[^]*<h2>Śródtytuł<\/h2>/);
  });

  it('leads to the neighbours, and to the page of the news', () => {
    const html = renderArticle(item, { language: 'pl', previous: { item, href: '/embed/news/items/0' } });
    assert.match(html, /<a rel="prev" href="\/embed\/news\/items\/0" target="_self">/);
    assert.match(html, /<a href="https:\/\/news\.example\/1">[^<]*news\.example<\/a>/);
  });

  it('says who paid, in words', () => {
    const html = renderNotice(funding);
    assert.match(html, /lang="pl"/);
    assert.match(html, /Dofinansowane przez Unię Europejską/);
    assert.match(html, /FERS/);
    assert.match(html, /1.234.567/);
  });

  it('shows the marks in a row, ours third, and those of the programme with their links', () => {
    const marks = [{ name: 'Fundusze Europejskie', logo: 'https://f.example/fe.svg' }, { name: 'Rzeczpospolita Polska', url: 'https://gov.example/' }, { name: 'Województwo', logo: 'javascript:ran()' }];
    const html = renderNotice({ ...funding, marks, project_title: 'Razem', project_url: 'https://f.example/razem' });
    const order = ['src="https://f.example/fe.svg" alt="Fundusze Europejskie"', '<a href="https://gov.example/"><span class="mark">Rzeczpospolita Polska</span></a>', '<svg', '<span class="mark">Województwo</span>'];
    assert.deepEqual(order.map((part) => html.indexOf(part)).sort((a, b) => a - b), order.map((part) => html.indexOf(part)));
    assert.ok(order.every((part) => html.includes(part)), html);
    assert.match(html, /<dd><a href="https:\/\/f\.example\/razem">Razem<\/a><\/dd>/);
  });

  it('shows the emblem that the programme wants in place of ours', () => {
    const html = renderNotice({ ...funding, emblem: 'https://f.example/emblem.svg' });
    assert.match(html, /<img class="emblem" src="https:\/\/f\.example\/emblem\.svg" alt=""/);
    assert.doesNotMatch(html, /<svg/);
    assert.match(renderNotice({ ...funding, emblem: 'data:image/svg+xml,a' }), /<svg/);
  });

  it('names the Union and the fund below it for projects before 2021, as the element does', () => {
    const html = renderNotice({ period: '2014-2020', fund: 'Europejski Fundusz Społeczny', language: 'pl', funders: [], marks: [] });
    assert.match(html, /Unia Europejska<br>Europejski Fundusz Społeczny/);
    assert.doesNotMatch(html, /<dl>/);
  });

  it('lists partners with their countries', () => {
    assert.match(renderPartners([{ name: 'I.Re.Forr', url: 'https://i.example/', country: 'IT', role: 'Partner' }], { language: 'pl' }), /<a href="https:\/\/i\.example\/">I\.Re\.Forr<\/a>\n<p class="meta">Partner · Włochy<\/p>/);
  });

  const rendered = {
    'a list': () => renderList([evil], { language: 'pl', show }),
    'an article': () => renderArticle(evil, { language: 'pl', previous: { item: evil, href: 'javascript:ran()' }, next: { item: evil, href: 'data:text/html,a' } }),
    'partners': () => renderPartners([{ name: EVIL, url: 'javascript:ran()', logo: 'data:image/svg+xml,a', country: EVIL, role: EVIL, description: EVIL }], { language: 'pl', heading: EVIL }),
    'a notice': () => renderNotice({ ...funding, statement: EVIL, programme: EVIL, disclaimer: EVIL, language: EVIL, currency: EVIL, emblem: EVIL, project_title: EVIL, project_url: 'javascript:ran()', marks: [{ name: EVIL, logo: EVIL, url: 'javascript:ran()' }, { name: EVIL }] }),
  };
  for (const [what, render] of Object.entries(rendered)) {
    it(`lets nothing through that a feed slips in: ${what}`, () => {
      const html = render();
      assert.doesNotMatch(html, /<img src=x|javascript:|data:|onerror=ran\(\)>\s*"/);
      for (const tag of html.match(/<[a-z][^>]*>/g) ?? []) assert.doesNotMatch(tag.replace(/="[^"]*"/g, ''), /onerror|ran\(/, tag);
    });
  }

  it('resolves no address against a host of its own', () => {
    for (const href of ['/a?b#c', 'https://relative.invalid.example/x', '//other.example/']) {
      assert.match(renderList([item], { href: () => href }), new RegExp(`href="${href.replace('//other', 'https://other').replaceAll(/[?.]/g, '\\$&')}"`));
    }
  });
});
