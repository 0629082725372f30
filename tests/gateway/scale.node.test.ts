/** What the guides say about deploying is what the programs print and take. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { simulate, table } from '../../bench/scale.mjs';
import { readConfig } from '../../src/gateway/config.js';

const text = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the guide to scale', () => {
  it('holds the table that the simulation prints', async () => {
    assert.ok((await text('docs/scale.md')).includes(table()));
  });

  it('has every request of the simulation answered by somebody', () => {
    const { asked, browser, hit, stale, miss, origin } = simulate({ questions: 10, places: 3 });
    assert.equal(browser + asked, 1_000_000);
    assert.equal(hit + stale + miss, asked);
    assert.equal(origin, stale + miss);
  });

  it('asks the gateway no more often than answers grow old', () => {
    assert.ok(simulate({ questions: 1, places: 1 }).origin <= 86_400 / 300);
  });
});

describe('the worker for Cloudflare', () => {
  it('is configured by something that the gateway takes, and the package holds it', async () => {
    const source = (await text('deploy/cloudflare/wrangler.jsonc')).replace(/^\s*\/\/.*$/gm, '');
    const { main, vars } = JSON.parse(source);
    assert.equal(readConfig(vars.CONFIG).publicUrl, 'https://news.example.org');
    const { exports, files } = JSON.parse(await text('package.json'));
    const [, name = ''] = /from 'news-elements(\/[^']+)'/.exec(await text(`deploy/cloudflare/${main}`)) ?? [];
    assert.ok(exports[`.${name}`]);
    assert.ok(files.includes('deploy'));
  });
});
