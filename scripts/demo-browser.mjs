// The running demo and a browser to look at it: for the scripts that take pictures.
// @ts-check
import puppeteer from 'puppeteer-core';
import { ensureBuilt } from './build.mjs';
import { chromium } from './browsers.mjs';
import { serveDemo } from './demo-server.mjs';

/**
 * Both end with the work, however it ends.
 * @param {(browser: import('puppeteer-core').Browser, demo: import('./demo-server.mjs').Origins) => Promise<void>} work
 */
export async function withDemo(work) {
  await ensureBuilt();
  const demo = await serveDemo({ associationPort: 0, partnerPort: 0, elsewherePort: 0, gatewayPort: 0 });
  const options = await chromium();
  const browser = await puppeteer.launch({ ...options, args: [...(options.args ?? []), '--hide-scrollbars'] });
  try {
    await work(browser, demo);
  } finally {
    await browser.close();
    await demo.close();
  }
}
