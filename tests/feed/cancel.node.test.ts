/** A real server notices that nobody wants the rest of its feed. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { loadFeed } from '../../src/feed/index.js';
import { rss } from './cases/case.js';

const SIZE = 30_000_000;
const item = (day: number) => `<item><title>${'x'.repeat(2_000)}</title><pubDate>${new Date(Date.UTC(2026, 0, 1) - day * 86_400_000).toUTCString()}</pubDate></item>`;

/** Sends a feed of 30 MB as fast as it is taken; `sent` counts until the connection ends. */
async function sendFeed(response: ServerResponse): Promise<void> {
  const closed = once(response, 'close').then(() => (isOpen = false));
  const [start = ''] = rss('|').split('|');
  for (let at = 0; isOpen && sent < SIZE; at++) {
    const piece = at ? item(at) : start;
    sent += piece.length;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), closed]);
  }
  response.end('</channel></rss>');
}

let sent = 0;
let isOpen = true;
const server = createServer((_, response) => void sendFeed(response));

describe('a download from a real server', () => {
  before(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  after(() => void server.close());

  it('ends when the wanted items are there', async () => {
    const { port } = server.address() as AddressInfo;
    const closed = new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
    const feed = await loadFeed(`http://127.0.0.1:${port}/`, { limit: 5 });
    await closed;
    assert.ok(feed._news_elements?.is_partial);
    assert.ok(feed.items.length >= 5 && feed.items.length < 100, `${feed.items.length} items`);
    // What was sent and not read lies in the buffers of the system.
    assert.ok(sent < SIZE / 4, `${sent} bytes were sent`);
  });
});
