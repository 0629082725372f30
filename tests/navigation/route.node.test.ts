/** Addresses that name an item, and back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleUrl, itemInUrl, urlWithItem, type RouteOptions } from '../../src/navigation/route.js';

const hash: RouteOptions = { routing: 'hash', param: 'news' };
const query: RouteOptions = { routing: 'query', param: 'news' };
const none: RouteOptions = { routing: 'none', param: 'news' };
const oddIds = ['1', 'tag:e.example,2021:a b&c=d#e?f/ą', '100%', 'https://e.example/?p=1&x=2#y', '+', '__proto__'];

describe('the address of an item', () => {
  for (const id of oddIds) {
    it(`comes back as it went in: ${id}`, () => {
      for (const options of [hash, query]) {
        assert.equal(itemInUrl(urlWithItem('https://h.example/a?b=1#c=2', id, options), options), id);
      }
    });

    it(`comes back from a template: ${id}`, () => {
      const options = { base: 'https://h.example/dir/' };
      assert.equal(itemInUrl(articleUrl('a.html#news={id}', id, { ...hash, ...options }) ?? '', hash), id);
      assert.equal(itemInUrl(articleUrl('a.html?news={id}', id, { ...query, ...options }) ?? '', query), id);
      assert.equal(itemInUrl(articleUrl('a.html', id, { ...query, ...options }) ?? '', query), id);
    });
  }

  it('keeps everything else of the address', () => {
    assert.equal(urlWithItem('https://h.example/a?b=1#c=2', 'x', hash), 'https://h.example/a?b=1#c=2&news=x');
    assert.equal(urlWithItem('https://h.example/a?b=1#c', 'x', query), 'https://h.example/a?b=1&news=x#c');
  });

  it('takes the place of a plain anchor', () => {
    assert.equal(urlWithItem('https://h.example/a#contact', 'x', hash), 'https://h.example/a#news=x');
    assert.equal(itemInUrl('https://h.example/a#news', hash), undefined);
  });

  it('leaves the address when the item goes', () => {
    assert.equal(urlWithItem('https://h.example/a?news=1&b=2', undefined, query), 'https://h.example/a?b=2');
    assert.equal(urlWithItem('https://h.example/a#news=1', undefined, hash), 'https://h.example/a');
  });

  it('is left alone without routing', () => {
    assert.equal(itemInUrl('https://h.example/?news=1#news=1', none), undefined);
    assert.equal(urlWithItem('https://h.example/a', '1', none), 'https://h.example/a');
  });

  it('keeps parameters of several elements apart', () => {
    const other: RouteOptions = { routing: 'hash', param: 'wpis' };
    const both = urlWithItem(urlWithItem('https://h.example/', '1', hash), '2', other);
    assert.deepEqual([itemInUrl(both, hash), itemInUrl(both, other)], ['1', '2']);
  });
});

describe('the article-href template', () => {
  it('is resolved against the page', () => {
    assert.equal(articleUrl('../a.html#news={id}', '1', { ...hash, base: 'https://h.example/x/y/' }), 'https://h.example/x/a.html#news=1');
  });

  it('never leads to anything but http(s)', () => {
    assert.equal(articleUrl('javascript:alert({id})', '1', { ...hash, base: 'https://h.example/' }), undefined);
    assert.equal(articleUrl('{id}', 'javascript:alert(1)', { ...hash, base: 'https://h.example/a/' }), 'https://h.example/a/javascript%3Aalert(1)');
  });
});
