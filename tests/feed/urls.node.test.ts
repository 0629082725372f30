/** Addresses by the URL Standard: absolute, of the web, or none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { httpUrl } from '../../src/feed/url.js';

const base = 'https://e.example/a/b?c';

describe('httpUrl', () => {
  for (const [address, expected] of [
    ['https://o.example/a?b=1&c[]=2#d', 'https://o.example/a?b=1&c[]=2#d'],
    ['http://o.example/', 'http://o.example/'],
    ['https://o.example/%C4%85', 'https://o.example/%C4%85'],
    ['https://o.example', 'https://o.example/'],
    ['HTTPS://O.EXAMPLE/A', 'https://o.example/A'],
    ['https://O.example/', 'https://o.example/'],
    ['https://o.example/ą', 'https://o.example/%C4%85'],
    ['https://o.example/a b', 'https://o.example/a%20b'],
    ['https://żółw.example/', 'https://xn--w-uga1v8h.example/'],
    ['https://user@o.example/', 'https://user@o.example/'],
    ['https://o.example:443/', 'https://o.example/'],
    ['https://o.example\\a', 'https://o.example/a'],
    ['//o.example/c', 'https://o.example/c'],
    ['/c', 'https://e.example/c'],
    ['c', 'https://e.example/a/c'],
    ['?d', 'https://e.example/a/b?d'],
    ['#d', 'https://e.example/a/b?c#d'],
    [' \n/c\t', 'https://e.example/c'],
    ['/x?u=https://o.example/', 'https://e.example/x?u=https://o.example/'],
    ['https:/c', 'https://e.example/c'],
    ['javascript:ran("https://o.example/")', undefined],
    ['javascript:https://o.example/', undefined],
    ['data:text/html,https://o.example/', undefined],
    ['mailto:a@o.example', undefined],
    ['ftp://o.example/', undefined],
    ['xhttps://o.example/', undefined],
    ['httpsx://o.example/', undefined],
    ['https://', undefined],
    ['https://o example/', undefined],
    ['', undefined],
    [' ', undefined],
    [undefined, undefined],
  ] as const) {
    it(`makes ${JSON.stringify(address)} ${expected ?? 'nothing'}`, () => assert.equal(httpUrl(address, base), expected));
  }

  it('makes nothing of what is relative to nothing', () => assert.deepEqual([httpUrl('/c', ''), httpUrl('c', 'mailto:x')], [undefined, undefined]));
  it('needs no base for what is absolute', () => assert.equal(httpUrl('https://o.example/', ''), 'https://o.example/'));
});
