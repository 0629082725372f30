// `npm run pictures:layouts`: one picture of each layout of <news-list>, from the demo's news, for docs/theming.md.
// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { withDemo } from './demo-browser.mjs';
import { runMain } from './setup.mjs';

const pictures = new URL('../docs/images/layouts/', import.meta.url);

/** What a page would write, and how wide its column is. */
const LAYOUTS = /** @type {const} */ ([
  { name: 'list', width: 720, attributes: 'limit="3" new-for="72" show="image date author excerpt"' },
  { name: 'compact', width: 720, attributes: 'limit="5"' },
  { name: 'cards', width: 960, attributes: 'limit="3"' },
  { name: 'magazine', width: 960, attributes: 'limit="5"' },
  { name: 'carousel', width: 720, attributes: 'limit="6" columns="2"' },
  { name: 'ticker', width: 720, attributes: 'limit="6"' },
  { name: 'accordion', width: 720, attributes: 'limit="4"', open: true },
]);
const PADDING = 28;
/** Of WebP: text stays sharp, files stay small. */
const QUALITY = 62;
/** Two days after the newest item: it is always marked as new. */
const NOW = Date.UTC(2026, 9, 10);
/** An address of the demo that only this script answers: its own pages forbid inline styles. */
const PAGE = '/layout-picture';

await runMain(async () => {
  await mkdir(pictures, { recursive: true });
  const wanted = process.argv.slice(2);
  await withDemo(async (browser, demo) => {
    for (const layout of LAYOUTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      await writeFile(new URL(`${layout.name}.webp`, pictures), await shoot(browser, demo.association, layout));
    }
  });
});

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 * @param {typeof LAYOUTS[number]} layout
 */
async function shoot(browser, origin, layout) {
  const page = await browser.newPage();
  const width = layout.width + 2 * PADDING;
  await page.setViewport({ width, height: 900, deviceScaleFactor: 1.5 });
  await page.evaluateOnNewDocument(now => void (Date.now = () => now), NOW);
  await page.setRequestInterception(true);
  page.on('request', request => (request.url() === origin + PAGE ? request.respond({ contentType: 'text/html', body: pageWith(layout) }) : request.continue()));
  await page.goto(origin + PAGE, { waitUntil: 'networkidle0' });
  if ('open' in layout) await page.evaluate(() => document.querySelector('news-list')?.shadowRoot?.querySelector('summary')?.click());
  await page.evaluate(() => document.fonts.ready);
  await page.waitForNetworkIdle();
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const shot = await page.screenshot({ type: 'webp', quality: QUALITY, clip: { x: 0, y: 0, width, height } });
  await page.close();
  return shot;
}

/** @param {typeof LAYOUTS[number]} layout */
function pageWith({ name, attributes }) {
  return `<!doctype html><html lang="pl"><meta charset="utf-8"><title>${name}</title>
    <style>body { margin: 0; padding: ${PADDING}px; font: 1rem/1.5 system-ui, sans-serif; color: #1d1c1a; background: #fff }</style>
    <script type="module" src="/cdn/news-list.js"></script>
    <news-list layout="${name}" ${attributes} loading="eager" feed="/feeds/aktualnosci.json"></news-list></html>`;
}
