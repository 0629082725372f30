/** The JSON Schemas of the package: sound, true of the demo's data, and no rubber stamps. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

function schema(path: string): ValidateFunction {
  // Formats are notes for editors here.
  return new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(read(path) as object);
}

describe('the schema of the extension', () => {
  const validate = schema('schemas/extension.schema.json');

  it("holds for the demo's JSON Feed", () => {
    const { items } = read('demo/feeds/aktualnosci.json') as { items: { id: string; _news_elements?: unknown }[] };
    const extended = items.filter(({ _news_elements: extension }) => extension);
    assert.ok(extended.length > 3);
    for (const { id, _news_elements: extension } of extended) assert.ok(validate(extension), `${id}: ${JSON.stringify(validate.errors)}`);
  });

  it('holds for the example in its documentation', () => {
    const [, json = ''] = /```json\n([^]*?)```/.exec(readFileSync(new URL('../../docs/extension.md', import.meta.url), 'utf8')) ?? [];
    assert.ok(validate((JSON.parse(json) as { _news_elements: unknown })._news_elements), JSON.stringify(validate.errors));
  });

  for (const wrong of [{ partners: [{ url: '/' }] }, { funding: { total_value: '5' } }, { funding: { currency: 'euro' } }, { alternates: [{ url: '/' }] }, { deleted: [{}] }, []]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => assert.equal(validate(wrong), false));
  }
});
