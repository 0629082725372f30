/**
 * `npm run bench:compare [-- --json | --write] [--rounds=9]`: what a page pays for ten news shown by `<news-list>`, by the components that people use
 * instead, by the least code that could do it, and by plain HTML; in one run, in turns, on a slow line and a slow device. `--write` makes
 * docs/comparison.md and its chart.
 */
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { chromium } from '../scripts/browsers.mjs';
import { ensureBuilt } from '../scripts/build.mjs';
import { installDependencies } from '../scripts/setup.mjs';
import { underPolicy, verdict, violations, withoutScript } from './compare/checks.mjs';
import { median } from './compare.mjs';
import { printReport, writeReport } from './compare/report.mjs';
import { withSite } from './compare/site.mjs';
import { measureVisit } from './compare/visit.mjs';

const rounds = Number(process.argv.find((argument) => argument.startsWith('--rounds='))?.slice(9) ?? 9);

/** In turns, so that whatever else the machine does slows all of them alike. */
async function measureAll(browser, entries, title) {
  const visits = entries.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const step of entries.keys()) {
      const at = (step + round) % entries.length;
      const { candidate, url } = entries[at];
      visits[at].push(await measureVisit(browser, url, { item: candidate.item, title }));
    }
    if (process.stderr.isTTY) process.stderr.write(`round ${round + 1} of ${rounds}\r`);
  }
  return visits;
}

async function checkAll(browser, { candidate, url, add }, title) {
  const wanted = { item: candidate.item, title };
  const withTypes = await underPolicy(browser, add(candidate, { policy: 'trusted-types' }), wanted);
  const withoutTypes = withTypes.hasNews ? withTypes : await underPolicy(browser, add(candidate, { policy: 'sources' }), wanted);
  return { axe: await violations(browser, url, wanted), withoutScript: await withoutScript(browser, url, wanted), policy: verdict({ withTypes, withoutTypes }), refused: withTypes.refused };
}

const middle = (visits) => Object.fromEntries(Object.keys(visits[0]).map((name) => [name, median(visits.map((visit) => visit[name]))]));

/** The first item's time against the one-tag limits: each pair of the same round, and what disturbed each of them least. */
function ratios(rows, visits) {
  const of = (name) => visits[rows.findIndex((row) => row.name === name)].map(({ firstItem }) => firstItem);
  const against = (ours, limit) => ({ median: median(of(ours).map((time, round) => time / of(limit)[round])), least: Math.min(...of(ours)) / Math.min(...of(limit)) });
  const ours = rows.filter(({ name }) => name.startsWith('news-elements')).map(({ name }) => name);
  return Object.fromEntries(ours.map((name) => [name, { 'one tag': against(name, 'one tag'), 'one tag, feed preloaded': against(name, 'one tag, feed preloaded') }]));
}

async function compareAll(browser) {
  const [{ candidatesFor }, { newsOf }] = await Promise.all([import('./compare/candidates.mjs'), import('./compare/news.mjs')]);
  return withSite(async (origin, add) => {
    const shapes = newsOf(origin);
    const title = shapes.news[0].title.replace(/\s+/g, ' ');
    const entries = (await candidatesFor(origin, shapes)).map((candidate) => ({ candidate, add, url: add(candidate) }));
    const visits = await measureAll(browser, entries, title);
    const rows = [];
    for (const [at, entry] of entries.entries()) {
      const { name, version, reads, readsRss = false } = entry.candidate;
      rows.push({ name, version, reads, readsRss, ...middle(visits[at]), ...(await checkAll(browser, entry, title)) });
    }
    return { browser: await browser.version(), rounds, rows, ratios: ratios(rows, visits) };
  });
}

await ensureBuilt();
await installDependencies('bench/compare');
const browser = await launch(await chromium());
const result = await compareAll(browser).finally(() => browser.close());
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else printReport(result);
if (process.argv.includes('--write')) await writeReport(result);
