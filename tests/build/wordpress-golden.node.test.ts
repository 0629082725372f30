/** The plugin's renderer against ours, on PHP alone: what needs WordPress (RSS, Atom, marks between the tags) is compared by `npm run test:wordpress`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { pluginFiles } from '../../scripts/build-wordpress.mjs';
import { goldenFile, ourOutlines } from '../../scripts/wordpress/golden.mjs';
import { cases } from '../wordpress/golden/cases.mjs';
import { pluginOutlines } from '../wordpress/golden/run.mjs';

const modules = spawnSync('php', ['-m'], { encoding: 'utf8' });
const hasPhp = !modules.error && /^mbstring$/m.test(modules.stdout);

describe('the golden outlines for WordPress', () => {
  it('are what our renderer makes today', async () => {
    const ours = await ourOutlines();
    for (const { name } of cases) assert.equal(ours[name], await readFile(goldenFile(name), 'utf8'), `${name}: npm run golden:wordpress`);
  });

  it('are what the plugin makes of JSON and of attributes', { skip: hasPhp ? false : 'There is no PHP with mbstring here.' }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plugin-'));
    try {
      await unpackPlugin(folder);
      const outlines = await pluginOutlines(join(folder, 'news-elements'), ({ type = 'application/json', content }) => /json/.test(type) && !content);
      assert.ok(Object.keys(outlines).length >= 10);
      for (const [name, text] of Object.entries(outlines)) assert.equal(text, await readFile(goldenFile(name), 'utf8'), name);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function unpackPlugin(folder: string): Promise<void> {
  const files = Object.entries(await pluginFiles()).filter(([path]) => path.endsWith('.php'));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
