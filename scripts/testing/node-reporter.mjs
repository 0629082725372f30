// A reporter for node:test: each failure in full when it happens, one line for each file at the end, exact counts.
// @ts-check
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { projectDir } from '../setup.mjs';
import { addCounts, formatCounts, noCounts, reportCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ name: string, nesting: number, file?: string, skip?: string | boolean, todo?: string | boolean, details?: { type?: string, error?: Error & { failureType?: string } } }} TestEvent */

/** @param {AsyncIterable<{ type: string, data: any }>} source */
export default async function* nodeReporter(source) {
  /** @type {Map<string, Counts>} */
  const files = new Map();
  /** @type {string[]} names of the suites around the present test */
  const path = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const counts = countResult(type, data);
    const file = relative(projectDir, data.file ?? data.name);
    files.set(file, addCounts(files.get(file) ?? noCounts(), counts));
    if (counts.failed > 0) yield formatFailure(file, [...path.slice(0, data.nesting), data.name], data);
  }
  for (const [file, counts] of files) yield `${counts.failed > 0 ? '✗' : '✓'} ${file}: ${formatCounts(counts)}\n`;
  reportCounts([...files.values()].reduce(addCounts, noCounts()));
}

/**
 * A suite is no test; but one whose own hooks failed is a failure that no test shows.
 * @param {'test:pass' | 'test:fail'} type
 * @param {TestEvent} data
 * @returns {Counts}
 */
export function countResult(type, { skip, todo, details }) {
  const isSuite = details?.type === 'suite';
  if (type === 'test:fail' && isUnfinished(todo)) return { ...noCounts(), skipped: 1 };
  if (type === 'test:fail') return { ...noCounts(), failed: details?.error?.failureType === 'subtestsFailed' ? 0 : 1 };
  if (isSuite) return noCounts();
  return isUnfinished(skip) || isUnfinished(todo) ? { ...noCounts(), skipped: 1 } : { ...noCounts(), passed: 1 };
}

/** @param {string | boolean | undefined} mark node:test gives the reason, or true, or an empty string */
function isUnfinished(mark) {
  return mark !== undefined && mark !== false;
}

/**
 * @param {string} file
 * @param {string[]} path
 * @param {TestEvent} data
 */
function formatFailure(file, path, { details }) {
  const error = details?.error;
  const shown = inspect(error?.cause ?? error, { depth: 4 }).split('\n').filter(line => !/\(?node:internal|node_modules/.test(line));
  return `\n✗ ${file}\n  ${path.join(' › ')}\n${shown.map(line => `    ${line}`).join('\n')}\n\n`;
}
