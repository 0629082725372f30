/** Names of countries and the order of words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts, countryName } from '../../src/i18n/format.js';

describe('names', () => {
  it('of countries are in the language of the page', () => {
    assert.deepEqual(['IT', 'be', 'CY', 'FR', 'PL'].map((code) => countryName(code, 'pl')), ['Włochy', 'Belgia', 'Cypr', 'Francja', 'Polska']);
  });

  it('stay codes when there is no such country', () => {
    assert.equal(countryName('ZZZZ', 'pl'), 'ZZZZ');
  });

  it('are sorted as the language does', () => {
    assert.deepEqual(['Zet', 'Łódź', 'Lublin', 'Ćma'].sort(compareTexts('pl')), ['Ćma', 'Lublin', 'Łódź', 'Zet']);
  });
});
