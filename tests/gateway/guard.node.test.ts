/** Nothing that a stranger writes makes the gateway connect to anything but the public internet. */
import assert from 'node:assert/strict';
import type { lookup } from 'node:dns';
import { describe, it } from 'node:test';
import { checkUrl, guardedFetch, isPublicAddress, isStep } from '../../src/gateway/guard.js';
import { nodeFetch } from '../../src/gateway/node-fetch.js';
import { watchConnections } from '../support/connections.js';
import { Upstream } from '../support/upstream.js';
import { FORBIDDEN, FORBIDDEN_ANSWERS, NAMES } from './cases/addresses.js';

const canary = await Upstream.start();
const begun = watchConnections();
/** Of 2000::/3, and given to nobody. */
const PUBLIC = '2fff:ffff::1';

/** A resolver that tells of these addresses, one list after the other. */
function resolver(...answers: (readonly string[])[]) {
  const asked: string[] = [];
  const resolve = ((name: string, _: unknown, done: (error: Error | null, found: { address: string; family: number }[]) => void) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(name);
    done(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }) as unknown as typeof lookup;
  return { resolve, asked };
}

/** Resolves to what stopped it; fails where something was asked. */
async function refusal(send: typeof fetch, address: string): Promise<string> {
  const before = begun.length;
  const error = await send(address, { signal: AbortSignal.timeout(5_000) }).then(({ url }) => assert.fail(`asked ${url}`), reasonOf);
  assert.deepEqual(begun.slice(before), [], 'began a connection');
  return error;
}

const reasonOf = (error: unknown): string => (error instanceof Error && error.cause ? reasonOf(error.cause) : String(error));

describe('the guard', () => {
  it('sees connections where they are allowed', async () => {
    const address = canary.serve('/trusted', { body: 'seen' });
    const before = begun.length;
    const response = await nodeFetch({ trusted: [canary.origin] })(address);
    assert.equal(await response.text(), 'seen');
    assert.deepEqual(begun.slice(before), ['127.0.0.1']);
  });

  for (const [why, address] of Object.entries(FORBIDDEN)) {
    it(`does not connect to: ${why}`, async () => {
      const { resolve } = resolver([PUBLIC]);
      assert.match(await refusal(nodeFetch({ resolve }), address), /GuardError/);
    });

    it(`does not follow a redirect to: ${why}`, async () => {
      canary.serve('/redirect', { status: 302, headers: { location: address === '' ? 'http://' : encodeURI(decodeURI(address)) } });
      const { resolve } = resolver([PUBLIC]);
      const send = nodeFetch({ resolve, trusted: [canary.origin] });
      const before = begun.length;
      // What is no address is a path on the same server, and nothing else.
      if (address === 'news.example/feed.xml') return assert.equal((await send(`${canary.origin}/redirect`)).status, 404);
      await assert.rejects(send(`${canary.origin}/redirect`), (error) => /GuardError/.test(reasonOf(error)));
      assert.deepEqual(begun.slice(before).filter((one) => one !== '127.0.0.1'), []);
      return assert.ok(begun.length - before <= 1, 'only the redirect itself was asked');
    });
  }

  for (const [why, answer] of Object.entries(FORBIDDEN_ANSWERS)) {
    for (const scheme of ['http', 'https']) {
      it(`does not connect over ${scheme} to a name that resolves to: ${why}`, async () => {
        const { resolve, asked } = resolver(answer);
        assert.match(await refusal(nodeFetch({ resolve }), `${scheme}://news.example/feed.xml`), /GuardError: news\.example resolves to/);
        assert.deepEqual(asked, ['news.example']);
      });
    }
  }

  for (const name of NAMES) {
    it(`asks the resolver for ${name}, whatever it looks like`, async () => {
      const { resolve, asked } = resolver(['127.0.0.1']);
      assert.match(await refusal(nodeFetch({ resolve }), `http://${name}/`), /GuardError: .* resolves to 127\.0\.0\.1/);
      assert.deepEqual(asked, [new URL(`http://${name}/`).hostname]);
    });
  }

  it('checks a name anew for every connection: public at first, private later', async () => {
    const { resolve, asked } = resolver([PUBLIC], ['127.0.0.1']);
    const send = nodeFetch({ resolve });
    const before = begun.length;
    await assert.rejects(send('http://rebinding.example/', { signal: AbortSignal.timeout(100) }));
    assert.deepEqual(begun.slice(before), [PUBLIC], 'a public address may be asked');
    assert.match(await refusal(send, 'http://rebinding.example/'), /resolves to 127\.0\.0\.1/);
    assert.equal(asked.length, 2);
  });

  it('does not trust an origin because a stranger leads there', async () => {
    const stranger = guardedFetch(async () => Response.redirect(`${canary.origin}/secret`), { trusted: [canary.origin] });
    await assert.rejects(stranger('http://stranger.example/'), /GuardError|leads to/);
    assert.equal(canary.count('/secret'), 0);
    assert.equal(isStep('http://stranger.example/', canary.origin, { trusted: [canary.origin] }), false);
    assert.equal(isStep(`${canary.origin}/list.opml`, canary.origin, { trusted: [canary.origin] }), true);
  });

  it('trusts an origin, not its neighbours', async () => {
    const send = nodeFetch({ trusted: [canary.origin] });
    for (const address of ['http://127.0.0.1/', canary.origin.replace('127.0.0.1', 'localhost'), canary.origin.replace('http:', 'https:')]) assert.match(await refusal(send, address), /GuardError/);
  });

  it('sends no user name to a trusted origin either', async () => {
    assert.match(await refusal(nodeFetch({ trusted: [canary.origin] }), canary.origin.replace('://', '://a:b@')), /GuardError: user name/);
  });

  it('follows three redirects and not four', async () => {
    for (let step = 0; step < 4; step++) canary.serve(`/step-${step}`, { status: 307, headers: { location: `step-${step + 1}` } });
    canary.serve('/step-4', { body: 'there' });
    const send = nodeFetch({ trusted: [canary.origin] });
    assert.equal(await (await send(`${canary.origin}/step-1`)).text(), 'there');
    await assert.rejects(send(`${canary.origin}/step-0`), /more than 3 redirects/);
  });

  for (const coding of ['gzip, gzip', 'br, gzip', 'gzip, identity', 'compress', 'aws-chunked', 'x']) {
    it(`refuses the content-coding "${coding}"`, async () => {
      const send = guardedFetch(async () => new Response('', { headers: { 'content-encoding': coding } }));
      await assert.rejects(send('http://news.example/'), /content-encoding/);
    });
  }

  for (const coding of ['gzip', 'br', 'deflate', 'identity', ' GZIP ']) {
    it(`takes the content-coding "${coding}"`, async () => {
      const send = guardedFetch(async () => new Response('a', { headers: { 'content-encoding': coding } }));
      assert.equal(await (await send('http://news.example/')).text(), 'a');
    });
  }

  it('lets the public internet through', () => {
    for (const address of ['https://news.example/feed.xml', 'http://93.184.215.14/', 'http://[2606:2800:21f:cb07::1]/', 'https://żółw.example/', 'https://news.example:443/']) assert.ok(checkUrl(address, {}));
    for (const address of ['1.1.1.1', '93.184.215.14', '2606:4700::1111', '2a00:1450::1']) assert.ok(isPublicAddress(address), address);
  });
});
