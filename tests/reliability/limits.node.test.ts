/** What a hostile server can cost: the limits as they ship, against a gigabyte, a bomb, a loop and a refresh storm. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FeedError, loadFeed } from '../../src/feed/index.js';
import { FeedStore } from '../../src/feed/store.js';
import { SecondOriginServer } from '../support/second-origin-server.mjs';

const MIB = 2 ** 20;
const SESSION = 'limits';
const server = new SecondOriginServer();

before(() => server.start());
after(() => server.stop());

const url = (fault: string): string => `${server.baseUrl(SESSION)}/${fault}`;
const asked = (fault: string) => server.requests(SESSION).filter(({ path }) => path === `/${fault}`);

async function codeOf(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.then(() => undefined, (reason: unknown) => reason);
  return error instanceof FeedError ? error.code : String(error);
}

/** Until the server knows that the reader let go. */
async function untilClosed(fault: string): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!asked(fault).every(({ isCancelled }) => isCancelled)) {
    assert.ok(performance.now() < deadline, `${fault} is still being read`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('with the limits as they ship', () => {
  it('a gigabyte is cut at 32 MiB, and costs no more memory than four times that', async () => {
    const before = process.memoryUsage();
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 5);
    assert.equal(await codeOf(loadFeed(url('huge'))), 'too-large');
    clearInterval(timer);
    await untilClosed('huge');
    const [request] = asked('huge');
    assert.ok(request && request.bytes < 64 * MIB, `${request?.bytes} bytes were sent`);
    assert.ok(most - before.heapUsed < 128 * MIB, `${(most - before.heapUsed) / MIB} MiB were held`);
  });

  it('what unpacks to more than 32 MiB is cut there', async () => {
    assert.equal(await codeOf(loadFeed(url('gzip-bomb'))), 'too-large');
  });

  it('a loop ends', async () => {
    assert.equal(await codeOf(loadFeed(url('redirect-loop'))), 'network-or-cors');
    assert.ok(asked('redirect-loop').length <= 25);
  });

  it('fifty who come for each of five dead feeds ask five times, and five more when all of them reload', async () => {
    const store = new FeedStore();
    const feeds = Array.from({ length: 5 }, (_, at) => [url(`status/50${at}`)]);
    const settled = (feed: readonly string[]) => new Promise<void>((resolve) => store.subscribe(feed, ({ status }) => status === 'error' && resolve()));
    await Promise.all(feeds.flatMap((feed) => Array.from({ length: 50 }, () => settled(feed))));
    const count = () => server.requests(SESSION).filter(({ path }) => path.startsWith('/status/')).length;
    assert.equal(count(), 5);
    await Promise.all(feeds.flatMap((feed) => Array.from({ length: 50 }, () => store.reload(feed))));
    assert.equal(count(), 10);
  });
});
