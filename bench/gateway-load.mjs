/** Clients that keep their connections, in a process of their own: ask for a time, or so often each, and tell how it went. */
import process from 'node:process';
import { Pool } from 'undici';

const { url, clients, seconds = 60, each = Infinity, varies = false } = JSON.parse(process.argv[2] ?? '{}');

const { origin, pathname } = new URL(url);
const pool = new Pool(origin, { connections: clients });
const started = performance.now();
const times = [];
let failed = 0;

async function ask(number) {
  // One in ten asks what nobody asked before: no cache can hold it all.
  const path = varies && number % 10 === 0 ? `${pathname}?include=${Math.random()}` : pathname;
  const before = performance.now();
  const { statusCode, body } = await pool.request({ path, method: 'GET' });
  for await (const chunk of body) void chunk;
  times.push(performance.now() - before);
  if (statusCode !== 200) failed++;
}

async function client() {
  for (let number = 0; number < each && performance.now() - started < seconds * 1_000; number++) await ask(number).catch(() => failed++);
}

await Promise.all(Array.from({ length: clients }, client));
const taken = (performance.now() - started) / 1_000;
const sorted = Float64Array.from(times).sort();
const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
process.send?.({ answered: times.length, failed, perSecond: times.length / taken, p50: share(0.5), p99: share(0.99) });
process.disconnect?.();
await pool.close();
