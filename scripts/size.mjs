// `npm run size`: how much each script-tag file and the feed core weigh; fails when one is over its budget (scripts/size-budgets.json).
// `npm run size -- news-list` shows what each module brings into that file.
// @ts-check
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cdnEntries, ensureBuilt } from './build.mjs';
import { HelpfulError, projectDir, runMain } from './setup.mjs';

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number, budget: number }} Row */

await runMain(async () => {
  const [file] = process.argv.slice(2);
  if (file) return printModules(await weighModules(file));
  await ensureBuilt();
  const budgets = JSON.parse(await readFile(join(projectDir, 'scripts/size-budgets.json'), 'utf8'));
  const rows = (await readBundles()).map(({ name, code }) => weigh(name, code, budgets[name]));
  printTable(rows);
  const heavy = rows.filter(({ brotli, budget }) => brotli > budget);
  if (heavy.length > 0) throw new HelpfulError(`Over budget: ${heavy.map(({ name, brotli, budget }) => `${name} by ${brotli - budget} bytes`).join(', ')}.`);
});

/** @returns {Promise<{ name: string, code: Uint8Array }[]>} */
async function readBundles() {
  const files = Object.keys(cdnEntries).map(async name => ({ name: `${name}.js`, code: await readFile(join(projectDir, 'dist/cdn', `${name}.js`)) }));
  return Promise.all([...files, bundleFeedCore()]);
}

/** What somebody carries who only reads feeds: `news-elements/feed` bundled and minified. */
async function bundleFeedCore() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(projectDir, 'src/feed/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return { name: 'feed core', code: outputFiles[0]?.contents ?? new Uint8Array() };
}

/**
 * @param {string} name
 * @param {Uint8Array} code
 * @param {number | undefined} budget bytes after brotli
 * @returns {Row}
 */
function weigh(name, code, budget) {
  if (budget === undefined) throw new HelpfulError(`${name} has no budget in scripts/size-budgets.json.`);
  const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return { name, raw: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli, budget };
}

/** @param {Row[]} rows sizes in kB, 1 kB being 1000 bytes */
function printTable(rows) {
  const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(2).padStart(8);
  console.log(`${'kB (1000 bytes)'.padEnd(18)}${['raw', 'gzip', 'brotli', 'budget'].map(title => title.padStart(8)).join('')}`);
  for (const { name, raw, gzip, brotli, budget } of rows) {
    console.log(`${name.padEnd(18)}${kB(raw)}${kB(gzip)}${kB(brotli)}${kB(budget)}  ${brotli <= budget ? '✓' : '✗'}`);
  }
}

/**
 * Each module minified and compressed alone: together they share words, so the sum is more than the file.
 * @param {string} file
 */
async function weighModules(file) {
  const source = /** @type {Record<string, string>} */ (cdnEntries)[file];
  if (!source) throw new HelpfulError(`There is no script-tag file ${file}: choose one of ${Object.keys(cdnEntries).join(', ')}.`);
  const { build, minifySync } = await import('vite');
  const lib = { entry: { [file]: join(projectDir, source) } };
  const result = await build({ configFile: join(projectDir, 'vite.config.ts'), logLevel: 'error', build: { write: false, lib } });
  const chunks = [result].flat().flatMap(one => ('output' in one ? one.output : []));
  return chunks
    .flatMap(chunk => (chunk.type === 'chunk' ? Object.entries(chunk.modules) : []))
    .map(([id, { code }]) => ({ name: relative(projectDir, id), brotli: brotliCompressSync(minifySync('module.js', code ?? '').code).length }));
}

/** @param {{ name: string, brotli: number }[]} modules */
function printModules(modules) {
  for (const { name, brotli } of modules.sort((a, b) => b.brotli - a.brotli)) console.log(`${String(brotli).padStart(6)}  ${name}`);
}
