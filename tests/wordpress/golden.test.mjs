// The plugin's renderer in a real WordPress makes of the golden cases what ours makes.
// @ts-check
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { pluginZip } from '../../scripts/build-wordpress.mjs';
import { goldenFile } from '../../scripts/wordpress/golden.mjs';
import { cases } from './golden/cases.mjs';
import { pluginOutlines } from './golden/run.mjs';
import { installPlugin, startSite } from './site.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {Record<string, string>} */
let outlines;

before(async () => {
  const { WP_SOURCE = '', WP_SQLITE = '' } = process.env;
  site = await startSite({ source: WP_SOURCE, sqlite: WP_SQLITE });
  installPlugin(site, pluginZip);
  outlines = await pluginOutlines(join(site.dir, 'wp-load.php'));
});

after(() => site?.stop());

for (const { name } of cases) {
  test(`${name} has our structure`, async () => {
    assert.equal(outlines[name], await readFile(goldenFile(name), 'utf8'));
  });
}
