/**
 * `npm run bench:first-item [-- --json]`: what a visitor waits for, in Chromium. A 30 MB feed and one of 10 items on a slow line: when the first item of a
 * `<news-list limit="10">` is visible, and how much had been sent when the list hung up. Then the 30 MB at full speed, without a limit: the longest task on the
 * main thread; and the memory that 10,000 items keep. The last line is one JSON object with `--json`.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ensureBuilt } from '../scripts/build.mjs';
import { median } from './compare.mjs';
import { rssOf } from './feeds.mjs';
import { measureBlocking } from './blocking.mjs';
import { measureMemory } from './memory.mjs';
import { freshPage, htmlPage, withBrowser, withServer } from './page.mjs';
import { printTable } from './parse-tables.mjs';
import { trickle } from './trickle.mjs';

const SPEED = 180;
const SAMPLES = 5;
/** Longer than the 15 s after which a request is given up. */
const PATIENCE = 20_000;

/** Notes when the element asked, and when its first item had a box on the page. Runs before anything else in the page. */
const WATCH = `<script>
  const times = {};
  const { fetch } = window;
  window.fetch = (...request) => ((times.asked ??= performance.now()), fetch(...request));
  times.visible = new Promise((resolve) => {
    const look = () => {
      const item = document.querySelector('news-list')?.shadowRoot?.querySelector('[part~="item"]');
      if (item?.getBoundingClientRect().height) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
</script>`;

const pageFor = (feed) => htmlPage(`${WATCH}<script type="module" src="/news-list.js"></script><news-list feed="${feed}" limit="10" loading="eager"></news-list>`);

/** Asks for both feeds in turns; the last time the large one is left alone until its connection closes. */
async function measureFirstItem(browser, bodies) {
  const script = readFileSync(new URL('../dist/cdn/news-list.js', import.meta.url));
  const closed = {};
  const answer = ({ url }, response) => {
    const [, name] = /^\/(\w+)\.xml$/.exec(url) ?? [];
    if (!name) return url === '/news-list.js' ? script : htmlOf(url);
    closed[name] = trickle(response, bodies[name], SPEED);
    return undefined;
  };
  const htmlOf = (url) => pageFor(`${url}.xml`);
  return withServer(answer, async (origin) => {
    const taken = { small: [], large: [] };
    let hungUp;
    for (let sample = 1; sample <= SAMPLES; sample++) {
      for (const name of ['small', 'large']) {
        const page = await freshPage(browser, `${origin}/${name}`);
        taken[name].push(await page.evaluate('times.visible.then((visible) => ({ ...times, visible }))'));
        if (sample === SAMPLES && name === 'large') hungUp = await Promise.race([closed.large, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
        await page.browserContext().close();
      }
    }
    return { ...summary(taken), hungUp, size: bodies.large.length };
  });
}

function summary({ small, large }) {
  const middle = (times) => ({ navigation: median(times.map(({ visible }) => visible)), request: median(times.map(({ visible, asked }) => visible - asked)) });
  const [ofSmall, ofLarge] = [middle(small), middle(large)];
  const ratio = { navigation: ofLarge.navigation / ofSmall.navigation, request: ofLarge.request / ofSmall.request };
  return { small: ofSmall, large: ofLarge, ratio };
}

function print({ firstItem: { small, large, ratio, hungUp, size }, blocking, memory }) {
  console.log(`\n<news-list limit="10"> at ${SPEED} kB/s, median of ${SAMPLES} visits: milliseconds until the first item is visible`);
  const columns = ['of 10 items', `of ${Math.round(size / 1e6)} MB`, 'ratio'];
  printTable('', columns, [
    ['since the navigation', small.navigation, large.navigation, ratio.navigation],
    ['since the request', small.request, large.request, ratio.request],
  ]);
  console.log(hungUp ? `\nThe connection closed after ${(hungUp.milliseconds / 1000).toFixed(1)} s: ${(hungUp.bytes / 1e6).toFixed(2)} MB sent, ${(hungUp.share * 100).toFixed(1)} % of the feed` : `\nThe connection was still open after ${PATIENCE / 1000} s`);
  printTable('30 MB at full speed, in a page', ['longest task, ms', 'longest gap, ms', 'all, ms'], Object.entries(blocking).map(([name, { task, gap, all }]) => [name, task, gap, all]));
  printTable('10,000 short news kept, MB', ['heap', 'process'], Object.entries(memory).map(([name, { heap, process }]) => [name, heap / 1e6, process / 1e6]));
}

await ensureBuilt();
const bodies = { small: Buffer.from(rssOf('short', 10)), large: Buffer.from(rssOf('short', 17_400)) };
const result = await withBrowser(async (browser) => ({
  firstItem: await measureFirstItem(browser, bodies),
  blocking: await measureBlocking(browser, bodies.large),
  memory: await measureMemory(browser),
}));
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else print(result);
