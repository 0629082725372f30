/** The public entry `news-elements/gateway`: a gateway of one's own is made from what it gives. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, createGateway, guardedFetch, GuardError, isPublicAddress, readConfig } from '../../src/gateway/index.js';
import { rss } from '../support/upstream.js';

describe('the gateway entry', () => {
  it('makes a handler from a configuration and a guarded fetch', async () => {
    const asked: string[] = [];
    const send = async (input: unknown) => {
      asked.push(String(input));
      return new Response(rss(['Pierwsza']), { headers: { 'content-type': 'application/rss+xml' } });
    };
    const config = readConfig({ feeds: { news: 'https://news.example/feed.xml' } });
    const gateway = createGateway(config, { fetch: guardedFetch(send, { trusted: config.trusted }), now: Date.now });
    assert.match(await (await gateway.fetch(new Request('https://gateway.example/feeds/news'))).text(), /Pierwsza/);
    assert.deepEqual(asked, ['https://news.example/feed.xml']);
  });

  it('refuses what is no configuration, and addresses that are not public, by errors of its own', async () => {
    assert.throws(() => readConfig({ feeds: {} }), ConfigError);
    assert.equal(isPublicAddress('169.254.169.254'), false);
    await assert.rejects(async () => guardedFetch(fetch, {})('http://169.254.169.254/'), GuardError);
  });
});
