// Makes a world ready: its mutants, its tests, and which test reaches which mutant.
// @ts-check
import { HelpfulError, say } from '../../setup.mjs';
import { findTests } from '../../testing/run.mjs';
import { bundleTests, withoutCounting } from './bundles.mjs';
import { makeMutants } from './mutants.mjs';

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {import('./test-runner.mjs').Planned} Planned */
/** @typedef {Planned & { reached: Record<string, number>, before: Set<string> }} Known */

/** Milliseconds that a test may take, and all tests that one mutant meets: those made for its place come first, and few others notice anything more. */
const SLOWEST = 400;
const MOST = 2500;
/** Another number lets survivors meet their tests again. */
const PLAN = 3;

/** @param {import('./worlds.mjs').World} world */
export async function prepare(world) {
  const { mutants, sources } = await makeMutants(world.folder);
  const { nodeFiles, browserFiles } = await findTests([]);
  const files = [...nodeFiles, ...browserFiles].filter(file => world.tests.test(file));
  const plain = await bundleTests(files, world.platform, withoutCounting(sources));
  const counting = await bundleTests(files, world.platform, sources);
  const host = await world.host({ counting: counting.bundles, plain: plain.bundles });
  const tests = await surveyTests(files, host, world.leaveOut);
  say(`${tests.length} tests, ${(tests.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(1)} s`);
  return { mutants, host, suite: `${plain.suite} ${PLAN}`, ...planFor(mutants, tests) };
}

/**
 * @param {string[]} files
 * @param {import('./hosts.mjs').Host} host
 * @param {string} leaveOut
 * @returns {Promise<Known[]>} those first that reach least: they were written for it
 */
async function surveyTests(files, host, leaveOut) {
  const all = [];
  for (const file of files) {
    const { before, tests } = await surveyTwice(host, { file, leaveOut });
    const failed = tests.find(({ error }) => error !== undefined);
    if (failed) throw new HelpfulError(`Without any mutant a test fails: ${file} › ${failed.name}\n  ${failed.error}`);
    all.push(...tests.map(({ ms, reached }, index) => ({ file, index, count: tests.length, ms, reached, before: new Set(before) })));
  }
  const fast = all.filter(({ ms }) => ms <= SLOWEST);
  if (fast.length < all.length) say(`${all.length - fast.length} slow tests are left out`);
  const rank = (/** @type {Known} */ { ms, reached }) => Object.keys(reached).length * (1 + ms / 10);
  return fast.sort((a, b) => rank(a) - rank(b));
}

/**
 * Some tests say how long something may take: a busy machine gets another try.
 * @param {import('./hosts.mjs').Host} host
 * @param {{ file: string, leaveOut: string }} job
 */
async function surveyTwice(host, job) {
  const survey = await host.survey(job);
  return survey.tests.some(({ error }) => error !== undefined) ? host.survey(job) : survey;
}

/**
 * A mutant meets the tests that reach it, first those that noticed others of its file; then all that reach anything of the file, because what is made once and
 * kept (an instance) is reached by whoever comes first, and shows in others. One that is reached by loading the file (a table) meets all that load it.
 * @param {Mutant[]} mutants
 * @param {Known[]} tests
 */
function planFor(mutants, tests) {
  /** @type {Map<string, Set<string>>} */
  const idsOf = new Map();
  for (const { file, id } of mutants) idsOf.set(file, (idsOf.get(file) ?? new Set()).add(id));
  const reachesFile = new Map([...idsOf].map(([file, ids]) => [file, new Set(tests.filter(({ reached }) => Object.keys(reached).some(id => ids.has(id))))]));
  /** @type {Map<string, number>} */
  const noticed = new Map();
  const nameOf = (/** @type {string} */ source, /** @type {{ file: string, index: number }} */ { file, index }) => `${source} ${file} ${index}`;
  return {
    /** @param {Mutant} mutant */
    jobFor({ id, file }) {
      const direct = tests.filter(({ reached }) => id in reached);
      const near = reachesFile.get(file) ?? new Set();
      const others = tests.filter(test => !direct.includes(test) && (near.has(test) || test.before.has(id)));
      const byKills = (/** @type {Known} */ a, /** @type {Known} */ b) => (noticed.get(nameOf(file, b)) ?? 0) - (noticed.get(nameOf(file, a)) ?? 0);
      const order = [...direct.sort(byKills), ...others.sort(byKills)];
      const most = 1000 + 100 * direct.reduce((sum, { reached }) => sum + (reached[id] ?? 0), 0);
      let sum = 0;
      const planned = order.filter(({ ms }) => (sum += ms) < MOST).map(({ file: testFile, index, count, ms }) => ({ file: testFile, index, count, ms }));
      return { mutant: id, tests: planned, most };
    },
    /**
     * @param {Mutant} mutant
     * @param {{ file: string, index: number }} [killer]
     */
    remember({ file }, killer) {
      if (killer) noticed.set(nameOf(file, killer), (noticed.get(nameOf(file, killer)) ?? 0) + 1);
    },
  };
}
