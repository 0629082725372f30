// From what V8 counted to lines of TypeScript: which lines hold code, and which of them ran.
// @ts-check
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error it has no types
import { mergeProcessCovs } from '@bcoe/v8-coverage';
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';
import { transform } from 'esbuild';
import v8ToIstanbul from 'v8-to-istanbul';
import { projectDir } from '../setup.mjs';
import { mapOfBuilt } from './built-maps.mjs';

/**
 * Numbers of lines, by the path of their file (`src/…`).
 * @typedef {Map<string, Set<number>>} Lines
 */
/** @typedef {Record<string, { path: string, statementMap: Record<string, { start: { line: number } }>, s: Record<string, number> }>} Report as Istanbul writes it */
/** @typedef {{ url: string, functions: unknown[] }} Script */
/** @typedef {{ result: Script[] }} ProcessCov as V8 counts */
/** @typedef {import('./built-maps.mjs').KeptMap} KeptMap */

const pathOf = (/** @type {string} */ path) => relative(projectDir, path).replaceAll('\\', '/');

/**
 * Lines with code: those from which a compiler makes something. Types, comments and the further lines of a template make nothing.
 * @returns {Promise<Lines>}
 */
export async function codeLines() {
  const paths = await readdir(join(projectDir, 'src'), { recursive: true });
  const files = paths.map(path => `src/${path.replaceAll('\\', '/')}`).filter(path => path.endsWith('.ts')).sort();
  return new Map(await Promise.all(files.map(async file => /** @type {const} */ ([file, await codeLinesOf(file)]))));
}

/** @param {string} file */
async function codeLinesOf(file) {
  const source = await readFile(join(projectDir, file), 'utf8');
  const { map } = await transform(source, { loader: 'ts', sourcemap: true, tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, experimentalDecorators: true } } });
  const segments = decodedMappings(new TraceMap(map)).flat();
  const lines = source.split('\n');
  // what stands for `export {}` and closing brackets is no statement
  return new Set(segments.flatMap(segment => (segment.length > 1 && /\w/.test(lines[/** @type {number} */ (segment[2])] ?? '') ? [/** @type {number} */ (segment[2]) + 1] : [])));
}

/**
 * @param {string} folder what Node and its children wrote for NODE_V8_COVERAGE
 * @returns {Promise<Lines>}
 */
export async function linesOfNode(folder) {
  /** @type {ProcessCov[]} */
  const processes = [];
  /** @type {Map<string, KeptMap | undefined>} by the address of the script */
  const maps = new Map();
  for (const name of await readdir(folder)) {
    const { result, 'source-map-cache': kept = {} } = JSON.parse(await readFile(join(folder, name), 'utf8'));
    const ours = /** @type {Script[]} */ (result).filter(({ url }) => isOurs(url));
    for (const { url } of ours) if (!maps.get(url)) maps.set(url, kept[url]?.data ? kept[url] : mapOfBuilt(url));
    processes.push({ result: ours });
  }
  let all = /** @type {Lines} */ (new Map());
  for (const script of mergeProcessCovs(processes).result) {
    const map = maps.get(script.url);
    if (map) all = uniteLines(all, linesOfBrowser(await convert(script, map)));
  }
  return all;
}

/**
 * A file of src itself, or what was built from one.
 * @param {string} url
 */
function isOurs(url) {
  return url.startsWith('file:') && /^(?:src\/.*\.ts|dist\/(?!cdn\/).*\.js)$/.test(pathOf(fileURLToPath(url)));
}

/**
 * @param {Script} script
 * @param {KeptMap} map
 * @returns {Promise<Report>}
 */
async function convert({ url, functions }, { lineLengths, data }) {
  // Node keeps of what it ran only how long its lines were; nothing else of it is looked at
  const source = lineLengths.map(length => '.'.repeat(length)).join('\n');
  const converter = v8ToIstanbul(fileURLToPath(url), 0, /** @type {any} */ ({ source, sourceMap: { sourcemap: data } }));
  await converter.load();
  converter.applyCoverage(/** @type {any} */ (functions));
  return /** @type {any} */ (converter.toIstanbul());
}

/**
 * @param {Report} report
 * @returns {Lines}
 */
export function linesOfBrowser(report) {
  const files = Object.values(report).map(({ path, statementMap, s }) => {
    const covered = Object.entries(statementMap).filter(([key]) => (s[key] ?? 0) > 0);
    return /** @type {const} */ ([pathOf(path), new Set(covered.map(([, { start }]) => start.line))]);
  });
  return new Map(files);
}

/**
 * @param {Lines} first
 * @param {Lines} second
 * @returns {Lines}
 */
export function uniteLines(first, second) {
  const all = new Map(first);
  for (const [file, lines] of second) all.set(file, new Set([...(all.get(file) ?? []), ...lines]));
  return all;
}

/**
 * Writes down what is covered; a file that has been changed since begins anew.
 * @param {string} path
 * @param {Lines} lines
 * @param {boolean} adds
 * @returns {Promise<Lines>} with the lines of earlier runs where these are added to
 */
export async function keepLines(path, lines, adds) {
  /** @type {Record<string, { source: string, lines: number[] }>} */
  const earlier = adds ? JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) : {};
  /** @type {typeof earlier} */
  const kept = {};
  for (const file of new Set([...Object.keys(earlier), ...lines.keys()])) {
    const source = await readFile(join(projectDir, file), 'utf8').catch(() => '');
    const before = earlier[file]?.source === source ? earlier[file].lines : [];
    kept[file] = { source, lines: [...new Set([...before, ...(lines.get(file) ?? [])])] };
  }
  await writeFile(path, JSON.stringify(kept));
  return new Map(Object.entries(kept).map(([file, { lines: covered }]) => [file, new Set(covered)]));
}
