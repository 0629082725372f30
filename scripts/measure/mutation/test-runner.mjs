// A test runner in which every test can be run alone, as often as wanted: describe, it and the hooks as node:test and mocha have them. Runs in Node and in pages.
// @ts-check

/** @typedef {(context: object) => unknown} Body */
/** @typedef {{ before: Body[], after: Body[], beforeEach: Body[], afterEach: Body[], parent?: Suite, name: string }} Suite */
/** @typedef {{ name: string, suite: Suite, body: Body }} Test */
/** @typedef {{ file: string, index: number, count: number, limit: number }} Planned a test of a file that has `count` of them */
/** @typedef {{ killedBy?: string, error?: string, timedOut?: boolean }} Outcome */
/** @typedef {{ before: string[], tests: { name: string, ms: number, error?: string, reached: string[] }[] }} Survey */
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
  const it = (/** @type {string} */ name, /** @type {any[]} */ ...rest) => void tests.push({ name: suite.name + name, suite, body: rest.at(-1) });
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

/**
 * Runs tests until one notices the mutant.
 * @param {{ mutant: string, tests: Planned[] }} job
 * @param {Evaluate} evaluate
 * @returns {Promise<Outcome>}
 */
export async function runJob({ mutant, tests }, evaluate) {
  world.__stryker__ = { activeMutant: mutant };
  /** @type {Map<string, Test[]>} */
  const loaded = new Map();
  for (const { file, index, count, limit } of tests) {
    try {
      if (!loaded.has(file)) loaded.set(file, await load(file, evaluate));
    } catch (error) {
      return { killedBy: file, error: String(error).slice(0, 300) };
    }
    const all = loaded.get(file) ?? [];
    const test = all[index];
    if (!test || all.length !== count) return { killedBy: file, error: 'The file has other tests' };
    const { error, timedOut } = await runTest(test, limit);
    if (error !== undefined) return { killedBy: `${file} ${test.name}`, error, ...(timedOut && { timedOut }) };
  }
  return {};
}

/**
 * Which mutants does each test reach, and which are reached before the first one?
 * @param {string} file
 * @param {Evaluate} evaluate
 * @returns {Promise<Survey>}
 */
export async function surveyFile(file, evaluate) {
  const counting = { mutantCoverage: { static: {}, perTest: /** @type {Record<string, object>} */ ({}) }, currentTestId: '' };
  world.__stryker__ = counting;
  const tests = await load(file, evaluate);
  const before = Object.keys(counting.mutantCoverage.static);
  const results = [];
  for (const [index, test] of tests.entries()) {
    counting.currentTestId = `t${index}`;
    const start = performance.now();
    const { error } = await runTest(test, 120_000);
    results.push({ name: test.name, ms: performance.now() - start, reached: Object.keys(counting.mutantCoverage.perTest[`t${index}`] ?? {}), ...(error !== undefined && { error }) });
  }
  return { before, tests: results };
}
