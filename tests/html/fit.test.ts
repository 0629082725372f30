/** What fits an article into its page: headings, scrolling, players on paper, footnotes, directions, addresses, links for pictures. */
import { expect } from '@open-wc/testing';
import { targetOf } from '../../src/html/anchors.js';
import { markDirections } from '../../src/html/direction.js';
import { playerOf } from '../../src/html/embed.js';
import { letScroll, linkPlayers, shiftHeadings } from '../../src/html/fit.js';
import { nameFootnotes } from '../../src/html/footnotes.js';
import { replaceImages } from '../../src/html/images.js';
import { linkify } from '../../src/html/linkify.js';
import { sanitizeHtml, type SafeHtml } from '../../src/html/sanitize.js';

const clean = (html: string): SafeHtml => sanitizeHtml(html, { base: 'https://e.example/news/1' });
const attributesOf = (element: Element | null): Record<string, string> => Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('headings', () => {
  const shifted = (html: string, level: number): string => {
    const fragment = clean(html);
    shiftHeadings(fragment, level);
    return [...fragment.children].map(({ localName }) => localName).join(' ');
  };
  const names = (text: string): string => text.split(' ').map((name) => `<${name}>t</${name}>`).join('');

  for (const [before, level, after] of [
    ['h1 h2 h3', 3, 'h3 h4 h5'], ['h2 h2 h2', 3, 'h3 h3 h3'], ['h2 h5 h2', 3, 'h3 h4 h3'], ['h4 h2 h4', 2, 'h2 h2 h3'], ['h1 h3 h2 h3', 2, 'h2 h3 h3 h4'], ['h1 h2 h3 h4', 5, 'h5 h6 h6 h6'], ['h3 h4', 3, 'h3 h4'], ['p h2 p', 4, 'p h4 p'],
  ] as const) {
    it(`${before} from level ${level} are ${after}`, () => expect(shifted(names(before), level)).to.equal(after));
  }

  it('keep what they hold, say and are led to', () => {
    const fragment = clean('<p><a href="#x">t</a></p><h2 lang="en" id="x">A <b>b</b></h2>');
    shiftHeadings(fragment, 4);
    expect(fragment.querySelector('h4')?.outerHTML).to.equal('<h4 lang="en">A <b>b</b></h4>');
    expect(targetOf(fragment.querySelector('a') as Element)?.localName).to.equal('h4');
  });

  it('are the same elements where nothing changes', () => {
    const fragment = clean('<h3>t</h3>');
    const before = fragment.firstChild;
    shiftHeadings(fragment, 3);
    expect(fragment.firstChild).to.equal(before);
  });
});

describe('what is wider than the page', () => {
  const scroll = (html: string): SafeHtml => {
    const fragment = clean(html);
    letScroll(fragment, { table: 'Tabela', code: 'Kod' });
    return fragment;
  };

  it('scrolls by keyboard, too: code', () => expect(attributesOf(scroll('<pre>x</pre>').querySelector('pre'))).to.deep.equal({ role: 'group', tabindex: '0', 'aria-label': 'Kod' }));
  it('scrolls by keyboard, too: tables, in a box of their own', () => {
    const region = scroll('<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table><p>c</p>').children[1] ?? null;
    expect(attributesOf(region)).to.deep.equal({ role: 'region', tabindex: '0', 'aria-label': 'Tabela', part: 'table' });
    expect([region?.localName, region?.firstElementChild?.localName, region?.childElementCount]).to.deep.equal(['div', 'table', 1]);
  });
  it('is named by the caption of a table', () => {
    expect(scroll('<table><caption> Terminy\n</caption></table>').firstElementChild?.getAttribute('aria-label')).to.equal('Terminy');
    expect(scroll('<table><caption> </caption></table>').firstElementChild?.getAttribute('aria-label')).to.equal('Tabela');
  });
  it('has one box for tables inside each other', () => expect(scroll('<table><tbody><tr><td><table><tbody><tr><td>b</td></tr></tbody></table></td></tr></tbody></table>').querySelectorAll('[part=table]').length).to.equal(1));
});

