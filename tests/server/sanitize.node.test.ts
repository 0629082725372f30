/** Article HTML where there is no browser: the same hostile cases, and nothing of them left. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { ALLOWED_ELEMENTS, ELEMENT_ATTRIBUTES, GLOBAL_ATTRIBUTES } from '../../src/html/policy.js';
import { sanitizeHtml } from '../../src/server/sanitize.js';
import { hostile } from '../html/cases/hostile.js';

const base = 'https://e.example/news/1';
const ADDED = ['loading', 'decoding', 'referrerpolicy', 'rel', 'controls', 'preload', 'alt'];
const clean = (html: string): string => sanitizeHtml(html, { base });

type Element = DefaultTreeAdapterTypes.Element;

/** As a browser would read it. */
function elementsIn(html: string): Element[] {
  const found: Element[] = [];
  const waiting = [...parseFragment(html).childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('attrs' in node)) continue;
    found.push(node);
    waiting.push(...node.childNodes);
  }
  return found;
}

/** What may not be there, by name. */
function residue(html: string): string[] {
  return elementsIn(html).flatMap(({ tagName, namespaceURI, attrs }) => {
    const allowed = [...GLOBAL_ATTRIBUTES, ...ADDED, ...(ELEMENT_ATTRIBUTES[tagName] ?? [])];
    const faults = attrs.filter(({ name, value }) => !allowed.includes(name) || (['href', 'src', 'srcset', 'poster', 'cite'].includes(name) && !/^(?:https?|mailto|tel):/.test(value))).map(({ name, value }) => `${tagName}@${name}=${value}`);
    return ALLOWED_ELEMENTS.includes(tagName) && namespaceURI.endsWith('xhtml') ? faults : [tagName, ...faults];
  });
}

describe('sanitizeHtml on a server', () => {
  for (const [name, html] of Object.entries(hostile)) {
    it(`leaves nothing harmful of: ${name}`, () => {
      const result = clean(html);
      assert.deepEqual(residue(result), []);
      // An address below the article's own page, and a tooltip, are words; so is text.
      const active = result.replace(/ (?:href="https:\/\/e\.example\/|title=")[^"]*"/g, '').replace(/&#x3C;[^<]*/g, '');
      assert.doesNotMatch(active, /spy\.example|ran\(\)/);
    });

    it(`comes out the same when sanitised twice: ${name}`, () => {
      const once = clean(html);
      assert.equal(clean(once), once);
    });
  }

  it('never throws, leaves nothing harmful and is done after one time, whatever it gets', () => {
    const piece = fc.constantFrom(...Object.values(hostile).filter(({ length }) => length < 1_000), '<table>', '<tr>', '<td>', '</p>', '<p>', '<b>', '<a href=x>', '<marquee>', '<applet>', '<audio>', '<summary>', '<select>', '<svg>', '<math>', '<title>', '<!--', '-->', '<![CDATA[', '&lt;script&gt;', '<pre>\n\n', '<plaintext>', '<template>', '<frameset>', '<body onload=ran()>', '<li>', '<dd>', '<caption>', '<h1>', '"', '\0');
    const any = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, (html) => {
        const once = clean(html);
        assert.deepEqual(residue(once), []);
        assert.equal(clean(once), once);
      }),
      { numRuns: 1_500 },
    );
  });

  for (const html of ['<p><marquee><p>a</p></marquee></p>', '<a href=x><marquee><a href=y>z</a></marquee></a>', '<li><foreignObject><summary><li>', '<h1><ruby><h2><audio>']) {
    it(`is done after one time where a wrapper goes: ${html}`, () => {
      const once = clean(html);
      assert.equal(clean(once), once);
      assert.equal(serialize(parseFragment(once)).replaceAll('=""', ''), once, 'a browser reads the same');
    });
  }

  it('takes time in proportion to the size, however wide or deep', () => {
    const started = performance.now();
    for (const html of ['<b></b>'.repeat(150_000), '<img>'.repeat(150_000), '<iframe src=/a></iframe>'.repeat(50_000), '<div>'.repeat(100_000), '<a>'.repeat(3_000)]) clean(html);
    assert.ok(performance.now() - started < 20_000);
  });

  it('keeps what an editor writes', () => {
    const html = '<h2>Tytuł</h2><p>Ala <strong>ma</strong> <em>kota</em>.</p><ul><li>raz</li></ul><blockquote><p>„Tak”</p></blockquote>';
    assert.equal(clean(html), html);
  });

  it('makes addresses absolute and pictures late', () => {
    assert.equal(clean('<a href="../kontakt">k</a>'), '<a href="https://e.example/kontakt" rel="noopener">k</a>');
    assert.match(clean('<img src="/a.png" srcset="b.png 2x">'), /src="https:\/\/e\.example\/a\.png" srcset="https:\/\/e\.example\/news\/b\.png 2x" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"/);
  });

  it('puts a link in the place of a frame', () => {
    const html = sanitizeHtml('<iframe src="https://video.example/1" title="Film"></iframe><iframe src="//o.example/"></iframe><iframe></iframe>', { base, embedText: 'Materiał: {host}' });
    assert.equal(html, '<a href="https://video.example/1" rel="noopener">Film</a><a href="https://o.example/" rel="noopener">Materiał: o.example</a>');
  });

  it('stops at sixty pictures, of which counters are none', () => {
    const counter = '<img src="https://e.example/p.gif" width="1" height="1">';
    assert.equal(clean(counter.repeat(70) + '<img src="a.png">'.repeat(100)).split('<img').length - 1, 60);
  });

  it('moves headings under a title, in their order', () => {
    assert.equal(sanitizeHtml('<h1>a</h1><h3>b</h3><h2>c</h2><h6>d</h6>', { base, headingLevel: 3 }), '<h3>a</h3><h5>b</h5><h4>c</h4><h6>d</h6>');
    assert.equal(sanitizeHtml('<h5>a</h5><h6>b</h6>', { base, headingLevel: 2 }), '<h2>a</h2><h3>b</h3>');
    assert.equal(clean('<h1>a</h1>'), '<h1>a</h1>');
  });
});
