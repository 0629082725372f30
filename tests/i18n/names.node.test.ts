/** Names of countries and languages, percentages, and the order of words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts, countryName, formatPercent, languageName } from '../../src/i18n/format.js';

describe('names', () => {
  it('of countries are in the language of the page', () => {
    assert.deepEqual(['IT', 'be', 'CY', 'FR', 'PL'].map((code) => countryName(code, 'pl')), ['Włochy', 'Belgia', 'Cypr', 'Francja', 'Polska']);
  });

  it('stay codes when there is no such country', () => {
    assert.equal(countryName('ZZZZ', 'pl'), 'ZZZZ');
  });

  it('of languages are those that their speakers use', () => {
    assert.deepEqual(['pl', 'el', 'en-GB'].map(languageName), ['polski', 'Ελληνικά', 'British English']);
  });

  it('stay tags where they are none', () => {
    assert.equal(languageName('nie język'), 'nie język');
  });

  it('of a part of the whole follow the language', () => {
    assert.deepEqual([formatPercent(0.25, 'pl'), formatPercent(1, 'de')], ['25%', '100\u00a0%']);
  });

  it('are sorted as the language does', () => {
    assert.deepEqual(['Zet', 'Łódź', 'Lublin', 'Ćma'].sort(compareTexts('pl')), ['Ćma', 'Lublin', 'Łódź', 'Zet']);
  });
});
