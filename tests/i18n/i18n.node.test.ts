/** Words and dates of the interface. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts, countryName, formatDate } from '../../src/i18n/format.js';
import * as en from '../../src/i18n/locales/en.js';
import * as pl from '../../src/i18n/locales/pl.js';
import { ARTICLE, COMMON, fill, messagesFor, NEWS, PARTNERS } from '../../src/i18n/messages.js';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('messages', () => {
  it('follow the language, whatever its region, script or case', () => {
    for (const tag of ['pl', 'PL', 'pl-PL', 'pl_PL']) assert.equal(messagesFor(NEWS, tag), pl.news, tag);
  });

  it('are English for languages not spoken yet and for broken tags', () => {
    for (const tag of ['xx', '', 'en-US@posix', '__proto__', 'constructor']) assert.equal(messagesFor(NEWS, tag), en.news, tag);
  });

  it('say the same things in every language', () => {
    for (const area of [COMMON, NEWS, ARTICLE, PARTNERS] as unknown as Record<string, Record<string, string>>[]) {
      const english = area['en'] ?? {};
      for (const [language, words] of Object.entries(area)) {
        assert.deepEqual(Object.keys(words), Object.keys(english), language);
        for (const [key, text] of Object.entries(words)) {
          assert.ok(text.trim(), `${language} ${key}`);
          assert.deepEqual(placeholders(text), placeholders(english[key] ?? ''), `${language} ${key}`);
        }
      }
    }
  });

  it('keep a placeholder that has no value', () => {
    assert.equal(fill('{a} and {b}', { a: '{b}' }), '{b} and {b}');
  });
});

describe('dates', () => {
  const iso = '2021-10-26T08:00:00.000Z';

  it('are written in the words of the language', () => {
    assert.equal(formatDate(iso, { language: 'pl', timeZone: 'Europe/Warsaw' }), '26 października 2021');
    assert.equal(formatDate(iso, { language: 'en-GB', timeZone: 'Europe/Warsaw' }), '26 October 2021');
  });

  it('follow the time zone asked for', () => {
    const late = '2021-10-26T23:30:00Z';
    assert.equal(formatDate(late, { language: 'pl', timeZone: 'Europe/Warsaw' }), '27 października 2021');
  });

  it('survive tags and zones that Intl refuses', () => {
    assert.ok(formatDate(iso, { language: 'en-US@posix', timeZone: 'UTC' }).includes('2021'));
    assert.ok(formatDate(iso, { language: 'pl', timeZone: 'Mars/Olympus' }).includes('2021'));
  });

  it('are nothing when they cannot be read', () => {
    assert.equal(formatDate('wczoraj', { language: 'pl' }), '');
  });
});

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
