/** Partners read from JSON, OPML and feeds; their countries, groups and letters. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lettersOf, sortByName } from '../../src/elements/partner-list/alphabet.js';
import { countryTitle } from '../../src/elements/partner-list/country.js';
import { groupPartners, type GroupBy } from '../../src/elements/partner-list/group.js';
import { partnersOfFeeds } from '../../src/elements/partner-list/read-feeds.js';
import { readJson } from '../../src/elements/partner-list/read-json.js';
import { readOpml } from '../../src/elements/partner-list/read-opml.js';
import type { NewsFeed, Organization } from '../../src/feed/model.js';

const BASE = 'https://site.example/data/partners.json';
const read = (document: unknown, language = 'pl'): Organization[] => readJson(JSON.stringify(document), BASE)(language);
const first = (entry: unknown, language?: string): Partial<Organization> => read([entry], language)[0] ?? {};
const names = (partners: readonly { name: string }[] | undefined): string[] | undefined => partners?.map(({ name }) => name);

describe('partners in JSON', () => {
  it('have every field of the model', () => {
    const entry = { name: 'A', url: '/a', logo: 'l.svg', description: 'D', address: { addressCountry: 'PL' }, role: 'R', tier: 'T', project: 'P', feed_url: 'feed.xml' };
    assert.deepEqual(first(entry), {
      name: 'A', url: 'https://site.example/a', logo: 'https://site.example/data/l.svg', description: 'D', country: 'PL', role: 'R', tier: 'T', project: 'P', feed_url: 'https://site.example/data/feed.xml',
    });
  });

  it('may say things as schema.org does', () => {
    assert.equal(first({ alternateName: 'MCPS' }).name, 'MCPS');
    assert.equal(first({ name: 'A', logo: { contentUrl: 'x.png' } }).logo, 'https://site.example/data/x.png');
    assert.equal(first({ name: 'A', address: [{ addressCountry: { name: 'FR' } }] }).country, 'FR');
    assert.equal(first({ name: 'A', project: { name: 'P' } }).project, 'P');
    assert.equal(first({ name: 'A', feed: 'https://a.example/rss' }).feed_url, 'https://a.example/rss');
  });

  it('may have their role around them', () => {
    for (const entry of [
      { name: 'A', role: { roleName: 'Lider' } },
      { name: 'A', roleName: 'Lider' },
      { '@type': 'OrganizationRole', roleName: 'Lider', member: { name: 'A' } },
      { '@type': 'ListItem', item: { '@type': 'OrganizationRole', roleName: 'Lider', item: { name: 'A' } } },
    ]) {
      assert.deepEqual([first(entry).name, first(entry).role], ['A', 'Lider'], JSON.stringify(entry));
    }
  });

  it('keep an organisation that has members', () => {
    assert.equal(first({ name: 'Sieć', member: { name: 'Ktoś' } }).name, 'Sieć');
  });

  it('speak the language of the element, else the next best', () => {
    const name = [{ '@language': 'de', '@value': 'Verein' }, { '@language': 'en', '@value': 'Association' }, { '@language': 'pl', '@value': 'Stowarzyszenie' }];
    const inLanguage = (language: string, texts: unknown = name): unknown => first({ name: texts }, language).name;
    assert.deepEqual(['pl', 'pl-PL', 'de-AT', 'it'].map((language) => inLanguage(language)), ['Stowarzyszenie', 'Stowarzyszenie', 'Verein', 'Association']);
    assert.equal(inLanguage('it', [...name, 'Alliance']), 'Alliance');
    assert.equal(inLanguage('pt-BR', [{ '@language': 'pt', '@value': 'A' }, { '@language': 'pt-BR', '@value': 'B' }]), 'B');
    assert.equal(inLanguage('it', { '@language': 'uk', '@value': 'Спілка' }), 'Спілка');
  });

  it('may stand in a graph, as a list that names them or by themselves', () => {
    const organisations = [{ '@id': '#a', '@type': 'NGO', name: 'A' }, { '@id': '#b', '@type': ['Organization'], name: 'B' }];
    const site = { '@type': 'WebSite', name: 'Strona' };
    assert.deepEqual(names(read({ '@graph': [site, ...organisations] })), ['A', 'B']);
    assert.deepEqual(names(read({ '@graph': [site, ...organisations, { '@type': 'ItemList', itemListElement: [{ '@id': '#b' }, { '@type': 'ListItem', item: { '@id': '#a' } }] }] })), ['B', 'A']);
  });

  it('do no harm, whatever they hold', () => {
    const hostile = [null, 5, 'A', [], { name: 'A', url: 'javascript:alert(1)', logo: 'data:image/png,x', feed_url: 'file:///etc' }, { name: { '@value': {} } }, JSON.parse('{"__proto__":{"name":"B"}}'), { item: { item: { item: { item: { name: 'C' } } } } }];
    assert.deepEqual(read(hostile).map(({ name, url, logo, feed_url }) => [name, url, logo, feed_url]), [['A', undefined, undefined, undefined]]);
  });
});

describe('partners in OPML', () => {
  const opml = (body: string): Organization[] => readOpml(`<?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body>${body}</body></opml>`, BASE);

  it('are its outlines, under the name of the group around them', () => {
    const partners = opml(`<outline text="Projekt &amp; co"><outline text="A" htmlUrl="https://a.example/" xmlUrl="/a.xml"/><outline title="B" text="b"/></outline>
      <outline text="C" type="link" url="https://c.example/" category="/Sieć/Lokalna,/Inne" description="Opis"></outline>`);
    assert.deepEqual(partners.map(({ name, url, feed_url, project, description }) => [name, url, feed_url, project, description]), [
      ['A', 'https://a.example/', 'https://site.example/a.xml', 'Projekt & co', undefined],
      ['B', undefined, undefined, 'Projekt & co', undefined],
      ['C', 'https://c.example/', undefined, 'Lokalna', 'Opis'],
    ]);
  });

  it('take the nearest group, and stay partners with others below them', () => {
    const partners = opml('<outline text="G"><outline text="H"><outline text="A" xmlUrl="/a"/></outline></outline><outline text="B" htmlUrl="https://b.example/"><outline text="C"/></outline>');
    assert.deepEqual(partners.map(({ name, project }) => [name, project]), [['A', 'H'], ['B', undefined], ['C', undefined]]);
  });

  it('are refused in any other document, with a code', () => {
    assert.throws(() => readOpml('<!doctype html><html><body><p>404</p></body></html>', BASE), { code: 'not-a-feed' });
  });
});

describe('partners in feeds', () => {
  const item = (id: string, partners?: Organization[]): NewsFeed['items'][number] => ({ id, authors: [], tags: [], attachments: [], _news_elements: { partners } });
  const feed = (items: NewsFeed['items'], partners?: Organization[]): NewsFeed => ({ authors: [], items, _news_elements: { partners } });

  it('are those of the item, of the feed, or of all items, each once', () => {
    const items = [item('1', [{ name: 'A' }, { name: 'B' }]), item('2', [{ name: 'b', url: 'https://b.example/' }, { name: 'C' }]), item('3')];
    assert.deepEqual(names(partnersOfFeeds([feed(items, [{ name: 'F' }])], '2')), ['b', 'C']);
    assert.deepEqual(names(partnersOfFeeds([feed(items, [{ name: 'F' }])], '')), ['F']);
    assert.deepEqual(partnersOfFeeds([feed(items)], '')?.map(({ name, url }) => [name, url]), [['A', undefined], ['B', 'https://b.example/'], ['C', undefined]]);
    assert.deepEqual(partnersOfFeeds([feed(items)], '3'), []);
    assert.equal(partnersOfFeeds([feed(items)], '4'), undefined);
  });
});

describe('countries', () => {
  const languages = ['pl', 'en', 'it', 'fr', 'el', 'nl', 'de', 'uk'];

  it('have their names in eight languages', () => {
    assert.deepEqual(languages.map((language) => countryTitle('CY', language)), ['Cypr', 'Cyprus', 'Cipro', 'Chypre', 'Κύπρος', 'Cyprus', 'Zypern', 'Кіпр']);
  });

  it('may be codes of three letters, in any case, and those of the Union', () => {
    const codes = 'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ISL LIE NOR CHE GBR UKR TUR SRB BIH MNE MKD ALB GEO MDA'.split(' ');
    const short = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH GB UA TR RS BA ME MK AL GE MD'.split(' ');
    assert.deepEqual(codes.map((code) => countryTitle(code, 'en')), short.map((code) => countryTitle(code, 'en')));
    assert.deepEqual(['pol', 'EL', 'UK'].map((code) => countryTitle(code, 'pl')), ['Polska', 'Grecja', 'Wielka Brytania']);
  });

  it('stay as they are where they are no codes', () => {
    for (const text of ['Polska', 'UAE', 'GER', 'ZZZ', 'Włochy i Cypr']) assert.equal(countryTitle(text, 'pl'), text);
  });
});

describe('groups', () => {
  const partners = [
    { name: '1', country: 'IT', role: 'Partner', tier: 'srebrny' },
    { name: '2', country: 'PL', role: 'Lider', tier: 'złoty' },
    { name: '3', role: 'Partner' },
    { name: '4', country: 'Polska', tier: 'srebrny' },
  ];
  const groups = (by: GroupBy): unknown => groupPartners(partners, { by, language: 'pl', other: 'Inne' }).map(({ title, partners: members }) => `${title}: ${names(members)?.join()}`);

  it('of countries run from A to Z, others as they come, the rest last', () => {
    assert.deepEqual(groups('country'), ['Polska: 2,4', 'Włochy: 1', 'Inne: 3']);
    assert.deepEqual(groups('role'), ['Partner: 1,3', 'Lider: 2', 'Inne: 4']);
    assert.deepEqual(groups('tier'), ['srebrny: 1,4', 'złoty: 2', 'Inne: 3']);
  });

  it('are one without a title where nobody says anything, or the word is unknown', () => {
    for (const by of ['project', 'none', 'constructor'] as GroupBy[]) assert.deepEqual(groups(by), ['undefined: 1,2,3,4']);
  });
});

describe('letters', () => {
  const letters = (list: string[], language: string): string => lettersOf(sortByName(list.map((name) => ({ name })), language), language).map(({ label, at }) => `${label}${at}`).join(' ');

  it('are those of the language', () => {
    assert.equal(letters(['Łąka', 'Śliwa', 'Sad', 'Lipa', 'sklep', 'Żuraw', 'Zając', 'Źródło'], 'pl'), 'L0 Ł1 S2 Ś4 Z5 Ź6 Ż7');
    assert.equal(letters(['Ökohaus', 'Ofen', 'Änderung', 'Zoo'], 'de'), 'A0 O1 Z3');
  });

  it('are not quotation marks, and one sign stands for all that is no letter', () => {
    assert.equal(letters(['„Furia”', 'Fala', '3 kolory', '100'], 'pl'), '#0 F2');
  });
});
