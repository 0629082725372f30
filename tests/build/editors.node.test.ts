/** The manifest and what is made of it for editors: sound by their schemas, and of use in the editors' own language services. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv, type AnySchemaObject } from 'ajv';
import css, { type CSSDataV1 } from 'vscode-css-languageservice';
import html, { type CompletionItem, type HTMLDataV1 } from 'vscode-html-languageservice';

// Node does not find all the names in these CommonJS modules by itself.
const { getLanguageService, newHTMLDataProvider, TextDocument } = html;
const { getCSSLanguageService, newCSSDataProvider } = css;

const require = createRequire(import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;

function faults(schema: unknown, data: unknown): unknown[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema as AnySchemaObject);
  return validate(data) ? [] : (validate.errors ?? []);
}

describe('custom-elements.json', () => {
  const schema: unknown = require('custom-elements-manifest/schema.json');
  const manifest = read<{ schemaVersion: string; modules: { kind: string }[] }>('custom-elements.json');

  it('keeps to version 2.1 of its schema', () => {
    assert.equal(manifest.schemaVersion, '2.1.0');
    assert.deepEqual(faults(schema, manifest), []);
  });

  it('would be refused with a fault in it', () => {
    assert.notDeepEqual(faults(schema, { ...manifest, modules: [{ kind: 'a-module' }] }), []);
  });
});

describe('VS Code', () => {
  const data = read<HTMLDataV1>('vscode.html-custom-data.json');
  const service = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [newHTMLDataProvider('news-elements', data)] });

  /** What is offered at the `|`. */
  function complete(marked: string): CompletionItem[] {
    const document = TextDocument.create('file:///page.html', 'html', 1, marked.replace('|', ''));
    return service.doComplete(document, document.positionAt(marked.indexOf('|')), service.parseHTMLDocument(document)).items;
  }

  const labels = (marked: string): string[] => complete(marked).map(({ label }) => label);

  it('takes the data', () => {
    assert.deepEqual(faults(require('vscode-html-languageservice/docs/customData.schema.json'), data), []);
  });

  it('offers the tags', () => {
    const offered = labels('<|');
    for (const tag of ['news-list', 'news-article', 'partner-list', 'funding-notice']) assert.ok(offered.includes(tag), tag);
  });

  it('offers the attributes of a tag, and those of no other', () => {
    const offered = labels('<partner-list |>');
    assert.ok(offered.includes('group-by'));
    assert.ok(!offered.includes('excerpt-length'));
  });

  it('completes an attribute that needs no value without one', () => {
    const [found] = complete('<news-list |>').filter(({ label }) => label === 'search');
    assert.equal(found?.textEdit?.newText, 'search');
  });

  it('offers the words that an attribute may hold, and says what they mean', () => {
    const items = complete('<news-list layout="|"></news-list>');
    assert.deepEqual(items.map(({ label }) => label).sort(), ['accordion', 'cards', 'carousel', 'compact', 'list', 'magazine', 'ticker']);
    assert.match(JSON.stringify(items.find(({ label }) => label === 'ticker')?.documentation), /One line of headlines/u);
  });

  it('has a meaning for every word', () => {
    const words = (data.tags ?? []).flatMap(({ name: tag, attributes }) => attributes.flatMap(({ name, values = [] }) => values.map((value) => ({ word: `${tag} ${name} ${value.name}`, ...value }))));
    assert.ok(words.length > 50);
    assert.deepEqual(words.filter(({ description }) => !description).map(({ word }) => word), []);
  });

  it('explains a tag, with the way to read on', () => {
    const document = TextDocument.create('file:///page.html', 'html', 1, '<funding-notice></funding-notice>');
    const hover = service.doHover(document, document.positionAt(3), service.parseHTMLDocument(document));
    assert.match(JSON.stringify(hover?.contents), /emblem of the European Union.*\[news-elements\]\(https:/u);
  });
});

describe('VS Code in style sheets', () => {
  const data = read<CSSDataV1>('vscode.css-custom-data.json');
  const service = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(data)] });

  function labels(marked: string): string[] {
    const document = TextDocument.create('file:///page.css', 'css', 1, marked.replace('|', ''));
    return service.doComplete(document, document.positionAt(marked.indexOf('|')), service.parseStylesheet(document)).items.map(({ label }) => label);
  }

  it('takes the data', () => {
    assert.deepEqual(faults(require('vscode-css-languageservice/docs/customData.schema.json'), data), []);
  });

  it('offers the custom properties', () => {
    assert.ok(labels('news-list { | }').includes('--news-accent'));
  });

  it('offers parts and states', () => {
    const offered = labels('news-list:|');
    for (const selector of ['::part(title)', ':state(ready)']) assert.ok(offered.includes(selector), selector);
  });
});

interface WebTypes {
  name: string;
  version: string;
  contributions: { html: { elements: WebTypesElement[] } };
}

interface WebTypesElement {
  name: string;
  description: string;
  source: { symbol: string };
  attributes: { name: string; value: { kind: string; type: string }; default?: string }[];
  slots: { name: string }[];
  js: { properties: { name: string; type: string }[]; events: { name: string; type: string }[] };
  css: { properties: { name: string }[]; parts: { name: string }[] };
}

describe('web-types.json', () => {
  const { name, version, contributions } = read<WebTypes>('web-types.json');
  const elements = new Map(contributions.html.elements.map((element) => [element.name, element]));
  const list = elements.get('news-list') ?? assert.fail('no news-list');

  it('is found, and is of this package and version', () => {
    const about = read<{ name: string; version: string; 'web-types': string; files: string[] }>('package.json');
    assert.deepEqual([name, version], [about.name, about.version]);
    assert.equal(about['web-types'], './web-types.json');
    assert.ok(about.files.includes('web-types.json'));
  });

  it('names everything that the manifest names', () => {
    interface Named { name: string }
    interface Declaration { tagName?: string; attributes: Named[]; events: Named[]; slots: Named[]; cssParts: Named[]; cssProperties: Named[] }
    const names = (entries: Named[]): string[] => entries.map((entry) => entry.name);
    const { modules } = read<{ modules: { declarations: Declaration[] }[] }>('custom-elements.json');
    const declared = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    assert.equal(declared.length, 4);
    for (const one of declared) {
      const element = elements.get(one.tagName ?? '') ?? assert.fail(one.tagName);
      const { attributes, slots, js, css } = element;
      assert.deepEqual(
        [attributes, js.events, slots, css.parts, css.properties].map(names),
        [one.attributes, one.events, one.slots, one.cssParts, one.cssProperties].map(names),
      );
    }
  });

  it('says how each attribute is written', () => {
    const valueOf = (wanted: string): unknown => list.attributes.find((one) => one.name === wanted)?.value;
    assert.deepEqual(valueOf('search'), { kind: 'no-value', type: 'boolean' });
    assert.deepEqual(valueOf('limit'), { kind: 'plain', type: 'number' });
    assert.deepEqual(valueOf('paging'), { kind: 'plain', type: "'none' | 'more' | 'pages'" });
    assert.deepEqual(valueOf('messages'), { kind: 'plain', type: 'string' });
  });

  it('leads to the classes that the package exports', () => {
    const entry = readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8');
    for (const { source, js } of elements.values()) {
      for (const symbol of [source.symbol, ...js.events.map(({ type }) => type)]) assert.match(entry, new RegExp(`\\b${symbol}\\b`, 'u'));
    }
  });
});
