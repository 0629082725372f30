/** The count of elements, made and open, beside the browser's own: exact for all that writers do, one element inside or after another. */
import { expect } from '@open-wc/testing';
import { burdenOf } from '../../src/html/burden.js';
import { OpenElements } from '../../src/html/open-elements.js';

const INLINE = 'a b big code em font i s small strike strong tt u'.split(' ');
const PLAIN = 'span abbr cite x o:p'.split(' ');
const BLOCKS =
  'p div section address article aside blockquote center details dir fieldset figcaption figure footer header hgroup main menu nav summary ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre listing button'.split(' ');
const ALL = [...INLINE, ...PLAIN, ...BLOCKS];
const VOID = 'area base basefont bgsound br col embed hr img input link meta param source track wbr keygen'.split(' ');

interface Count {
  elements: number;
  open: number;
}

/** Everything in the body, and the longest way down. */
function byBrowser(html: string): Count {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  const depthOf = (node: Element): number => Math.max(0, ...[...node.children].map((child) => 1 + depthOf(child)));
  return { elements: body.querySelectorAll('*').length, open: depthOf(body) };
}

function ours(html: string): Count {
  const { elements, open } = burdenOf(html);
  return { elements, open };
}

const isBlock = (name: string): boolean => BLOCKS.includes(name);

/** Letters after each tag: an element that holds nothing is opened again all the same. */
const forms: Readonly<Record<string, (outer: string, inner: string) => string>> = {
  inside: (outer, inner) => `<${outer}>a<${inner}>b`,
  'inside, both ended': (outer, inner) => `<${outer}>a<${inner}>b</${inner}>c</${outer}>d<var>e`,
  'inside, the inner one ended': (outer, inner) => `<${outer}>a<${inner}>b</${inner}>c<var>d`,
  'inside, ended by the outer one': (outer, inner) => (INLINE.includes(outer) && isBlock(inner) ? '' : `<${outer}>a<${inner}>b</${outer}>c<var>d`),
  'ended, and never begun': (outer, inner) => `<${outer}>a</${inner}>b<var>c`,
  'inside in a cell': (outer, inner) => `<table><tbody><tr><td><${outer}>a<${inner}>b</table>`,
  'inside, both in a paragraph that ends': (outer, inner) => (isBlock(outer) || isBlock(inner) ? '' : `<p>a<${outer}>b<${inner}>c</p><var>d`),
  'inside in a list': (outer, inner) => `<ul><li><${outer}>a<${inner}>b<li><var>c`,
};

describe('what is open, and what has been made', () => {
  for (const [form, make] of Object.entries(forms)) {
    for (const outer of ALL) {
      it(`is what a browser has: ${outer}, another one ${form}`, () => {
        for (const inner of ALL) {
          const html = make(outer, inner);
          if (html) expect(ours(html), html).to.deep.equal(byBrowser(html));
        }
      });
    }
  }
});

