// `npm run pictures`: makes the pictures of the README and the docs from the running demo.
// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { withDemo } from './demo-browser.mjs';
import { runMain } from './setup.mjs';

const pictures = new URL('../docs/images/', import.meta.url);

/** A window of each site, from `left` on, with the news in it. */
const SITES = /** @type {const} */ ([
  { origin: 'association', path: '/', news: '.newest', above: 620, viewport: 980, left: 0 },
  { origin: 'partner', path: '/sober/', news: 'news-list', above: 400, viewport: 980, left: 0 },
  { origin: 'partner', path: '/colour/', news: 'news-list', above: 270, viewport: 980, left: 0 },
]);
const WINDOW = { width: 392, height: 620, gap: 20 };

await runMain(async () => {
  await mkdir(pictures, { recursive: true });
  await withDemo(async (browser, demo) => {
    const shots = [];
    for (const site of SITES) shots.push(await shoot(browser, `${demo[site.origin]}${site.path}`, site));
    await writeFile(new URL('three-sites.png', pictures), await compose(browser, shots));
  });
});

/**
 * What a visitor sees around the news, scaled to the window.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {typeof SITES[number]} site
 */
async function shoot(browser, url, { news, above, viewport, left }) {
  const page = await browser.newPage();
  const scale = WINDOW.width / (viewport - left);
  const height = Math.round(WINDOW.height / scale);
  await page.setViewport({ width: viewport, height, deviceScaleFactor: 2 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const top = await page.$eval(news, element => element.getBoundingClientRect().top + scrollY);
  await page.evaluate(y => scrollTo({ top: y, behavior: 'instant' }), top - above);
  await page.waitForNetworkIdle();
  const y = await page.evaluate(() => scrollY);
  const shot = await page.screenshot({ encoding: 'base64', clip: { x: left, y, width: viewport - left, height } });
  await page.close();
  return shot;
}

/**
 * The windows side by side on one canvas.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string[]} shots
 */
async function compose(browser, shots) {
  const { width, height, gap } = WINDOW;
  const page = await browser.newPage();
  await page.setViewport({ width: 3 * width + 4 * gap + 24, height: height + 72 });
  await page.setContent(`<style>
    body { margin: 0; padding: 36px ${gap + 12}px; display: flex; gap: ${gap}px; background: #e9dfcb }
    img { width: ${width}px; height: ${height}px; border-radius: 10px; box-shadow: 0 1px 2px #0003, 0 14px 30px #3a2a1033 }
  </style>${shots.map(shot => `<img src="data:image/png;base64,${shot}">`).join('')}`);
  await page.evaluate(() => Promise.all([...document.images].map(image => image.decode())));
  return page.screenshot();
}
