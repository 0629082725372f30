/** The gateway on Node, over real sockets: every route, and what only a server can get wrong. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readConfig } from '../../src/gateway/config.js';
import { serveGateway, type RunningGateway, type ServeOptions } from '../../src/gateway/node.js';
import { itAnswersAsListed } from '../support/route-cases.js';
import { rss, Upstream, type UpstreamAnswer } from '../support/upstream.js';
import { configFor, PUBLIC_URL, SOURCE } from './cases/routes.js';

const upstream = await Upstream.start();
upstream.serve('/feed.xml', { body: SOURCE });
upstream.serve('/dead.xml', { status: 500, body: 'secret of the source' });
const folder = await mkdtemp(join(tmpdir(), 'news-elements-gateway-'));
after(() => rm(folder, { recursive: true, force: true }));

const running: RunningGateway[] = [];
after(() => Promise.all(running.map((gateway) => gateway.stop())));

async function serve(config: object, options: ServeOptions = {}): Promise<RunningGateway & { lines: string[] }> {
  const lines: string[] = [];
  const gateway = await serveGateway(readConfig(config), { port: 0, host: '127.0.0.1', log: (line) => void lines.push(line), ...options });
  running.push(gateway);
  return { ...gateway, lines };
}

const gateway = await serve(configFor(upstream.origin));

interface RawAnswer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** As clients send it: no header that was not asked for, nothing unpacked. */
function raw(url: string, { method = 'GET', headers = {}, agent }: { method?: string; headers?: Record<string, string>; agent?: Agent } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers as RawAnswer['headers'], body: Buffer.concat(chunks) }));
    });
    request.on('error', reject).end();
  });
}

/** The bytes of a whole request; resolves to the bytes of the whole answer. */
function wire(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding('latin1').on('data', (data) => (answer += data.toString())).on('close', () => resolve(answer)).on('error', reject);
  });
}

describe('on Node', () => {
  itAnswersAsListed((path, init) => fetch(gateway.url + path, init));
});

const feed = `${gateway.url}/feeds/news`;
const plain = await raw(feed);

describe('compressed answers', () => {
  const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

  for (const [coding, decode] of Object.entries(decoders)) {
    it(`are the same bytes under the same tag: ${coding}`, async () => {
      for (const time of ['made', 'kept']) {
        const { headers, body } = await raw(feed, { headers: { 'accept-encoding': coding } });
        assert.deepEqual([headers['content-encoding'], headers.etag, headers.vary], [coding, plain.headers.etag, 'Accept-Encoding'], time);
        assert.deepEqual(decode(body), plain.body);
      }
    });

    it(`need not be sent to who has them: ${coding}`, async () => {
      for (const tag of [plain.headers.etag, plain.headers.etag?.replace('W/', ''), `"a", ${plain.headers.etag}`]) {
        const { status, headers, body } = await raw(feed, { headers: { 'accept-encoding': coding, 'if-none-match': tag ?? '' } });
        assert.deepEqual([status, headers.etag, headers.vary, body.length], [304, plain.headers.etag, 'Accept-Encoding', 0]);
      }
    });
  }

  for (const [accepted, coding] of Object.entries({ 'gzip, deflate, br, zstd': 'br', 'br;q=0, gzip;q=0.5': 'gzip', 'GZIP': 'gzip', '*': 'br', 'br;q=0.0,gzip;q=0': undefined, 'identity': undefined, 'xbr, agzip': undefined, 'deflate': undefined })) {
    it(`are in the coding that "${accepted}" takes`, async () => {
      const { headers } = await raw(feed, { headers: { 'accept-encoding': accepted } });
      assert.equal(headers['content-encoding'], coding);
      assert.equal(headers.vary, 'Accept-Encoding');
    });
  }

  it('have a head like their body', async () => {
    for (const path of ['/feeds/news', '/feeds/news?limit=1']) {
      const head = await raw(gateway.url + path, { method: 'HEAD' });
      const full = await raw(gateway.url + path);
      assert.deepEqual([head.status, head.headers.etag, head.headers['content-type'], head.body.length], [200, full.headers.etag, full.headers['content-type'], 0]);
    }
  });
});

