// `npm test`: sets itself up, builds, runs the Node tests and the browser tests, and ends with `N passed, N failed`.
// `npm test -- PATTERN …` runs the test files whose path holds one of the patterns, `npm test -- --firefox` or `--webkit` the browser tests in that engine.
// @ts-check
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { HelpfulError, projectDir, runMain, say, setUp } from './setup.mjs';
import { addCounts, formatCounts, noCounts } from './testing/counts.mjs';

/** @typedef {import('./testing/counts.mjs').Counts} Counts */

/** Engines that must have been installed, by their switches. */
const engines = new Map([['--firefox', 'Firefox'], ['--webkit', 'WebKit']]);

await runMain(async () => {
  const { patterns, engine } = readArguments(process.argv.slice(2));
  const { nodeFiles, browserFiles } = await findTests(patterns);
  await setUp();
  const { chromium } = await import('./browsers.mjs');
  if (engine) return runEngine(engine, browserFiles);
  await chromium();
  if (nodeFiles.some(needsBuild)) await (await import('./build.mjs')).ensureBuilt();
  let counts = noCounts();
  if (nodeFiles.length > 0) counts = addCounts(counts, await runInNode(nodeFiles));
  if (browserFiles.length > 0) counts = addCounts(counts, await runInBrowser(browserFiles));
  conclude(counts);
});

/** @param {string[]} args */
function readArguments(args) {
  const switches = args.filter(arg => arg.startsWith('--'));
  const unknown = switches.find(arg => !engines.has(arg));
  if (unknown) throw new HelpfulError(`There is no switch ${unknown}; there are ${[...engines.keys()].join(' and ')}.`);
  if (switches.length > 1) throw new HelpfulError('One engine at a time, please.');
  return { patterns: args.filter(arg => !arg.startsWith('--')), engine: switches[0] };
}

/**
 * What is missing is said before anything runs.
 * @param {string} engine
 * @param {string[]} files
 */
async function runEngine(engine, files) {
  const { assertInstalled } = await import('./testing/engines.mjs');
  assertInstalled(engine.slice(2));
  conclude(await runInBrowser(files, engines.get(engine)));
}

/** @param {Counts} counts */
function conclude(counts) {
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  console.log(`\n${formatCounts(counts)}`);
}

/** @param {string[]} patterns */
async function findTests(patterns) {
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
function needsBuild(file) {
  return /^tests\/(?:build|cli|docs|e2e|frameworks)\//.test(file);
}

/** @param {string[]} files */
function runInNode(files) {
  say(`Running ${files.length} test files in Node ${process.versions.node} …`);
  const reporter = new URL('testing/node-reporter.mjs', import.meta.url).href;
  const options = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=120000', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout'];
  return runCounting([...options, ...files]);
}

/** @param {string[]} files */
function runInBrowser(files, engine = 'Chromium') {
  say(`Running ${files.length} test files in ${engine} …`);
  return runCounting(['node_modules/@web/test-runner/dist/bin.js', '--files', ...files], { ENGINE: engine.toLowerCase() });
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
