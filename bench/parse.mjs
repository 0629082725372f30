/**
 * `npm run bench:parse [-- OPTION …]`: the same feeds read by us and by others, in turns, in Node and in Chromium; times, ratios, growth.
 * `--node` or `--browser`: only there. `--kind=short`, `--items=1000`: only these. `--json`: the last line is one JSON object
 * (a line before it says when dist/ had to be built first). Without options it takes about two minutes.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/build.mjs';
import { measureCold } from './cold.mjs';
import { kinds } from './feeds.mjs';
import { measure, measureGrowth } from './measure.mjs';
import { bundle, withBrowser } from './page.mjs';
import { printPlace, withRatios } from './parse-tables.mjs';

const { values: options } = parseArgs({
  options: { node: { type: 'boolean' }, browser: { type: 'boolean' }, json: { type: 'boolean' }, kind: { type: 'string' }, items: { type: 'string' } },
});

const chosenKinds = Object.keys(kinds).filter((kind) => kind === (options.kind ?? kind));
const sizes = [10, 100, 1000, 10_000].filter((items) => `${items}` === (options.items ?? `${items}`));

/** Large feeds are read by code that the small ones have warmed up; of the largest, 100 MB, one round must do. One size alone is measured longer. */
function roundsFor(kind, items) {
  if (options.items) return { seconds: 10 };
  if (items > 1000) return { seconds: kind === 'short' ? 6 : 0, leastRounds: 1, warmUps: 0 };
  return { seconds: items > 100 ? 2.5 : 1.2 };
}

/** Measures every kind at every size with `run`, which calls a function of measure.mjs where it is to run. */
async function measureKinds(run) {
  const results = [];
  for (const kind of chosenKinds) {
    const measured = [];
    for (const items of sizes) measured.push(await run('measure', [kind, items, roundsFor(kind, items)]));
    const growth = options.items ? undefined : await run('measureGrowth', [kind, { seconds: kind === 'full' ? 3 : 2, warmUps: 1 }]);
    results.push({ kind, says: kinds[kind].says, sizes: measured, growth });
  }
  return results;
}

const inNode = async () => ({
  place: `Node ${process.versions.node}`,
  kinds: await measureKinds((name, args) => ({ measure, measureGrowth })[name](...args)),
});

const inBrowser = () =>
  withBrowser(async (browser) => {
    const script = await bundle(`export * from './measure.mjs'`);
    const page = await browser.newPage();
    await page.evaluate(`${script}; globalThis.bench = bench;`);
    const measured = await measureKinds((name, args) => page.evaluate(`bench.${name}(...${JSON.stringify(args)})`));
    await page.close();
    return { place: await browser.version(), kinds: measured, cold: await measureCold(browser) };
  });

await ensureBuilt();
const places = [];
if (options.node || !options.browser) places.push(await inNode());
if (options.browser || !options.node) places.push(await inBrowser());
if (options.json) console.log(JSON.stringify({ places: places.map(withRatios) }));
else places.forEach((place) => printPlace(place));
