/** Addresses, anchors, galleries, players and directions of article bodies, in a real browser. */
import { expect } from '@open-wc/testing';
import { targetOf } from '../../src/html/anchors.js';
import { markDirections } from '../../src/html/direction.js';
import { playerOf } from '../../src/html/embed.js';
import { nameFootnotes } from '../../src/html/footnotes.js';
import { gatherGalleries } from '../../src/html/gallery.js';
import { replaceImages } from '../../src/html/images.js';
import { linkify } from '../../src/html/linkify.js';
import { isEmbed, sanitizeHtml, type SafeHtml } from '../../src/html/sanitize.js';
import { tidy } from '../../src/html/tidy.js';
import { fileNameOf } from '../../src/html/url.js';

const base = 'https://e.example/news/1?utm_source=rss';

function clean(html: string): SafeHtml {
  return sanitizeHtml(html, { base });
}

/** [text, address] of each link. */
const links = (root: ParentNode): (string | null)[][] => [...root.querySelectorAll('a')].map((a) => [a.textContent, a.getAttribute('href')]);

describe('linkify', () => {
  const cases: Record<string, [text: string, address: string][]> = {
    'Piszcie: biuro@e.example.': [['biuro@e.example', 'mailto:biuro@e.example']],
    'Strona (https://e.example/a), druga': [['https://e.example/a', 'https://e.example/a']],
    'https://pl.example/wiki/Rower_(pojazd)?': [['https://pl.example/wiki/Rower_(pojazd)', 'https://pl.example/wiki/Rower_(pojazd)']],
    'www.e.example/ścieżka…': [['www.e.example/ścieżka', 'https://www.e.example/%C5%9Bcie%C5%BCka']],
    '„https://e.example/x” i <https://e.example/y>': [['https://e.example/x', 'https://e.example/x'], ['https://e.example/y', 'https://e.example/y']],
    'adres:http://e.example!': [['http://e.example', 'http://e.example/']],
    'https://social.example/@ola': [['https://social.example/@ola', 'https://social.example/@ola']],
    'mailto:ola@e.example': [['ola@e.example', 'mailto:ola@e.example']],
    'xhttps://e.example javascript://e.example/%0aran() ola@ @ola a@b https:// www. http://localhost': [],
  };
  for (const [text, found] of Object.entries(cases)) {
    it(text, () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      linkify(paragraph);
      expect(links(paragraph)).to.deep.equal(found);
      expect(paragraph.textContent).to.equal(text);
    });
  }

  it('leaves links, code and everything literal alone', () => {
    const fragment = clean('<a href="/x">www.e.example <b>www.e.example</b></a><code>www.e.example</code><pre>a@e.example</pre><kbd>www.e.example</kbd>');
    linkify(fragment);
    expect(links(fragment).length).to.equal(1);
  });
});