describe('what writers forget', () => {
  for (const html of [
    '<ul><li>a<li>b<ul><li>c</ul><li>d</ul><p>e',
    '<ul><li>a<ol><li>b</li></li><li>c</ol><li>d',
    '<ol><li><p>a<li>b<div><li>c',
    '<dl><dt>a<dd>b<dt>c<dd>d</dl><p>e',
    '<dl><dt>a<div><dd>b</dl><p>e',
    '<p>a<p>b<div>c<p>d</div>e<hr><p>f',
    '<p>a<button>b<p>c</button>d<p>e',
    '<button>a<b>c<button>d<var>e',
    '<h1>a<h2>b<h3>c</h1><var>d',
    '<h1>a<b>b<h2>c',
    '<div><h1>a</h3>b<var>c',
    '<a>b<a>c<a>d',
    '<a>b<i>c<a>d<var>e',
    '<p><a>b<p>c<a>d',
    '<div></li>a</dd>b</ul>c</x>d<var>e',
    '<ul><div></li>a<var>b',
    '<ul><li><ol></li>a<var>b',
    '<table><tbody><tr><td>a<td>b<tr><th>c</table><p>d',
    '<table><caption>a</caption><thead><tr><th>b<tbody><tr><td>c<tfoot><tr><td>d</table><p>e',
    '<table><caption>a<tbody><tr><td>b</table><p>c',
    '<table><colgroup></colgroup><tbody><tr><td>a</table><p>b',
    '<table><tbody><tr><td>a<table><tbody><tr><td>b</table>c<td>d</table><p>e',
    '<table><tbody><tr><td>a</tr><tr><td>b</tbody><tbody><tr><td>c</table><p>d',
    '<table><tbody><tr><td><p>a</table></td></tr><p>d',
    '<table><tbody><tr><td>a</ul></div>b<div>c</table><p>d',
    '<p><b><b><b><b><b>a</p><p>b<var>c',
    '<p><b><b><b title="x"><b><b>a</p><p>b<var>c',
    '<p><b>a</p></b><p>b<var>c',
    '<form>a<p>b</form>c<var>d',
    '<form>a<ul><li>b</form>c<var>d',
    '<form>a<dl><dd>b</form>c<var>d',
    '</form><div>a</form>b<var>c',
  ]) {
    it(`is counted as a browser has it: ${html}`, () => expect(ours(html)).to.deep.equal(byBrowser(html)));
  }

  for (const html of ['</p>a</p>b', '<div></p>a</div>', '<p>a</p></p>b', '</br>a', '<table><td>a', '<table><tr><td>a', '<b>a</br>c']) {
    it(`makes the same elements: ${html}`, () => expect(ours(html).elements - byBrowser(html).elements).to.be.within(html.includes('<tr>') ? -1 : 0, 0));
  }

  for (const html of ['<td>a<th>b', '<tr>a<tbody>b<thead>c<tfoot>d', '<caption>a<colgroup>b', '<div><td>a</td></div>b']) {
    it(`leaves nothing of a table open outside one: ${html}`, () => expect(ours(html).open).to.equal(byBrowser(html).open));
  }

  for (const name of VOID) {
    it(`is never open: ${name}`, () => {
      expect(ours(`<div>a<${name}>b<var>c`)).to.deep.equal({ elements: 3, open: 2 });
      if (name !== 'hr') expect(ours(`<p>a<${name}>b<p>c`)).to.deep.equal({ elements: 3, open: 1 });
    });
  }
  for (const name of ['html', 'head', 'body', 'frameset']) it(`is open already: ${name}`, () => expect(ours(`<${name}>a<p>b`).open).to.equal(1));

  // The box stays open though it stands in a form that has ended.
  it('ends a form, and not what stands in it', () => expect(ours('<form>a<div>b</form>c<var>d<var>e')).to.deep.equal({ elements: 4, open: 3 }));
  for (const name of ['p', 'li', 'dd', 'dt']) it(`ends with its form: ${name}`, () => expect(ours(`<form>a<${name}>b</form>c<var>d<var>e<var>f`).open).to.equal(3));
  it('counts links after a template as inside each other', () => expect([ours('<template></template><a>b<a>c').open, ours('<a>b<a>c').open]).to.deep.equal([2, 1]));

  it('costs a little more where it has to be mended', () => {
    for (const outer of INLINE) {
      for (const inner of BLOCKS) {
        const html = `<${outer}>a<${inner}>b</${outer}>c<var>d`;
        expect(ours(html).open, html).to.equal(byBrowser(html).open);
        expect(ours(html).elements - byBrowser(html).elements, html).to.be.within(0, 8);
      }
    }
  });

  for (const inner of ['svg', 'math', 'object', 'marquee', 'applet', 'template', 'select']) {
    it(`does not reach out of ${inner}`, () => expect(ours(`<div><p>a<${inner}>b</p>c</div>d<var><var><var>`).open).to.be.at.least(5));
  }
});

describe('unknown elements', () => {
  const stack = new OpenElements();
  for (const name of ['x', 'o:p', 'news-list', 'spans', 'subs', 'xspan', 'timer']) it(`are those that HTML does not name: ${name}`, () => expect(stack.isUnknown(name)).to.equal(true));
  for (const name of ['p', 'b', 'br', 'span', 'sub', 'sup', 'time', 'abbr', 'td', 'svg', 'title', 'iframe']) it(`are none that it names: ${name}`, () => expect(stack.isUnknown(name)).to.equal(false));
});
