/** Captions and galleries: which boxes become figures, which pictures stand in a row, and everything that only looks like one of them. */
import { expect } from '@open-wc/testing';
import { makeFigures } from '../../src/html/captions.js';
import { gatherGalleries } from '../../src/html/gallery.js';
import { sanitizeHtml, type SafeHtml } from '../../src/html/sanitize.js';

const clean = (html: string): SafeHtml => sanitizeHtml(html, { base: 'https://e.example/' });
/** The shape alone: elements, alternative texts and words. */
function shapeOf(root: ParentNode): string {
  const write = (node: Node): string => {
    if (!(node instanceof Element)) return (node.textContent ?? '').trim();
    if (node.localName === 'img') return `[${node.getAttribute('alt') ?? ''}]`;
    const name = node.getAttribute('part') === 'gallery' ? `${node.localName}*` : node.localName;
    return `<${name}>${[...node.childNodes].map(write).join('')}</>`;
  };
  return [...root.childNodes].map(write).join('');
}

const img = (name: string, more = ''): string => `<img src="${name}.jpg" alt="${name}"${more}>`;
const caption = (text: string, element = 'p', classes = 'wp-caption-text'): string => `<${element} class="${classes}">${text}</${element}>`;

describe('captions', () => {
  const figures = (html: string): string => {
    const fragment = clean(html);
    makeFigures(fragment);
    return shapeOf(fragment);
  };
  const figure = (picture: string, text: string): string => `<figure>${picture}<figcaption>${text}</></>`;

  for (const [name, html, shape] of [
    ['WordPress', `<div>${img('a')}${caption('A')}</div>`, figure('[a]', 'A')],
    ['a class among others', `<div>${img('a')}${caption('A', 'p', 'x wp-caption-text y')}</div>`, figure('[a]', 'A')],
    ['a WordPress gallery', `<dl><dt>${img('a')}</dt>${caption('A', 'dd', 'gallery-caption')}</dl>`, figure('[a]', 'A')],
    ['Blogger', `<table><tbody><tr><td>${img('a')}</td></tr><tr>${caption('A', 'td', 'tr-caption')}</tr></tbody></table>`, figure('[a]', 'A')],
    ['Joomla', `<div>${img('a')}${caption('A', 'p', 'img_caption')}</div>`, figure('[a]', 'A')],
    ['Drupal', `<div>${img('a')}${caption('A', 'div', 'caption-text')}</div>`, figure('[a]', 'A')],
    ['a picture with a link', `<div><a href="/a">${img('a')}</a>${caption('A')}</div>`, figure('<a>[a]</>', 'A')],
    ['a picture in several sizes', `<div><picture><source srcset="a.webp">${img('a')}</picture>${caption('A')}</div>`, figure('<picture><source></>[a]</>', 'A')],
    ['markup in the caption', `<div>${img('a')}${caption(' <b>A</b> b ')}</div>`, figure('[a]', '<b>A</>b')],
    ['a figure without a caption', `<figure>${img('a')}${caption('A')}</figure>`, figure('[a]', 'A')],
    ['a line break beside them', `<div>${img('a')}<br>${caption('A')}</div>`, figure('[a]', 'A')],
  ] as const) {
    it(`make figures: ${name}`, () => expect(figures(html)).to.equal(shape));
  }

  for (const [name, html] of [
    ['no class', `<div>${img('a')}<p>A</p></div>`],
    ['another class', `<div>${img('a')}${caption('A', 'p', 'wp-caption')}</div>`],
    ['a class that only ends so', `<div>${img('a')}${caption('A', 'p', 'my-wp-caption-text')}</div>`],
    ['a class that only begins so', `<div>${img('a')}${caption('A', 'p', 'wp-caption-text-large')}</div>`],
    ['two pictures', `<div>${img('a')}${img('b')}${caption('A')}</div>`],
    ['no picture', `<div>${caption('A')}</div>`],
    ['the picture in the caption', `<div>${caption(`A ${img('a')}`)}</div>`],
    ['other words beside', `<div>${img('a')}x${caption('A')}</div>`],
    ['too much beside', `<div>${img('a')}<br><br>${caption('A')}</div>`],
    ['in a list item', `<ul><li>${img('a')}${caption('A')}</li></ul>`],
    ['in a quotation', `<blockquote>${img('a')}${caption('A')}</blockquote>`],
    ['loose', `${img('a')}${caption('A')}`],
  ] as const) {
    it(`leave alone: ${name}`, () => {
      const before = shapeOf(clean(html));
      expect(figures(html)).to.equal(before);
    });
  }

  it('leaves a figure alone that has one', () => expect(figures(`<figure>${img('a')}<figcaption>Own</figcaption>${caption('A')}</figure>`)).to.equal('<figure>[a]<figcaption>Own</><p>A</></>'));
  it('forgets classes of other elements', () => expect(figures(`<div>${img('a')}<h2 class="wp-caption-text">A</h2></div>`)).to.equal('<div>[a]<h2>A</></>'));
});

