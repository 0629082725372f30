/** A real browser for the benchmarks, and the pages and bundles that it loads from a server of our own. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { chromium } from '../scripts/browsers.mjs';

/** Only an isolated page has a clock finer than 0.1 ms. */
const HEADERS = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };

/** Runs `work` with a browser, and closes it whatever happens. */
export async function withBrowser(work) {
  const browser = await launch({ ...(await chromium()), protocolTimeout: 600_000 });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Runs `work` with the address of a server; `answer` gets request and response, and gives text, or answers by itself. */
export async function withServer(answer, work) {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const body = answer(request, response);
    if (body === undefined) return;
    response.setHeader('content-type', `${typeOf(request.url)}; charset=utf-8`);
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const typeOf = (path) => (path.endsWith('.js') ? 'text/javascript' : path.endsWith('.xml') ? 'application/rss+xml' : 'text/html');

export const htmlPage = (body) => `<!doctype html><html lang="pl"><meta charset="utf-8"><title>Benchmark</title><body>${body}</body></html>`;

/** A script that puts what `source` exports into the global `bench`. */
export async function bundle(source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    // the file that it makes for browsers; its modules need Node
    alias: { 'rss-parser': 'rss-parser/dist/rss-parser.min.js' },
  });
  return outputFiles[0].text;
}

/** A page that nobody has visited, in a process of its own, with the script loaded. Close its context when it is done. */
export async function freshPage(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
