/** The JSON Schema of partners: what it lets through and what not. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readJson } from '../../src/elements/partner-list/read-json.js';

const load = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile((await load('schemas/partners.schema.json')) as object);

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
    assert.ok(validate(await load('demo/feeds/partnerzy.json')));
  });

  it('lets the example of the guide through', async () => {
    const guide = await readFile(new URL('../../docs/partners.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([^]*?)```/.exec(guide) ?? [];
    assert.ok(validate(JSON.parse(example)));
  });

  for (const [name, document] of Object.entries(good)) {
    it(`lets through, as the element does: ${name}`, () => {
      assert.ok(validate(document));
      assert.ok(readJson(JSON.stringify(document), 'https://x.example/')('pl').length);
    });
  }

  for (const [name, document] of Object.entries(bad)) it(`refuses ${name}`, () => assert.equal(validate(document), false));

  it('is in the package', async () => {
    const { files, exports } = (await load('package.json')) as { files: string[]; exports: Record<string, unknown> };
    assert.ok(files.includes('schemas'));
    assert.equal(exports['./schemas/*'], './schemas/*');
  });
});
