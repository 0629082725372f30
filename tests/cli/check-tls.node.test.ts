/** `news-elements check` before servers with certificates, good and bad, from an authority that it is told to trust. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import type { Report } from '../../src/cli/check/report.js';
import { run } from '../support/cli.js';
import { AUTHORITY, serveHttps } from '../support/https.js';

const FEED = '<rss version="2.0"><channel><title>T</title><item><title>A</title></item></channel></rss>';
const answer: RequestListener = (_, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml', 'access-control-allow-origin': '*' }).end(FEED);

/** A server without TLS, under an address that promises it. */
async function servePlainly(): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `https://localhost:${(server.address() as AddressInfo).port}/`;
}

async function findings(url: string): Promise<Report['findings']> {
  const { out } = await run(['check', '--json', '--no-images', url], { NODE_EXTRA_CA_CERTS: AUTHORITY });
  return (JSON.parse(out) as Report).findings;
}

describe('a check of a server', () => {
  const cases: Record<string, [() => Promise<string>, string]> = {
    'whose certificate has expired': [() => serveHttps(answer, { certificate: 'expired' }), 'tls-expired'],
    'whose certificate is for another host': [() => serveHttps(answer, { certificate: 'other-host' }), 'tls-name'],
    'that signed its certificate itself': [() => serveHttps(answer, { certificate: 'self-signed' }), 'tls-self-signed'],
    'that does not show the whole chain': [() => serveHttps(answer, { certificate: 'incomplete' }), 'tls-chain'],
    'that speaks an old TLS only': [() => serveHttps(answer, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }), 'tls'],
    'that speaks plain HTTP there': [servePlainly, 'tls'],
  };
  for (const [what, [serve, code]] of Object.entries(cases)) {
    it(`${what}: says so, and how to mend it`, async () => {
      const [found, ...others] = await findings(`${await serve()}feed`);
      assert.deepEqual([found?.code, found?.severity, others], [code, 'error', []]);
      assert.ok((found?.mend ?? '').length > 20);
    });
  }

  it('with a good certificate: reads the feed, and misses no https', async () => {
    const codes = (await findings(`${await serveHttps(answer)}feed`)).map(({ code }) => code);
    assert.ok(codes.includes('no-language') && !codes.some((code) => /tls|https/.test(code)), codes.join(' '));
  });
});
