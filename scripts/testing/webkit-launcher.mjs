// WebKitGTK for the test runner: plain WebDriver (W3C) over fetch, and the part of a page that the runner's commands call.
// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';
import { webkitPage } from './webkit-page.mjs';

/** @typedef {{ width: number, height: number }} Size */

const SIZE = { width: 800, height: 600 };

const sleep = (/** @type {number} */ ms) => new Promise(resolve => setTimeout(resolve, ms));

/** Where distributions put it. */
export function findMiniBrowser() {
  const lib = '/usr/lib';
  const folders = existsSync(lib) ? readdirSync(lib) : [];
  const paths = folders.flatMap(folder => ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(version => `${lib}/${folder}/${version}/MiniBrowser`));
  return paths.find(path => existsSync(path));
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** One window, in which one test file runs after the other. */
class WebKitLauncher {
  name = 'WebKit';
  type = 'puppeteer'; // the kind of page that getPage() looks like
  concurrency = 1;
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #base = '';
  #session = '';
  /** @type {Promise<void> | undefined} */
  #starting;
  /** @type {Set<string>} */
  #active = new Set();
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  async initialize() {}

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    await (this.#starting ??= this.#start());
    this.#active.add(id);
    await this.run('/url', { url });
  }

  /** @param {string} id */
  isActive(id) {
    return this.#active.has(id);
  }

  getBrowserUrl() {
    return this.run('/url', undefined, 'GET');
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#active.delete(id);
    await this.run('/url', { url: 'about:blank' });
    return {};
  }

  async startDebugSession() {
    throw new Error('WebKitGTK cannot be debugged from here');
  }

  async stop() {
    if (this.#session) await this.run('', undefined, 'DELETE').catch(() => {});
    for (const each of this.#processes.splice(0).reverse()) each.kill();
  }

  /** @param {string} id */
  getPage(id) {
    if (!this.#active.has(id)) throw new Error(`There is no page ${id}`);
    return webkitPage(this);
  }

  /**
   * One command of the session, after those before it.
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  run(path, body, method = 'POST') {
    const answer = this.#last.then(() => this.#call(method, `/session/${this.#session}${path}`, body));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /**
   * The window's border is what is left of its outer size.
   * @param {Size} size
   */
  async setViewport({ width, height }) {
    for (let attempt = 0; attempt < 3; attempt++) {
      const [innerWidth, innerHeight] = await this.run('/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
      if (innerWidth === width && innerHeight === height) return;
      const outer = await this.run('/window/rect', undefined, 'GET');
      await this.run('/window/rect', { width: outer.width + width - innerWidth, height: outer.height + height - innerHeight });
      await sleep(50);
    }
  }

  async #start() {
    const env = await this.#environment();
    const port = await freePort();
    this.#processes.push(spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
    this.#base = `http://127.0.0.1:${port}`;
    await this.#untilReady();
    const options = { binary: findMiniBrowser(), args: ['--automation'] };
    const { sessionId, capabilities } = await this.#call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    this.#session = sessionId;
    this.name = `WebKit ${capabilities.browserVersion}`;
    await this.run('/timeouts', { script: 60_000, pageLoad: 60_000 });
    await this.setViewport(SIZE);
  }

  /** A display of its own where there is none. */
  async #environment() {
    // A POSIX locale would make `navigator.language` the invalid tag "C".
    const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US', GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
    if (process.env['DISPLAY']) return env;
    const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(display);
    const [number] = await once(/** @type {import('node:stream').Readable} */ (display.stdio[3]), 'data');
    return { ...env, DISPLAY: `:${String(number).trim()}` };
  }

  async #untilReady() {
    for (let attempt = 0; ; attempt++) {
      const status = await this.#call('GET', '/status').catch(() => undefined);
      if (status?.ready) return;
      if (attempt > 100) throw new Error('WebKitWebDriver does not start');
      await sleep(50);
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async #call(method, path, body) {
    const response = await fetch(this.#base + path, { method, headers: { 'content-type': 'application/json' }, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}

export const webkitLauncher = () => new WebKitLauncher();
