// Finds the test files, and runs them in Node or in a browser, counted: what `npm test` and `npm run coverage` share.
// @ts-check
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { HelpfulError, projectDir, say } from '../setup.mjs';
import { addCounts, noCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** @param {string[]} patterns */
export async function findTests(patterns) {
  const paths = await readdir(join(projectDir, 'tests'), { recursive: true });
  const files = paths
    .map(path => `tests/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.test.ts'))
    .filter(path => patterns.length === 0 || patterns.some(pattern => path.includes(pattern)))
    .sort();
  if (files.length === 0) throw new HelpfulError(`No test file matches ${patterns.join(' ')}.`);
  return { nodeFiles: files.filter(isNodeTest), browserFiles: files.filter(file => !isNodeTest(file)) };
}

/** @param {string} file */
function isNodeTest(file) {
  return file.endsWith('.node.test.ts');
}

/** @param {string} file */
export function needsBuild(file) {
  return /^tests\/(?:build|cli|docs|e2e|frameworks)\//.test(file);
}

/**
 * @param {string[]} files
 * @param {Record<string, string>} [env]
 */
export function runInNode(files, env) {
  say(`Running ${files.length} test files in Node ${process.versions.node} …`);
  const reporter = new URL('node-reporter.mjs', import.meta.url).href;
  const options = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=300000', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout'];
  return runCounting([...options, ...files], env);
}

/**
 * @param {string[]} files
 * @param {{ engine?: string, env?: Record<string, string> }} [options]
 */
export function runInBrowser(files, { engine = 'Chromium', env } = {}) {
  say(`Running ${files.length} test files in ${engine} …`);
  return runCounting(['node_modules/@web/test-runner/dist/bin.js', '--files', ...files], { ENGINE: engine.toLowerCase(), ...env });
}

/**
 * Runs a test runner, which reports its counts as a message. One that crashed, or failed without saying where, is a failure.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<Counts>}
 */
function runCounting(args, env = {}) {
  return new Promise((resolve, reject) => {
    const stdout = process.stdout.isTTY ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, args, { cwd: projectDir, env: { ...process.env, ...env }, stdio: ['ignore', stdout, 'inherit', 'ipc'] });
    // the browser runner moves the cursor even where there is none; a log file would keep that
    child.stdout?.setEncoding('utf8').on('data', text => process.stdout.write(text.replaceAll(/\x1b\[\d*[AGK]/g, '')));
    /** @type {Counts | undefined} */
    let counts;
    child.on('message', message => (counts = /** @type {{ counts: Counts }} */ (message).counts));
    child.on('error', reject);
    child.on('close', code => {
      if (counts && (code === 0 || counts.failed > 0)) return resolve(counts);
      console.error(`✗ The test runner ended with code ${code} ${counts ? 'though no test failed' : 'before it had counted its tests'}.`);
      resolve(addCounts(counts ?? noCounts(), { ...noCounts(), failed: 1 }));
    });
  });
}