describe('players on paper', () => {
  const linked = (html: string): (string | null)[][] => {
    const fragment = clean(html);
    linkPlayers(fragment);
    return [...fragment.querySelectorAll('a')].map((a) => [a.className, a.textContent, a.getAttribute('href'), a.previousElementSibling?.localName ?? null]);
  };

  for (const [html, links] of [
    ['<audio src="/a%20b.mp3" controls></audio>', [['on-paper', 'a b.mp3', 'https://e.example/a%20b.mp3', 'audio']]],
    ['<video controls><source src="/a.webm"><source src="/a.mp4"></video>', [['on-paper', 'a.webm', 'https://e.example/a.webm', 'video']]],
    ['<video src="/b.mp4" controls><source src="/a.webm"></video>', [['on-paper', 'b.mp4', 'https://e.example/b.mp4', 'video']]],
    ['<video controls></video>', []],
    ['<p>t</p>', []],
  ] as const) {
    it(`are links: ${html}`, () => expect(linked(html)).to.deep.equal(links));
  }
});

describe('footnotes', () => {
  const words = { footnote: 'Przypis {name}', footnoteBack: 'Wróć ({name})', language: 'pl' };
  const named = (html: string): (string | null)[][] => {
    const fragment = clean(html);
    nameFootnotes(fragment, words);
    return [...fragment.querySelectorAll('a[href]')].map((a) => [a.getAttribute('part'), a.getAttribute('aria-label'), a.getAttribute('lang')]);
  };
  const pair = (sign: string, back: string): string => `<p>a <a href="#n" id="r">${sign}</a></p><p id="n">Nota <a href="#r">${back}</a></p>`;

  for (const [sign, back, names] of [
    ['[1]', '↩', ['Przypis 1', 'Wróć (1)']],
    ['(12)', '^', ['Przypis 12', 'Wróć (12)']],
    ['*', '⏎ wr', ['Przypis *', 'Wróć (*)']],
    [' { 1234 } ', '↑', ['Przypis 1234', 'Wróć (1234)']],
    ['12345', '↑', [null, 'Wróć ()']],
    ['zob. niżej', 'do góry', [null, null]],
    ['[ 1 ] [ 2 ]', '↩', ['Przypis 12', 'Wróć (12)']],
  ] as const) {
    it(`are named where they are only a sign: ${sign}, ${back}`, () => expect(named(pair(sign, back)).map(([, label]) => label)).to.deep.equal(names));
  }

  it('say in what language they are named, and are marked all', () => expect(named(pair('1', 'do góry'))).to.deep.equal([['footnote', 'Przypis 1', 'pl'], ['footnote', null, null]]));
  it('write signs as they are', () => expect(named(pair('$&', '↩'))[0]?.[1]).to.equal('Przypis $&'));
  it('leave other links alone', () => expect(named('<p><a href="/x">1</a> <a href="#nothing">2</a></p>')).to.deep.equal([[null, null, null], [null, null, null]]));
  it('do not go back where they stand in what they lead to', () => expect(named('<p>x <a href="#d">1</a></p><div id="d">Nota <a href="#d">2</a></div>').map(([, label]) => label)).to.deep.equal(['Przypis 1', 'Przypis 2']));
});

