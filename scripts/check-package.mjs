// `npm run check-package`: packs what would be published, lints it, installs it into an empty project, reads a feed and compiles pages there.
// @ts-check
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { ensureBuilt } from './build.mjs';
import { HelpfulError, projectDir, runMain, say } from './setup.mjs';

const feed = join(projectDir, 'tests/fixtures/served/rss-iso-8859-2.xml');

/** What a stranger's first program does: an ISO-8859-2 feed, read in Node. */
const firstProgram = `
import { readFile } from 'node:fs/promises';
import { readFeed } from 'news-elements/feed';
const feed = readFeed(await readFile(process.argv[2]), { url: 'https://example.org/feed.xml', contentType: 'application/rss+xml' });
process.stdout.write([feed.title, feed.items.length].join(' / '));
`;
/** What the same stranger compiles next, with TypeScript and with React. */
const pages = ['plain/page.ts', 'react/News.tsx'].map(path => join(projectDir, 'tests/frameworks', path));
const compilerOptions = ['--noEmit', '--strict', '--jsx', 'react-jsx', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
const expected = 'Sąsiedzi: aktualności / 6';

await runMain(async () => {
  await ensureBuilt();
  const dir = await mkdtemp(join(tmpdir(), 'news-elements-package-'));
  try {
    const tarball = pack(dir);
    await lintPackage(tarball);
    checkTypes(tarball);
    await installAndRead(dir, tarball);
    await compilePages(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

/** @param {string} dir */
function pack(dir) {
  say('Packing …');
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', dir], projectDir));
  return join(dir, packed.filename);
}

/** @param {string} tarball */
async function lintPackage(tarball) {
  say('Linting the package (publint) …');
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  if (messages.length > 0) throw new HelpfulError(`publint says:\n  ${messages.map(message => formatMessage(message, pkg ?? {}, { color: false })).join('\n  ')}`);
}

/** @param {string} tarball */
function checkTypes(tarball) {
  say('Resolving its types (attw) …');
  const attw = join(projectDir, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  run(process.execPath, [attw, tarball, '--profile', 'esm-only', '--no-color', '--no-emoji', '--exclude-entrypoints', './cdn/*'], projectDir);
}

/**
 * @param {string} dir
 * @param {string} tarball
 */
async function installAndRead(dir, tarball) {
  say('Installing it into an empty project and reading a feed there …');
  await writeFile(join(dir, 'package.json'), '{ "name": "a-stranger", "private": true, "type": "module" }');
  await writeFile(join(dir, 'read.js'), firstProgram);
  run('npm', ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], dir);
  const output = run(process.execPath, ['read.js', feed], dir);
  if (output !== expected) throw new HelpfulError(`The installed package read “${output}” from ${feed}, not “${expected}”.`);
}

/**
 * Every declaration file is checked, those of the package's own dependencies too.
 * @param {string} dir
 */
async function compilePages(dir) {
  say('Compiling pages against its types …');
  for (const name of ['@types/react', 'csstype']) {
    await mkdir(dirname(join(dir, 'node_modules', name)), { recursive: true });
    await symlink(join(projectDir, 'node_modules', name), join(dir, 'node_modules', name), 'junction');
  }
  for (const page of pages) await copyFile(page, join(dir, basename(page)));
  const compiler = join(projectDir, 'node_modules/typescript/bin/tsc');
  run(process.execPath, [compiler, ...compilerOptions, ...pages.map(page => basename(page))], dir);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {string} what it printed
 */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new HelpfulError(`${[command, ...args].join(' ')} failed:\n\n${stdout}\n${stderr}`);
  return stdout;
}
