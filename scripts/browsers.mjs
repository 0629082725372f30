// Finds the browser for the tests: on Linux x64 the Chromium inside node_modules (no root, no download), elsewhere an installed Chrome or Edge.
// @ts-check
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { HelpfulError, projectDir, say } from './setup.mjs';

/**
 * What puppeteer needs to launch it.
 * @typedef {{ executablePath: string, headless: true | 'shell', args: string[], env?: Record<string, string | undefined> }} LaunchOptions
 */

// Without the language switches `navigator.language` is the invalid "en-US@posix" where LANG is C.UTF-8.
const commonArgs = ['--disable-gpu', '--lang=en-US', '--accept-lang=en-US,en'];

/**
 * The browser to test with. CHROME_PATH goes before everything else.
 * @returns {Promise<LaunchOptions>}
 */
export async function chromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && !existsSync(chosen)) throw new HelpfulError(`CHROME_PATH is ${chosen}, but there is no such file.`);
  const found = chosen ? launchInstalled(chosen) : ((await npmChromium()) ?? installedChromium());
  if (found) return found;
  throw new HelpfulError('The tests need a Chromium browser and none was found: install Google Chrome, or set CHROME_PATH to the program of any Chromium.');
}

/** @returns {LaunchOptions | undefined} */
function installedChromium() {
  const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? []);
  const found = [
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsFolders.flatMap(folder => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
  ].find(path => existsSync(path));
  return found === undefined ? undefined : launchInstalled(found);
}

/**
 * @param {string} executablePath
 * @returns {LaunchOptions}
 */
function launchInstalled(executablePath) {
  const isRoot = process.getuid?.() === 0; // root cannot use Chromium's sandbox
  return { executablePath, headless: true, args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', ...commonArgs] };
}

/** @returns {Promise<LaunchOptions | undefined>} */
async function npmChromium() {
  const packageDir = findChromiumPackage();
  if (!packageDir) return undefined;
  const { version } = createRequire(import.meta.url)(join(packageDir, 'package.json'));
  const dir = join(projectDir, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(dir)) await unpackChromium(packageDir, dir);
  return {
    executablePath: join(dir, 'chromium'),
    headless: 'shell',
    // its own libraries and fonts: a bare machine has neither
    env: { ...process.env, LD_LIBRARY_PATH: join(dir, 'al2023', 'lib'), FONTCONFIG_PATH: join(dir, 'fonts') },
    // never the package's own `args`: they switch CORS off
    args: ['--no-sandbox', ...commonArgs],
  };
}

function findChromiumPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  } catch {
    return undefined;
  }
}

/**
 * Unpacks beside and renames: two processes may start at once.
 * @param {string} packageDir
 * @param {string} dir
 */
async function unpackChromium(packageDir, dir) {
  say('Unpacking Chromium for the tests (once) …');
  const beside = `${dir}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  await inflateInto(beside, packageDir);
  await chmod(join(beside, 'chromium'), 0o755);
  await writeFile(join(beside, 'fonts', 'fonts.conf'), fontsConfig(dir));
  await rename(beside, dir).catch(() => rm(beside, { recursive: true, force: true }));
}

/**
 * @param {string} dir
 * @param {string} packageDir
 */
async function inflateInto(dir, packageDir) {
  const { inflate } = await import('@sparticuz/chromium');
  const saved = process.env['TMPDIR'];
  process.env['TMPDIR'] = dir; // inflate() writes to os.tmpdir()
  try {
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(packageDir, 'bin', file));
    }
  } finally {
    if (saved === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = saved;
  }
}

/**
 * Without this file the unpacked fonts are not found and all text is invisible.
 * @param {string} dir
 */
function fontsConfig(dir) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(dir, 'fonts', 'fonts')}</dir><cachedir>${join(dir, 'fonts-cache')}</cachedir><config></config></fontconfig>
`;
}
