/** Sizes and durations in words of the language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDuration, formatSize } from '../../src/i18n/format.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatSize', () => {
  for (const [bytes, language, text] of [
    [1, 'pl', '0,1 kB'],
    [340_000, 'pl', '340 kB'],
    [999_499, 'en', '999 kB'],
    [999_950, 'en', '1 MB'],
    [1_240_000, 'pl', '1,2 MB'],
    [12_400_000, 'en', '12 MB'],
    [3_100_000_000, 'en', '3.1 GB'],
    [5e15, 'en', '5,000,000 GB'],
  ] as const) {
    it(`${bytes} in ${language}`, () => assert.equal(plain(formatSize(bytes, language)), text));
  }
});

describe('formatDuration', () => {
  for (const [seconds, language, text] of [
    [45, 'en', '45 sec'],
    [90, 'pl', '2 min'],
    [2040, 'pl', '34 min'],
    [3600, 'en', '1 hr'],
    [3900, 'pl', '1 godz. 5 min'],
  ] as const) {
    it(`${seconds} in ${language}`, () => assert.equal(plain(formatDuration(seconds, language)), text));
  }
});
