/** What `parse.mjs` measured, as ratios and as tables for people. */

const OURS = 'ours';
const LOOKED_AT = 'ours, every field looked at';
const LIMITED = 'ours, limit 10';
const DOM = 'DOMParser (maps nothing)';
const MAPPED = 'DOMParser + mapping';

/** Over / under; at most 1 is good where we stand above, at least 1 where we stand below. */
const RATIOS = [
  [OURS, DOM],
  [LOOKED_AT, DOM],
  [LIMITED, DOM],
  [OURS, MAPPED],
  [LOOKED_AT, MAPPED],
  ['rss-parser', OURS],
  ['feedsmith', OURS],
  ['feedsmith', LOOKED_AT],
  ['fast-xml-parser (maps nothing)', OURS],
  [OURS, 'JSON.parse'],
  [OURS, 'the decoding alone'],
];

export const ratiosOf = (ms) => Object.fromEntries(RATIOS.flatMap(([over, under]) => (over in ms && under in ms ? [[`${over} / ${under}`, ms[over] / ms[under]]] : [])));

/** The measured place with ratios beside every set of times. */
export const withRatios = ({ place, kinds, cold }) => ({
  place,
  kinds: kinds.map(({ sizes, ...kind }) => ({ ...kind, sizes: sizes.map((size) => ({ ...size, ratios: ratiosOf(size.ms) })) })),
  ...(cold && { cold: { ...cold, ratios: ratiosOf(cold.ms) } }),
});

export function printPlace(measured) {
  const { place, kinds, cold } = withRatios(measured);
  for (const { says, sizes, growth } of kinds) {
    console.log(`\n${place}: ${says}`);
    const columns = sizes.map(({ items, rounds }) => [items, `${items.toLocaleString('en')} items`, `(${rounds} ${rounds === 1 ? 'round' : 'rounds'})`]);
    printTable('median milliseconds', columns.map(([, title, note]) => `${title} ${note}`), Object.keys(sizes[0].ms).map((name) => [name, ...sizes.map(({ ms }) => ms[name])]));
    printTable('ratio', columns.map(([, title]) => title), Object.keys(sizes[0].ratios).map((name) => [name, ...sizes.map(({ ratios }) => ratios[name])]));
    if (growth) console.log(`from 1,000 to 10,000 items ours takes ${growth.toFixed(1)} times as long`);
  }
  if (cold) printCold(place, cold);
}

function printCold(place, { items, samples, ms, ratios }) {
  console.log(`\n${place}: the first read ever in a fresh page, ${items} short news, median of ${samples} pages`);
  printTable('', ['milliseconds'], Object.entries(ms));
  printTable('', ['ratio'], Object.entries(ratios));
}

/** Rows of a name and numbers, with three significant digits. */
export function printTable(title, columns, rows) {
  const cells = rows.map(([name, ...numbers]) => [name, ...numbers.map(threeDigits)]);
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((row) => row[at + 1].length)) + 2);
  const first = Math.max(title.length, ...cells.map(([name]) => name.length));
  const line = ([name, ...rest]) => name.padEnd(first) + rest.map((cell, at) => cell.padStart(widths[at])).join('');
  console.log(`\n${[[title, ...columns], ...cells].map(line).join('\n')}`);
}

function threeDigits(number) {
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
  return number.toFixed(digits);
}
