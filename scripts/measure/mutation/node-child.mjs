// The process in which mutants meet the Node tests: each evaluates its test files anew.
// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { projectDir } from '../../setup.mjs';
import * as runner from './test-runner.mjs';

/** @typedef {{ kind: 'survey', file: string, leaveOut: string, bundles: string } | { kind: 'run', mutant: string, tests: runner.Planned[], most: number, bundles: string }} Message */

process.on('uncaughtException', error => runner.failOutside(error));
process.on('unhandledRejection', error => runner.failOutside(error));

/** @type {Map<string, (...args: unknown[]) => void>} */
const compiled = new Map();

/** @param {string} path */
function compile(path) {
  const code = readFileSync(path, 'utf8');
  return new Script(`(function (require, module, exports) {${code}\n})`, { filename: path }).runInThisContext();
}

process.on('message', async (/** @type {Message} */ message) => {
  const { bundles } = message;
  const evaluate = async (/** @type {string} */ file) => {
    const path = join(bundles, `${file}.js`);
    const run = compiled.get(path) ?? compile(path);
    compiled.set(path, run);
    const module = { exports: {} };
    run(createRequire(join(projectDir, file)), module, module.exports);
  };
  const answer = message.kind === 'survey' ? await runner.surveyFile(message, evaluate) : await runner.runJob(message, evaluate);
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
