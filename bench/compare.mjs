/** Times several ways of doing the same thing in turns, so that whatever else the machine does slows all of them alike. Runs in Node and in a page. */

/** Median milliseconds of each of the functions in `ways`, after two rounds of warming up. */
export async function compare(ways, rounds) {
  const times = Object.entries(ways).map(([name, work]) => ({ name, work, taken: [] }));
  for (let round = -2; round < rounds; round++) {
    for (const { work, taken } of times) {
      const start = performance.now();
      await work();
      if (round >= 0) taken.push(performance.now() - start);
    }
  }
  return Object.fromEntries(times.map(({ name, taken }) => [name, taken.sort((a, b) => a - b)[taken.length >> 1]]));
}