describe('galleries', () => {
  const gather = (html: string): string => {
    const fragment = clean(html);
    gatherGalleries(fragment);
    return shapeOf(fragment);
  };
  const one = (name: string): string => `<figure>${img(name)}</figure>`;
  const [a, b, c] = [img('a'), img('b'), img('c')];

  for (const [name, html, shape] of [
    ['figures in a figure', `<figure>${one('a')}${one('b')}</figure>`, '<figure*><figure>[a]</><figure>[b]</></>'],
    ['their caption comes last', `<figure><figcaption>Obie</figcaption>${one('a')}${one('b')}</figure>`, '<figure*><figure>[a]</><figure>[b]</><figcaption>Obie</></>'],
    ['a list in a figure goes', `<figure><ul><li>${one('a')}</li><li>${one('b')}</li></ul></figure>`, '<figure*><figure>[a]</><figure>[b]</></>'],
    ['words in a figure stay', `<figure><p>Słowa</p>${one('a')}${one('b')}</figure>`, '<figure*><p>Słowa</><figure>[a]</><figure>[b]</></>'],
    ['another picture in a figure stays', `<figure><p>${img('x', ' width="16"')}</p>${one('a')}${one('b')}</figure>`, '<figure*><p>[x]</><figure>[a]</><figure>[b]</></>'],
    ['one figure in a figure is none', `<figure>${one('a')}</figure>`, '<figure><figure>[a]</></>'],
    ['figures beside each other', `<p>t</p>${one('a')}${one('b')}<p>t</p>`, '<p>t</><div*><figure>[a]</><figure>[b]</></><p>t</>'],
    ['figures with spaces between', `${one('a')} \n ${one('b')}`, '<div*><figure>[a]</><figure>[b]</></>'],
    ['two rows', `${one('a')}${one('b')}<p>t</p>${one('c')}${one('d')}`, '<div*><figure>[a]</><figure>[b]</></><p>t</><div*><figure>[c]</><figure>[d]</></>'],
    ['a figure that holds two pictures is none of a row', `${one('a')}<figure>${b}${c}</figure>`, '<figure>[a]</><figure>[b][c]</>'],
    ['a paragraph of pictures', `<p>${a}${b}</p>`, '<div*>[a][b]</>'],
    ['line breaks between pictures go', `<p>${a}<br>${b}<br></p>`, '<div*>[a][b]</>'],
    ['paragraphs with a picture each', `<p>${a}</p><p>${b}</p><p>t</p>`, '<div*>[a][b]</><p>t</>'],
    ['pictures with links', `<p><a href="/a">${a}</a><a href="/b">${b}</a></p>`, '<div*><a>[a]</><a>[b]</></>'],
    ['pictures in several sizes', `<p><picture>${a}</picture><picture>${b}</picture></p>`, '<div*><picture>[a]</><picture>[b]</></>'],
    ['a list of pictures', `<ul><li>${a}</li><li>${b}</li></ul>`, '<div*>[a][b]</>'],
    ['a list of figures beside a picture', `<ul><li>${one('a')}</li></ul><p>${b}</p>`, '<div*><figure>[a]</>[b]</>'],
    ['a list of figures that hold two beside a picture', `<ul><li><figure>${a}${c}</figure></li></ul><p>${b}</p>`, '<ul><li><figure>[a][c]</></></><p>[b]</>'],
    ['terms of pictures', `<dl><dt>${a}</dt></dl><dl><dt>${b}</dt></dl>`, '<div*>[a][b]</>'],
    ['terms that are explained', `<dl><dt>${a}</dt><dd>A</dd></dl><dl><dt>${b}</dt><dd>B</dd></dl>`, '<dl><dt>[a]</><dd>A</></><dl><dt>[b]</><dd>B</></>'],
    ['pictures of a hundred pixels', `<p>${img('a', ' width="100"')}${img('b', ' width="100"')}</p>`, '<div*>[a][b]</>'],
    ['pictures of ninety-nine', `<p>${img('a', ' width="99"')}${img('b', ' width="99"')}</p>`, '<p>[a][b]</>'],
    ['pictures of a width that is none', `<p>${img('a', ' width="100%"')}${img('b', ' width="x"')}</p>`, '<div*>[a][b]</>'],
    ['one icon among them', `<p>${a}${img('b', ' width="16"')}</p>`, '<p>[a][b]</>'],
    ['words among them', `<p>${a}t${b}</p>`, '<p>[a]t[b]</>'],
    ['other elements among them', `<p>${a}<b>t</b>${b}</p>`, '<p>[a]<b>t</>[b]</>'],
    ['links with words', `<p><a href="/a">${a} t</a>${b}</p>`, '<p><a>[a]t</>[b]</>'],
    ['a list with words in one item', `<ul><li>${a}</li><li>${b}</li><li>t</li></ul>`, '<ul><li>[a]</><li>[b]</><li>t</></>'],
    ['a list with an empty item', `<ul><li>${a}</li><li>${b}</li><li></li></ul>`, '<ul><li>[a]</><li>[b]</><li></></>'],
    ['pictures in a heading', `<h2>${a}${b}</h2>`, '<h2>[a][b]</>'],
    ['pictures in a heading beside one in a paragraph', `<h2>${a}${b}</h2><p>${c}</p>`, '<h2>[a][b]</><p>[c]</>'],
    ['pictures as explanations', `<dl><dt>${a}</dt><dd>${b}</dd></dl>`, '<dl><dt>[a]</><dd>[b]</></>'],
    ['blanks in a figure go', `<figure><p> </p>${one('a')}${one('b')}</figure>`, '<figure*><figure>[a]</><figure>[b]</></>'],
    ['in a box', `<blockquote><p>${a}</p><p>${b}</p></blockquote>`, '<blockquote><div*>[a][b]</></>'],
    ['nothing at all', '<p>t</p>', '<p>t</>'],
  ] as const) {
    it(name, () => expect(gather(html)).to.equal(shape));
  }

  it('leaves blocks alone that links lead to', () => {
    expect(gather(`<p><a href="#x">t</a></p><p id="x">${a}</p><p>${b}</p>`)).to.equal('<p><a>t</></><p>[a]</><p>[b]</>');
    expect(gather(`<p><a href="#x">t</a></p><figure id="x">${a}</figure>${one('b')}`)).to.equal('<p><a>t</></><figure>[a]</><figure>[b]</>');
  });

  it('changes nothing the second time', () => {
    const fragment = clean(`<figure>${one('a')}${one('b')}<figcaption>A</figcaption></figure><p>${b}${c}</p>`);
    gatherGalleries(fragment);
    const before = shapeOf(fragment);
    gatherGalleries(fragment);
    expect(shapeOf(fragment)).to.equal(before);
  });
});
