/**
 * `npm run bench:parse [-- --browser] [-- --json]`: the same RSS feed read by us and by others, in turns, and the ratios.
 * With `--json` the last line is one JSON object; a line before it says when dist/ had to be built first.
 * In Node against rss-parser; with `--browser` also in Chromium, against a bare DOMParser that maps nothing.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import Parser from 'rss-parser';
import { chromium } from '../scripts/browsers.mjs';
import { ensureBuilt } from '../scripts/build.mjs';
import { compare } from './compare.mjs';
import { feedOf } from './feed.mjs';

const SIZES = [10, 100, 1000, 10_000];
const roundsFor = (count) => (count > 1000 ? 3 : 15);

async function inNode() {
  const { readFeed } = await import('../dist/feed/index.js');
  const parser = new Parser();
  const url = 'https://news.example/feed';
  const results = [];
  for (const items of SIZES) {
    const text = feedOf(items);
    const bytes = new TextEncoder().encode(text);
    const ways = {
      ours: () => readFeed(bytes, { url }),
      tenOfThem: () => readFeed(bytes, { url, limit: 10 }),
      rssParser: () => parser.parseString(text),
    };
    const times = await compare(ways, roundsFor(items));
    results.push({ items, ...times, ratio: times.rssParser / times.ours });
  }
  return { place: `Node ${process.versions.node}`, ratio: 'rss-parser / ours', results };
}

async function inBrowser() {
  const bundle = { entryPoints: [fileURLToPath(new URL('in-page.mjs', import.meta.url))], bundle: true, write: false, format: 'iife', globalName: 'bench' };
  const { outputFiles } = await build(bundle);
  const browser = await launch(await chromium());
  try {
    const page = await browser.newPage();
    await page.evaluate(`${outputFiles[0].text}; globalThis.bench = bench;`);
    const results = [];
    for (const items of SIZES) {
      const times = await page.evaluate(`bench.comparePage(${items}, ${roundsFor(items)})`);
      results.push({ items, ...times, ratio: times.ours / times.domParser });
    }
    return { place: await browser.version(), ratio: 'ours / DOMParser', results };
  } finally {
    await browser.close();
  }
}

/** How many times longer ten times the items take. */
const growthOf = (results) => results.find(({ items }) => items === 10_000).ours / results.find(({ items }) => items === 1000).ours;

function print({ place, ratio, results, growth }) {
  console.log(`${place}: milliseconds, medians; ratio = ${ratio}`);
  console.table(results.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, +value.toFixed(2)]))));
  console.log(`from 1,000 to 10,000 items ours takes ${growth.toFixed(1)} times as long`);
}

const [asJson, alsoBrowser] = ['--json', '--browser'].map((option) => process.argv.includes(option));
await ensureBuilt();
const tables = [await inNode(), ...(alsoBrowser ? [await inBrowser()] : [])].map((table) => ({ ...table, growth: growthOf(table.results) }));
if (asJson) console.log(JSON.stringify({ tables }));
else tables.forEach(print);
