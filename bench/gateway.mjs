/**
 * `npm run bench:gateway [-- --json] [--minutes 10]`: what the gateway costs on Node. A cached feed against a bare `node:http` server that sends the same
 * bytes, in turns; a thousand clients on a cold cache; memory and failed answers under a bounded load while the source flaps (30 s by default).
 * The last line is one JSON object with `--json`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../scripts/build.mjs';
import { median } from './compare.mjs';
import { kinds, rssOf } from './feeds.mjs';
import { printTable } from './parse-tables.mjs';

const ROUNDS = 5;
const SECONDS = 4;
const CLIENTS = 50;
const MB = 1_000_000;

const load = (options) => inChild('gateway-load.mjs', options);
const serve = (options) => inChild('gateway-server.mjs', options);

/** Another process, so that who asks does not take the time of who answers. `ask` sends one message and resolves to the answer. */
async function inChild(file, options) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [first] = await once(child, 'message');
  const ask = async (message) => {
    child.send(message);
    const [answer] = await once(child, 'message');
    return answer;
  };
  return { first, ask, stop: () => child.kill() };
}

/** A source that fails every other time once `flaps` is set, and otherwise always has news. */
async function startSource() {
  const body = rssOf(Object.keys(kinds)[0], 20);
  const source = { asked: 0, flaps: false };
  const server = createServer((request, response) => {
    source.asked++;
    if (source.flaps && source.asked % 2) response.writeHead(503).end();
    else setTimeout(() => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(source.flaps ? body.replace('<channel>', `<channel><!-- ${source.asked} -->`) : body), 50);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return Object.assign(source, { origin: `http://127.0.0.1:${server.address().port}`, close: () => void (server.close(), server.closeAllConnections()) });
}

/** In turns, so that a noisy moment of the machine meets both. */
async function compareThroughput(servers) {
  const results = { gateway: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { first: { url }, ask }] of Object.entries(servers)) {
      const before = await ask('usage');
      const { first } = await load({ url: `${url}/feeds/news`, clients: CLIENTS, seconds: SECONDS });
      const cpu = cpuBetween(before, await ask('usage')) / first.answered;
      if (round > 0) results[name].push({ ...first, cpu }); // the first round warms both up
    }
  }
  const summary = Object.fromEntries(Object.entries(results).map(([name, rounds]) => [name, { perSecond: median(rounds.map((one) => one.perSecond)), p50: median(rounds.map((one) => one.p50)), p99: median(rounds.map((one) => one.p99)), cpu: median(rounds.map((one) => one.cpu)), failed: rounds.reduce((sum, one) => sum + one.failed, 0) }]));
  return { ...summary, ratio: summary.gateway.perSecond / summary.bare.perSecond };
}

/** Microseconds. What a request costs its server, however fast the clients are. */
const cpuBetween = (before, after) => after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;

async function measureColdCache(source) {
  const server = await serve({ kind: 'gateway', source: source.origin });
  const before = source.asked;
  const { first } = await load({ url: `${server.first.url}/feeds/news`, clients: 1_000, each: 1 });
  server.stop();
  return { clients: 1_000, answered: first.answered, failed: first.failed, upstreamRequests: source.asked - before, p99: first.p99 };
}

/** Many questions, also ones that nobody asked before, while the source fails every other time. */
async function measureLoad(source, minutes) {
  const server = await serve({ kind: 'gateway', source: source.origin, refresh: 10 });
  await load({ url: `${server.first.url}/feeds/news`, clients: 1, each: 5 });
  Object.assign(source, { flaps: true });
  const before = source.asked;
  const samples = [];
  const sample = async () => samples.push(await server.ask('memory'));
  await sample();
  const timer = setInterval(sample, Math.max(2_000, minutes * 2_000));
  const { first } = await load({ url: `${server.first.url}/feeds/news`, clients: CLIENTS, seconds: minutes * 60, varies: true });
  clearInterval(timer);
  await sample();
  server.stop();
  const rss = samples.map((one) => one.rss / MB);
  return { minutes, answered: first.answered, perSecond: first.perSecond, failed: first.failed, p99: first.p99, upstreamRequests: source.asked - before, rss: { first: rss[0], half: rss[Math.floor(rss.length / 2)], last: rss.at(-1), highest: Math.max(...rss) } };
}

function print({ throughput: { gateway, bare, ratio, bytes }, cold, load: { minutes, answered, perSecond, failed, p99, upstreamRequests, rss } }) {
  console.log(`\nA cached feed of 20 items (${(bytes / 1000).toFixed(0)} kB), ${CLIENTS} clients, median of ${ROUNDS} rounds of ${SECONDS} s`);
  printTable('', ['requests/s', 'p50, ms', 'p99, ms', 'server CPU, µs'], [['gateway', gateway.perSecond, gateway.p50, gateway.p99, gateway.cpu], ['bare node:http', bare.perSecond, bare.p50, bare.p99, bare.cpu], ['ratio', ratio, gateway.p50 / bare.p50, gateway.p99 / bare.p99, gateway.cpu / bare.cpu]]);
  console.log(`${gateway.failed} failed`);
  console.log(`\n${cold.clients} clients on a cold cache: ${cold.upstreamRequests} request to the source, ${cold.answered} answered, ${cold.failed} failed, p99 ${cold.p99.toFixed(0)} ms`);
  console.log(`\n${minutes} min of ever new questions while the source fails every other time: ${answered.toLocaleString('en')} answered (${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(1)} ms), ${failed} failed, ${upstreamRequests} requests to the source`);
  console.log(`memory (resident): ${rss.first.toFixed(0)} MB at first, ${rss.half.toFixed(0)} MB half-way, ${rss.last.toFixed(0)} MB at the end, ${rss.highest.toFixed(0)} MB at most`);
}

const minutesOf = (args) => (args.includes('--minutes') ? Number(args[args.indexOf('--minutes') + 1]) : 0.5);

await ensureBuilt();
const source = await startSource();
try {
  const gateway = await serve({ kind: 'gateway', source: source.origin });
  const answer = await fetch(`${gateway.first.url}/feeds/news`, { headers: { 'accept-encoding': 'identity' } });
  const body = await answer.text();
  const bare = await serve({ kind: 'bare', body, headers: Object.fromEntries(answer.headers) });
  const throughput = await compareThroughput({ gateway, bare });
  gateway.stop();
  bare.stop();
  const results = { throughput: { ...throughput, bytes: Buffer.byteLength(body) }, cold: await measureColdCache(source), load: await measureLoad(source, minutesOf(process.argv)) };
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
  else print(results);
} finally {
  source.close();
}
