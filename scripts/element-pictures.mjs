// `npm run pictures:elements`: one picture of each element, from the examples of the built documentation, for those who read it where nothing runs.
// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { buildDocs, docsFolder } from './build-docs.mjs';
import { withDocs } from './docs/browser.mjs';
import { runMain } from './setup.mjs';

const pictures = new URL('../docs/images/elements/', import.meta.url);

/** Which example of which page. */
const ELEMENTS = /** @type {const} */ ([
  { name: 'news-list', page: 'news-list.html', example: 'live-news-list-1' },
  { name: 'news-article', page: 'article.html', example: 'live-article-1' },
  { name: 'partner-list', page: 'recipes.html', example: 'live-recipes-4' },
  { name: 'funding-notice', page: 'funding.html', example: 'live-funding-1' },
]);
const WIDTH = 760;
/** Of WebP: text stays sharp, files stay small. */
const QUALITY = 62;

await runMain(async () => {
  await buildDocs();
  await mkdir(pictures, { recursive: true });
  await withDocs(docsFolder, async (browser, address) => {
    for (const element of ELEMENTS) await writeFile(new URL(`${element.name}.webp`, pictures), await shoot(browser, address, element));
  });
});

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {typeof ELEMENTS[number]} element
 */
async function shoot(browser, address, { page: url, example }) {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 6000, deviceScaleFactor: 1.5 });
  await page.goto(address + url);
  await page.waitForSelector(`#${example} > :state(ready)`);
  await page.waitForNetworkIdle();
  const stage = await page.waitForSelector(`#${example}`);
  // The picture is of the element, not of the marks around it.
  await page.evaluate(() => document.querySelectorAll('.live').forEach(mark => mark.remove()));
  await page.$eval(`div#${example}`, element => element.style.setProperty('background', 'none'));
  const shot = await stage?.screenshot({ type: 'webp', quality: QUALITY });
  await page.close();
  if (!shot) throw new Error(`${url} has no ${example}`);
  return shot;
}