describe('anchors', () => {
  /** What the links lead to. */
  function targets(html: string): (string | undefined)[] {
    const fragment = clean(html);
    expect(fragment.querySelector('[id],[name]')).to.equal(null);
    return [...fragment.querySelectorAll('a[href]')].map((link) => targetOf(link)).map((target) => target && `${target.localName}: ${target.textContent}`);
  }

  it('lead to the block that has the id', () => {
    expect(targets('<p>a<a href="#fn1">1</a></p><ol><li id="fn1">Nota</li></ol>')).to.deep.equal(['li: Nota']);
  });

  it('lead to the block of a named anchor, and back to the reference: Word', () => {
    expect(targets('<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> Nota</p>')).to.deep.equal(['p: [1] Nota', 'a: [1]']);
  });

  it('lead to the reference in its raised number', () => {
    expect(targets('<p>a<sup id="r"><a href="#n">1</a></sup></p><p id="n">Nota <a href="#r">↩</a></p>')).to.deep.equal(['p: Nota ↩', 'a: 1']);
  });

  it('lead to what follows an empty anchor', () => {
    expect(targets('<p><a href="#x">w</a></p><a name="x"></a><h2>Tytuł</h2>')).to.deep.equal(['h2: Tytuł']);
  });

  it('lead to what an unknown element held', () => {
    expect(targets('<p><a href="#x">w</a></p><section id="x"><p>Nota</p></section>')).to.deep.equal(['p: Nota']);
  });

  it('know the address of their own page, with or without what counts readers, and names in other spellings', () => {
    expect(targets('<p id="nóta">N</p><a href="https://e.example/news/1#n%C3%B3ta">1</a><a href="?utm_source=rss#nóta">2</a>')).to.deep.equal(['p: N', 'p: N']);
  });

  it('lead to a block itself, to what follows an empty one, or to the block that they begin', () => {
    expect(targets('<p><a href="#x">w</a></p><p id="x">a</p><p>b</p>')).to.deep.equal(['p: a']);
    expect(targets('<p><a href="#x">w</a></p><p id="x"> </p><h2>T</h2>')).to.deep.equal(['h2: T']);
    expect(targets('<p><a href="#x">w</a></p><p> <span id="x">b</span> c</p>')).to.deep.equal(['p:  b c']);
    expect(targets('<p><a href="#x">w</a></p><p>a <span id="x">b</span> c</p>')).to.deep.equal(['span: b']);
  });

  it('lead to the first element of a name', () => expect(targets('<p><a href="#x">w</a></p><p id="x">a</p><p id="x">b</p><p id="">c</p>')).to.deep.equal(['p: a']));
  it('lead nowhere on the page of another site', () => expect(targets('<p id="a">N</p><a href="https://o.example/news/1#a">1</a>')).to.deep.equal([undefined]));
  it('lead nowhere by names of other elements than links', () => expect(targets('<a href="#a">1</a><p name="a">N</p>')).to.deep.equal([undefined]));

  it('lead to nothing that is taken away', () => expect(targets('<p><a href="#x">w</a></p><style id="x">a</style>')).to.deep.equal([undefined]));

  it('are none where nobody knows the address of the page', () => {
    const [link] = sanitizeHtml('<a href="https://e.example/#a">1</a><p id="a">N</p>', { base: 'no address' }).querySelectorAll('a');
    expect(link && targetOf(link)).to.equal(undefined);
  });

  it('are two thousand at most', () => {
    const fragment = clean(`<p id="a">N</p>${'<a href="#a">1</a>'.repeat(2001)}`);
    expect([...fragment.querySelectorAll('a')].filter((link) => targetOf(link)).length).to.equal(2000);
  });

  it('leave links to other pages and to nothing alone', () => {
    expect(targets('<p id="a">N</p><a href="/news/2#a">1</a><a href="?p=2#a">2</a><a href="#b">3</a><a href="#">4</a><a href="mailto:a@e.example#a">5</a>')).to.deep.equal(Array(5).fill(undefined));
  });

  it('get names where they are only a sign', () => {
    const fragment = clean('<p>a<sup><a href="#n" id="r">[1]</a></sup> <a href="#n">zob. niżej</a></p><p id="n">Nota <a href="#r">↩</a></p>');
    nameFootnotes(fragment, { footnote: 'Przypis {name}', footnoteBack: 'Wróć ({name})', language: 'pl' });
    expect([...fragment.querySelectorAll('a')].map((a) => a.getAttribute('aria-label'))).to.deep.equal(['Przypis 1', null, 'Wróć (1)']);
    expect(fragment.querySelectorAll('[part=footnote]').length).to.equal(3);
  });
});

