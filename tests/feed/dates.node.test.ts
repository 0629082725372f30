/** Dates beyond the table: every instant in the usual forms, and months as languages write them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoDate } from '../../src/feed/date.js';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const two = (number: number) => String(number).padStart(2, '0');

/** The forms of RFC 822 and RFC 3339, in a zone some minutes east of UTC. */
function usualForms(time: number, east: number): string[] {
  const shown = new Date(time + east * 60_000);
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()];
  const clock = shown.toISOString().slice(11, 19);
  const sign = east < 0 ? '-' : '+';
  const [hours, minutes] = [two(Math.floor(Math.abs(east) / 60)), two(Math.abs(east) % 60)];
  const name = MONTHS.slice(month * 3, month * 3 + 3);
  return [
    `Tue, ${two(day)} ${name} ${year} ${clock} ${sign}${hours}${minutes}`,
    `${day} ${name} ${year} ${clock} ${sign}${hours}${minutes}`,
    `${year}-${two(month + 1)}-${two(day)}T${clock}${sign}${hours}:${minutes}`,
    `${year}-${month + 1}-${day} ${clock} ${sign}${hours}:${minutes}`,
  ];
}

describe('dates', () => {
  it('of any second in any zone are that second', () => {
    const second = fc.integer({ min: Date.UTC(1950, 0) / 1000, max: Date.UTC(2150, 0) / 1000 });
    const zone = fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(second, zone, (seconds, east) => {
        const iso = new Date(seconds * 1000).toISOString();
        for (const form of usualForms(seconds * 1000, east)) assert.equal(isoDate(form), iso, form);
      }),
      { numRuns: 2000 },
    );
  });

  it('of any day that the calendar lacks are absent', () => {
    for (let month = 0; month < 12; month++) {
      const last = new Date(Date.UTC(2023, month + 1, 0)).getUTCDate();
      for (const day of [0, last + 1, 32, 99]) {
        assert.equal(isoDate(`Tue, ${two(day)} ${MONTHS.slice(month * 3, month * 3 + 3)} 2023 10:00:00 +0100`), undefined);
        assert.equal(isoDate(`2023-${two(month + 1)}-${two(day)}T10:00:00Z`), undefined);
      }
    }
  });
});

/** Every month in the words of a language, in each style, with a weekday before or after it where the language has one. */
function* written(language: string): Generator<[text: string, iso: string]> {
  for (const dateStyle of ['full', 'long', 'medium'] as const) {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      for (const day of [2, 17]) {
        const date = new Date(Date.UTC(2006, month, day));
        yield [format.format(date), date.toISOString()];
      }
    }
  }
}

describe('months', () => {
  for (const language of ['pl', 'en', 'en-GB', 'de', 'de-AT', 'fr', 'it', 'el', 'es', 'nl', 'hu', 'uk', 'pt', 'ro', 'ru', 'bg', 'sk', 'sl', 'sv', 'nb']) {
    it(`are read in ${language}`, () => {
      for (const [text, iso] of written(language)) assert.equal(isoDate(text), iso, text);
    });
  }

  const others =
    'da fi is fo cs hr bs sr sr-Latn mk be et lv lt tr az ca eu gl ga cy br mt sq lb rm af sw id ms vi tl eo ja ko zh zh-TW th ar he hi fa ka hy kk'.split(' ');
  for (const language of others) {
    it(`are right or absent in ${language}`, () => {
      for (const [text, iso] of written(language)) assert.ok([iso, undefined].includes(isoDate(text)), `${text} was read as ${isoDate(text)}`);
    });
  }
});
