// Measures the running examples of the built site, at each width for which it keeps a height.
// @ts-check
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { chromium } from '../browsers.mjs';
import { heightsFile, WIDTHS } from './heights.mjs';

/**
 * @param {string} folder of the built site
 * @param {import('./pages.mjs').Page[]} pages
 */
export async function measureExamples(folder, pages) {
  const server = createServer(sirv(folder, { dev: true })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await puppeteer.launch(await chromium());
  try {
    /** @type {Record<string, Record<string, number>>} */
    const heights = {};
    const live = pages.filter(({ url }) => readFileSync(join(folder, url), 'utf8').includes('class="stage"'));
    for (const width of Object.keys(WIDTHS)) {
      const found = [];
      for (const { url } of live) found.push(await measurePage(browser, `http://localhost:${port}/${url}`, Number(width)));
      heights[width] = Object.assign({}, ...found);
    }
    writeFileSync(heightsFile, `${JSON.stringify(heights, null, 2)}\n`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
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
