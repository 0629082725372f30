// All mutants of a folder, behind switches in its sources: Stryker's instrumenter makes them.
// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { projectDir } from '../../setup.mjs';

/**
 * `key` names a mutant from one run to the next, as long as its file stays as it is.
 * @typedef {{ id: string, key: string, file: string, line: number, column: number, original: string, mutant: string, source: string }} Mutant
 */
/** @typedef {{ line: number, column: number }} Position */

const silent = { isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false, isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false };
const logger = { ...silent, trace() {}, debug() {}, info() {}, warn() {}, error() {}, fatal() {} };

/**
 * @param {string} folder
 * @returns {Promise<{ mutants: Mutant[], sources: Map<string, string> }>} the sources with their switches, by absolute path
 */
export async function makeMutants(folder) {
  const paths = await readdir(join(projectDir, folder), { recursive: true });
  const names = paths.filter(path => path.endsWith('.ts')).map(path => join(projectDir, folder, path)).sort();
  const files = await Promise.all(names.map(async name => ({ name, content: await readFile(name, 'utf8'), mutate: true })));
  const originals = new Map(files.map(({ name, content }) => [name, content]));
  const instrumented = await new Instrumenter(logger).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  const mutants = instrumented.mutants
    .filter(({ status }) => status === undefined)
    .map(({ id, fileName, location, replacement }) => describeMutant({ id, fileName, location, replacement }, originals.get(fileName) ?? ''));
  return { mutants, sources: new Map(instrumented.files.map(({ name, content }) => [name, content])) };
}

/**
 * @param {{ id: string, fileName: string, location: { start: Position, end: Position }, replacement: string }} made
 * @param {string} content
 * @returns {Mutant}
 */
function describeMutant({ id, fileName, location: { start, end }, replacement }, content) {
  const lines = content.split('\n');
  const file = fileName.slice(projectDir.length).replaceAll('\\', '/');
  const original = short(textBetween(lines, start, end));
  const hash = createHash('sha1').update([content, start.line, start.column, end.line, end.column, replacement].join('\0')).digest('hex');
  return { id, key: `${file} ${hash}`, file, line: start.line + 1, column: start.column + 1, original, mutant: short(replacement), source: (lines[start.line] ?? '').trim() };
}

/**
 * @param {string[]} lines
 * @param {Position} start
 * @param {Position} end
 */
function textBetween(lines, start, end) {
  const text = lines.slice(start.line, end.line + 1);
  text[text.length - 1] = (text.at(-1) ?? '').slice(0, end.column);
  text[0] = (text[0] ?? '').slice(start.column);
  return text.join('\n');
}

/** @param {string} text */
function short(text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
