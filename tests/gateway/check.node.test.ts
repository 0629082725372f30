/** `/check?url=…`: strangers may name any address, and only the public internet is asked. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { checkForStrangers } from '../../src/cli/check/for-strangers.js';
import type { Report } from '../../src/cli/check/report.js';
import { readConfig } from '../../src/gateway/config.js';
import { serveGateway, type ServeOptions } from '../../src/gateway/node.js';
import { rss, Upstream } from '../support/upstream.js';
import { FORBIDDEN } from './cases/addresses.js';

const upstream = await Upstream.start();
const feed = upstream.serve('/feed.xml', { body: rss(['Pierwsza']) });

async function serve(options: ServeOptions): Promise<(url: string) => Promise<Response>> {
  const gateway = await serveGateway(readConfig({ feeds: { news: feed }, trusted: [upstream.origin] }), { port: 0, host: '127.0.0.1', log: () => {}, ...options });
  after(() => gateway.stop());
  return (url) => fetch(`${gateway.url}/check?url=${encodeURIComponent(url)}`);
}

const ask = await serve({ check: checkForStrangers() });
const codesOf = async (response: Response): Promise<string[]> => ((await response.json()) as Report).findings.map(({ code }) => code);

describe('a check for strangers', () => {
  for (const [name, address] of Object.entries(FORBIDDEN)) {
    it(`asks nobody who is not public: ${name}`, async () => {
      const response = await ask(address);
      if (response.status === 400) return;
      assert.ok((await codesOf(response)).every((code) => code === 'not-public' || code === 'dns'), address);
    });
  }

  it('asks none of the sources that only the gateway may ask', async () => {
    assert.deepEqual(await codesOf(await ask(feed)), ['not-public']);
    assert.equal(upstream.count('/feed.xml'), 0);
  });

  it('follows no redirect to where it may not go', async () => {
    const trusting = await serve({ check: checkForStrangers([upstream.origin]) });
    const leading = upstream.serve('/lead', { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } });
    assert.deepEqual(await codesOf(await trusting(leading)), ['not-public']);
  });

  it('reports on a feed that may be asked, and answers the same question from memory', async () => {
    const trusting = await serve({ check: checkForStrangers([upstream.origin]) });
    const [first, second] = [await trusting(feed), await trusting(feed)];
    assert.deepEqual([first.status, first.headers.get('content-type'), first.headers.get('cache-control')], [200, 'application/json', 'no-store']);
    assert.ok((await codesOf(first)).includes('not-https'));
    assert.equal(second.status, 200);
    assert.equal(upstream.count('/feed.xml'), 1);
  });

  it('makes one check of many equal questions, and refuses more than it can do at once', async () => {
    const waiting: (() => void)[] = [];
    let asked = 0;
    const slow = await serve({ check: () => (asked++, new Promise((resolve) => waiting.push(() => resolve({ findings: [] })))) });
    const equal = Array.from({ length: 20 }, () => slow('https://a.example/'));
    const others = ['b', 'c', 'd'].map((name) => slow(`https://${name}.example/`));
    while (waiting.length < 4) await new Promise(setImmediate);
    const { status, headers } = await slow('https://e.example/');
    assert.deepEqual([status, headers.get('retry-after')], [503, '60']);
    for (const answer of waiting) answer();
    assert.deepEqual([...new Set((await Promise.all([...equal, ...others])).map((response) => response.status))], [200]);
    assert.equal(asked, 4);
  });

  for (const [name, url] of Object.entries({ 'no address': 'feed', 'another scheme': 'file:///etc/passwd', nothing: '', 'a very long one': `https://a.example/${'a'.repeat(3000)}` })) {
    it(`refuses ${name}`, async () => assert.equal((await ask(url)).status, 400));
  }

  it('is off unless the operator switches it on', async () => {
    const closed = await serve({});
    assert.equal((await closed('https://a.example/')).status, 404);
  });
});
