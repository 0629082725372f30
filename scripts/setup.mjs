// What `npm start` and `npm test` need before any dependency exists: the right Node, and node_modules as the lock file says.
// @ts-check
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** A failure whose message already tells the reader what to do: it is shown without a stack. */
export class HelpfulError extends Error {}

/**
 * One calm line about what happens now.
 * @param {string} message
 */
export function say(message) {
  console.log(`· ${message}`);
}

/**
 * Runs a script's main function; a failure becomes a sentence (or, unforeseen, a stack) and exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof HelpfulError ? `\n✗ ${error.message}\n` : error);
    process.exitCode = 1;
  }
}

/** Node and the dependencies; quick when there is nothing to do. */
export async function setUp() {
  const manifest = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'));
  checkNodeVersion(process.versions.node, manifest.engines.node);
  await installDependencies();
}

/**
 * @param {string} version such as `20.19.4`
 * @param {string} range as package.json's `engines` gives it: `>=` and a version
 */
export function checkNodeVersion(version, range) {
  const wanted = range.replace('>=', '').split('.').map(Number);
  const actual = version.split('.').map(Number);
  const index = wanted.findIndex((part, i) => part !== actual[i]);
  if (index === -1 || (actual[index] ?? 0) > (wanted[index] ?? 0)) return;
  throw new HelpfulError(
    `This project needs Node ${range.replace('>=', '')} or newer; this is Node ${version}.\n  Get a current one from https://nodejs.org and run the command again.`,
  );
}

/**
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }> }} Lock
 */

/**
 * Whether what npm says it installed is what the lock file asks for. Optional packages (other platforms) may be absent.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(lock, installed) {
  if (!installed?.packages) return false;
  const present = installed.packages;
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/**
 * What the lock file of a folder asks for; quick when it is there.
 * @param {string} [folder] one with a package.json of its own; default: the project
 */
export async function installDependencies(folder = '.') {
  const lockFile = join(folder, 'package-lock.json');
  const lock = await readJson(lockFile);
  if (!lock) throw new HelpfulError(`${lockFile} is missing or damaged: restore it with \`git checkout ${lockFile}\`.`);
  if (isInstalled(lock, await readJson(join(folder, 'node_modules/.package-lock.json')))) return;
  say(`Installing ${folder === '.' ? 'dependencies' : `those of ${folder}`} with npm (once; about a minute) …`);
  // npm's own pauses between retries make somebody without a network wait for more than a minute
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
  const { code, output } = await npm(['ci', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline', ...patience], folder);
  if (code !== 0) throw new HelpfulError(explainInstallFailure(output));
}

/** @param {string} output what npm wrote to stderr */
export function explainInstallFailure(output) {
  const lines = output.trim().split('\n').filter(line => !/^npm error\s+at /.test(line));
  const details = lines.slice(0, 6).map(line => `    ${line}`).join('\n');
  return `npm could not install the dependencies. ${installAdvice(output)}\n\n${details}`;
}

/** @param {string} output */
function installAdvice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output)) {
    return 'Its registry cannot be reached: check the network (and, behind a proxy, `npm config get proxy`), then try again.';
  }
  if (/CERT|SELF_SIGNED/.test(output)) return 'The registry’s certificate is not trusted here: set `npm config set cafile …` to your network’s certificate.';
  if (/ENOSPC/.test(output)) return 'The disk is full: about 500 MB are needed.';
  if (/EACCES|EPERM/.test(output)) return 'A folder may not be written: check who owns this project’s folder and node_modules.';
  if (/EUSAGE/.test(output)) return 'package.json and package-lock.json disagree: run `npm install` and commit the lock file.';
  return 'What npm said:';
}

/**
 * Runs npm; the same one that started us, where there is one. (On Windows `npm` alone is no program but a script.)
 * @param {string[]} args
 * @param {string} folder
 * @returns {Promise<{ code: number, output: string }>}
 */
function npm(args, folder) {
  const cli = process.env['npm_execpath'];
  const own = cli?.endsWith('.js');
  const options = { cwd: join(projectDir, folder), shell: !own && process.platform === 'win32' };
  return run(own ? process.execPath : 'npm', own && cli ? [cli, ...args] : args, options);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, shell: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', text => (output += text));
    child.on('error', () => reject(new HelpfulError('npm was not found: it comes with Node from https://nodejs.org.')));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** @param {string} path */
async function readJson(path) {
  try {
    return JSON.parse(await readFile(join(projectDir, path), 'utf8'));
  } catch {
    return undefined;
  }
}
