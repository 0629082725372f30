// `npm run manifest`: everything that is made from the classes’ doc comments: the manifest, docs/api.md, data for editors, types for frameworks.
// `npm run manifest -- --check` writes nothing and fails when one of them is stale.
// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
// @ts-expect-error it has no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { expandUnions, readUnions } from './manifest/aliases.mjs';
import { formatApi } from './manifest/api-page.mjs';
import { publicElements } from './manifest/elements.mjs';
import { frameworkTypes } from './manifest/framework-types.mjs';
import { trimManifest } from './manifest/trim.mjs';
import { vscodeCss, vscodeHtml } from './manifest/vscode.mjs';
import { webTypes } from './manifest/web-types.mjs';
import { HelpfulError, projectDir, runMain } from './setup.mjs';

/** What the manifest's schema has no place for. */
const ours = new Set(['example', 'values']);

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
  const { name, version, homepage: url = `https://www.npmjs.com/package/${name}` } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'));
  const elements = publicElements(manifest);
  const reference = { name, url };
  return {
    'custom-elements.json': json(manifest, (key, value) => (ours.has(key) ? undefined : value)),
    'vscode.html-custom-data.json': json(vscodeHtml(elements, reference)),
    'vscode.css-custom-data.json': json(vscodeCss(elements, reference)),
    'web-types.json': json(webTypes(elements, { name, version, url })),
    ...frameworkTypes(elements),
    'docs/api.md': formatApi(manifest),
  };
}

/**
 * @param {unknown} value
 * @param {(key: string, value: unknown) => unknown} [replacer]
 */
function json(value, replacer) {
  return `${JSON.stringify(value, replacer, 2)}\n`;
}

/** @param {Record<string, string>} files */
async function writeAll(files) {
  for (const folder of ['docs', 'types']) await mkdir(join(projectDir, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(projectDir, path), text);
  console.log(`Wrote ${Object.keys(files).join(', ')}`);
}

/** @param {string} path */
async function readText(path) {
  return readFile(join(projectDir, path), 'utf8').catch(() => undefined);
}