describe('directions', () => {
  const directions = (html: string): (string | null)[] => {
    const fragment = clean(html);
    markDirections(fragment);
    return [...fragment.children].map((child) => child.getAttribute('dir'));
  };

  for (const [html, found] of [
    ['<p>שלום</p><p>مرحبا</p>', [null, null]],
    ['<p>123</p><p>Ala</p>', [null, null]],
    ['<p>Ala</p><p>123 שלום</p><p>…</p>', [null, 'rtl', null]],
    ['<p>Ala</p><p dir="ltr">שלום</p>', [null, 'ltr']],
    ['<p>Ala</p><p>Ala שלום</p>', [null, null]],
    ['<p>12 שלום</p><p>Ala</p>', [null, 'ltr']],
    ['<p>Ala</p><h2>שלום</h2><pre>שלום</pre><dl><dt>שלום</dt></dl>', [null, 'rtl', 'rtl', 'rtl']],
    ['<p>Ала</p><p>שלום</p>', [null, 'rtl']],
    ['<p>שלום</p><p>123</p><p>Ala</p>', [null, null, 'ltr']],
  ] as const) {
    it(`are said where both are: ${html}`, () => expect(directions(html)).to.deep.equal(found));
  }
});

describe('players', () => {
  const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
  const short = 'kkGMgK9ZtnKfYAgnEtQxbv';
  const id = 'dQw4w9WgXcQ';

  for (const [href, url] of [
    [`https://m.youtube.com/embed/${id}`, `https://www.youtube-nocookie.com/embed/${id}`],
    [`https://youtube.com/embed/videoseriex`, 'https://www.youtube-nocookie.com/embed/videoseriex'],
    [`https://youtube.com/embed/live_strea-`, 'https://www.youtube-nocookie.com/embed/live_strea-'],
    [`https://tube.example/videos/embed/${short}`, `https://tube.example/videos/embed/${short}`],
    ['https://player.vimeo.com/video/123456789012', 'https://player.vimeo.com/video/123456789012?dnt=1'],
    [`https://youtube.com/embed/${id}x`, undefined],
    [`https://youtube.com/embed/${id}/x`, undefined],
    [`https://youtube.com/x/embed/${id}`, undefined],
    [`https://youtube.com/embed/live_stream`, undefined],
    [`https://xm.youtube.com/embed/${id}`, undefined],
    [`https://youtube.com.example/embed/${id}`, undefined],
    [`https://tube.example/x/videos/embed/${uuid}`, undefined],
    [`https://tube.example/videos/embed/${uuid}x`, undefined],
    [`https://tube.example/videos/embed/${uuid.slice(1)}`, undefined],
    [`https://tube.example/videos/embed/${short}x`, undefined],
    [`https://tube.example/videos/embed/${short.slice(1)}`, undefined],
    [`https://tube.example/videos/embed/${short.replace('k', '0')}`, undefined],
    ['https://player.vimeo.com/video/1234567890123', undefined],
    ['https://player.vimeo.com/x/video/1', undefined],
    ['https://vimeo.com/video/1', undefined],
    ['https://other.example/video/1', undefined],
    ['no address', undefined],
    ['', undefined],
  ] as const) {
    it(`${href} ${url ? `is ${url}` : 'is none'}`, () => expect(playerOf(href, ['tube.example'])?.url).to.equal(url));
  }

  it('name the host that is asked', () => expect(playerOf(`https://www.youtube.com/embed/${id}`, [])?.host).to.equal('www.youtube-nocookie.com'));
});

describe('pictures as links', () => {
  const replaced = (html: string): SafeHtml => {
    const fragment = clean(html);
    replaceImages(fragment, 'Obraz: {name}');
    return fragment;
  };

  it('tell their server nothing', () => expect(attributesOf(replaced('<img src="/a.jpg">').querySelector('a'))).to.deep.equal({ href: 'https://e.example/a.jpg', rel: 'noopener noreferrer' }));
  it('are named by what they show, else by their file', () => {
    expect(replaced('<img src="/a.jpg" alt=" Most ">').textContent).to.equal('Obraz: Most');
    expect(replaced('<img src="/a.jpg" alt=" ">').textContent).to.equal('Obraz: a.jpg');
    expect(replaced('<img src="/a.jpg" alt="$&amp;">').textContent).to.equal('Obraz: $&');
  });
  it('are words in a link that is there already', () => expect([...replaced('<a href="/x">a <img src="/a.jpg" alt="Most"></a>').querySelectorAll('a')].map(({ textContent }) => textContent)).to.deep.equal(['a Obraz: Most']));
});

