// `npm run check-package`: packs what would be published, lints it, installs it into an empty project and reads a feed there.
// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const expected = 'Sąsiedzi: aktualności / 6';

await runMain(async () => {
  await ensureBuilt();
  const dir = await mkdtemp(join(tmpdir(), 'news-elements-package-'));
  try {
    const tarball = pack(dir);
    await lintPackage(tarball);
    checkTypes(tarball);
    await installAndRead(dir, tarball);
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