describe('the server', () => {
  it('asks its source once for a thousand clients on a cold cache', async () => {
    upstream.serve('/popular.xml', (_, response) => void setTimeout(() => response.end(rss(['a'])), 100));
    const cold = await serve({ feeds: { news: `${upstream.origin}/popular.xml` }, trusted: [upstream.origin] });
    const agent = new Agent({ maxSockets: 1_000 });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => raw(`${cold.url}/feeds/news`, { agent })));
    agent.destroy();
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(upstream.count('/popular.xml'), 1);
  });

  it('believes no Host: addresses in answers are those of the configuration', async () => {
    for (const host of ['evil.example', '127.0.0.1:1', 'evil.example/path', '"><script>']) {
      const answer = await wire(gateway.url, `GET /feeds/news?limit=1 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      assert.doesNotMatch(answer, /evil|script/, host);
      assert.match(answer, /^HTTP\/1\.1 (?:200|400) /);
    }
    assert.ok((await (await fetch(`${gateway.url}/feeds/news?limit=1`)).text()).includes(PUBLIC_URL));
  });

  it('keeps no answer for one question under the name of another', async () => {
    const heading = await (await fetch(`${gateway.url}/embed/news?heading=x,lang,en`)).text();
    const both = await (await fetch(`${gateway.url}/embed/news?heading=x&lang=en`)).text();
    assert.match(heading, /<html lang="pl">[^]*<title>x,lang,en</);
    assert.match(both, /<html lang="en">[^]*<title>x</);
  });

  it('gives the same answer under every order of the same parameters', async () => {
    const tags = await Promise.all(['limit=1&sort=title', 'sort=title&limit=1', 'sort=title&include=&limit=1'].map(async (query) => (await fetch(`${gateway.url}/feeds/news?${query}`)).headers.get('etag')));
    assert.equal(new Set(tags).size, 1);
  });

  it('refuses what is longer than any address', async () => {
    const answer = await wire(gateway.url, `GET /feeds/news?include=${'a'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 431 /);
    assert.equal((await fetch(`${gateway.url}/feeds/${'a'.repeat(10_000)}`)).status, 404);
  });

  it('lets nobody write lines into the log', async () => {
    await fetch(`${gateway.url}/feeds/a%0a%7B%22level%22:%22forged%22%7D`);
    await wire(gateway.url, 'GET /a\\n{"level":"forged"} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    await wire(gateway.url, `GET /${'b'.repeat(5_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    for (const line of gateway.lines) {
      assert.doesNotMatch(line, /\n/);
      assert.ok(['info', 'warn'].includes(JSON.parse(line).level));
      assert.ok(line.length < 1_000);
    }
  });

  it('says why a source fails in the log, and there alone', () => {
    const reasons = gateway.lines.map((line) => JSON.parse(line)).filter(({ feed, code }) => feed === 'dead' && code === 'http-500');
    assert.ok(reasons.length > 0);
  });

  it('counts what it answers and what sources said, under names of its own', async () => {
    await fetch(`${gateway.url}/feeds-of-others/x%22%7D%0aevil`);
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    assert.match(metrics, /^# TYPE news_elements_responses_total counter$/m);
    assert.match(metrics, /^news_elements_responses_total\{route="feeds",status="200"\} \d+$/m);
    assert.match(metrics, /^news_elements_upstream_total\{feed="dead",outcome="http-500"\} \d+$/m);
    assert.doesNotMatch(metrics, /evil|others/);
  });

  it('answers an invalid request with 400 and lives', async () => {
    assert.match(await wire(gateway.url, 'nonsense\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.match(await wire(gateway.url, 'GET http://a b/ HTTP/1.1\r\nHost: a\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.equal((await fetch(`${gateway.url}/healthz`)).status, 200);
  });

  it('serves the script of the elements, to be pinned and cached', async () => {
    const file = join(folder, 'elements.js');
    await writeFile(file, `/* ${'ż'.repeat(2_000)} */`);
    const own = await serve(configFor(upstream.origin), { script: pathToFileURL(file) });
    const script = await raw(`${own.url}/cdn/news-elements.js`, { headers: { 'accept-encoding': 'br', origin: 'null' } });
    assert.deepEqual([script.status, script.headers['access-control-allow-origin'], script.headers['content-encoding']], [200, '*', 'br']);
    assert.deepEqual(brotliDecompressSync(script.body), await readFile(file));
    const { etag = '' } = script.headers;
    assert.equal((await raw(`${own.url}/cdn/news-elements.js`, { headers: { 'if-none-match': etag } })).status, 304);
    const integrity = /sha384-[^"]+/.exec(etag)?.[0] ?? 'none';
    assert.ok((await (await fetch(`${own.url}/embed/news`)).text()).includes(`<script type="module" src="${PUBLIC_URL}/cdn/news-elements.js" integrity="${integrity}" crossorigin="anonymous">`));
  });

  it('keeps copies on disk, and shows them after a restart while the source is down', async () => {
    const keep = join(folder, 'kept');
    upstream.serve('/kept.xml', { body: rss(['kept']) });
    const config = { feeds: { news: `${upstream.origin}/kept.xml` }, trusted: [upstream.origin], refresh: 10 };
    const first = await serve(config, { keep });
    await fetch(`${first.url}/feeds/news`);
    await first.stop();
    upstream.serve('/kept.xml', { status: 500 });
    const copy = JSON.parse(await readFile(join(keep, 'news.json'), 'utf8'));
    await writeFile(join(keep, 'news.json'), JSON.stringify({ ...copy, loadedAt: Date.now() - 3_600_000 }));
    const second = await serve(config, { keep });
    assert.match(await (await fetch(`${second.url}/feeds/news`)).text(), /"kept"/);
    await writeFile(join(keep, 'news.json'), '{"feed":{"items":[{}]');
    const third = await serve(config, { keep });
    assert.equal((await fetch(`${third.url}/feeds/news`)).status, 502);
  });

  it('stops when the last answer is given, and keeps nobody waiting who is idle', async () => {
    let release = (): void => {};
    const asked = new Promise<void>((arrived) => upstream.serve('/slow.xml', (_, response) => {
      arrived();
      release = () => void response.end(rss(['a']));
    }));
    const slow = await serve({ feeds: { news: `${upstream.origin}/slow.xml` }, trusted: [upstream.origin] });
    const agent = new Agent({ keepAlive: true });
    await raw(`${slow.url}/healthz`, { agent });
    const answer = raw(`${slow.url}/feeds/news`);
    await asked;
    const stopped = slow.stop();
    await assert.rejects(raw(`${slow.url}/healthz`), /ECONNREFUSED/);
    release();
    assert.equal((await answer).status, 200);
    const started = Date.now();
    await stopped;
    assert.ok(Date.now() - started < 1_000);
    agent.destroy();
  });

  it('does not hold more answers than fit, however often the question varies', async () => {
    const many: UpstreamAnswer = { body: rss(Array.from({ length: 200 }, (_, at) => `${at} ${'x'.repeat(5_000)}`)) };
    upstream.serve('/large.xml', many);
    const large = await serve({ feeds: { news: `${upstream.origin}/large.xml` }, trusted: [upstream.origin] });
    for (let at = 0; at < 60; at++) await raw(`${large.url}/feeds/news?limit=200&include=x,${at}`);
    globalThis.gc?.();
    assert.ok(process.memoryUsage().rss < 700_000_000, `${process.memoryUsage().rss}`);
  });
});