describe('addresses in a text', () => {
  const links = (html: string): (string | null)[][] => {
    const fragment = clean(html);
    linkify(fragment);
    return [...fragment.querySelectorAll('a')].map((a) => [a.textContent, a.getAttribute('href')]);
  };
  const web = (address: string): (string | null)[][] => [[address, address]];
  const mail = (address: string): (string | null)[][] => [[address, `mailto:${address}`]];

  for (const [text, found] of [
    ['https://e.example/a_b', web('https://e.example/a_b')],
    ['HTTPS://e.example/a', [['HTTPS://e.example/a', 'https://e.example/a']]],
    ['[https://e.example/a]', web('https://e.example/a')],
    ['https://e.example/a[1]', web('https://e.example/a[1]')],
    ['{https://e.example/a}', web('https://e.example/a')],
    ['https://e.example/a{1}', [['https://e.example/a{1}', 'https://e.example/a%7B1%7D']]],
    ['(https://e.example/a(b))', web('https://e.example/a(b)')],
    ['https://e.example/a?!.', web('https://e.example/a')],
    [`https://e.example/a${'.'.repeat(19)}`, web('https://e.example/a')],
    ['https://www.e.example/', web('https://www.e.example/')],
    ['WWW.e.example', [['WWW.e.example', 'https://www.e.example/']]],
    ['www.e.example/www', [['www.e.example/www', 'https://www.e.example/www']]],
    ['ola.nowak+x%y-z@mail.e-x.example', [['ola.nowak+x%y-z@mail.e-x.example', 'mailto:ola.nowak+x%y-z@mail.e-x.example']]],
    ['ola@e.example, ewa@e.example', [...mail('ola@e.example'), ...mail('ewa@e.example')]],
    ['(ola@e.example)', mail('ola@e.example')],
    ['MAILTO:ola@e.example', mail('ola@e.example')],
    ['ola@1e.example', mail('ola@1e.example')],
    ['ola@-e.example', []],
    ['ola@e_e.example', []],
    ['ola@e.example1', []],
    ['ola@e.e', []],
    ['ola@example', []],
    ['żola@e.example@', []],
    [`${'x'.repeat(65)}@e.example`, []],
    ['https://localhost', []],
    ['https://.example', []],
    ['xwww.e.example', []],
    ['1https://e.example', []],
    ['-https://e.example/', web('https://e.example/')],
    [`https://e.example/${'x'.repeat(1982)}`, web(`https://e.example/${'x'.repeat(1982)}`)],
    [`https://e.example/${'x'.repeat(1983)}`, []],
  ] as const) {
    it(text.length > 99 ? `of ${text.length} letters` : text, () => {
      expect(links(`<p>a ${text} b</p>`)).to.deep.equal(found);
      const fragment = clean(`<p>a ${text} b</p>`);
      linkify(fragment);
      expect(fragment.textContent).to.equal(`a ${text} b`);
    });
  }

  for (const name of ['a href="/x"', 'code', 'kbd', 'pre', 'samp', 'var']) it(`is left alone in <${name}>`, () => expect(links(`<${name}><b>www.e.example</b></${name.split(' ')[0]}>`).length).to.equal(name.startsWith('a') ? 1 : 0));
  for (const name of ['abbr', 'caption', 'b', 'p', 'em', 'strong', 'small', 'cite', 'q']) it(`is found in <${name}>`, () => expect(links(name === 'caption' ? '<table><caption>www.e.example</caption></table>' : `<${name}>www.e.example</${name}>`).length).to.equal(1));

  it('is a link that its page knows', () => expect(attributesOf((() => {
    const fragment = clean('<p>www.e.example</p>');
    linkify(fragment);
    return fragment.querySelector('a');
  })())).to.deep.equal({ href: 'https://www.e.example/', rel: 'noopener', class: 'address' }));
});
