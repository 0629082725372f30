/** Which attributes an article keeps: those that say something to readers, on the elements where HTML knows them, and no other. */
import { expect } from '@open-wc/testing';
import { isEmbed, sanitizeHtml, type SafeHtml, type SanitizeOptions } from '../../src/html/sanitize.js';

const base = 'https://e.example/news/1';
const clean = (html: string, options: Partial<SanitizeOptions> = {}): SafeHtml => sanitizeHtml(html, { base, ...options });
/** The first element of a name, with its attributes as an object. */
function kept(html: string, name: string, options: Partial<SanitizeOptions> = {}): Record<string, string> {
  const element = clean(html, options).querySelector(name);
  expect(element, html).not.to.equal(null);
  return Object.fromEntries([...(element?.attributes ?? [])].map((attribute) => [attribute.name, attribute.value]));
}

/** Per element what may stay, in a place where it may stand. */
const cases: Readonly<Record<string, readonly [attributes: Record<string, string>, around?: string, more?: Record<string, string>]>> = {
  a: [{ href: 'https://o.example/', hreflang: 'en' }, undefined, { rel: 'noopener' }],
  audio: [{ src: 'https://o.example/a.mp3' }, undefined, { controls: '', preload: 'none' }],
  video: [{ src: 'https://o.example/a.mp4', poster: 'https://o.example/a.jpg', width: '4', height: '3' }, undefined, { controls: '', preload: 'none' }],
  track: [{ src: 'https://o.example/a.vtt', kind: 'captions', srclang: 'pl', label: 'Napisy', default: '' }, '<video src="a.mp4">|</video>'],
  source: [{ src: 'https://o.example/a.webm', type: 'video/webm', media: '(min-width: 1px)', srcset: 'https://o.example/a.webp 2x', sizes: '100vw', width: '4', height: '3' }, '<video>|</video>'],
  img: [{ src: 'https://o.example/a.jpg', srcset: 'https://o.example/b.jpg 2x', sizes: '50vw', alt: 'A', width: '4', height: '3' }, undefined, { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' }],
  blockquote: [{ cite: 'https://o.example/' }],
  q: [{ cite: 'https://o.example/' }],
  del: [{ cite: 'https://o.example/', datetime: '2026-01-02' }],
  ins: [{ cite: 'https://o.example/', datetime: '2026-01-02' }],
  time: [{ datetime: '2026-01-02' }],
  col: [{ span: '2' }, '<table><colgroup>|</colgroup></table>'],
  colgroup: [{ span: '2' }, '<table>|</table>'],
  td: [{ colspan: '2', rowspan: '3' }, '<table><tbody><tr>|</tr></tbody></table>'],
  th: [{ colspan: '2', rowspan: '3', scope: 'col', abbr: 'A' }, '<table><tbody><tr>|</tr></tbody></table>'],
  ol: [{ start: '3', reversed: '', type: 'a' }],
  li: [{ value: '3' }, '<ol>|</ol>'],
  p: [{}],
};
const GLOBAL = { lang: 'pl', dir: 'ltr', title: 'T' };
const NEVER = 'id name class style part slot exportparts popover command commandfor target ping onclick data-x aria-label role tabindex hidden contenteditable draggable accesskey autofocus nonce itemprop srcdoc action formaction background align color'.split(' ');

const KNOWN = Object.values(cases).flatMap(([attributes]) => Object.keys(attributes));

const write = (attributes: Record<string, string>): string => Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('');

describe('attributes', () => {
  for (const [name, [own, around = '|', more = {}]] of Object.entries(cases)) {
    it(`of <${name}> stay, and no other`, () => {
      const expected = { ...own, ...GLOBAL, ...more };
      for (const strange of ['', ...NEVER, ...KNOWN].filter((each) => !(each in own))) {
        const element = `<${name}${write({ ...own, ...GLOBAL, ...(strange && { [strange]: '1' }) })}></${name}>`;
        expect(kept(around.replace('|', element), name), strange).to.deep.equal(expected);
      }
    });
  }

  it('that make another element of one take it away', () => {
    const fragment = clean('<p is="x-y">a</p><ul is=""><li>b</li></ul><p>c</p>');
    expect([fragment.querySelector('[is]'), fragment.lastElementChild?.outerHTML]).to.deep.equal([null, '<p>c</p>']);
  });

  it('with addresses that may not stay go', () => {
    for (const [html, name, attribute] of [
      ['<a href="javascript:ran()">a</a>', 'a', 'href'],
      ['<q cite="javascript:ran()">a</q>', 'q', 'cite'],
      ['<video src="a.mp4" poster="data:image/png;base64,AA"></video>', 'video', 'poster'],
      ['<img src="a.jpg" srcset="javascript:ran() 1x">', 'img', 'srcset'],
      ['<img srcset="a.jpg 1x" src="mailto:a@e.example">', 'img', 'src'],
    ] as const) {
      expect(kept(html, name), html).not.to.have.property(attribute);
    }
  });

  it('with addresses of media come over https where the page does', () => {
    const html = '<video src="http://o.example/a.mp4" poster="http://o.example/a.jpg"></video><a href="http://o.example/">a</a>';
    expect(kept(html, 'video', { upgradeImages: true })).to.include({ src: 'https://o.example/a.mp4', poster: 'https://o.example/a.jpg' });
    expect(kept(html, 'a', { upgradeImages: true })).to.include({ href: 'http://o.example/' });
    expect(kept('<img srcset="http://o.example/a.jpg 1x, http://o.example/b.jpg 2x">', 'img', { upgradeImages: true })).to.include({ srcset: 'https://o.example/a.jpg 1x, https://o.example/b.jpg 2x' });
    expect(kept(html, 'video')).to.include({ src: 'http://o.example/a.mp4' });
  });
});

describe('pictures', () => {
  const pictures = (html: string): number => clean(html).querySelectorAll('img').length;

  for (const [html, count] of [
    ['<img src="a.gif" width="1" height="1">', 0], ['<img src="a.gif" width="0" height="0">', 0], ['<img src="a.gif" width="1" height="0">', 0],
    ['<img src="a.gif" width="1" height="9">', 1], ['<img src="a.gif" width="9" height="1">', 1], ['<img src="a.gif" width="1">', 1], ['<img src="a.gif">', 1],
    ['<img srcset="a.gif 2x">', 1], ['<img alt="a">', 0], ['<img src="javascript:ran()">', 0],
    ['<img src="a.gif">'.repeat(60), 60], ['<img src="a.gif">'.repeat(61), 60],
  ] as const) {
    it(`that count readers, or show nothing, go: ${html.slice(0, 60)}`, () => expect(pictures(html)).to.equal(count));
  }

  it('without words for them are decoration', () => expect(kept('<img src="a.gif">', 'img')).to.include({ alt: '' }));
});

describe('links in the place of frames', () => {
  const link = (html: string, options: Partial<SanitizeOptions> = {}): unknown => {
    const fragment = clean(html, options);
    const found = fragment.querySelector('a');
    return found && [found.getAttribute('href'), found.textContent, isEmbed(found)];
  };

  for (const [html, expected] of [
    ['<iframe src="https://v.example/1"></iframe>', ['https://v.example/1', 'v.example', true]],
    ['<iframe src="/1"></iframe>', ['https://e.example/1', 'e.example', true]],
    ['<iframe src=" https://v.example/1 " title=" Film "></iframe>', ['https://v.example/1', 'Film', true]],
    ['<iframe src="https://v.example/1" title=" "></iframe>', ['https://v.example/1', 'v.example', true]],
    ['<iframe data-src="https://v.example/1"></iframe>', ['https://v.example/1', 'v.example', true]],
    ['<iframe data-lazy-src="https://v.example/1"></iframe>', ['https://v.example/1', 'v.example', true]],
    ['<iframe src="about:blank" data-lazy-src="https://v.example/1"></iframe>', ['https://v.example/1', 'v.example', true]],
    ['<iframe src=" " data-src="https://v.example/2"></iframe>', ['https://v.example/2', 'v.example', true]],
    ['<iframe src="https://v.example/1" data-src="https://v.example/2"></iframe>', ['https://v.example/1', 'v.example', true]],
    ['<iframe src="javascript:ran()"></iframe>', null],
    ['<iframe srcdoc="<p>a"></iframe>', null],
    ['<iframe></iframe>', null],
  ] as const) {
    it(html, () => expect(link(html)).to.deep.equal(expected));
  }

  it('say what the page wants them to say', () => expect(link('<iframe src="https://v.example/1"></iframe>', { embedText: 'Film z {host}' })).to.deep.equal(['https://v.example/1', 'Film z v.example', true]));
});

describe('what is dropped', () => {
  for (const name of 'script style template noscript iframe object embed svg math textarea title xmp noembed noframes select button dialog slot canvas form xml'.split(' ')) {
    it(`goes with all that is in it: ${name}`, () => expect(clean(`<p>a</p><${name}>secret</${name}><p>b</p>`).textContent.replace('secret', name === 'embed' ? '' : 'secret')).to.equal('ab'));
  }
  for (const name of 'center font section article main nav header footer details summary label fieldset blink x-y'.split(' ')) {
    it(`goes and leaves its words: ${name}`, () => expect(clean(`<p>a</p><${name}>words</${name}>`).textContent).to.equal('awords'));
  }
  it('is a whole page of frames', () => expect(clean('<frameset><frame src="a"></frameset>').childNodes.length).to.equal(0));
});
