/** Real https servers with certificates of the tests' own authority, good and bad. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export type Certificate = 'good' | 'expired' | 'other-host' | 'incomplete' | 'self-signed';

const fixture = (name: string): URL => new URL(`../fixtures/tls/${name}.pem`, import.meta.url);

/** For `NODE_EXTRA_CA_CERTS`. */
export const AUTHORITY = fileURLToPath(fixture('authority'));

/** Ends with the test file. Returns the address, with a slash at the end. */
export async function serveHttps(listener: RequestListener, { certificate = 'good', ...options }: ServerOptions & { certificate?: Certificate } = {}): Promise<string> {
  const pem = await readFile(fixture(certificate));
  const server = createServer({ key: pem, cert: pem, ...options }, listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `https://localhost:${(server.address() as AddressInfo).port}/`;
}
