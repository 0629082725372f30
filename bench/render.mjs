/**
 * `npm run bench:render [-- --json]`: how long `<news-list>` takes to show 10, 100 and 1,000 items whose feed is there, against the
 * finished HTML of the same list with the same styles, in turns in real Chromium. Each time includes layout.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { chromium } from '../scripts/browsers.mjs';
import { ensureBuilt } from '../scripts/build.mjs';
import { jsonOf } from './feeds.mjs';

const SIZES = [10, 100, 1000];
const ROUNDS = 15;

/** Serves the script-tag file, the feeds and an empty page. */
async function serve() {
  const script = await readFile(new URL('../dist/cdn/news-list.js', import.meta.url));
  const server = createServer(({ url = '/' }, response) => {
    const size = Number(/^\/(\d+)\.json/.exec(url)?.[1]);
    const [type, body] = url === '/news-list.js' ? ['text/javascript', script] : size ? ['application/feed+json', jsonOf('short', size)] : ['text/html; charset=utf-8', '<!doctype html><html lang="pl"><title>x</title><script type="module" src="/news-list.js"></script>'];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Runs in the page. */
async function compareInPage(size, rounds) {
  const feed = new URL(`/${size}.json`, location.href).href;
  const list = () => Object.assign(document.createElement('news-list'), { feed, limit: size, loading: 'eager' });
  const isReady = (element) => new Promise((resolve) => (element.matches(':state(ready)') ? resolve() : element.addEventListener('news-load', resolve, { once: true })));
  const timed = async (make) => {
    const start = performance.now();
    const element = make();
    document.body.append(element);
    if (element.localName === 'news-list') await isReady(element);
    element.getBoundingClientRect();
    document.body.getBoundingClientRect();
    const taken = performance.now() - start;
    element.remove();
    return taken;
  };
  const first = list();
  document.body.append(first);
  await isReady(first); // the feed stays in the page's store
  const { adoptedStyleSheets } = first.shadowRoot;
  const source = first.shadowRoot.innerHTML.replace(/<!--.*?-->/gs, '');
  const finished = () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = adoptedStyleSheets.map((sheet) => withoutSkipping(sheet));
    host.shadowRoot.innerHTML = source;
    return host;
  };
  /** The same styles, but everything is laid out at once, as plain pages do. */
  const cache = new Map();
  function withoutSkipping(sheet) {
    if (!cache.has(sheet)) {
      const copy = new CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText.replace(/content-visibility: auto;?/g, '')).join('\n'));
      cache.set(sheet, copy);
    }
    return cache.get(sheet);
  }
  const ours = [];
  const theirs = [];
  for (let round = -2; round < rounds; round++) {
    const [a, b] = round % 2 ? [await timed(list), await timed(finished)] : [await timed(finished), await timed(list)].reverse();
    if (round < 0) continue;
    ours.push(a);
    theirs.push(b);
  }
  first.remove();
  const median = (numbers) => numbers.sort((x, y) => x - y)[numbers.length >> 1];
  return { items: size, 'news-list': median(ours), 'finished HTML': median(theirs), ratio: median(ours) / median(theirs) };
}

await ensureBuilt();
const server = await serve();
const browser = await launch(await chromium());
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => customElements.get('news-list'));
  const rows = [];
  for (const size of SIZES) rows.push(await page.evaluate(`(${compareInPage})(${size}, ${ROUNDS})`));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }));
  else {
    console.log(`${await browser.version()}: milliseconds, medians of ${ROUNDS} rounds; ratio = news-list / finished HTML`);
    console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, +value.toFixed(2)]))));
  }
} finally {
  await browser.close();
  server.close();
}
