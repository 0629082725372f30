/** What a configuration may say: the reader and the JSON Schema agree, and refusals name the place. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ConfigError, configFromFlags, readConfig } from '../../src/gateway/config.js';

const text = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: true }).compile(JSON.parse(await text('schemas/gateway.schema.json')));
const FEED = 'https://a.example/feed.xml';

const good: Record<string, unknown> = {
  'one feed': { feeds: { news: FEED } },
  'merged sources': { feeds: { news: [FEED, 'http://b.example/?a=1'] } },
  'a mirror': { feeds: { news: `${FEED}|https://b.example/` } },
  'everything': { $schema: 'gateway.schema.json', publicUrl: 'https://g.example/news/', refresh: 60, pageSize: 10, maxItems: 100, trusted: ['http://localhost:4300'], feeds: { 'a_b-1': { sources: [FEED], title: 'A', articleUrl: 'https://a.example/{id}' } } },
  'a name of the prototype': { feeds: { constructor: FEED } },
};

const bad: Record<string, [unknown, RegExp]> = {
  'no object': [[], /The configuration must be an object/],
  'no feeds': [{}, /"feeds" must be an object/],
  'empty feeds': [{ feeds: {} }, /names no feed/],
  'an unknown key': [{ feeds: { news: FEED }, proxy: true }, /"proxy".*known are/],
  'an unknown key of a feed': [{ feeds: { news: { sources: [FEED], url: FEED } } }, /the feed "news" has "url"/],
  'an id with capitals': [{ feeds: { News: FEED } }, /"News" is no id/],
  'an id that is a path': [{ feeds: { '../etc': FEED } }, /is no id/],
  'an id that is the prototype': [JSON.parse(`{"feeds":{"__proto__":"${FEED}"}}`), /"__proto__" is no id/],
  'an id with a dot': [{ feeds: { 'news.json': FEED } }, /is no id/],
  'an id too long': [{ feeds: { ['a'.repeat(65)]: FEED } }, /is no id/],
  'no source': [{ feeds: { news: [] } }, /the feed "news" has no source/],
  'a source that is a file': [{ feeds: { news: 'file:///etc/passwd' } }, /is no http\(s\) address/],
  'a source that is a number': [{ feeds: { news: 5 } }, /must be an object/],
  'a public address with a question mark': [{ feeds: { news: FEED }, publicUrl: 'https://g.example/?a' }, /"publicUrl" ends before/],
  'too quick a refresh': [{ feeds: { news: FEED }, refresh: 1 }, /"refresh" must be a whole number from 10 to 86400/],
  'half an item': [{ feeds: { news: FEED }, pageSize: 1.5 }, /"pageSize" must be a whole number/],
  'a number in words': [{ feeds: { news: FEED }, maxItems: '5' }, /"maxItems"/],
  'trust in a word': [{ feeds: { news: FEED }, trusted: 'http://a.example' }, /"trusted" must be a list/],
  'a title that is no text': [{ feeds: { news: { sources: [FEED], title: 1 } } }, /"title" of the feed "news" must be text/],
};

describe('a configuration', () => {
  for (const [name, config] of Object.entries(good)) {
    it(`is taken: ${name}`, () => {
      assert.ok(readConfig(config).feeds.size > 0);
      assert.ok(validate(config), JSON.stringify(validate.errors));
    });
  }

  for (const [name, [config, message]] of Object.entries(bad)) {
    it(`is refused with a sentence: ${name}`, () => {
      assert.throws(() => readConfig(config), (error) => error instanceof ConfigError && message.test(error.message));
      assert.equal(validate(config), false);
    });
  }

  it('may hold no password: it would end up in logs', () => {
    assert.throws(() => readConfig({ feeds: { news: 'https://a:b@a.example/' } }), /password/);
  });

  it('has defaults, and a public address without a slash at its end', () => {
    const { refresh, pageSize, maxItems, trusted, publicUrl } = readConfig({ feeds: { news: FEED }, publicUrl: 'https://g.example//' });
    assert.deepEqual([refresh, pageSize, maxItems, trusted, publicUrl], [300, 20, 1_000, [], 'https://g.example']);
  });

  it('may come from the command line: the same id again adds a source', () => {
    assert.deepEqual(configFromFlags(['news=https://a.example/?a=b', 'constructor=https://b.example/', 'news=https://c.example/']), { feeds: { news: ['https://a.example/?a=b', 'https://c.example/'], constructor: ['https://b.example/'] } });
    for (const flag of ['news', 'news=', '=https://a.example/', '__proto__=https://a.example/']) assert.throws(() => configFromFlags([flag]), ConfigError);
  });

  it('is explained by examples that work', async () => {
    const examples = [...(await text('docs/gateway.md')).matchAll(/```json\n([^]*?)```/g)].map(([, example = '']) => JSON.parse(example));
    const configs = examples.filter(({ feeds }) => feeds);
    assert.ok(configs.length > 0);
    for (const config of configs) {
      assert.ok(validate(config), JSON.stringify(validate.errors));
      readConfig(config);
    }
  });

  it('is explained with every key', async () => {
    const guide = await text('docs/gateway.md');
    for (const key of ['feeds', 'sources', 'title', 'articleUrl', 'publicUrl', 'refresh', 'pageSize', 'maxItems', 'trusted']) assert.ok(guide.includes(`\`${key}\``), key);
  });
});
