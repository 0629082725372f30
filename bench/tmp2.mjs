import { launch } from 'puppeteer-core';
import { chromium } from '../scripts/browsers.mjs';
import { candidatesFor } from './compare/candidates.mjs';
import { newsOf } from './compare/news.mjs';
import { withSite } from './compare/site.mjs';
import { median } from './compare.mjs';
import { measureVisit } from './compare/visit.mjs';
const browser = await launch(await chromium());
const N = Number(process.argv[2] ?? 7);
await withSite(async (origin, add) => {
  const shapes = newsOf(origin); const title = shapes.news[0].title.replace(/\s+/g, ' ');
  const base = (await candidatesFor(origin, shapes));
  const by = (n) => base.find((c) => c.name === n);
  const ours = by('news-elements: news-list.js');
  const variants = [by('one tag'), by('one tag, feed preloaded'), ours,
    { ...ours, name: 'eager', body: ours.body.replace('limit', 'loading="eager" limit') },
    { ...ours, name: 'low', head: ours.head.replace('as="fetch"', 'as="fetch" fetchpriority="low"') },
    { ...ours, name: 'script first, modulepreload', head: `<link rel="modulepreload" href="${origin}/news-list.js" crossorigin="anonymous">` + ours.head },
    { ...ours, name: 'eager, no date', body: ours.body.replace('limit', 'loading="eager" show="excerpt" limit') },
    { ...ours, name: 'eager, no integrity', body: ours.body.replace('limit', 'loading="eager" limit'), head: ours.head.replace(/integrity="[^"]*"/, '') },
  ];
  const all = variants.map((c) => ({ c, url: add(c), v: [] }));
  for (let i = 0; i < N; i++) for (const e of all) e.v.push(await measureVisit(browser, e.url, { item: e.c.item, title }));
  for (const { c, v } of all) console.log(c.name.padEnd(40), ['firstItem', 'feed.xml end', 'news-list.js end', 'define', 'blocking', 'bytes', 'cls'].map((k) => `${k} ${median(v.map((x) => x[k] ?? 0)).toFixed(k === 'cls' ? 3 : 0)}`).join(' | '), '| min first', Math.min(...v.map((x) => x.firstItem)).toFixed(0), '| vs one tag', median(v.map((x, i) => x.firstItem / all[0].v[i].firstItem)).toFixed(3));
});
await browser.close();
