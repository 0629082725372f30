/** Bodies as they are really written, in a real browser. */
import { expect } from '@open-wc/testing';
import { targetOf } from '../../src/html/anchors.js';
import { makeFigures } from '../../src/html/captions.js';
import { markDirections } from '../../src/html/direction.js';
import { shiftHeadings } from '../../src/html/fit.js';
import { gatherGalleries } from '../../src/html/gallery.js';
import { linkify } from '../../src/html/linkify.js';
import { sanitizeHtml, type SafeHtml } from '../../src/html/sanitize.js';
import { tidy } from '../../src/html/tidy.js';
import { bodies } from './cases/bodies.js';
import { paragraphs } from './cases/paragraphs.js';

const base = 'https://e.example/news';

function tidied(html: string, title?: string): SafeHtml {
  const fragment = sanitizeHtml(html, { base });
  makeFigures(fragment);
  tidy(fragment, title);
  return fragment;
}

function markup(fragment: DocumentFragment): string {
  const holder = document.implementation.createHTMLDocument().createElement('div');
  holder.append(fragment);
  return holder.getHTML();
}

describe('tidy', () => {
  for (const [system, cases] of Object.entries(bodies)) {
    describe(system, () => {
      for (const [name, [written, read]] of Object.entries(cases)) {
        it(name, () => expect(markup(tidied(written))).to.equal(read));

        it(`${name}: the same when tidied twice`, () => {
          const once = markup(tidied(written));
          expect(markup(tidied(once)).replace(/\s+/g, ' ')).to.equal(once.replace(/\s+/g, ' '));
        });
      }
    });
  }

  for (const start of ['<h1>Nowa siedziba!</h1>', '<h2><a href="/x">nowa&nbsp;siedziba</a></h2>', '<p>&nbsp;</p><div><h3>„NOWA SIEDZIBA”</h3></div>']) {
    it(`drops the title where the text repeats it: ${start}`, () => {
      expect(markup(tidied(`${start}<p>Tekst</p>`, 'Nowa siedziba!')).trim()).to.equal('<p>Tekst</p>');
    });
  }

  it('keeps the title further down, and other headings at the start', () => {
    const html = '<h2>Nowa siedziba w maju</h2><h2>Nowa siedziba</h2>';
    expect(markup(tidied(html, 'Nowa siedziba'))).to.equal(html);
  });

  it('keeps headings where item and heading have no letters', () => {
    expect(markup(tidied('<h2>***</h2>', ''))).to.equal('<h2>***</h2>');
  });

  it('keeps what links lead to, through every change', () => {
    const fragment = tidied('<p>Raz<a href="#a">1</a><a href="#b">2</a><a href="#c">3</a></p><h1 id="a">x</h1><p>Dwa<br><br>Trzy<span id="b">y</span></p><section id="c"><p>z</p></section>');
    shiftHeadings(fragment, 3);
    const targets = [...fragment.querySelectorAll('a')].map((link) => targetOf(link));
    expect(targets.map((target) => target && [target.localName, target.textContent, fragment.contains(target)])).to.deep.equal([
      ['h3', 'x', true],
      ['span', 'y', true],
      ['p', 'z', true],
    ]);
  });
});

describe('one rule at a time', () => {
  for (const [written, read, title] of paragraphs) {
    it(`${written || 'nothing'}${title === undefined ? '' : ` under “${title}”`}`, () => {
      const fragment = sanitizeHtml(written, { base: 'https://e.example/' });
      tidy(fragment, title);
      expect(markup(fragment)).to.equal(read);
    });
  }
});

describe('a megabyte of', () => {
  const times = (text: string): string => text.repeat(Math.ceil(1_000_000 / text.length));
  const cases: Record<string, string> = {
    paragraphs: times('<p>Ala ma kota i pisze do biuro@e.example.</p>'),
    'line breaks': times('<br>'),
    'lines with gaps': times('Ala<br><br>'),
    'boxes beside each other': times('<div>a</div>'),
    'boxes in boxes': `${'<div>'.repeat(400)}${times('a<br>')}`,
    // Fewer: DOMPurify takes minutes for more.
    'boxes never closed': '<div>a'.repeat(20_000),
    'bold elements never closed': '<b><br>'.repeat(20_000),
    'blank bold elements': times('<b> </b>'),
    'no-break spaces': times('&nbsp;'),
    'spaces and one word': `<p>${times(' ')}a`,
    'one word': times('a'),
    'signs of addresses': times('@.www.://'),
    'closing brackets after an address': times(`http://e.example/a${')'.repeat(900)} `),
    'figures in figures': times('<figure><img src="a.png">'),
    'list items': `<ul>${times('<li><div>a</div><br><br><br></li>')}`,
    'headings': times('<h6>a</h6><h1>b</h1>'),
    'anchors': times('<a href="#a">1</a><a name="a"></a>'),
    'captions': times('<p class="wp-caption-text">a</p>'),
    'paragraphs in two directions': times('<p>Ala</p><p>شكرا</p>'),
  };
  for (const [name, html] of Object.entries(cases)) {
    it(`${name} is mended about as fast as it is sanitised`, () => {
      const fragment = sanitizeHtml(html, { base });
      const start = performance.now();
      makeFigures(fragment);
      tidy(fragment, 'x');
      shiftHeadings(fragment, 2);
      gatherGalleries(fragment);
      linkify(fragment);
      markDirections(fragment);
      // Generous, for slow machines: what is not linear takes minutes.
      expect(performance.now() - start).to.be.below(4000);
    }).timeout(60_000);
  }
});
