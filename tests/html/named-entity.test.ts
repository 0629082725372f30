/** The browser and the reader's table know the same names. */
import { expect } from '@open-wc/testing';
import { namedEntity as ofTable } from '../../src/feed/named-entity.js';
import { namedEntity as ofBrowser } from '../../src/html/named-entity.js';

const names = `amp apos nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 acute micro para
  middot cedil ordm raquo frac12 iquest Agrave Oslash szlig eacute thorn Lstrok lstrok OElig oelig Scaron Yuml fnof circ tilde Alpha alpha Omega omega
  ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime lsaquo rsaquo euro trade
  larr rarr forall part sum minus radic infin ne le ge hearts aogon Aogon eogon sacute zacute zdot Zdot cacute nacute ccaron odblac uring`;

describe('names of characters', () => {
  for (const name of names.split(/\s+/)) {
    it(`are the same in the browser and in the table: ${name}`, () => {
      expect(ofTable(name)).to.be.a('string').with.length(1);
      expect(ofBrowser(name)).to.equal(ofTable(name));
    });
  }

  for (const name of ['unknown', 'notit', 'ltx', '__proto__', 'constructor', 'a.b', 'amp-', 'x'.repeat(31)]) {
    it(`are unknown to both: ${name}`, () => expect([ofTable(name), ofBrowser(name)]).to.deep.equal([undefined, undefined]));
  }

  it('that stand for white space keep it', () => expect([ofBrowser('Tab'), ofBrowser('NewLine')]).to.deep.equal(['\t', '\n']));

  it('are asked for a bounded number of times', () => {
    for (let number = 0; number < 5000; number++) ofBrowser(`n${number}`);
    expect(ofBrowser('eacute')).to.equal('é');
    expect(ofBrowser('Ccedil')).to.equal(undefined);
  });
});
