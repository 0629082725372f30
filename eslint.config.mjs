// The house's rules that a linter can hold. Import rules between folders are in .dependency-cruiser.cjs.
// @ts-check
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { noDateFromText } from './scripts/lint/no-date-from-text.mjs';

/** Globals with a single door: one file uses them, everybody else asks it. */
const doors = [
  { globals: ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'], files: ['src/feed/fetch.ts', 'src/gateway/guard.ts'] },
  { globals: ['history', 'location', 'navigation'], files: ['src/navigation/history.ts'] },
  { globals: ['Intl'], files: ['src/i18n/format.ts'] },
  { globals: ['localStorage', 'sessionStorage', 'indexedDB', 'caches'], files: ['src/feed/keeper.ts', 'src/feed/store.ts', 'src/gateway/edge-cache.ts'] },
];

const globalObjects = ['window', 'globalThis', 'self', 'document'];

/** @param {string[]} names */
function forbidGlobals(names) {
  const message = 'This has a single door: see “Single doors” in eslint.config.mjs.';
  return {
    'no-restricted-globals': ['error', ...names.map(name => ({ name, message }))],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'parse', message: 'Read dates with feed/date.ts.' },
      { object: 'document', property: 'cookie', message: 'Nothing is stored on the device.' },
      { object: 'document', property: 'write', message: 'Markup comes from templates.' },
      ...names.flatMap(property => globalObjects.map(object => ({ object, property, message }))),
    ],
  };
}

/** A file may use what it is the door of, and nothing else of the kind. */
const doorRules = [...new Set(doors.flatMap(({ files }) => files))].map(file => ({
  files: [file],
  rules: forbidGlobals(doors.filter(({ files }) => !files.includes(file)).flatMap(({ globals }) => globals)),
}));

/** Strict pages (CSP, Trusted Types) block these, or they let unsafe HTML in. */
const bannedMarkup = [
  { selector: 'TemplateElement[value.raw=/<style/]', message: 'style-src may refuse <style>: use `static styles`.' },
  { selector: 'TemplateElement[value.raw=/\\sstyle=/]', message: 'style-src may refuse style attributes: use classes, or CSSOM’s setProperty.' },
  { selector: 'TemplateElement[value.raw=/\\.(?:inner|outer)HTML=/]', message: 'Article HTML enters the page only through html/sanitize.ts.' },
  { selector: 'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]', message: 'Article HTML enters the page only through html/sanitize.ts.' },
  { selector: 'Literal[value=/<style|<script/i]', message: 'No markup in strings.' },
];
const defineElsewhere = {
  selector: 'MemberExpression[object.name="customElements"][property.name="define"]',
  message: 'Tags are registered by elements/register.ts, guarded.',
};

const unsafeDirectives = ['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map(name => `lit/directives/${name}.js`);

export default tseslint.config(
  { ignores: ['dist/', 'types/', 'coverage/', 'node_modules/', '.cache/', 'cms/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // `async` also says “this returns a promise”
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // `query<T extends Element>(…): T` reads well in tests
      '@typescript-eslint/unbound-method': 'off', // Lit calls listeners of its templates with the element as `this`
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `to.be.true`
      // JSON and `response.json()` are `any`; a test that reads them wrongly fails
      ...Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return'].map(what => [`@typescript-eslint/no-unsafe-${what}`, 'off'])),
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'] },
            { from: 'package', package: 'chai', name: 'Equal' }, // typed as a promise for semantic-dom-diff's sake
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs['recommended']].flat(),
    rules: {
      'lit-a11y/no-redundant-role': 'off', // WebKit forgets that an <ul> without bullets is a list
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-restricted-imports': ['error', { paths: unsafeDirectives.map(name => ({ name, message: 'Strict pages block it, or it lets unsafe HTML in.' })) }],
      'no-restricted-syntax': ['error', ...bannedMarkup, defineElsewhere],
      ...forbidGlobals(doors.flatMap(({ globals }) => globals)),
    },
  },
  ...doorRules,
  { files: ['src/elements/register.ts'], rules: { 'no-restricted-syntax': ['error', ...bannedMarkup] } },
  {
    files: ['src/feed/**/*.ts'],
    plugins: { house: { rules: { 'no-date-from-text': noDateFromText } } },
    rules: { 'house/no-date-from-text': 'error' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-require-imports': 'off', eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
);
