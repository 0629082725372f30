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

/** As the tokenizer of the standard (§13.2.5) takes the letters apart. */
describe('tags', () => {
  for (const html of [
    '<p a=1 b=\'2\' c="3" d>x<i>', '<p a = "1">x<i>', '<p\ta\n=\f"b">x<i>', '<p/a="b"/>c<i>', '<p a="<i>">x', "<p a='<i>'>x", '<p a="x>y" b=\'x>y\'>z<i>', '<p a=b>c<i>', '<p =a>x<i>', '<p a==b>x<i>', '<p a="b"c="<i>">x',
    '<p a="b">c</p a="<i>">d', '<P>a</p>b<I>', '<p>a<p/>b<br/>c<i>', '<p a=b/>c<i>', '<p a=\'b"\'><i>', '<p a="b\'"><i>',
    '<!-- <i> -->a', '<!-->a<i>', '<!--->a<i>', '<!-- a --!>b<i>', '<!-- a -- > <i>', '<!-- a', '<!-- <i>', '<!---- ><i>', '<?x <i>?>a<i>', '<?x', '</ a><i>', '</>a<i>', '</1><i>', '<!x <i><i>', '<!x', '<!doctype html><i>',
    '< a><i>', '<1><i>', '<', 'a <', '<>a<i>', 'a < b<i>', '<a<b>c', '<p<i>',
    '<style><i></style><i>', '<script><i></script><i>', '<textarea><i></textarea><i>', '<xmp><i></xmp><i>', '<iframe><i></iframe><i>', '<noembed><i></noembed><i>', '<noframes><i></noframes><i>',
    '<script><i></SCRIPT ><i>', '<script><i></scripts></script><i>', '<style><i></style/><i>', '<style><i>', '<style>a</style', '<script><!-- <i> --></script><i>', '<style><!-- </style><i>', '<scripts><i>', '<x-style><i></x-style>', '<titles><i>',
  ]) {
    it(`are those that a browser finds: ${html}`, () => {
      // A browser puts what it finds before any text into the head.
      const { elements } = burdenOf(`a${html}`);
      expect(elements).to.equal(elementsIn(parse(`<body>a${html}`)) - 3);
    });
  }

  for (const html of ['<plaintext>a', '<script><!-- <script> </script>', '<style><i></style><svg>', '<math><style><i></style>', '<select><script><i></script>', '<frameset><title><i></title>', '<![CDATA[<i>]]>', '<![CDATA[a>b]]>']) {
    it(`that can be read in two ways are too much: ${html}`, () => expect(isTooMuch(html)).to.equal(true));
  }
  for (const html of ['<style>a</style><svg>', '<![CDATA[a]]><i>', '<script><!-- </script>', '<script><script></script>', '<plaintexts>a', '<style><!-- <script> --></style>', '</plaintextx>']) {
    it(`that can be read in one way are not: ${html}`, () => expect(isTooMuch(html)).to.equal(false));
  }
});

describe('characters', () => {
  const taken = (html: string): number => html.length - burdenOf(html).characters;

  for (const [html, unread] of [
    ['<img src="data:abc">', 8], ["<img src='data:abc'>", 8], ['<img src=data:abc>', 8], ['<img src = " \n data:abc">', 11], ['<img src="DATA:abc" alt="data:x">', 14],
    ['<img alt="a" src="data:abc" data="data">', 8], ['<a href="xdata:abc">', 0], ['<a href="x data:abc">', 0], ['<p>data:abc</p>', 0], ['<img src="data">', 0], ['<p data:abc>', 0], [`<p a="${' '.repeat(30)}data:abc">`, 0],
    ['<img src="data:a"><img src="data:b">', 12], ['<img src="data:abc', 8],
  ] as const) {
    it(`of pictures in the text are not counted: ${html}`, () => expect(taken(html)).to.equal(unread));
  }
});

describe('the bounds', () => {
  const times = (count: number, what: string): string => what.repeat(count);
  for (const [what, make, most] of [
    ['elements', (count: number) => times(count, '<br>'), MOST_ELEMENTS],
    ['open ones', (count: number) => times(count, '<div>'), MOST_OPEN],
    ['unknown ones that say they are closed', (count: number) => times(count, '<x/>'), 2000],
    ['attributes', (count: number) => `<p ${times(count, 'a ')}>`, MOST_ATTRIBUTES],
    ['characters', (count: number) => times(count, 'a'), 3_000_000],
  ] as const) {
    it(`let so many ${what} through, and not one more`, () => expect([most, most + 1].map((count) => isTooMuch(make(count)))).to.deep.equal([false, true]));
  }

  it('count what says that it is closed among the elements', () => {
    expect(burdenOf('<x/><p>a</p><x/>')).to.deep.equal({ elements: 3, open: 1, characters: 16 });
    expect(burdenOf('<p/>a').open).to.equal(1);
  });
});
