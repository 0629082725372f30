/** Addresses inside article HTML, by the URL Standard and the rules for srcset (HTML §4.8.4.2.2). */
import { expect } from '@open-wc/testing';
import { LINK_SCHEMES, MEDIA_SCHEMES } from '../../src/html/policy.js';
import { fileNameOf, safeSrcset, safeUrl } from '../../src/html/url.js';

const base = 'https://e.example/a/b';

describe('safeUrl', () => {
  for (const [value, expected] of [
    ['c', 'https://e.example/a/c'],
    ['../c', 'https://e.example/c'],
    ['//o.example/c', 'https://o.example/c'],
    [' c\n', 'https://e.example/a/c'],
    ['?q', 'https://e.example/a/b?q'],
    ['mailto:a@e.example', 'mailto:a@e.example'],
    ['tel:+48', 'tel:+48'],
    ['HTTP://E.EXAMPLE', 'http://e.example/'],
    ['javascript:ran()', undefined],
    ['java\nscript:ran()', undefined],
    ['data:text/html,x', undefined],
    ['https://', undefined],
  ] as const) {
    it(`makes ${JSON.stringify(value)} ${expected ?? 'nothing'}`, () => expect(safeUrl(value, base, LINK_SCHEMES)).to.equal(expected));
  }

  it('lets media come over http(s) alone', () => {
    expect(safeUrl('mailto:a@e.example', base, MEDIA_SCHEMES)).to.equal(undefined);
    expect(safeUrl('http://e.example/', base, MEDIA_SCHEMES)).to.equal('http://e.example/');
  });

  it('makes nothing of a relative address without a base that helps', () => expect(safeUrl('c', 'mailto:x', LINK_SCHEMES)).to.equal(undefined));
});

describe('safeSrcset', () => {
  for (const [value, expected] of [
    ['c.png', 'https://e.example/a/c.png'],
    ['c.png 100w, d.png 2x', 'https://e.example/a/c.png 100w, https://e.example/a/d.png 2x'],
    ['c.png 1.5x', 'https://e.example/a/c.png 1.5x'],
    ['c.png 1.25x', 'https://e.example/a/c.png 1.25x'],
    ['c.png 12x', 'https://e.example/a/c.png 12x'],
    ['c.png .5x', 'https://e.example/a/c.png .5x'],
    ['  c.png   2x ,\n d.png  ', 'https://e.example/a/c.png 2x, https://e.example/a/d.png'],
    ['https://e.example/c,d.png 1x', 'https://e.example/c,d.png 1x'],
    ['c.png 1x,https://o.example/d.png 2x', 'https://e.example/a/c.png 1x, https://o.example/d.png 2x'],
    ['c.png 1x,  http://o.example/d.png 2x', 'https://e.example/a/c.png 1x, http://o.example/d.png 2x'],
    ['c.png 2y, d.png', 'https://e.example/a/d.png'],
    ['c.png x, d.png', 'https://e.example/a/d.png'],
    ['c.png w, d.png', 'https://e.example/a/d.png'],
    ['c.png 2xx, d.png', 'https://e.example/a/d.png'],
    ['c.png a2x, d.png', 'https://e.example/a/d.png'],
    ['c.png -1w, d.png', 'https://e.example/a/d.png'],
    ['javascript:ran() 1x, d.png 2x', 'https://e.example/a/d.png 2x'],
    ['data:image/png;base64,AAAA 1x, d.png 2x', 'https://e.example/a/d.png 2x'],
    [',,,c.png 1x', 'https://e.example/a/c.png 1x'],
    [',,javascript:ran() 1x, d.png', 'https://e.example/a/d.png'],
    ['c.png,', 'https://e.example/a/c.png'],
    ['c.png 2x, d.png 3x,', 'https://e.example/a/c.png 2x, https://e.example/a/d.png 3x'],
    ['', ''],
    [', ,', ''],
  ] as const) {
    it(`makes ${JSON.stringify(value)} ${JSON.stringify(expected)}`, () => expect(safeSrcset(value, base, MEDIA_SCHEMES)).to.equal(expected));
  }
});

describe('fileNameOf', () => {
  for (const [address, name] of [
    ['https://e.example/a/Plan%20zaj%C4%99%C4%87.pdf?x=/y#z', 'Plan zajęć.pdf'],
    ['https://e.example/', 'e.example'],
    ['https://e.example/a/', 'e.example'],
    ['https://e.example:81/', 'e.example:81'],
    ['https://e.example/100%', '100%'],
    ['https://e.example/%ff', '%ff'],
    ['plan.pdf', 'plan.pdf'],
  ] as const) {
    it(`of ${address} is ${name}`, () => expect(fileNameOf(address)).to.equal(name));
  }
});
