// `npm test`: sets itself up, builds, runs the Node tests and the browser tests, and ends with `N passed, N failed`.
// `npm test -- PATTERN …` runs the test files whose path holds one of the patterns, `npm test -- --firefox` or `--webkit` the browser tests in that engine.
// @ts-check
import process from 'node:process';
import { HelpfulError, runMain, setUp } from './setup.mjs';
import { addCounts, formatCounts, noCounts } from './testing/counts.mjs';
import { findTests, needsBuild, runInBrowser, runInNode } from './testing/run.mjs';

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
  conclude(await runInBrowser(files, { engine: engines.get(engine) }));
}

/** @param {Counts} counts */
function conclude(counts) {
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  console.log(`\n${formatCounts(counts)}`);
}
