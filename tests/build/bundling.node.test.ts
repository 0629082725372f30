/** What the build changes in code, and what it refuses to publish. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkCdnFile, checkModule } from '../../scripts/build/checks.mjs';
import { shareLitPolicy } from '../../scripts/build/shared-trusted-types.mjs';
import { findSqueezes, squeezeCss, squeezeHtml } from '../../scripts/build/squeeze-templates.mjs';

describe('shareLitPolicy', () => {
  it('replaces the policy of the installed lit-html', async () => {
    const path = fileURLToPath(new URL('../../node_modules/lit-html/lit-html.js', import.meta.url));
    const code = shareLitPolicy(await readFile(path, 'utf8'), './policy.js');
    assert.doesNotMatch(code, /createPolicy/);
    assert.match(code, /^import \{ trustedTypesPolicy \} from "\.\/policy\.js";[^]*=trustedTypesPolicy\(\),/);
  });

  it('fails when lit-html makes its policy in another way, or twice', () => {
    const once = 'const p=t?t.createPolicy("lit-html",{createHTML:t=>t}):void 0;';
    assert.throws(() => shareLitPolicy('const p = tt.createPolicy("lit-html", rules);', 'x'), /another way/);
    assert.throws(() => shareLitPolicy(once + once, 'x'), /another way/);
    assert.throws(() => shareLitPolicy('', 'x'), /another way/);
  });
});

describe('squeezing templates', () => {
  it('takes line breaks, indentation and comment lines out of CSS', () => {
    const css = '\n  :host {\n    /* why */\n    color: red;\n  }\n  a,\n  b { margin: 0 }\n';
    assert.equal(squeezeCss(css), '\n:host {color: red;}a,b { margin: 0 }');
  });

  it('keeps white space that may matter in CSS', () => {
    const css = ':host(:hover) a :first-child { content: "a  /* b */  c"; width: calc(1em + 2px); }';
    assert.equal(squeezeCss(css), css);
  });

  it('keeps one space between inline elements', () => {
    assert.equal(squeezeHtml('<a>\n    x  y</a>\n\n  <b></b>'), '<a>\nx  y</a>\n<b></b>');
  });

  it('touches css and html templates and nothing else', () => {
    const texts = (code: string): string[] => findSqueezes(code).map(({ text }) => text);
    assert.deepEqual(texts('css`a {\n  b: c }`; html`<p>\n  ${x}\n</p>`'), ['a {b: c }', '<p>\n']);
    assert.deepEqual(texts('text`a\n  b`; `a\n  b`; html`<pre>\n  a</pre>`; css`a\\\n  b`'), []);
  });
});

describe('the check of script-tag files', () => {
  const fine = 'customElements.define("x-y",class extends HTMLElement{});';

  it('passes a self-contained file', () => {
    assert.deepEqual(checkCdnFile(`${fine}const css=\`\n@container x{}\`;"import('x')"`), []);
  });

  for (const [what, code, fault] of [
    ['a dynamic import', `${fine}import("./chunk.js")`, /import\(\)/],
    ['a static import', `import "./chunk.js";${fine}`, /imports another file/],
    ['an import from elsewhere', `import{a}from"lit";${fine}a()`, /imports another file/],
    ['Lit’s own policy', `${fine}t.createPolicy("lit-html",{})`, /Trusted Types/],
    ['Lit’s development build', `${fine}console.warn("Lit is in dev mode.")`, /development/],
    ['a decorator', `@define class X{}`, /decorators/],
    ['an empty file', '', /empty/],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.match(checkCdnFile(code).join(), fault);
    });
  }
});

describe('the check of npm modules', () => {
  it('refuses a module without types or with a decorator', () => {
    assert.deepEqual(checkModule('export {};', true), []);
    assert.match(checkModule('export {};', false).join(), /\.d\.ts is missing/);
    assert.match(checkModule('class X { @property() a = 1 }', true).join(), /decorators/);
  });
});
