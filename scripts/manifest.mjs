// `npm run manifest`: custom-elements.json (for editors and frameworks) and docs/api.md (for people), both from the classes’ doc comments.
// `npm run manifest -- --check` writes nothing and fails when one of them is stale.
// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
// @ts-expect-error it has no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { expandUnions, readUnions } from './manifest/aliases.mjs';
import { formatApi } from './manifest/api-page.mjs';
import { trimManifest } from './manifest/trim.mjs';
import { HelpfulError, projectDir, runMain } from './setup.mjs';

await runMain(async () => {
  const files = await generate();
  if (!process.argv.includes('--check')) return writeAll(files);
  const stale = [];
  for (const [path, text] of Object.entries(files)) if ((await readText(path)) !== text) stale.push(path);
  if (stale.length > 0) throw new HelpfulError(`Stale: ${stale.join(', ')}. Run \`npm run manifest\` and commit what it writes.`);
});

/** @returns {Promise<Record<string, string>>} path → text */
async function generate() {
  const analysed = await cli({ argv: ['analyze', '--quiet'], cwd: projectDir, noWrite: true });
  const manifest = expandUnions(trimManifest(analysed), await readUnions(join(projectDir, 'src')));
  const withoutExamples = JSON.stringify(manifest, (key, value) => (key === 'example' ? undefined : value), 2);
  return { 'custom-elements.json': `${withoutExamples}\n`, 'docs/api.md': formatApi(manifest) };
}

/** @param {Record<string, string>} files */
async function writeAll(files) {
  await mkdir(join(projectDir, 'docs'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(projectDir, path), text);
  console.log(`Wrote ${Object.keys(files).join(' and ')}`);
}

/** @param {string} path */
async function readText(path) {
  return readFile(join(projectDir, path), 'utf8').catch(() => undefined);
}
