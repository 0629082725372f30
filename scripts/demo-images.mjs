// Renders the PNG versions of some illustrations from their SVG sources, in the Chromium of the tests.
// Feeds carry both kinds, because a webmaster's images come in both.
// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { chromium } from './browsers.mjs';

const folder = new URL('../demo/images/', import.meta.url);
const PHOTO = { width: 1200, height: 675 };
const MARK = { width: 256, height: 256 };
const RENDERED = new Map([
  ['rowery', PHOTO],
  ['kuchnia', PHOTO],
  ['las', PHOTO],
  ['warsztaty', PHOTO],
  ['cargo', PHOTO],
  ['znak', MARK],
]);

/** The picture as a document of its own size, without margins. */
const pageOf = (/** @type {Buffer} */ svg) =>
  `<style>body{margin:0}img{display:block;width:100vw;height:100vh}</style>
   <img src="data:image/svg+xml;base64,${svg.toString('base64')}">`;

const browser = await puppeteer.launch(await chromium());
const page = await browser.newPage();
for (const [name, size] of RENDERED) {
  await page.setViewport(size);
  await page.setContent(pageOf(await readFile(new URL(`${name}.svg`, folder))));
  await page.evaluate('document.images[0].decode()');
  await writeFile(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  console.log(`Rendered ${name}.png`);
}
await browser.close();
