/** HTML as strings: text cannot become markup, and markup stays what it is. */
import { expect } from '@open-wc/testing';
import { attributes, escape, markup, trusted } from '../../src/html/escape.js';

const source = (piece: { toString(): string }): string => piece.toString();
const parse = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;

describe('escape', () => {
  it('writes each character that means something, and no other', () => {
    expect(escape(`a & b < c > d "e" 'f' ż`)).to.equal('a &amp; b &lt; c &gt; d &quot;e&quot; &#39;f&#39; ż');
  });

  for (const text of ['<script>ran()</script>', '"><img src=x onerror=ran()>', "' onload='ran()", '&lt;b&gt;', '&amp;amp;', '<!-- -->']) {
    it(`gives ${text} back as text and as an attribute`, () => {
      const body = parse(`<p title="${escape(text)}" lang='${escape(text)}'>${escape(text)}</p>`);
      const [paragraph] = body.children;
      expect(body.children.length).to.equal(1);
      expect([paragraph?.textContent, paragraph?.getAttribute('title'), paragraph?.getAttribute('lang')]).to.deep.equal([text, text, text]);
      expect(paragraph?.children.length).to.equal(0);
    });
  }
});

describe('markup', () => {
  it('escapes text and keeps pieces, one by one or in lists', () => {
    const item = (text: string) => markup`<li>${text}</li>`;
    expect(source(markup`<ul>${['<a>', '&'].map(item)}</ul>${trusted('<hr>')}${'<hr>'}`)).to.equal('<ul><li>&lt;a&gt;</li><li>&amp;</li></ul><hr>&lt;hr&gt;');
  });

  it('escapes text in lists, and lists in lists', () => {
    expect(source(markup`<p>${['<', ['>', markup`<br>`]]}</p>`)).to.equal('<p>&lt;&gt;<br></p>');
  });

  it('writes nothing for what is absent, and zero as zero', () => {
    expect(source(markup`<p>${undefined}${null}${false}${''}${0}</p>`)).to.equal('<p>0</p>');
  });
});

describe('attributes', () => {
  it('have a space before each, and their values escaped', () => {
    expect(source(attributes({ href: 'https://e.example/?a=1&b="2"', width: 3 }))).to.equal(' href="https://e.example/?a=1&amp;b=&quot;2&quot;" width="3"');
  });

  it('are left out where they say nothing', () => {
    expect(source(attributes({ lang: undefined, title: '', hidden: false }))).to.equal('');
  });

  it('are a bare name for true, and zero says something', () => {
    expect(source(attributes({ controls: true, tabindex: 0 }))).to.equal(' controls tabindex="0"');
  });
});
