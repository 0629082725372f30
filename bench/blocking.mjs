/** How long a page stands still while a feed of 30 MB is loaded and read, whole. */
import { bundle, freshPage, htmlPage, withServer } from './page.mjs';

/** Each loads `/feed.xml` and reads all of it. */
const LOADERS = {
  ours: `import { loadFeed } from '../dist/feed/index.js'; export const load = (url) => loadFeed(url, { onProgress() {} });`,
  'DOMParser + mapping': `import { domMapping } from './dom-mapping.mjs'; export const load = async (url) => domMapping(await (await fetch(url)).text());`,
  feedsmith: `import { parseFeed } from 'feedsmith'; export const load = async (url) => parseFeed(await (await fetch(url)).text()).feed;`,
};

/** Milliseconds: the longest task that the browser reports, the longest wait of a message to itself, and until the feed was read. */
export async function measureBlocking(browser, body) {
  const scripts = await Promise.all(Object.values(LOADERS).map(bundle));
  const answer = ({ url }) => (url.endsWith('.js') ? scripts[parseInt(url.slice(1))] : url === '/feed.xml' ? body : htmlPage(`<script src="${url}.js"></script>`));
  return withServer(answer, async (origin) => {
    const results = {};
    for (const [at, name] of Object.keys(LOADERS).entries()) {
      const page = await freshPage(browser, `${origin}/${at}`);
      results[name] = await page.evaluate(`(${watchLoading})(bench.load, ${JSON.stringify(`${origin}/feed.xml`)})`);
      await page.browserContext().close();
    }
    return results;
  });
}

/** Runs in the page. */
async function watchLoading(load, url) {
  let task = 0;
  const note = (entries) => (task = Math.max(task, ...entries.map(({ duration }) => duration)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const { port1, port2 } = new MessageChannel();
  let gap = 0;
  let last = performance.now();
  const start = last;
  port2.onmessage = () => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    port1.postMessage(0);
  };
  port1.postMessage(0);
  const { items } = await load(url);
  const all = performance.now() - start;
  // the observer is told later, in a task of its own
  await new Promise((resolve) => setTimeout(resolve, 200));
  port2.close();
  note(observer.takeRecords());
  return { items: items.length, task, gap, all };
}