describe('galleries', () => {
  const img = (name: string, more = ''): string => `<img src="${name}.jpg" alt="${name}"${more}>`;

  /** [element, number of pictures, caption] of each gallery. */
  function galleries(html: string): unknown[] {
    const fragment = clean(html);
    tidy(fragment);
    gatherGalleries(fragment);
    return [...fragment.querySelectorAll('[part=gallery]')].map((each) => [each.localName, each.querySelectorAll('img').length, each.querySelector(':scope > figcaption')?.textContent]);
  }

  const cases: Record<string, [html: string, found: unknown[]]> = {
    'figures in a figure': [`<figure><figure>${img('a')}<figcaption>A</figcaption></figure><figure>${img('b')}</figure><figcaption>Obie</figcaption></figure>`, [['figure', 2, 'Obie']]],
    'a list in a figure': [`<figure><ul><li><figure>${img('a')}</figure></li><li><figure>${img('b')}</figure></li></ul></figure>`, [['figure', 2, undefined]]],
    'a list of pictures': [`<ul><li><a href="a">${img('a')}</a></li><li>${img('b')}</li></ul>`, [['div', 2, undefined]]],
    'definition lists, one a picture': [`<div><dl><dt><a href="a">${img('a')}</a></dt></dl><dl><dt>${img('b')}</dt></dl><br></div>`, [['div', 2, undefined]]],
    'figures in a row': [`<p>t</p><figure>${img('a')}</figure><figure>${img('b')}</figure><figure>${img('c')}</figure><p>t</p>`, [['div', 3, undefined]]],
    'paragraphs and loose pictures': [`<p>${img('a')}</p>${img('b')}<br>${img('c')}<p>t</p>`, [['div', 3, undefined]]],
    'none: one picture': [`<p>${img('a')}</p><p>t</p><p>${img('b')}</p>`, []],
    'none: pictures among words': [`<p>t ${img('a')} ${img('b')}</p>`, []],
    'none: smileys': [`<p>${img('a', ' width="16"')}${img('b', ' width="16"')}</p>`, []],
  };
  for (const [name, [html, found]] of Object.entries(cases)) it(name, () => expect(galleries(html)).to.deep.equal(found));

  it('keep every alternative text and every caption', () => {
    const fragment = clean(`<figure>${img('a')}<figcaption>A</figcaption></figure><figure>${img('b')}</figure>`);
    gatherGalleries(fragment);
    expect([...fragment.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal(['a', 'b']);
    expect(fragment.querySelector('figcaption')?.textContent).to.equal('A');
  });
});

describe('players', () => {
  const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
  const cases: Record<string, string | undefined> = {
    'https://www.youtube.com/embed/dQw4w9WgXcQ?autoplay=1&x="': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'http://youtube-nocookie.com/embed/dQw4w9WgXcQ': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://player.vimeo.com/video/76979871?h=1': 'https://player.vimeo.com/video/76979871?dnt=1',
    [`https://tube.example/videos/embed/${uuid}?autoplay=1`]: `https://tube.example/videos/embed/${uuid}`,
    [`https://other.example/videos/embed/${uuid}`]: undefined,
    [`https://tube.example:8443/videos/embed/${uuid}`]: undefined,
    'https://tube.example/videos/embed/../../x': undefined,
    'https://www.youtube.com/embed/videoseries?list=PL1': undefined,
    'https://www.youtube.com/embed/dQw4w9WgXcQ/../../x': undefined,
    'https://youtube.com.spy.example/embed/dQw4w9WgXcQ': undefined,
    'https://spyyoutube.com/embed/dQw4w9WgXcQ': undefined,
    'https://player.vimeo.com/video/1a': undefined,
    'javascript:1': undefined,
  };
  for (const [href, url] of Object.entries(cases)) it(href, () => expect(playerOf(href, ['tube.example', ''])?.url).to.equal(url));

  it('are known only where a frame was, also one that was to load late', () => {
    const fragment = clean('<a href="https://www.youtube.com/embed/dQw4w9WgXcQ">a</a><iframe src="about:blank" data-src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>');
    expect([...fragment.querySelectorAll('a')].map(isEmbed)).to.deep.equal([false, true]);
  });
});

describe('replaceImages', () => {
  it('puts links with what the pictures show in their place', () => {
    const fragment = clean('<picture><source srcset="a.webp"><img src="a.jpg" alt="Most"></picture><img srcset="b%20c.jpg 2x, c.jpg 3x"><a href="/x"><img src="d.jpg" alt="Dom"></a><video src="e.mp4" poster="f.jpg"></video>');
    replaceImages(fragment, 'Obraz: {name}');
    expect(links(fragment)).to.deep.equal([
      ['Obraz: Most', 'https://e.example/news/a.jpg'],
      ['Obraz: b c.jpg', 'https://e.example/news/b%20c.jpg'],
      ['Obraz: Dom', 'https://e.example/x'],
    ]);
    expect(fragment.querySelector('img,picture,source,[poster]')).to.equal(null);
  });
});

describe('markDirections', () => {
  const directions = (html: string): (string | null)[] => {
    const fragment = clean(html);
    markDirections(fragment);
    return [...fragment.children].map((child) => child.getAttribute('dir'));
  };

  it('marks paragraphs that run against the rest', () => {
    expect(directions('<p>Ala</p><p>שלום Ala</p><ul><li>مرحبا</li></ul><p>123</p>')).to.deep.equal([null, 'rtl', 'rtl', null]);
    expect(directions('<p>שלום</p><p>Ala</p>')).to.deep.equal([null, 'ltr']);
  });

  it('leaves texts in one direction alone', () => {
    expect(directions('<p>Ala</p><p>Ewa</p>')).to.deep.equal([null, null]);
  });
});

describe('fileNameOf', () => {
  for (const [address, name] of [['https://e.example/a/Za%C5%82%C4%85cznik%201.pdf?x=1', 'Załącznik 1.pdf'], ['https://e.example/', 'e.example'], ['https://e.example/%E0', '%E0'], ['x', 'x']] as const) {
    it(address, () => expect(fileNameOf(address)).to.equal(name));
  }
});
