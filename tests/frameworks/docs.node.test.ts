/** docs/frameworks.md shows the very files that are compiled and run here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = read('../../docs/frameworks.md');

describe('docs/frameworks.md', () => {
  for (const [language, file] of [['tsx', 'react/News.tsx'], ['vue', 'vue/News.vue'], ['svelte', 'svelte/News.svelte'], ['ts', 'plain/page.ts']]) {
    it(`shows ${file}`, () => assert.ok(page.includes(`\n\`\`\`${language}\n${read(file ?? '')}\`\`\`\n`)));
  }

  it('names entries and files that the package has', () => {
    const { exports } = JSON.parse(read('../../package.json')) as { exports: Record<string, unknown> };
    const named = [...page.matchAll(/news-elements(?<path>\/[\w.-]+)/gu)].map(({ groups }) => `.${groups?.['path']}`);
    assert.ok(named.length > 8);
    for (const path of named) assert.ok(path in exports, path);
  });
});
