/** `npm start` as a visitor meets it: addresses that answer, a calm end, and a sentence when a port is taken. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Run {
  child: ChildProcess;
  /** What it has printed when `text` is there, or when it has ended. */
  printed: (text: string) => Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
}

function start(port: string): Run {
  const child = spawn(process.execPath, [script, '--port', port]);
  let output = '';
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  const printed = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const collect = (chunk: string): void => {
        output += chunk;
        if (output.includes(text)) resolve(output);
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', collect);
      void ended.then(() => resolve(output));
    });
  return { child, printed, ended };
}

describe('npm start', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`serves four origins and ends cleanly on ${signal}`, async (t) => {
      const { child, printed, ended } = start(String(await freePort()));
      t.after(() => child.kill('SIGKILL'));
      const output = await printed('Ctrl-C');
      const addresses = output.match(/http:\/\/\S+/g) ?? [];
      const answers = await Promise.all(addresses.map(async (address) => `${address} ${(await fetch(address)).status}`));
      child.kill(signal);
      const { code } = await ended;
      assert.equal(new Set(addresses.map((address) => new URL(address).origin)).size, 4, output);
      assert.deepEqual({ answers, code }, { answers: addresses.map((address) => `${address} 200`), code: 0 });
    });
  }

  it('says what is wrong with a port that is none', async () => {
    const { printed, ended } = start('abc');
    assert.match(await printed('\n\n'), /--port takes a number/);
    assert.equal((await ended).code, 1);
  });
});
