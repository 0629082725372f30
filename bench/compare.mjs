/** Times several ways of doing the same thing in turns, so that whatever else the machine does slows all of them alike. Runs in Node and in a page. */

/** A page's clock may be no finer than 0.1 ms: quick work is repeated until it fills so many milliseconds. */
const LEAST = 10;

/**
 * Median and least milliseconds of each of the functions in `ways`, and how many rounds there were.
 * Without `warmUps` the ways must have run before: the first run of each is not left out then.
 */
export async function compare(ways, { seconds, leastRounds = 3, warmUps = 2 }) {
  const runs = Object.entries(ways).map(([name, work]) => ({ name, work, batch: 1, taken: [] }));
  for (let warmUp = 0; warmUp < warmUps; warmUp++) {
    for (const run of runs) run.batch = Math.ceil(LEAST / Math.max(await time(run), 0.01));
  }
  const end = performance.now() + seconds * 1000;
  let rounds = 0;
  for (; rounds < leastRounds || performance.now() < end; rounds++) {
    // Another one begins each round: nobody always pays for the garbage of the same predecessor.
    for (const run of [...runs.slice(rounds % runs.length), ...runs.slice(0, rounds % runs.length)]) run.taken.push(await time(run));
  }
  const each = (statistic) => Object.fromEntries(runs.map(({ name, taken }) => [name, statistic(taken)]));
  return { rounds, ms: each(median), least: each((taken) => Math.min(...taken)) };
}

async function time({ work, batch }) {
  const start = performance.now();
  for (let left = batch; left > 0; left--) await work();
  return (performance.now() - start) / batch;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
