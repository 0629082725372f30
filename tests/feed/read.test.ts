/** The golden pairs once more, in a real browser: the same code must give the same there. */
import { expect } from '@open-wc/testing';
import { isoDate } from '../../src/feed/date.js';
import { excerpt, FeedError, plainText, readFeed } from '../../src/feed/index.js';
import { atomCases } from './cases/atom.js';
import { brokenCases, refused } from './cases/broken.js';
import { actual, encode, FEED_URL } from './cases/case.js';
import { charsetCases } from './cases/charset.js';
import { dateCases } from './cases/dates.js';
import { extensionCases } from './cases/extension.js';
import { foundCases } from './cases/found.js';
import { imageCases } from './cases/images.js';
import { jsonCases } from './cases/json-feed.js';
import { rssCases } from './cases/rss.js';
import { excerptCases, plainTextCases } from './cases/text.js';

const tables = { rss: rssCases, atom: atomCases, 'json feed': jsonCases, broken: brokenCases, extension: extensionCases, charset: charsetCases, image: imageCases, found: foundCases };

for (const [table, cases] of Object.entries(tables)) {
  describe(`reading ${table} in the browser`, () => {
    for (const test of cases) it(test.name, () => expect(actual(test)).to.deep.equal(test.expected));
  });
}

describe('reading text and dates in the browser', () => {
  for (const [name, source, code] of refused) {
    it(`refuses ${name} as ${code}`, () => {
      expect(() => readFeed(encode(source), { url: FEED_URL })).to.throw(FeedError).with.property('code', code);
    });
  }
  it('reads every date of the table', () => {
    expect(dateCases.map(([text]) => isoDate(text))).to.deep.equal(dateCases.map(([, iso]) => iso));
  });
  it('makes plain text', () => {
    expect(plainTextCases.map(([html]) => plainText(html))).to.deep.equal(plainTextCases.map(([, text]) => text));
  });
  it('makes excerpts', () => {
    expect(excerptCases.map(([text, words]) => excerpt(text, words))).to.deep.equal(excerptCases.map(([, , expected]) => expected));
  });
});
