/** The memory that a feed of 10,000 items keeps in a page after it was read and its text is gone. */
import { existsSync, readFileSync } from 'node:fs';
import { rssOf } from './feeds.mjs';
import { bundle, freshPage, htmlPage, withServer } from './page.mjs';

const readOurs = `import { readFeed } from '../dist/feed/index.js'; import { lookAt } from './look-at.mjs';
  const load = async () => readFeed(new Uint8Array(await (await fetch('/feed.xml')).arrayBuffer()), { url: 'https://news.example/feed' });`;

const READERS = {
  ours: `${readOurs} export const read = load;`,
  'ours, every field looked at': `${readOurs} export const read = async () => { const feed = await load(); lookAt(feed); return feed; };`,
  'DOMParser, document kept': `import { domParse } from './dom-mapping.mjs'; export const read = async () => domParse(await (await fetch('/feed.xml')).text());`,
  'DOMParser + mapping': `import { domMapping } from './dom-mapping.mjs'; export const read = async () => domMapping(await (await fetch('/feed.xml')).text());`,
  feedsmith: `import { parseFeed } from 'feedsmith'; export const read = async () => parseFeed(await (await fetch('/feed.xml')).text());`,
};

/** Bytes: in the heaps that DevTools sees, and (Linux) in the browser's page processes, where the strings of a document are. */
export async function measureMemory(browser) {
  const scripts = await Promise.all(Object.values(READERS).map(bundle));
  const xml = rssOf('short', 10_000);
  const answer = ({ url }) => (url.endsWith('.js') ? scripts[parseInt(url.slice(1))] : url === '/feed.xml' ? xml : htmlPage(`<script src="${url}.js"></script>`));
  return withServer(answer, async (origin) => {
    const results = { 'the text alone': { heap: xml.length * 2, process: Buffer.byteLength(xml) } };
    for (const [at, name] of Object.keys(READERS).entries()) {
      const page = await freshPage(browser, `${origin}/${at}`);
      results[name] = await growth(browser, page);
      await page.browserContext().close();
    }
    return results;
  });
}

async function growth(browser, page) {
  const devTools = await page.createCDPSession();
  const before = await used(browser, devTools);
  await page.evaluate(`bench.read().then((result) => { globalThis.kept = result; })`);
  const after = await used(browser, devTools);
  return { heap: after.heap - before.heap, process: after.process - before.process };
}

async function used(browser, devTools) {
  for (let time = 0; time < 3; time++) await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await devTools.send('Runtime.getHeapUsage');
  return { heap: usedSize + embedderHeapUsedSize + backingStorageSize, process: await privateBytes(browser) };
}

/** What the processes of pages have for themselves. */
async function privateBytes(browser) {
  const devTools = await browser.target().createCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  await devTools.detach();
  const files = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/smaps_rollup`);
  return files.filter((file) => existsSync(file)).reduce((sum, file) => sum + privateOf(readFileSync(file, 'utf8')), 0);
}

const privateOf = (rollup) => [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kilobytes]) => sum + kilobytes * 1024, 0);
