// Measures the running examples of the built site, at each width for which it keeps a height.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDocs } from './browser.mjs';
import { heightsFile, WIDTHS } from './heights.mjs';

/**
 * @param {string} folder of the built site
 * @param {import('./pages.mjs').Page[]} pages
 */
export async function measureExamples(folder, pages) {
  const live = pages.filter(({ url }) => readFileSync(join(folder, url), 'utf8').includes('class="stage"'));
  /** @type {Record<string, Record<string, number>>} */
  const heights = {};
  await withDocs(folder, async (browser, address) => {
    for (const width of Object.keys(WIDTHS)) {
      const found = [];
      for (const { url } of live) found.push(await measurePage(browser, address + url, Number(width)));
      heights[width] = Object.assign({}, ...found);
    }
  });
  writeFileSync(heightsFile, `${JSON.stringify(heights, null, 2)}\n`);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {number} width
 * @returns {Promise<Record<string, number>>} of each example
 */
async function measurePage(browser, address, width) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 20_000 });
  await page.goto(address);
  const examples = await page.$$('div.stage');
  // Those of the last measurement must not count.
  for (const stage of examples) await stage.evaluate(element => element.style.setProperty('min-block-size', '0'));
  await page.waitForFunction(() => [...document.querySelectorAll('.stage > *')].every(element => !element.localName.includes('-') || element.matches(':state(ready)')));
  await page.waitForNetworkIdle();
  const heights = await Promise.all(examples.map(stage => stage.evaluate(element => /** @type {const} */ ([element.id, Math.ceil(element.getBoundingClientRect().height)]))));
  await page.close();
  return Object.fromEntries(heights);
}
