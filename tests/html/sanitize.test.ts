/** Article HTML in a real browser: what is hostile is gone, what is meant for readers stays. */
import { expect } from '@open-wc/testing';
import { letScroll, shiftHeadings } from '../../src/html/fit.js';
import { sanitizeHtml, type SafeHtml, type SanitizeOptions } from '../../src/html/sanitize.js';

const base = 'https://e.example/news/1';

function clean(html: string, options: Partial<SanitizeOptions> = {}): SafeHtml {
  return sanitizeHtml(html, { base, ...options });
}

/** Markup of the result, for comparing. */
function markup(fragment: DocumentFragment): string {
  const holder = document.implementation.createHTMLDocument().createElement('div');
  holder.append(fragment);
  return holder.getHTML();
}

describe('sanitizeHtml', () => {
  it('keeps what an editor writes', () => {
    const html = '<h2>Tytuł</h2><p>Ala <strong>ma</strong> <em>kota</em>.</p><ul><li>raz</li></ul><blockquote><p>„Tak”</p></blockquote>';
    expect(markup(clean(html))).to.equal(html);
  });

  it('unwraps elements it does not know and keeps their text', () => {
    expect(markup(clean('<center><font color="red">uwaga</font></center>'))).to.equal('uwaga');
  });

  it('makes links and images absolute', () => {
    const fragment = clean('<a href="../kontakt">k</a><img src="/a.png" srcset="b.png 2x, //c.example/c.png 3x" alt="a">');
    expect(fragment.querySelector('a')?.getAttribute('href')).to.equal('https://e.example/kontakt');
    expect(fragment.querySelector('img')?.getAttribute('src')).to.equal('https://e.example/a.png');
    expect(fragment.querySelector('img')?.getAttribute('srcset')).to.equal(
      'https://e.example/news/b.png 2x, https://c.example/c.png 3x',
    );
  });

  it('keeps mail and telephone links', () => {
    const fragment = clean('<a href="mailto:a@e.example">m</a><a href="tel:+48618000000">t</a>');
    expect([...fragment.querySelectorAll('a')].map((a) => a.getAttribute('href'))).to.deep.equal(['mailto:a@e.example', 'tel:+48618000000']);
  });

  it('asks for images over https on a page that is https', () => {
    const html = '<img src="http://e.example/a.png" alt="">';
    expect(clean(html, { upgradeImages: true }).querySelector('img')?.getAttribute('src')).to.equal('https://e.example/a.png');
    expect(clean(html).querySelector('img')?.getAttribute('src')).to.equal('http://e.example/a.png');
  });

  it('loads images late and tells their host nothing', () => {
    const image = clean('<img src="a.png" width="4" height="3">').querySelector('img');
    expect(image?.outerHTML).to.equal(
      '<img src="https://e.example/news/a.png" width="4" height="3" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
    );
  });

  it('stops at sixty images', () => {
    expect(clean('<img src="a.png">'.repeat(100)).querySelectorAll('img').length).to.equal(60);
  });

  it('puts a link in the place of a frame', () => {
    const fragment = clean('<p>a</p><iframe src="https://video.example/v/1" title="Film o spółdzielni"></iframe><iframe src="//other.example/"></iframe>', {
      embedText: 'Materiał: {host}',
    });
    expect([...fragment.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.textContent])).to.deep.equal([
      ['https://video.example/v/1', 'Film o spółdzielni'],
      ['https://other.example/', 'Materiał: other.example'],
    ]);
  });

  it('leaves a DOMPurify of the host application as it was', async () => {
    const { default: purify } = await import('dompurify');
    clean('<p>a</p>');
    expect(purify.sanitize('<p class="theirs">a</p>')).to.equal('<p class="theirs">a</p>');
  });
});

describe('fit', () => {
  it('moves headings under the title, without gaps between their levels', () => {
    const fragment = clean('<h1>a</h1><h3>b</h3><h2>c</h2><h6>d</h6>');
    shiftHeadings(fragment, 3);
    expect(markup(fragment)).to.equal('<h3>a</h3><h4>b</h4><h4>c</h4><h5>d</h5>');
  });

  it('begins at the level asked for, wherever the author began', () => {
    const fragment = clean('<h5 lang="en">a</h5><h6>b</h6><h2>c</h2><h4>d</h4>');
    shiftHeadings(fragment, 2);
    expect(markup(fragment)).to.equal('<h2 lang="en">a</h2><h3>b</h3><h2>c</h2><h3>d</h3>');
  });

  it('goes no deeper than h6', () => {
    const fragment = clean('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>');
    shiftHeadings(fragment, 5);
    expect(markup(fragment)).to.equal('<h5>a</h5><h6>b</h6><h6>c</h6><h6>d</h6>');
  });

  it('puts a table into a named region that the keyboard reaches', () => {
    const fragment = clean('<table><caption>Kwoty</caption><tr><td><table><tr><td>1</td></tr></table></td></tr></table><table><tr><td>2</td></tr></table>');
    letScroll(fragment, { table: 'Tabela', code: 'Kod' });
    const regions = [...fragment.querySelectorAll('[role=region]')];
    expect(regions.map((region) => [region.getAttribute('aria-label'), region.getAttribute('tabindex')])).to.deep.equal([
      ['Kwoty', '0'],
      ['Tabela', '0'],
    ]);
  });
});
