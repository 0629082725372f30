/** Choosing and ordering items. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matcherOf } from '../../src/feed/match.js';
import type { NewsItem } from '../../src/feed/model.js';
import { chooseItems, sortItems, type Choice } from '../../src/feed/select.js';

const item = (id: string, fields: Partial<NewsItem> = {}): NewsItem => ({ id, authors: [], tags: [], attachments: [], ...fields });
const on = (day: string) => ({ date_published: `${day}T12:00:00.000Z` });

const items = [
  item('1', { title: 'Żółta spółdzielnia', tags: ['Praca', 'Poznań'], language: 'pl', ...on('2024-01-01') }),
  item('2', { title: 'Training for work', content_html: '<p>Szkolenie w <b>Łodzi</b></p>', authors: [{ name: 'Ala Nowak' }], language: 'en-GB', ...on('2024-02-01') }),
  item('3', { title: 'Álbum', summary: 'praca i szkolenie', tags: ['poznań'], ...on('2024-03-01') }),
  item('4', { title: 'Bez daty' }),
];
const ids = (choice: Choice) => chooseItems(items, choice).map(({ id }) => id).join('');

describe('words', () => {
  const found: [expression: string, text: string, isFound: boolean][] = [
    ['zolta', 'Żółta łódź', true],
    ['ŁÓDŹ', 'zolta lodz', true],
    ['strasse', 'Straße', true],
    ['praca, szkolenie', 'nowe szkolenie', true],
    ['praca+szkolenie', 'nowe szkolenie', false],
    ['praca+szkolenie, kurs', 'kurs dla praca', true],
    ['praca + szkolenie', 'szkolenie i praca', true],
    [' , + ,', 'anything', true],
    ['/^now[ea]/', 'nowe', true],
    ['/^now[ea]/', 'Nowe', false],
    ['/^now[ea]/i', 'Nowe', true],
    ['/x$/', 'x and more', false],
    ['/(/', '(', false],
    ['/a/g', 'a', false],
    ['c++', 'c and more', true],
    ['a/b', 'a/b', true],
  ];
  for (const [expression, text, isFound] of found) {
    it(`${JSON.stringify(expression)} ${isFound ? 'matches' : 'does not match'} ${JSON.stringify(text)}`, () => assert.equal(matcherOf(expression)(text), isFound));
  }

  it('of a regular expression that takes too long match nothing from then on', () => {
    let now = 0;
    const matches = matcherOf('/a/', () => (now += 101));
    assert.equal(matches('a'), true);
    assert.equal(matches('a'), false);
  });

  for (const source of ['^(a+)+$', '(a|a)*b', '(?:a?){30}', '(a)\\1', 'a*a*a*b', 'a{2,}b+c*']) {
    it(`of a regular expression that might run for ages match nothing: ${source}`, () => assert.equal(matcherOf(`/${source}/`)('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'), false));
  }
  for (const source of ['a+b', '[*+]*b', '\\)+b', '(a|b)', '(a|b)?b', 'a{2,3}']) {
    it(`of a harmless regular expression are found: ${source}`, () => assert.equal(matcherOf(`/${source}/`)('aaab)b'), true));
  }
});

describe('choosing', () => {
  it('looks everywhere, or only where it is told', () => {
    assert.equal(ids({ include: 'szkolenie' }), '23');
    assert.equal(ids({ include: 'praca' }), '13');
    assert.equal(ids({ include: 'praca', filterOn: 'categories' }), '1');
    assert.equal(ids({ include: 'nowak', filterOn: 'title author' }), '2');
    assert.equal(ids({ include: 'nowak', filterOn: 'title' }), '');
    assert.equal(ids({ include: 'nowak', filterOn: 'nonsense' }), '2');
  });

  it('leaves out what is not wanted', () => assert.equal(ids({ exclude: 'szkolenie, daty' }), '1'));
  it('takes both into account', () => assert.equal(ids({ include: 'praca', exclude: 'zolta' }), '3'));
  it('takes items of one of the categories, whatever their case', () => assert.equal(ids({ categories: 'POZNAŃ, x' }), '13'));
  it('takes items of a language, and those that do not say', () => assert.equal(ids({ languages: 'en' }), '234'));
  it('knows that a language has regions', () => assert.equal(ids({ languages: 'pl-PL de' }), '34'));
  it('takes items since a day and until the end of one', () => assert.equal(ids({ since: '2024-02-01', until: '2024-02-01' }), '2'));
  it('takes items up to an age', () => assert.equal(ids({ maxAge: 30, now: Date.UTC(2024, 2, 2) }), '23'));
  it('takes everything when nothing is asked', () => assert.equal(ids({ include: ' ', exclude: '', categories: ',', since: 'nonsense', maxAge: Number.NaN }), '1234'));
});

describe('order', () => {
  const sorted = (order: Parameters<typeof sortItems>[1]) => sortItems(items, order, (a, b) => a.localeCompare(b, 'pl')).map(({ id }) => id).join('');
  it('by date puts undated items last', () => {
    assert.equal(sorted('date-desc'), '3214');
    assert.equal(sorted('date-asc'), '1234');
  });
  it('by title follows the alphabet', () => assert.equal(sorted('title'), '3421'));
  it('of the feed stays', () => assert.equal(sorted('feed'), '1234'));
});
