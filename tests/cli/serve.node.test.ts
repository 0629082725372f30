/** `news-elements serve` as people run it: it answers, says what is wrong with its command line, and ends when told to. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rss, Upstream } from '../support/upstream.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const upstream = await Upstream.start();
const feed = upstream.serve('/feed.xml', { body: rss(['Pierwsza', 'Druga']) });
const folder = await mkdtemp(join(tmpdir(), 'news-elements-serve-'));
after(() => rm(folder, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  /** All that it wrote to standard error so far. */
  errors(): string;
  output(): string;
}

function start(...args: string[]): Running {
  const child = spawn(process.execPath, [main, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  after(() => void child.kill('SIGKILL'));
  const [errors, output] = [[], []] as [string[], string[]];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  return { child, errors: () => errors.join(''), output: () => output.join('') };
}

/** The address under which it serves. */
async function addressOf({ child, errors }: Running): Promise<string> {
  while (!errors().includes('\n')) await Promise.race([once(child.stderr ?? child, 'data'), once(child, 'exit')]);
  return errors().split('\n')[0] ?? '';
}

async function codeOf({ child }: Running): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

const here = ['--host', '127.0.0.1', '--port', '0', '--trust', upstream.origin];

describe('serve', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`serves the feeds that it was given, under the addresses that it names, until ${signal}`, async () => {
      const running = start('--feed', `news=${feed}`, ...here);
      const address = await addressOf(running);
      assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/feeds\/news$/);
      const answer = (await (await fetch(address)).json()) as { items: { title: string }[] };
      assert.deepEqual(answer.items.map(({ title }) => title), ['Pierwsza', 'Druga']);
      running.child.kill(signal);
      assert.equal(await codeOf(running), 0);
    });
  }

  it('logs a line of JSON for each answer before it ends', async () => {
    const running = start('--feed', `news=${feed}`, ...here);
    await (await fetch(await addressOf(running))).text();
    running.child.kill('SIGTERM');
    await codeOf(running);
    const entries = running.output().trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.ok(entries.some(({ message, path, status }) => message === 'response' && path === '/feeds/news' && status === 200), running.output());
  });

  it('takes its feeds from a file, and further ones from the command line', async () => {
    const config = join(folder, 'config.json');
    await writeFile(config, JSON.stringify({ feeds: { one: feed }, trusted: [upstream.origin] }));
    const running = start('--config', config, '--feed', `two=${feed}`, '--host', '127.0.0.1', '--port', '0');
    await addressOf(running);
    assert.deepEqual(running.errors().trim().split('\n').map((line) => line.replace(/.*\//, '')), ['one', 'two']);
    running.child.kill('SIGTERM');
    await codeOf(running);
  });

  it('keeps the last good copies where it is told to', async () => {
    const keep = join(folder, 'kept');
    const running = start('--feed', `news=${feed}`, '--keep', keep, ...here);
    await (await fetch(await addressOf(running))).text();
    running.child.kill('SIGTERM');
    await codeOf(running);
    assert.equal((await readdir(keep)).length, 1);
  });

  it('says that its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const running = start('--feed', `news=${feed}`, '--host', '127.0.0.1', '--port', String((taken.address() as AddressInfo).port));
    assert.equal(await codeOf(running), 2);
    assert.match(running.errors(), /Another program listens on this port/);
    taken.close();
  });

  for (const [why, content, words] of [['is no JSON', '{', /is no JSON/], ['names no feed', '{"feeds":{}}', /feed/], ['is not there', undefined, /ENOENT/]] as const) {
    it(`says in a sentence that its configuration ${why}`, async () => {
      const config = join(folder, `${why}.json`);
      if (content !== undefined) await writeFile(config, content);
      const running = start('--config', config);
      assert.equal(await codeOf(running), 2);
      assert.match(running.errors(), words);
      assert.doesNotMatch(running.errors(), /\n\s+at /);
    });
  }
});
