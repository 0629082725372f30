// `npm run coverage`: which lines of src the tests run, in Node and in Chromium together; fails below 95 %. Nothing is written outside .cache/.
// `npm run coverage -- PATTERN …` runs the test files whose path holds one of the patterns; with `--add` their lines join those that earlier runs saw.
// Not counted: tests/e2e and tests/build, which run what was built from src.
// @ts-check
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { HelpfulError, projectDir, runMain, setUp } from '../setup.mjs';
import { addCounts, formatCounts, noCounts } from '../testing/counts.mjs';
import { findTests, needsBuild, runInBrowser, runInNode } from '../testing/run.mjs';

/** @typedef {import('./lines.mjs').Lines} Lines */

/** Percent of the lines of src. */
const LEAST = 95;
const folder = join(projectDir, '.cache', 'coverage');

await runMain(async () => {
  const args = process.argv.slice(2);
  const adds = args.includes('--add');
  const patterns = args.filter(arg => arg !== '--add');
  const unknown = patterns.find(arg => arg.startsWith('--'));
  if (unknown) throw new HelpfulError(`There is no switch ${unknown}; there is --add.`);
  await setUp();
  const failed = await runTests(patterns);
  const { codeLines, keepLines } = await import('./lines.mjs');
  const covered = await keepLines(join(folder, 'lines.json'), await coveredLines(), adds);
  const isPart = patterns.length > 0 && !adds;
  const isEnough = (await import('./table.mjs')).printTable(await codeLines(), covered, isPart) >= LEAST;
  if (!isEnough) console.log(`Less than ${LEAST} %.`);
  if (failed || !isEnough) process.exitCode = 1;
});

/**
 * @param {string[]} patterns
 * @returns {Promise<boolean>} whether any test failed
 */
async function runTests(patterns) {
  const { nodeFiles, browserFiles } = await findTests(patterns);
  const inNode = nodeFiles.filter(file => !/^tests\/(?:build|e2e)\//.test(file));
  await (await import('../browsers.mjs')).chromium();
  if (inNode.some(needsBuild)) await (await import('../build.mjs')).ensureBuilt();
  await rm(join(folder, 'node'), { recursive: true, force: true });
  await rm(join(folder, 'browser'), { recursive: true, force: true });
  await mkdir(join(folder, 'node'), { recursive: true });
  let counts = noCounts();
  if (inNode.length > 0) counts = addCounts(counts, await runInNode(inNode, { NODE_V8_COVERAGE: join(folder, 'node') }));
  if (browserFiles.length > 0) counts = addCounts(counts, await runInBrowser(browserFiles, { env: { COVERAGE_DIR: join(folder, 'browser') } }));
  console.log(`\n${formatCounts(counts)}\n`);
  return counts.failed > 0 || counts.passed === 0;
}

/** @returns {Promise<Lines>} */
async function coveredLines() {
  const { linesOfBrowser, linesOfNode, uniteLines } = await import('./lines.mjs');
  const report = await readFile(join(folder, 'browser', 'coverage-final.json'), 'utf8').catch(() => '{}');
  return uniteLines(await linesOfNode(join(folder, 'node')), linesOfBrowser(JSON.parse(report)));
}
