/**
 * The JSON Schema of partners: what it lets through and what not. Checked by the few keywords that it uses, for want of a validator
 * among our dependencies; a keyword that is not known here fails.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readJson } from '../../src/elements/partner-list/read-json.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  minLength?: number;
  pattern?: string;
  $defs?: Record<string, Schema>;
}

const load = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));
const root = (await load('schemas/partners.schema.json')) as Schema & Record<string, unknown>;

const KNOWN = new Set(['$schema', '$ref', '$defs', 'title', 'description', 'type', 'anyOf', 'required', 'properties', 'items', 'minItems', 'minLength', 'pattern']);

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

function isValid(value: unknown, schema: Schema): boolean {
  for (const keyword of Object.keys(schema)) assert.ok(KNOWN.has(keyword), `unknown keyword ${keyword}`);
  const { $ref, type, anyOf, minLength = 0, minItems = 0, pattern = '' } = schema;
  const target = $ref && root.$defs?.[$ref.replace('#/$defs/', '')];
  if ($ref) assert.ok(target, `nothing under ${$ref}`);
  if (target && !isValid(value, target)) return false;
  if (type && ![type].flat().includes(typeOf(value))) return false;
  if (anyOf && !anyOf.some((each) => isValid(value, each))) return false;
  if (typeof value === 'string') return value.length >= minLength && new RegExp(pattern, 'u').test(value);
  if (Array.isArray(value)) return value.length >= minItems && value.every((each) => !schema.items || isValid(each, schema.items));
  return typeOf(value) !== 'object' || isValidObject(value as Record<string, unknown>, schema);
}

function isValidObject(value: Record<string, unknown>, { required = [], properties = {} }: Schema): boolean {
  return required.every((name) => name in value) && Object.entries(properties).every(([name, schema]) => !(name in value) || isValid(value[name], schema));
}

const good: Record<string, unknown> = {
  'a name alone': [{ name: 'I.Re.Forr' }],
  'everything': [
    {
      '@type': 'NGO',
      name: { '@language': 'pl', '@value': 'Stowarzyszenie' },
      url: 'https://a.example/',
      logo: { '@type': 'ImageObject', url: 'logo.svg' },
      description: [{ '@language': 'pl', '@value': 'Opis' }, { '@language': 'pt-BR', '@value': 'Descrição' }],
      address: { '@type': 'PostalAddress', addressCountry: { '@type': 'Country', name: 'PL' } },
      role: 'Lider',
      tier: 'gold',
      project: 'P',
      feed_url: '/feed.xml',
    },
  ],
  'a list of list items': { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: { name: 'A' } }] },
  'a role': [{ '@type': 'OrganizationRole', roleName: 'Partner', member: { name: 'A' } }],
  'a graph': { '@graph': [{ '@id': '#a', name: 'A' }, { itemListElement: [{ '@id': '#a' }] }] },
};

const bad: Record<string, unknown> = {
  'an organisation without a name': [{ url: 'https://a.example/' }],
  'a name that is a number': [{ name: 5 }],
  'an empty name': [{ name: '' }],
  'an address that is no web address': [{ name: 'A', url: 'javascript:alert(1)' }],
  'a logo without an address': [{ name: 'A', logo: {} }],
  'a language without a tag': [{ name: { '@language': 'po polsku', '@value': 'A' } }],
  'another document': { partners: [] },
  'a text': 'A',
};

describe('the schema of partners', () => {
  it("lets the demo's partners through", async () => {
    assert.ok(isValid(await load('demo/feeds/partnerzy.json'), root));
  });

  it('lets the example of the guide through', async () => {
    const guide = await readFile(new URL('../../docs/partners.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([^]*?)```/.exec(guide) ?? [];
    assert.ok(isValid(JSON.parse(example), root));
  });

  for (const [name, document] of Object.entries(good)) {
    it(`lets through, as the element does: ${name}`, () => {
      assert.ok(isValid(document, root));
      assert.ok(readJson(JSON.stringify(document), 'https://x.example/')('pl').length);
    });
  }

  for (const [name, document] of Object.entries(bad)) it(`refuses ${name}`, () => assert.equal(isValid(document, root), false));

  it('is in the package', async () => {
    const { files, exports } = (await load('package.json')) as { files: string[]; exports: Record<string, unknown> };
    assert.ok(files.includes('schemas'));
    assert.equal(exports['./schemas/*'], './schemas/*');
  });
});
