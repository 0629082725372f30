// Where tests meet mutants: a Node process, or a page in Chromium. What hangs is ended from outside, and counts as noticed.
// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDir } from '../../setup.mjs';

/** @typedef {import('./test-runner.mjs').Outcome} Outcome */
/** @typedef {import('./test-runner.mjs').Planned} Planned */
/** @typedef {import('./test-runner.mjs').Survey} Survey */
/** @typedef {{ mutant: string, tests: Planned[], most: number }} Job */
/** @typedef {{ survey(job: { file: string, leaveOut: string }): Promise<Survey>, run(job: Job): Promise<Outcome>, close(): Promise<void> }} Host */
/** @typedef {{ counting: Map<string, string>, plain: Map<string, string> }} Bundles */

/** All tests of a job at once may take no longer than this; each has its own limit, too, but a loop lets no timer run. */
const limitOf = (/** @type {Job} */ { tests }) => 6000 + tests.reduce((sum, { ms }) => sum + 4 * ms, 0);

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @returns {Promise<T | 'late'>}
 */
async function within(promise, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise(resolve => (timer = setTimeout(() => resolve('late'), ms)));
  return /** @type {Promise<any>} */ (Promise.race([promise, late])).finally(() => clearTimeout(timer));
}

/**
 * @param {Bundles} bundles
 * @returns {Promise<Host>}
 */
export async function nodeHost({ counting, plain }) {
  const folder = join(projectDir, '.cache', 'mutation', 'bundles');
  await rm(folder, { recursive: true, force: true });
  await write(join(folder, 'counting'), counting);
  await write(join(folder, 'plain'), plain);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const start = async () => {
    const started = fork(fileURLToPath(new URL('node-child.mjs', import.meta.url)), { execArgv: ['--max-old-space-size=1500'], stdio: 'ignore' });
    await once(started, 'message');
    return started;
  };
  const ask = async (/** @type {object} */ message, /** @type {number} */ ms) => {
    const asked = (child ??= await start());
    asked.removeAllListeners();
    asked.send(message);
    const answer = await within(new Promise(resolve => asked.once('message', resolve).once('exit', () => resolve('ended'))), ms);
    if (typeof answer !== 'string') return answer;
    asked.kill('SIGKILL');
    child = undefined;
    return { killedBy: answer, error: `The process ${answer === 'late' ? 'hung' : 'ended'}`, timedOut: true };
  };
  return {
    survey: job => ask({ kind: 'survey', ...job, bundles: join(folder, 'counting') }, 600_000),
    run: job => ask({ kind: 'run', ...job, bundles: join(folder, 'plain') }, limitOf(job)),
    close: async () => void child?.kill(),
  };
}

/**
 * @param {string} folder
 * @param {Map<string, string>} bundles
 */
async function write(folder, bundles) {
  for (const [file, code] of bundles) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, `${file}.js`), code);
  }
}

/** What a page needs beside the tests. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Tests</title><script type="module">
import * as runner from '/test-runner.mjs';
globalThis.process = { env: {} };
addEventListener('error', event => runner.failOutside(event.error ?? event.message));
addEventListener('unhandledrejection', event => runner.failOutside(event.reason));
const evaluate = kind => async file => (0, eval)(await (await fetch('/' + kind + '/' + file)).text());
globalThis.survey = job => runner.surveyFile(job, evaluate('counting'));
globalThis.runJob = job => runner.runJob(job, evaluate('plain'));
</script>`;

/** @param {Bundles} bundles */
async function serve({ counting, plain }) {
  const runner = await readFile(new URL('test-runner.mjs', import.meta.url), 'utf8');
  const server = createServer(({ url = '/' }, response) => {
    const [, kind = '', ...rest] = url.split('/');
    const code = kind === 'test-runner.mjs' ? runner : (kind === 'plain' ? plain : counting).get(rest.join('/'));
    response.setHeader('content-type', `${kind === '' ? 'text/html' : 'text/javascript'}; charset=utf-8`);
    response.end(kind === '' ? PAGE : (code ?? ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/` };
}

/**
 * @param {Bundles} bundles
 * @returns {Promise<Host>}
 */
export async function browserHost(bundles) {
  const { default: puppeteer } = await import('puppeteer-core');
  const { chromium } = await import('../../browsers.mjs');
  const { server, address } = await serve(bundles);
  const launch = async () => puppeteer.launch(await chromium());
  /** @type {import('puppeteer-core').Browser | undefined} */
  let browser;
  /** @type {import('puppeteer-core').Page | undefined} */
  let page;
  /** A fresh document for each mutant: what it did to the last one is gone. */
  const ask = async (/** @type {string} */ script, /** @type {number} */ ms) => {
    browser ??= await launch();
    page ??= await browser.newPage();
    const current = page;
    const answer = await within(current.goto(address).then(() => current.evaluate(script)), ms).catch(error => String(error));
    if (typeof answer !== 'string') return /** @type {any} */ (answer);
    // a page that hangs may take the browser along
    browser.process()?.kill('SIGKILL');
    browser = page = undefined;
    return { killedBy: 'page', error: answer.slice(0, 300), timedOut: true };
  };
  return {
    survey: job => ask(`survey(${JSON.stringify(job)})`, 600_000),
    run: job => ask(`runJob(${JSON.stringify(job)})`, limitOf(job)),
    close: async () => {
      await browser?.close();
      server.close();
    },
  };
}
