// The built documentation on a server of its own, and a browser to look at it.
// @ts-check
import { once } from 'node:events';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { chromium } from '../browsers.mjs';

/**
 * Both end with the work, however it ends.
 * @param {string} folder
 * @param {(browser: import('puppeteer-core').Browser, address: string) => Promise<void>} work gets the address with a final slash
 */
export async function withDocs(folder, work) {
  const server = createServer(sirv(folder, { dev: true })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const options = await chromium();
  const browser = await puppeteer.launch({ ...options, args: [...(options.args ?? []), '--hide-scrollbars'] });
  try {
    await work(browser, `http://localhost:${port}/`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
