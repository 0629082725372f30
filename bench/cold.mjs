/** The first read ever in a fresh page: nothing compiled, nothing warm, as every visitor has it. */
import { median } from './compare.mjs';
import { rssOf } from './feeds.mjs';
import { bundle, freshPage, htmlPage, withServer } from './page.mjs';

/** Each reader alone in its script, and how it reads; `xml` and `bytes` are there before the clock starts. */
const READERS = {
  ours: [`export { readFeed as read } from '../dist/feed/index.js'`, `bench.read(bytes, { url: 'https://news.example/feed' })`],
  'ours, every field looked at': [
    `export { readFeed as read } from '../dist/feed/index.js'; export { lookAt } from './look-at.mjs'`,
    `bench.lookAt(bench.read(bytes, { url: 'https://news.example/feed' }))`,
  ],
  'DOMParser (maps nothing)': [`export { domParse as read } from './dom-mapping.mjs'`, 'bench.read(xml)'],
  'DOMParser + mapping': [`export { domMapping as read } from './dom-mapping.mjs'`, 'bench.read(xml)'],
  feedsmith: [`export { parseFeed as read } from 'feedsmith'`, 'bench.read(xml)'],
  'rss-parser': [`import Parser from 'rss-parser'; export const read = (xml) => new Parser().parseString(xml)`, 'bench.read(xml)'],
};

/** Median milliseconds of each, in turns, every sample in a page of its own. Loading the script is not counted. */
export async function measureCold(browser, { items = 10, samples = 9 } = {}) {
  const names = Object.keys(READERS);
  const scripts = await Promise.all(Object.values(READERS).map(([source]) => bundle(source)));
  const xml = rssOf('short', items);
  const answer = ({ url }) => (url.endsWith('.js') ? scripts[parseInt(url.slice(1))] : url === '/feed.xml' ? xml : htmlPage(`<script src="${url}.js"></script>`));
  return withServer(answer, async (origin) => {
    const taken = names.map(() => []);
    for (let sample = 0; sample < samples; sample++) {
      for (const [at, name] of names.entries()) taken[at].push(await firstRead(browser, `${origin}/${at}`, READERS[name][1]));
    }
    return { items, samples, ms: Object.fromEntries(names.map((name, at) => [name, median(taken[at])])) };
  });
}

async function firstRead(browser, address, read) {
  const page = await freshPage(browser, address);
  try {
    return await page.evaluate(`(async () => {
      const bytes = new Uint8Array(await (await fetch('/feed.xml')).arrayBuffer());
      const xml = await (await fetch('/feed.xml')).text();
      const start = performance.now();
      await ${read};
      return performance.now() - start;
    })()`);
  } finally {
    await page.browserContext().close();
  }
}
