// Makes a world ready: its mutants, its tests, and which test reaches which mutant.
// @ts-check
import { HelpfulError, say } from '../../setup.mjs';
import { findTests } from '../../testing/run.mjs';
import { bundleTests, withoutCounting } from './bundles.mjs';
import { makeMutants } from './mutants.mjs';

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {import('./test-runner.mjs').Planned} Planned */
/** @typedef {Planned & { reached: Set<string>, before: Set<string>, ms: number }} Known */

/** Longer ones are for a feed of ten thousand items: what they say about time is nothing that a mutant should be asked. */
const SLOWEST = 8000;

/** @param {import('./worlds.mjs').World} world */
export async function prepare(world) {
  const { mutants, sources } = await makeMutants(world.folder);
  const { nodeFiles, browserFiles } = await findTests([]);
  const files = [...nodeFiles, ...browserFiles].filter(file => world.tests.test(file));
  const plain = await bundleTests(files, world.platform, withoutCounting(sources));
  const counting = await bundleTests(files, world.platform, sources);
  const host = await world.host({ counting: counting.bundles, plain: plain.bundles });
  const tests = await surveyTests(files, host);
  say(`${tests.length} tests, ${(tests.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(1)} s`);
  return { mutants, host, suite: plain.suite, testsOf: planFor(mutants, tests) };
}

/**
 * @param {string[]} files
 * @param {import('./hosts.mjs').Host} host
 * @returns {Promise<Known[]>} the fastest first
 */
async function surveyTests(files, host) {
  const all = [];
  for (const file of files) {
    const { before, tests } = await host.survey(file);
    const failed = tests.find(({ error }) => error !== undefined);
    if (failed) throw new HelpfulError(`Without any mutant a test fails: ${file} › ${failed.name}\n  ${failed.error}`);
    all.push(...tests.map(({ ms, reached }, index) => ({ file, index, count: tests.length, limit: Math.round(2000 + 4 * ms), reached: new Set(reached), before: new Set(before), ms })));
  }
  const tooSlow = all.filter(({ ms }) => ms > SLOWEST);
  for (const { file, ms } of tooSlow) say(`Left out, ${(ms / 1000).toFixed(1)} s: a test of ${file}`);
  return all.filter(({ ms }) => ms <= SLOWEST).sort((a, b) => a.ms - b.ms);
}

/**
 * A mutant meets the tests that reach it. One that is reached when its file is loaded (a table, a pattern) meets those that reach anything of the file; where
 * nothing of a file is ever reached later, all that load it.
 * @param {Mutant[]} mutants
 * @param {Known[]} tests
 * @returns {(mutant: Mutant) => Planned[]}
 */
function planFor(mutants, tests) {
  /** @type {Map<string, Set<string>>} */
  const idsOf = new Map();
  for (const { file, id } of mutants) idsOf.set(file, (idsOf.get(file) ?? new Set()).add(id));
  const reachesFile = new Map([...idsOf].map(([file, ids]) => [file, new Set(tests.filter(({ reached }) => [...reached].some(id => ids.has(id))))]));
  return ({ id, file }) => {
    const direct = tests.filter(({ reached }) => reached.has(id));
    const loading = tests.filter(test => test.before.has(id) && !direct.includes(test));
    const near = reachesFile.get(file) ?? new Set();
    const indirect = near.size > 0 ? loading.filter(test => near.has(test)) : loading;
    return [...direct, ...indirect].map(({ file: testFile, index, count, limit }) => ({ file: testFile, index, count, limit }));
  };
}
