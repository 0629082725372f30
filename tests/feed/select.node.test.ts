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
    ['x/y/', 'y', false],
    ['/y/x', 'y', false],
    [', praca', 'nic takiego', false],
    ['+ praca', 'nic takiego', false],
    ['lodz dagen oeuvre ae isik', 'łódź đagen œuvre æ ışık', true],
    ['oresund', 'Øresund', true],
  ];
  for (const [expression, text, isFound] of found) {
    it(`${JSON.stringify(expression)} ${isFound ? 'matches' : 'does not match'} ${JSON.stringify(text)}`, () => assert.equal(matcherOf(expression)(text), isFound));
  }

  it('of a regular expression are looked for in the first four hundred characters', () => assert.deepEqual([399, 400].map((before) => matcherOf('/y/')(`${'x'.repeat(before)}y`)), [true, false]));
  it('of a regular expression match as long as time is left', () => {
    let now = 1000;
    const matches = matcherOf('/a/', () => (now += 25));
    assert.deepEqual(Array.from({ length: 5 }, () => matches('a')), [true, true, true, true, false]);
  });
  it('of an expression may have spaces around it', () => assert.equal(matcherOf(' /^a$/ ')('a'), true));

  it('of a regular expression that takes too long match nothing from then on', () => {
    let now = 0;
    const matches = matcherOf('/a/', () => (now += 101));
    assert.equal(matches('a'), true);
    assert.equal(matches('a'), false);
  });

  for (const source of ['^(a+)+$', '(a|a)*b', '(?:a?){30}', '(a)\\1', 'a*a*a*b', 'a+b+c+', 'a{2,}b+c*', '(a|b){30}', '(?<x>a)\\k<x>']) {
    it(`of a regular expression that might run for ages match nothing: ${source}`, () => assert.equal(matcherOf(`/${source}/`)('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'), false));
  }
  for (const source of ['a+b', 'a+b*', 'xa+b+|b', '[*+]*b', 'a{1,}b+', 'a*\\)?', '\\)+b', '(a|b)', '(a|b)?b', 'a{2,3}']) {
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
  it('takes items of exactly that language', () => assert.equal(ids({ languages: 'PL' }), '134'));
  it('takes the beginning of a language for none', () => assert.equal(ids({ languages: 'e' }), '34'));
  it('reads languages and categories with any spaces', () => assert.deepEqual([ids({ languages: ' de , en ' }), ids({ categories: ' x ,  praca ' })], ['234', '1']));
  it('knows that a language has regions', () => assert.equal(ids({ languages: 'pl-PL de' }), '34'));
  it('takes items since a day and until the end of one', () => assert.equal(ids({ since: '2024-02-01', until: '2024-02-01' }), '2'));
  it('takes items up to an age', () => assert.equal(ids({ maxAge: 30, now: Date.UTC(2024, 2, 2) }), '23'));
  it('takes an item that is exactly as old', () => assert.deepEqual([0, 1].map((more) => ids({ maxAge: 30, now: Date.UTC(2024, 2, 31, 12) + more })), ['3', '']));
  it('knows no negative age', () => assert.equal(ids({ maxAge: -1, now: Date.UTC(2024, 2, 2) }), '1234'));
  it('takes items from the first moment of a day to the last', () => {
    const edges = [item('a', { date_published: '2024-02-01T00:00:00.000Z' }), item('b', { date_published: '2024-02-01T23:59:59.999Z' }), item('c', { date_published: '2024-02-02T00:00:00.000Z' })];
    assert.equal(chooseItems(edges, { since: '2024-02-01', until: '2024-02-01' }).map(({ id }) => id).join(''), 'ab');
    assert.equal(chooseItems(edges, { until: '2024-02-01T12:00:00Z' }).map(({ id }) => id).join(''), 'a');
  });
  it('leaves out what has no date where a last day is asked for', () => assert.equal(ids({ until: '2024-02-15' }), '12'));
  it('finds no words in what an item does not have', () => assert.equal(ids({ include: 'undefined, null, object' }), ''));
  it('gives another array, always', () => assert.notEqual(chooseItems(items, {}), items));
  it('takes everything when nothing is asked', () => assert.equal(ids({ include: ' ', exclude: '', categories: ',', since: 'nonsense', maxAge: Number.NaN }), '1234'));
});

describe('order', () => {
  const sorted = (order: Parameters<typeof sortItems>[1]) => sortItems(items, order, (a, b) => a.localeCompare(b, 'pl')).map(({ id }) => id).join('');
  it('by date puts undated items last', () => {
    assert.equal(sorted('date-desc'), '3214');
    assert.equal(sorted('date-asc'), '1234');
  });
  it('by date holds whatever the order was', () => {
    const mixed = ['2', '4', '3', '1'].flatMap((id) => items.filter((each) => each.id === id));
    const by = (order: 'date-asc' | 'date-desc'): string => sortItems(mixed, order, () => 0).map(({ id }) => id).join('');
    assert.deepEqual([by('date-desc'), by('date-asc')], ['3214', '1234']);
  });
  it('of equal dates stays', () => {
    const equal = ['x', 'y', 'z'].map((id) => item(id, on('2024-01-01')));
    for (const order of ['date-asc', 'date-desc'] as const) assert.deepEqual(sortItems(equal, order, () => 0), equal);
  });
  it('by title follows the alphabet', () => assert.equal(sorted('title'), '3421'));
  it('of the feed stays', () => assert.equal(sorted('feed'), '1234'));
});
