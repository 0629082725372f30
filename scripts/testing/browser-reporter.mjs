// Exact counts of the browser tests; what people read comes from the runner's own reporter.
// @ts-check
import { addCounts, noCounts, reportCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('@web/test-runner').TestSession} Session */
/** @typedef {NonNullable<Session['testResults']>} Suite */

/** @returns {import('@web/test-runner').Reporter} */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      reportCounts(sessions.map(countSession).reduce(addCounts, noCounts()));
    },
  };
}

/**
 * A file that could not be loaded, or that failed outside its tests, is one failure.
 * @param {Pick<Session, 'passed' | 'errors' | 'testResults'>} session
 * @returns {Counts}
 */
export function countSession({ passed, errors, testResults }) {
  const counts = testResults ? countSuite(testResults) : noCounts();
  const brokeOutside = errors.length > 0 || (passed === false && counts.failed === 0);
  return brokeOutside ? addCounts(counts, { ...noCounts(), failed: 1 }) : counts;
}

/**
 * @param {Suite} suite
 * @returns {Counts}
 */
function countSuite({ tests, suites }) {
  const own = tests.map(({ passed, skipped }) => ({ passed: Number(passed && !skipped), failed: Number(!passed && !skipped), skipped: Number(skipped) }));
  return [...own, ...suites.map(countSuite)].reduce(addCounts, noCounts());
}
