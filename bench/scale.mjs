/**
 * `npm run bench:scale [-- --json]`: what a million embeds a day ask of a CDN and of the gateway behind it. Simulated, not measured: visitors come at
 * random over a day with a day's rhythm, choose partner pages by Zipf's law, and meet one of several CDN places; each place keeps an answer for
 * `s-maxage`, and then for `stale-while-revalidate` while one request renews it. The random numbers are seeded: the table in docs/scale.md is this one.
 */
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const VIEWS = 1_000_000;
const DAY = 86_400;
/** Seconds that an answer is fresh in a CDN, and may still be used while it is renewed: what the gateway sends. */
const EDGE = 300;
const STALE = 300;
/** Kilobytes: five items of the demo's feed as JSON Feed with Brotli, and headers. */
const ANSWER = 4;
/** Share of views within a minute (`max-age=60`) of the same visitor's last one: the browser has the answer. */
const RETURNING = 0.05;

/** Name → how many different questions (feeds × parameters), and CDN places. */
const CASES = {
  'one feed, one CDN place': { questions: 1, places: 1 },
  'one feed, 50 places': { questions: 1, places: 50 },
  '200 partners with their own parameters, 50 places': { questions: 200, places: 50 },
  '200 partners, 50 places, tiered cache': { questions: 200, places: 50, isTiered: true },
  '5,000 questions, 50 places': { questions: 5_000, places: 50 },
};

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Few pages get most visits: the k-th one 1/k as many as the first. */
function zipf(count, random) {
  const sums = [];
  for (let rank = 1, sum = 0; rank <= count; rank++) sums.push((sum += 1 / rank));
  const total = sums.at(-1);
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Times of day in order: twice as many by day as on average, few at night. */
function timesOfDay(random) {
  const times = new Float64Array(VIEWS);
  for (let at = 0; at < VIEWS; ) {
    const time = random() * DAY;
    if (random() < (1 - Math.cos((2 * Math.PI * time) / DAY)) / 2) times[at++] = time;
  }
  return times.sort();
}

/** A cache with `s-maxage` and `stale-while-revalidate`: `miss` waits for the origin, `stale` is answered at once and renewed behind. */
function createCache() {
  const filled = new Map();
  return (key, time) => {
    const age = time - (filled.get(key) ?? -Infinity);
    if (age < EDGE) return 'hit';
    filled.set(key, time);
    return age < EDGE + STALE ? 'stale' : 'miss';
  };
}

export function simulate({ questions, places, isTiered = false }, seed = 1) {
  const random = randomNumbers(seed);
  const question = zipf(questions, random);
  const [near, upper] = [createCache(), createCache()];
  const counts = { browser: 0, hit: 0, stale: 0, miss: 0, origin: 0 };
  const perSecond = new Uint32Array(DAY);
  const originPerMinute = new Uint32Array(DAY / 60);
  for (const time of timesOfDay(random)) {
    if (random() < RETURNING) {
      counts.browser++;
      continue;
    }
    perSecond[Math.floor(time)]++;
    const key = question();
    const outcome = near(`${Math.floor(random() * places)} ${key}`, time);
    counts[outcome]++;
    if (outcome === 'hit' || (isTiered && upper(key, time) === 'hit')) continue;
    counts.origin++;
    originPerMinute[Math.floor(time / 60)]++;
  }
  const asked = VIEWS - counts.browser;
  return { ...counts, asked, hitRate: (counts.hit + counts.stale) / asked, peakPerSecond: Math.max(...perSecond), originPeakPerMinute: Math.max(...originPerMinute), gigabytes: (asked * ANSWER) / 1e6 };
}

const number = (value) => Math.round(value).toLocaleString('en');

/** As Markdown: what docs/scale.md holds. */
export function table() {
  const rows = Object.entries(CASES).map(([name, options]) => {
    const { asked, hitRate, peakPerSecond, origin, originPeakPerMinute, gigabytes } = simulate(options);
    return `| ${name} | ${number(asked)} | ${peakPerSecond} | ${(hitRate * 100).toFixed(1)} % | ${number(origin)} | ${originPeakPerMinute} | ${gigabytes.toFixed(1)} GB |`;
  });
  return ['| case | requests to the CDN | busiest second | answered by the nearest place at once | requests to the gateway | busiest minute | sent by the CDN |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--json')) console.log(JSON.stringify(Object.fromEntries(Object.entries(CASES).map(([name, options]) => [name, simulate(options)]))));
  else console.log(table());
}
