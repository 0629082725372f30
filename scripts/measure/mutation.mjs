// `npm run mutation`: changes src/feed and src/html in thousands of small ways, one at a time, and sees whether a test notices; fails below 80 %.
// `npm run mutation -- feed`, `-- html` or `-- src/feed/date` narrows it; `--sample 0.3` takes the same random third each time, `--minutes 20` stops after that
// (the next run goes on from there), `--fresh` forgets earlier runs, `--json FILE` writes down every mutant. What survives for a good reason is named in
// tests/mutation-explained.json.
// @ts-check
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { HelpfulError, projectDir, runMain, say, setUp } from '../setup.mjs';

/** @typedef {import('./mutation/mutants.mjs').Mutant} Mutant */
/** @typedef {import('./mutation/state.mjs').State} State */
/** @typedef {import('./mutation/worlds.mjs').World} World */

/** Percent of all mutants. */
const LEAST = 80;

await runMain(async () => {
  const { values, positionals } = readArguments();
  await setUp();
  const { worlds } = await import('./mutation/worlds.mjs');
  const { printReport } = await import('./mutation/report.mjs');
  const end = Date.now() + Number(values.minutes) * 60_000;
  const chosen = worlds.filter(({ folder }) => positionals.length === 0 || positionals.some(path => isAround(folder, path)));
  if (chosen.length === 0) throw new HelpfulError(`Mutants are made of ${worlds.map(({ folder }) => folder).join(' and ')}, not of ${positionals.join(' ')}.`);
  const results = [];
  for (const world of chosen) {
    const isWanted = (/** @type {Mutant} */ mutant) => isInSample(mutant, Number(values.sample)) && (positionals.length === 0 || positionals.some(path => isAround(mutant.file, path)));
    results.push(...(await runWorld(world, { isWanted, end, isFresh: values.fresh })));
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, undefined, 1)}\n`);
  if (Number(values.sample) < 1) console.log(`\nA random sample of ${values.sample}, the same each time.`);
  if ((await printReport(results)) < LEAST) process.exitCode = 1;
});

function readArguments() {
  try {
    const options = /** @type {const} */ ({ sample: { type: 'string', default: '1' }, minutes: { type: 'string', default: '600' }, fresh: { type: 'boolean', default: false }, json: { type: 'string' } });
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new HelpfulError(/** @type {Error} */ (error).message);
  }
}

/**
 * `feed` stands for src/feed; a part of a folder's path chooses the folder, too.
 * @param {string} path
 * @param {string} wanted
 */
function isAround(path, wanted) {
  const whole = wanted.startsWith('src/') ? wanted : `src/${wanted}`;
  return path.startsWith(whole) || whole.startsWith(`${path}/`);
}

/**
 * @param {Mutant} mutant
 * @param {number} share
 */
function isInSample({ key }, share) {
  return parseInt(key.slice(-8), 16) < share * 2 ** 32;
}

/**
 * @param {World} world
 * @param {{ isWanted(mutant: Mutant): boolean, end: number, isFresh: boolean }} options
 * @returns {Promise<(Mutant & State)[]>} the mutants that were run, now or earlier
 */
async function runWorld(world, { isWanted, end, isFresh }) {
  const { prepare } = await import('./mutation/plan.mjs');
  const { openState } = await import('./mutation/state.mjs');
  say(`Making mutants of ${world.folder} …`);
  const { mutants, jobFor, remember, suite, host } = await prepare(world);
  const state = await openState(join(projectDir, '.cache', 'mutation', `${world.name}.json`), isFresh);
  const wanted = mutants.filter(isWanted);
  const due = wanted.filter(({ key }) => state.isDue(key, suite));
  say(`${wanted.length} mutants, ${due.length} of them to be run …`);
  const start = Date.now();
  for (const [at, mutant] of due.entries()) {
    if (Date.now() > end) break;
    const job = jobFor(mutant);
    const { error, timedOut, killedBy, killer } = job.tests.length > 0 ? await runTwice(host, job) : {};
    remember(mutant, killer);
    const status = job.tests.length === 0 ? 'unreached' : timedOut ? 'timeout' : killedBy === undefined ? 'survived' : 'killed';
    state.set(mutant.key, { status, suite, ...(killedBy !== undefined && { killedBy, error }) });
    if ((at + 1) % 100 === 0) say(`${at + 1} of ${due.length}, ${Math.round((Date.now() - start) / 1000)} s`);
    if ((at + 1) % 20 === 0) await state.save();
  }
  await state.save();
  await host.close();
  return wanted.flatMap(mutant => {
    const result = state.get(mutant.key);
    return result ? [{ ...mutant, ...result }] : [];
  });
}

/**
 * A time-out on a busy machine says little: it has to happen again.
 * @param {import('./mutation/hosts.mjs').Host} host
 * @param {import('./mutation/hosts.mjs').Job} job
 */
async function runTwice(host, job) {
  const outcome = await host.run(job);
  return outcome.timedOut && !outcome.error?.includes('Stryker') ? host.run(job) : outcome;
}
