// Scores by file, and what no test noticed, with what is explained apart.
// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../../setup.mjs';

/** @typedef {import('./mutants.mjs').Mutant & import('./state.mjs').State} Result */
/** @typedef {{ file: string, source: string, original: string, mutant: string }} Named where it stands is said by the line's text: numbers of lines move */
/** @typedef {{ why: string, mutants: Named[] }} Explanation */

const isNoticed = (/** @type {Result} */ { status }) => status === 'killed' || status === 'timeout';
const nameOf = (/** @type {Named} */ { file, source, original, mutant }) => [file, source, original, mutant].join('\0');
const place = (/** @type {Result} */ { file, line, column, original, mutant, status }) => `${file}:${line}:${column}  ${original} → ${mutant}${status === 'unreached' ? '  (no test reaches it)' : ''}`;

/**
 * @param {Result[]} results
 * @returns {Promise<number>} percent noticed; nothing that is explained counts
 */
export async function printReport(results) {
  /** @type {Explanation[]} */
  const explanations = JSON.parse(await readFile(join(projectDir, 'tests', 'mutation-explained.json'), 'utf8').catch(() => '[]'));
  const whys = new Map(explanations.flatMap(({ why, mutants }) => mutants.map(named => /** @type {const} */ ([nameOf(named), why]))));
  const survivors = results.filter(result => !isNoticed(result));
  const explained = survivors.filter(result => whys.has(nameOf(result)));
  printExplained(explained, whys);
  console.log('\nSurvivors');
  for (const survivor of survivors.filter(result => !explained.includes(result))) console.log(place(survivor));
  console.log('\nBy file');
  for (const file of new Set(results.map(({ file: name }) => name))) console.log(scoreLine(file, results.filter(result => result.file === file), explained));
  console.log('\nBy folder');
  for (const folder of new Set(results.map(({ file }) => folderOf(file)))) console.log(scoreLine(folder, results.filter(({ file }) => folderOf(file) === folder), explained));
  console.log(`\n${scoreLine('all', results, explained)}`);
  return scoreOf(results, []);
}

/**
 * @param {Result[]} explained
 * @param {Map<string, string>} whys
 */
function printExplained(explained, whys) {
  console.log('\nExplained');
  for (const why of new Set(whys.values())) {
    const those = explained.filter(result => whys.get(nameOf(result)) === why);
    console.log(those.length > 0 ? why : `${why}  (none of these survives any more)`);
    for (const result of those) console.log(`  ${place(result)}`);
  }
}

const folderOf = (/** @type {string} */ file) => file.split('/').slice(0, 2).join('/');

/**
 * @param {Result[]} results
 * @param {Result[]} without
 */
function scoreOf(results, without) {
  const counted = results.filter(result => !without.includes(result));
  return counted.length === 0 ? 100 : (100 * counted.filter(isNoticed).length) / counted.length;
}

/**
 * @param {string} name
 * @param {Result[]} results
 * @param {Result[]} explained
 */
function scoreLine(name, results, explained) {
  const count = (/** @type {string} */ status) => results.filter(result => result.status === status).length;
  const own = results.filter(result => explained.includes(result)).length;
  const counts = `${results.length} mutants: ${count('killed')} killed, ${count('timeout')} timed out, ${count('survived')} survived, ${count('unreached')} unreached`;
  const beside = own > 0 ? `, ${own} of those explained (${scoreOf(results, explained).toFixed(1)} % of the others)` : '';
  return `${scoreOf(results, []).toFixed(1).padStart(6)} %  ${name}  ${counts}${beside}`;
}
