// A test runner in which every test can be run alone, as often as wanted: describe, it and the hooks as node:test and mocha have them. Runs in Node and in pages.
// @ts-check

/** @typedef {(context: object) => unknown} Body */
/** @typedef {{ before: Body[], after: Body[], beforeEach: Body[], afterEach: Body[], parent?: Suite, name: string }} Suite */
/** @typedef {{ name: string, suite: Suite, body: Body }} Test */
/** @typedef {{ file: string, index: number, count: number, ms: number }} Planned a test of a file that has `count` of them, and takes that long */
/** @typedef {{ killedBy?: string, error?: string, timedOut?: boolean, killer?: { file: string, index: number } }} Outcome */
/** @typedef {{ before: string[], tests: { name: string, ms: number, error?: string, reached: Record<string, number> }[] }} Survey `reached`: how often which mutant */
/** @typedef {(file: string) => Promise<void>} Evaluate runs the code of a test file */

const world = /** @type {any} */ (globalThis);

/** What failed outside of any promise that a test awaits. @type {(error: unknown) => void} */
export let failOutside = () => {};

/**
 * @param {string} name
 * @param {Suite} [parent]
 * @returns {Suite}
 */
const newSuite = (name, parent) => ({ before: [], after: [], beforeEach: [], afterEach: [], name, ...(parent && { parent }) });

/**
 * @param {string} file
 * @param {Evaluate} evaluate
 * @returns {Promise<Test[]>}
 */
async function load(file, evaluate) {
  /** @type {Test[]} */
  const tests = [];
  let suite = newSuite('');
  const describe = (/** @type {string} */ name, /** @type {any[]} */ ...rest) => {
    const outer = suite;
    suite = newSuite(`${outer.name}${name} › `, outer);
    rest.at(-1)();
    suite = outer;
  };
  const it = (/** @type {string} */ name, /** @type {any[]} */ ...rest) => {
    tests.push({ name: suite.name + name, suite, body: rest.at(-1) });
    return { timeout() {} };
  };
  const skip = () => {};
  const hooks = Object.fromEntries(/** @type {const} */ (['before', 'after', 'beforeEach', 'afterEach']).map(when => [when, (/** @type {Body} */ body) => void suite[when].push(body)]));
  const functions = { describe: Object.assign(describe, { skip }), it: Object.assign(it, { skip }), test: it, ...hooks };
  Object.assign(world, functions, { __tests__: functions });
  await evaluate(file);
  return tests;
}

/**
 * @param {Test} test
 * @returns {Promise<void>}
 */
async function runBody({ suite, body, name }) {
  /** @type {Suite[]} */
  const around = [];
  for (let each = /** @type {Suite | undefined} */ (suite); each; each = each.parent) around.unshift(each);
  /** @type {Body[]} */
  const last = [];
  const context = { name, after: (/** @type {Body} */ undo) => last.push(undo), skip() {}, timeout() {} };
  try {
    for (const hook of [...around.flatMap(({ before }) => before), ...around.flatMap(({ beforeEach }) => beforeEach)]) await hook.call(context, context);
    await body.call(context, context);
  } finally {
    const inside = [...around].reverse();
    for (const hook of [...last, ...inside.flatMap(({ afterEach }) => afterEach), ...inside.flatMap(({ after }) => after)]) await hook.call(context, context);
  }
}

/**
 * @param {Test} test
 * @param {number} limit milliseconds
 * @returns {Promise<{ error?: string, timedOut?: boolean }>}
 */
function runTest(test, limit) {
  return new Promise(resolve => {
    const fail = (/** @type {unknown} */ error) => resolve({ error: String(error).slice(0, 300) });
    failOutside = fail;
    const timer = setTimeout(() => resolve({ error: 'Too late', timedOut: true }), limit);
    runBody(test)
      .then(() => resolve({}), fail)
      .finally(() => clearTimeout(timer));
  });
}

/** A loop that a mutant made endless is ended by its own switch, where that stands inside. */
const ENDLESS = 'Stryker: Hit count limit reached';

/**
 * Runs tests until one notices the mutant.
 * @param {{ mutant: string, tests: Planned[], most: number }} job `most`: how often the mutant's place may be reached
 * @param {Evaluate} evaluate
 * @returns {Promise<Outcome>}
 */
export async function runJob({ mutant, tests, most }, evaluate) {
  world.__stryker__ = { activeMutant: mutant, hitCount: 0, hitLimit: most };
  /** @type {Map<string, Test[]>} */
  const loaded = new Map();
  for (const { file, index, count, ms } of tests) {
    try {
      if (!loaded.has(file)) loaded.set(file, await load(file, evaluate));
    } catch (error) {
      return { killedBy: file, error: String(error).slice(0, 300) };
    }
    const all = loaded.get(file) ?? [];
    const test = all[index];
    if (!test || all.length !== count) return { killedBy: file, error: 'The file has other tests' };
    const { error, timedOut } = await runTest(test, 3000 + 5 * ms);
    if (error !== undefined) return { killedBy: `${file} ${test.name}`, error, killer: { file, index }, ...((timedOut || error.includes(ENDLESS)) && { timedOut: true }) };
  }
  return {};
}

/**
 * Which mutants does each test reach, and which are reached before the first one?
 * @param {{ file: string, leaveOut: string }} job tests whose name fits that pattern are not run
 * @param {Evaluate} evaluate
 * @returns {Promise<Survey>}
 */
export async function surveyFile({ file, leaveOut }, evaluate) {
  const counting = { mutantCoverage: { static: {}, perTest: /** @type {Record<string, Record<string, number>>} */ ({}) }, currentTestId: '' };
  world.__stryker__ = counting;
  const tests = await load(file, evaluate);
  const before = Object.keys(counting.mutantCoverage.static);
  const results = [];
  for (const [index, test] of tests.entries()) {
    if (leaveOut && new RegExp(leaveOut).test(test.name)) {
      results.push({ name: test.name, ms: 1e9, reached: {} });
      continue;
    }
    counting.currentTestId = `t${index}`;
    const start = performance.now();
    const { error } = await runTest(test, 120_000);
    results.push({ name: test.name, ms: Math.round(performance.now() - start), reached: counting.mutantCoverage.perTest[`t${index}`] ?? {}, ...(error !== undefined && { error }) });
  }
  return { before, tests: results };
}
