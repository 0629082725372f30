// `npm run build`: dist/ (npm: unbundled, typed modules) and dist/cdn/ (one self-contained file for each script tag).
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { checkCdnFile, checkModule } from './build/checks.mjs';
import { collectLicenses } from './build/licenses.mjs';
import { HelpfulError, projectDir, runMain, say } from './setup.mjs';

/** Script-tag files and the modules they are made from. */
export const cdnEntries = {
  'news-elements': 'src/define.ts',
  'news-list': 'src/define/news-list.ts',
  'news-article': 'src/define/news-article.ts',
  'partner-list': 'src/define/partner-list.ts',
  'funding-notice': 'src/define/funding-notice.ts',
};

const inputs = ['src', 'scripts/build', 'scripts/build.mjs', 'vite.config.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const dist = join(projectDir, 'dist');
const cdn = join(dist, 'cdn');
const lastOutput = join(cdn, 'integrity.json');

/** Builds only when a source is newer than the last build. */
export async function ensureBuilt() {
  if (await isFresh()) return;
  await build();
}

export async function build() {
  const started = performance.now();
  say('Building …');
  await rm(dist, { recursive: true, force: true });
  compileModules();
  await bundleCdnFiles();
  await checkOutput();
  await writeIntegrity();
  say(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function isFresh() {
  if (!existsSync(lastOutput)) return false;
  const built = (await stat(lastOutput)).mtimeMs;
  const changed = await Promise.all(inputs.map(path => newest(join(projectDir, path))));
  return Math.max(...changed) < built;
}

/**
 * When the file, or anything in the folder, was last changed; a removed file shows in its folder's own time.
 * @param {string} path
 */
async function newest(path) {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = await readdir(path, { recursive: true });
  const times = await Promise.all(entries.map(async entry => (await stat(join(path, entry))).mtimeMs));
  return Math.max(own.mtimeMs, ...times);
}

function compileModules() {
  const compiler = join(projectDir, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: projectDir, encoding: 'utf8' });
  if (status !== 0) throw new HelpfulError(`The TypeScript in src/ does not compile:\n\n${stdout}`);
}

async function bundleCdnFiles() {
  const { build: bundle } = await import('vite');
  const modules = new Set();
  for (const [name, source] of Object.entries(cdnEntries)) {
    const lib = { entry: { [name]: join(projectDir, source) } };
    const result = await bundle({ configFile: join(projectDir, 'vite.config.ts'), logLevel: 'warn', build: { lib } }).catch(error => {
      throw error instanceof HelpfulError ? error : new HelpfulError(`Vite could not bundle ${source}:\n\n${error.message}`);
    });
    for (const id of bundledModules(result)) modules.add(id);
  }
  await writeFile(join(cdn, 'licenses.txt'), await collectLicenses([...modules]));
}

/** @param {Awaited<ReturnType<typeof import('vite').build>>} result */
function bundledModules(result) {
  const outputs = [result].flat().flatMap(one => ('output' in one ? one.output : []));
  return outputs.flatMap(output => (output.type === 'chunk' ? output.moduleIds : []));
}

/** Faults that no compiler reports, but every browser would. */
async function checkOutput() {
  const files = (await readdir(dist, { recursive: true })).filter(file => file.endsWith('.js'));
  const faults = await Promise.all(
    files.map(async file => {
      const path = join(dist, file);
      const code = await readFile(path, 'utf8');
      if (path.startsWith(cdn)) return checkCdnFile(code).map(fault => `${file}: ${fault}`);
      const hasTypes = existsSync(path.replace(/\.js$/, '.d.ts'));
      return checkModule(code, hasTypes).map(fault => `${file}: ${fault}`);
    }),
  );
  if (faults.flat().length > 0) throw new HelpfulError(`The build made files that must not be published:\n  ${faults.flat().join('\n  ')}`);
}

/** What a page needs to pin a file: Subresource Integrity of each, and its size. */
async function writeIntegrity() {
  const entries = await Promise.all(
    Object.keys(cdnEntries).map(async name => {
      const file = join(cdn, `${name}.js`);
      const bytes = await readFile(file);
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      return [basename(file), { integrity, bytes: bytes.length, brotli: brotliCompressSync(bytes).length }];
    }),
  );
  await writeFile(lastOutput, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(build);
