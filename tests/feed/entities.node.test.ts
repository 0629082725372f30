/** Names and numbers of characters: against parse5, which knows what HTML says; and what documents declare for themselves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { decodeEntities } from '../../src/feed/entities.js';
import { namedEntity } from '../../src/feed/named-entity.js';
import { DeclaredEntities } from '../../src/feed/read/entity-declarations.js';

/** What a browser makes of it. */
function byHtml(source: string): string {
  const [node] = parseFragment(source).childNodes;
  return node && 'value' in node ? node.value : '';
}

/** HTML 4.01 §24.2 to §24.4, all 252 of them; the angles are another character since HTML 5. */
const HTML_4 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1
  ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde
  Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave
  eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml fnof
  Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta
  epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime Prime
  oline frasl weierp image real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod
  sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil
  lfloor rfloor loz spades clubs hearts diams quot amp lt gt OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash
  lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro`.split(/\s+/);
/** Letters of the Union's languages, which HTML 5 names. */
const HTML_5 = 'aogon Aogon eogon Eogon cacute Cacute nacute Nacute sacute Sacute zacute Zacute zdot Zdot lstrok Lstrok ccaron Ccaron dcaron ecaron ncaron rcaron Rcaron tcaron uring Uring odblac Odblac udblac abreve Abreve gbreve amacr emacr imacr umacr edot Gdot kcedil lcedil ncedil tcedil iogon uogon apos'.split(' ');

describe('names of characters', () => {
  for (const name of [...HTML_4, ...HTML_5]) {
    it(`mean what HTML says: ${name}`, () => {
      assert.equal(byHtml(`&${name};`).length, 1);
      assert.equal(decodeEntities(`&${name};`), byHtml(`&${name};`));
    });
  }

  it('are told apart by their letters’ case', () => assert.deepEqual(['dagger', 'Dagger', 'DAGGER', 'Ndash', 'eta', 'Eta', 'Thetasym'].map(namedEntity), ['†', '‡', undefined, undefined, 'η', 'Η', undefined]));
  it('have quotes among them', () => assert.deepEqual([namedEntity('quot'), namedEntity('apos')], ['"', "'"]));

  for (const name of ['', 'a', 'x', 'grave', 'agra', 'unknown', 'aunknown', 'a ', 'constructor', '7', '120']) {
    it(`has no ${JSON.stringify(name)}`, () => assert.equal(namedEntity(name), undefined));
  }
});

describe('references', () => {
  for (const source of ['&#97;', '&#x61;', '&#X61;', '&#97', '&#x61 b', '&#39;', '&#34;', '&#127;', '&#128;', '&#146;', '&#159;', '&#160;', '&#161;', '&#x1F600;', '&#x10FFFF;', 'a &amp; b &lt; c', '&amp;amp;', '&&amp;&', '&#', '&#x', '&#;', '&;', '& amp;', '&unknown;', '&lt;&gt;&quot;&apos;', 'AT&T', '&#38;lt;']) {
    it(`mean what HTML says: ${source}`, () => assert.equal(decodeEntities(source), byHtml(source)));
  }

  it('to what is no character give nothing', () => assert.deepEqual(['a&#0;b', 'a&#x110000;b', 'a&#99999999;b'].map((source) => decodeEntities(source)), ['ab', 'ab', 'ab']));
  it('are decoded once', () => assert.equal(decodeEntities('&amp;lt; &#38;#38; &amp;amp;amp;'), '&lt; &#38; &amp;amp;'));
  it('without a semicolon are none where they are names: addresses are full of them', () => assert.equal(decodeEntities('?a=1&copy=2&lt=3&amp'), '?a=1&copy=2&lt=3&amp'));
  it('give what is declared before what HTML knows, but for the five of XML', () => {
    const declared = (name: string): string | undefined => ({ eacute: 'mine', amp: 'no' })[name];
    assert.equal(decodeEntities('&eacute;&amp;&ouml;', declared), 'mine&ö');
  });
  it('may have any name that a document declares', () => assert.equal(decodeEntities('&a.b-c_d;&ąę;', (name) => `<${name}>`), '<a.b-c_d><ąę>'));
  it('with very long names are none', () => assert.deepEqual([31, 32].map((length) => decodeEntities(`&${'x'.repeat(length)};`, () => 'known')), ['known', `&${'x'.repeat(32)};`]));
});

describe('entities of a document', () => {
  const declare = (...declarations: string[]): DeclaredEntities => {
    const entities = new DeclaredEntities();
    for (const each of declarations) entities.declare(`<!DOCTYPE x [${each}]>`);
    return entities;
  };

  for (const [declaration, value] of [
    ['<!ENTITY a "x">', 'x'],
    ["<!ENTITY a 'x'>", 'x'],
    ['<!ENTITY\n a\t "x" >', 'x'],
    ['<!ENTITY  a  "x">', 'x'],
    [`<!ENTITY a 'say "x"'>`, 'say "x"'],
    [`<!ENTITY a "it's">`, "it's"],
    ['<!ENTITY a "">', ''],
    ['<!ENTITY a "&#97;&#x62;">', 'ab'],
    ['<!ENTITY a "&#38;lt;">', '<'],
    ['<!ENTITY a "&eacute;">', 'é'],
    ['<!ENTITY b "x"><!ENTITY a "&b;&b;">', 'xx'],
    ['<!ENTITY a "x"><!ENTITY a "y">', 'x'],
    ['<!-- <!ENTITY a "no"> --><!ENTITY a "x">', 'x'],
    ['<!-- --><!ENTITY a "x"><!-- -->', 'x'],
    ['<?x <!ENTITY a "no"> ?><!ENTITY a "x">', 'x'],
    ['<?x ?><!ENTITY a "x"><?x ?>', 'x'],
    ['<!ENTITY % a "no">', undefined],
    ['<!ENTITY a SYSTEM "no">', undefined],
    ['<!ENTITYa "no">', undefined],
  ] as const) {
    it(`are declared: ${declaration}`, () => assert.equal(declare(declaration).decode('&a;'), value ?? '&a;'));
  }

  it('may come in several parts; the first to say it counts', () => assert.equal(declare('<!ENTITY a "x">', '<!ENTITY a "y"><!ENTITY b "z">').decode('&a;&b;'), 'xz'));

  it('are written as HTML where HTML is kept, and all other references stay', () => {
    const entities = declare(`<!ENTITY a "<b> & 'c' &#34;d&#34;">`);
    assert.equal(entities.expand('<p title="&a;">&amp;&eacute;&#97;&unknown;&a</p>'), '<p title="&lt;b> &amp; &#39;c&#39; &quot;d&quot;">&amp;&eacute;&#97;&unknown;&a</p>');
  });
  it('leave HTML alone where there are none', () => assert.equal(declare().expand('&a;&amp;'), '&a;&amp;'));
  it('leave HTML alone that holds no reference', () => assert.equal(declare('<!ENTITY a "x">').expand('a; <b>'), 'a; <b>'));

  it('are cut at 999 characters', () => assert.equal(declare(`<!ENTITY a "${'x'.repeat(2000)}">`).decode('&a;').length, 999));
  it('can be used some ten thousand times', () => {
    const text = declare('<!ENTITY a "x">').decode('&a;'.repeat(10_001));
    assert.equal(text, `${'x'.repeat(9_999)}&a;&a;`);
  });
});
