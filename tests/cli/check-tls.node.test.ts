/** `news-elements check` before servers with certificates, good and bad, from an authority that it is told to trust. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/cli/check/report.js';
import { run } from '../support/cli.js';

const fixture = (name: string): URL => new URL(`../fixtures/tls/${name}.pem`, import.meta.url);
const FEED = '<rss version="2.0"><channel><title>T</title><item><title>A</title></item></channel></rss>';

async function port(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close().closeAllConnections());
  return (server.address() as AddressInfo).port;
}

async function serveWith(name: string, options: ServerOptions = {}): Promise<number> {
  const pem = await readFile(fixture(name));
  const server = createServer({ key: pem, cert: pem, ...options }, (_, response) => void response.writeHead(200, { 'content-type': 'application/rss+xml', 'access-control-allow-origin': '*' }).end(FEED));
  return port(server);
}

async function findings(url: string): Promise<Report['findings']> {
  const { out } = await run(['check', '--json', '--no-images', url], { NODE_EXTRA_CA_CERTS: fileURLToPath(fixture('authority')) });
  return (JSON.parse(out) as Report).findings;
}

describe('a check of a server', () => {
  const cases: Record<string, [() => Promise<number>, string]> = {
    'whose certificate has expired': [() => serveWith('expired'), 'tls-expired'],
    'whose certificate is for another host': [() => serveWith('other-host'), 'tls-name'],
    'that signed its certificate itself': [() => serveWith('self-signed'), 'tls-self-signed'],
    'that does not show the whole chain': [() => serveWith('incomplete'), 'tls-chain'],
    'that speaks an old TLS only': [() => serveWith('good', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }), 'tls'],
    'that speaks plain HTTP there': [() => port(createPlainServer((_, response) => void response.end(FEED))), 'tls'],
  };
  for (const [what, [serve, code]] of Object.entries(cases)) {
    it(`${what}: says so, and how to mend it`, async () => {
      const [found, ...others] = await findings(`https://localhost:${await serve()}/feed`);
      assert.deepEqual([found?.code, found?.severity, others], [code, 'error', []]);
      assert.ok((found?.mend ?? '').length > 20);
    });
  }

  it('with a good certificate: reads the feed, and misses no https', async () => {
    const codes = (await findings(`https://localhost:${await serveWith('good')}/feed`)).map(({ code }) => code);
    assert.ok(codes.includes('no-language') && !codes.some((code) => /tls|https/.test(code)), codes.join(' '));
  });
});
