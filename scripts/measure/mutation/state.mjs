// What is known about mutants from run to run, in .cache/: an interrupted run goes on, and a killed mutant stays dead until its file changes.
// @ts-check
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * `suite` names the tests that it met.
 * @typedef {{ status: 'killed' | 'timeout' | 'survived' | 'unreached', suite: string, killedBy?: string, error?: string }} State
 */

/**
 * @param {string} path
 * @param {boolean} isFresh
 */
export async function openState(path, isFresh) {
  /** @type {Record<string, State>} */
  const states = isFresh ? {} : JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
  return {
    /** @param {string} key */
    get: key => states[key],
    /**
     * @param {string} key
     * @param {State} state
     */
    set: (key, state) => void (states[key] = state),
    /**
     * Survivors meet the tests again when these have changed.
     * @param {string} key
     * @param {string} suite
     */
    isDue: (key, suite) => {
      const known = states[key];
      return !known || (known.suite !== suite && known.status !== 'killed' && known.status !== 'timeout');
    },
    async save() {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify(states));
      await rename(`${path}.new`, path);
    },
  };
}
