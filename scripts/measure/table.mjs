// Coverage as people read it: folders, then the files that lack lines, with these.
// @ts-check

/** @typedef {import('./lines.mjs').Lines} Lines */
/** @typedef {{ name: string, all: number, missed: number[] }} Row */

const percent = (/** @type {Pick<Row, 'all' | 'missed'>} */ { all, missed }) => (all === 0 ? 100 : (100 * (all - missed.length)) / all);
const folderOf = (/** @type {string} */ file) => file.split('/').slice(0, -1).join('/');

/**
 * @param {Lines} code the lines that count
 * @param {Lines} covered
 * @param {boolean} isPart of files that no test loaded nothing is said
 * @returns {number} percent of all lines
 */
export function printTable(code, covered, isPart) {
  const files = [...code].filter(([file, lines]) => lines.size > 0 && (!isPart || covered.has(file))).map(([file, lines]) => rowOf(file, lines, covered.get(file)));
  const folders = groupByFolder(files);
  console.log('By folder');
  for (const [name, rows] of [...folders].sort()) console.log(lineOf(sum(name, rows)));
  console.log('\nFiles with lines that no test runs');
  for (const row of files.filter(({ missed }) => missed.length > 0)) console.log(`${lineOf(row)}  ${ranges(row.missed)}`);
  const all = sum('src', files);
  console.log(`\n${lineOf(all)}`);
  return percent(all);
}

/** @param {Row[]} files */
function groupByFolder(files) {
  /** @type {Map<string, Row[]>} */
  const folders = new Map();
  for (const row of files) folders.set(folderOf(row.name), [...(folders.get(folderOf(row.name)) ?? []), row]);
  return folders;
}

/**
 * @param {string} name
 * @param {Set<number>} lines
 * @param {Set<number>} [covered]
 * @returns {Row}
 */
function rowOf(name, lines, covered = new Set()) {
  return { name, all: lines.size, missed: [...lines].filter(line => !covered.has(line)).sort((a, b) => a - b) };
}

/**
 * @param {string} name
 * @param {Row[]} rows
 * @returns {Row}
 */
function sum(name, rows) {
  return { name, all: rows.reduce((total, { all }) => total + all, 0), missed: rows.flatMap(({ missed }) => missed) };
}

/** @param {Row} row */
function lineOf(row) {
  const rounded = Math.floor(percent(row) * 10) / 10; // 94.96 is not 95
  return `${rounded.toFixed(1).padStart(6)} %  ${String(row.all - row.missed.length).padStart(5)} of ${String(row.all).padStart(5)}  ${row.name}`;
}

/**
 * `3-5 9`
 * @param {number[]} lines
 */
function ranges(lines) {
  const starts = lines.filter((line, at) => lines[at - 1] !== line - 1);
  const ends = lines.filter((line, at) => lines[at + 1] !== line + 1);
  return starts.map((start, at) => (start === ends[at] ? `${start}` : `${start}-${ends[at]}`)).join(' ');
}
