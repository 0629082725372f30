/** Dates in words: their length, their zone, and how long ago they were. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAge, formatDate, type DateStyle } from '../../src/i18n/format.js';

const iso = '2021-10-26T08:00:00.000Z';

describe('dates', () => {
  it('are written in the words of the language', () => {
    const written = ['pl', 'en-GB', 'it', 'fr', 'el', 'nl', 'de', 'uk'].map((language) => formatDate(iso, { language, timeZone: 'Europe/Warsaw' }));
    assert.deepEqual(written, [
      '26 października 2021',
      '26 October 2021',
      '26 ottobre 2021',
      '26 octobre 2021',
      '26 Οκτωβρίου 2021',
      '26 oktober 2021',
      '26. Oktober 2021',
      '26 жовтня 2021 р.',
    ]);
  });

  it('are as long as asked for', () => {
    const written = (['short', 'medium', 'long', 'full'] as const).map((style) => formatDate(iso, { language: 'pl', style, timeZone: 'Europe/Warsaw' }));
    assert.deepEqual(written, ['26.10.2021', '26 paź 2021', '26 października 2021', 'wtorek, 26 października 2021']);
  });

  it('are long when a style is unknown, or relative', () => {
    for (const style of ['huge', '', 'relative']) {
      assert.equal(formatDate(iso, { language: 'pl', style: style as DateStyle, timeZone: 'Europe/Warsaw' }), '26 października 2021', style);
    }
  });

  it('follow the time zone asked for', () => {
    const late = '2021-10-26T23:30:00Z';
    assert.equal(formatDate(late, { language: 'pl', timeZone: 'Europe/Warsaw' }), '27 października 2021');
    assert.equal(formatDate(late, { language: 'pl', timeZone: 'America/New_York' }), '26 października 2021');
  });

  it('are the same day everywhere when the feed gave no time', () => {
    for (const timeZone of ['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati']) {
      assert.equal(formatDate('2021-10-26T00:00:00.000Z', { language: 'pl', timeZone }), '26 października 2021', timeZone);
    }
  });

  it('survive tags and zones that Intl refuses', () => {
    assert.ok(formatDate(iso, { language: 'en-US@posix', timeZone: 'UTC' }).includes('2021'));
    assert.equal(formatDate(iso, { language: 'pl', style: 'full', timeZone: 'Mars/Olympus' }), 'wtorek, 26 października 2021');
  });

  it('are nothing when they cannot be read', () => {
    assert.equal(formatDate('wczoraj', { language: 'pl' }), '');
  });
});

describe('relative dates', () => {
  const zone = 'Europe/Warsaw';
  /** Half past noon in Warsaw. */
  const noon = '2026-05-20T10:30:00Z';
  const ago = (date: string, { now = noon, language = 'pl', timeZone = zone } = {}): string => formatAge(date, { language, timeZone, now: Date.parse(now) });

  it('count minutes, then hours, then days', () => {
    assert.equal(ago('2026-05-20T10:29:30Z'), 'teraz');
    assert.equal(ago('2026-05-20T10:28:00Z'), '2 minuty temu');
    assert.equal(ago('2026-05-20T05:30:00Z'), '5 godzin temu');
    assert.equal(ago('2026-05-19T10:30:00Z'), 'wczoraj');
    assert.equal(ago('2026-05-17T10:30:00Z'), '3 dni temu');
  });

  it('are said in the language', () => {
    const said = ['en', 'it', 'fr', 'el', 'nl', 'de', 'uk'].map((language) => ago('2026-05-17T10:30:00Z', { language }));
    assert.deepEqual(said, ['3 days ago', '3 giorni fa', 'il y a 3 jours', 'πριν από 3 ημέρες', '3 dagen geleden', 'vor 3 Tagen', '3 дні тому']);
  });

  it('count days by the calendar of the zone', () => {
    const pastMidnight = '2026-05-19T22:30:00Z'; // 00:30 on the 20th in Warsaw, 18:30 on the 19th in New York
    const evening = '2026-05-18T21:00:00Z'; // 23:00 on the 18th in Warsaw, 17:00 there
    assert.equal(ago(evening, { now: pastMidnight }), 'przedwczoraj');
    assert.equal(ago(evening, { now: pastMidnight, timeZone: 'America/New_York' }), 'wczoraj');
  });

  it('count only days where the feed gave no time', () => {
    assert.equal(ago('2026-05-20T00:00:00.000Z'), 'dzisiaj');
    assert.equal(ago('2026-05-19T00:00:00.000Z'), 'wczoraj');
    assert.equal(ago('2026-05-20T00:00:00.000Z', { now: '2026-05-19T22:30:00Z' }), 'dzisiaj');
  });

  it('end after thirty days', () => {
    assert.equal(ago('2026-04-20T10:30:00Z'), '30 dni temu');
    assert.equal(ago('2026-04-19T21:30:00Z'), '');
  });

  it('are nothing for what is still to come, and for what is no date', () => {
    assert.equal(ago('2026-05-20T10:31:00Z'), '');
    assert.equal(ago('2026-05-21T00:00:00.000Z'), '');
    assert.equal(ago('wczoraj'), '');
  });

  it('survive a zone that Intl refuses', () => {
    assert.equal(ago('2026-05-20T05:30:00Z', { timeZone: 'Mars/Olympus' }), '5 godzin temu');
  });
});
