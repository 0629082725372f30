/** Each ban of eslint.config.mjs is broken on purpose in the text of a file that exists, and must notice. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

const anElement = 'src/elements/plain-click.ts';
const anyFeedFile = 'src/feed/model.ts';

const banned: [what: string, file: string, code: string, rule: string][] = [
  ['any', anyFeedFile, `export const x: any = 1;`, '@typescript-eslint/no-explicit-any'],
  ['a non-null assertion', anyFeedFile, `export const x = [1].at(0)!;`, '@typescript-eslint/no-non-null-assertion'],
  ['fetch elsewhere', anyFeedFile, `export const x = fetch('https://example.org/');`, 'no-restricted-globals'],
  ['fetch by a detour', anyFeedFile, `export const x = globalThis.fetch('https://example.org/');`, 'no-restricted-properties'],
  ['location elsewhere', anElement, `export const x = location.href;`, 'no-restricted-globals'],
  ['Intl elsewhere', anElement, `export const x = new Intl.NumberFormat('pl');`, 'no-restricted-globals'],
  ['storage elsewhere', anElement, `export const x = localStorage.length;`, 'no-restricted-globals'],
  ['cookies', anElement, `export const x = document.cookie;`, 'no-restricted-properties'],
  ['unguarded define', anElement, `customElements.define('x-y', HTMLElement);`, 'no-restricted-syntax'],
  ['innerHTML', anElement, `document.body.innerHTML = '<p>';`, 'no-restricted-syntax'],
  ['innerHTML in a template', anElement, 'import { html } from "lit"; export const x = html`<p .innerHTML=${"a"}></p>`;', 'no-restricted-syntax'],
  ['a style element', anElement, 'import { html } from "lit"; export const x = html`<style></style>`;', 'no-restricted-syntax'],
  ['a style attribute', anElement, 'import { html } from "lit"; export const x = html`<p style="color: red"></p>`;', 'no-restricted-syntax'],
  ['unsafeHTML', anElement, `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export const x = unsafeHTML('');`, 'no-restricted-imports'],
  ['styleMap', anElement, `import { styleMap } from 'lit/directives/style-map.js'; export const x = styleMap({});`, 'no-restricted-imports'],
  ['a date from text', anyFeedFile, `export const x = (text: string): Date => new Date(text);`, 'house/no-date-from-text'],
  ['Date.parse', anyFeedFile, `export const x = Date.parse('2026');`, 'no-restricted-properties'],
  ['four parameters', anyFeedFile, `export const x = (a: 1, b: 1, c: 1, d: 1): number => a + b + c + d;`, 'max-params'],
  ['a long function', anyFeedFile, `export function x(): void {\n${'  x();\n'.repeat(60)}}`, 'max-lines-per-function'],
  ['a long file', anyFeedFile, 'export {};\n'.repeat(301), 'max-lines'],
  ['an accessibility check that is not awaited', 'tests/support/second-origin.test.ts', `import { expect } from '@open-wc/testing'; expect(document.body).to.be.accessible();`, '@typescript-eslint/no-floating-promises'],
];

const allowed: [what: string, file: string, code: string][] = [
  ['a date from a number', anyFeedFile, `export const x = (time: number): Date => new Date(time);`],
  ['location in its door', 'src/navigation/history.ts', `export const x = location.href;`],
  ['Intl in its door', 'src/i18n/format.ts', `export const x = new Intl.NumberFormat('pl');`],
  ['define in its door', 'src/elements/register.ts', `customElements.define('x-y', HTMLElement);`],
];

describe('lint', () => {
  let eslint: ESLint;
  before(() => {
    eslint = new ESLint({ cwd: root });
  });

  async function brokenRules(file: string, code: string): Promise<(string | null)[]> {
    const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
    return [...new Set(result?.messages.map(({ ruleId }) => ruleId))];
  }

  for (const [what, file, code, rule] of banned) {
    it(`refuses ${what}`, async () => {
      const broken = await brokenRules(file, code);
      assert.ok(broken.includes(rule), `${rule} is not among: ${broken.join(', ')}`);
    });
  }

  for (const [what, file, code] of allowed) {
    it(`allows ${what}`, async () => {
      assert.deepEqual(await brokenRules(file, code), []);
    });
  }
});
