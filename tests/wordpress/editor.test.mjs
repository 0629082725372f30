// The block editor, by clicking: each block is found, inserted, set, seen live in the canvas, published, visited, and opened again unharmed.
// @ts-check
import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';
import { pluginZip } from '../../scripts/build-wordpress.mjs';
import { startFeeds } from './feeds.mjs';
import { installPlugin, logIn, startSite } from './site.mjs';

/** @type {import('./site.mjs').Site} */
let site;
/** @type {Awaited<ReturnType<typeof startFeeds>>} */
let feeds;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  const { WP_SOURCE = '', WP_SQLITE = '' } = process.env;
  [site, feeds, browser] = await Promise.all([startSite({ source: WP_SOURCE, sqlite: WP_SQLITE }), startFeeds(), chromium().then(options => puppeteer.launch(options))]);
  installPlugin(site, pluginZip);
  page = await logIn(browser, site);
  // An unsaved post asks whether to leave it.
  page.on('dialog', dialog => void dialog.accept());
});

after(async () => {
  await browser?.close();
  feeds?.stop();
  await site?.stop();
});

const blocks = [
  { title: 'News list', tag: 'news-list', fields: { 'Address of the feed': () => `${feeds.url}/rss.xml`, 'Heading': () => 'Aktualności' }, shown: 'Trzeci' },
  { title: 'News article', tag: 'news-article', fields: { 'Address of the feed': () => `${feeds.url}/atom.xml` }, shown: 'Z kanału Atom' },
  { title: 'Partners', tag: 'partner-list', fields: { 'File of partners': () => `${feeds.url}/partners.json` }, shown: 'I.Re.Forr' },
  { title: 'EU funding notice', tag: 'funding-notice', fields: { 'Programme': () => 'Erasmus+', 'Project title': () => 'Razem' }, shown: 'Razem' },
];

for (const { title, tag, fields, shown } of blocks) {
  test(`“${title}” from the inserter to the page and back`, async () => {
    await openEditor(`${site.url}/wp-admin/post-new.php`);
    await insertByClicking(title);
    for (const [label, value] of Object.entries(fields)) await fill(label, value());
    await seeInCanvas(tag, shown);
    const { id, link } = await publish(`Strona z blokiem ${tag}`);
    assert.match(await (await fetch(link)).text(), new RegExp(`<${tag} [^]*${shown}[^]*</${tag}>`));
    await openEditor(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
    await seeInCanvas(tag, shown);
    const faults = await page.evaluate(() => Reflect.get(window, 'wp').data.select('core/block-editor').getBlocks().filter((/** @type {{ isValid: boolean, name: string }} */ { isValid, name }) => !isValid || name === 'core/missing').length);
    assert.equal(faults, 0);
    assert.equal(await (await canvas()).$('.block-editor-warning'), null);
  });
}

test('without a feed the block says what it needs, in words', async () => {
  await openEditor(`${site.url}/wp-admin/post-new.php`);
  await insertByClicking('News list');
  const frame = await canvas();
  await frame.waitForFunction(() => document.body.textContent?.includes('Enter the address of a feed'));
});

test('choices have names, and explanations stand below the fields', async () => {
  await openEditor(`${site.url}/wp-admin/post-new.php`);
  await insertByClicking('News list');
  await page.waitForSelector('.components-panel select option');
  const names = await page.$$eval('.components-panel select option', options => options.map(option => option.textContent));
  assert.ok(names.includes('cards') && names.includes('the publisher’s page'), names.join());
  assert.match(await page.$eval('.components-panel', panel => panel.textContent ?? ''), /The most items shown\./);
});

/** @param {string} address */
async function openEditor(address) {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => {
    const wp = Reflect.get(window, 'wp');
    return wp?.blocks?.getBlockType('news-elements/news-list') && wp.data.select('core/editor').__unstableIsEditorReady();
  });
  await page.evaluate(async () => {
    const { set } = Reflect.get(window, 'wp').data.dispatch('core/preferences');
    await set('core/edit-post', 'welcomeGuide', false);
    await set('core/edit-post', 'fixedToolbar', false);
  });
  await page.waitForFunction(() => !document.querySelector('.components-guide'));
  await (await canvas()).waitForSelector('.wp-block-post-title');
}

/** The frame that blocks are edited in. */
async function canvas() {
  const frame = await page.waitForSelector('iframe[name="editor-canvas"]');
  return (await frame?.contentFrame()) ?? assert.fail('the canvas is no frame');
}

/**
 * Presses what is there by then: patterns and templates come late and draw the inserter anew, under the pointer.
 * @param {string} selector
 */
async function press(selector) {
  const target = await page.waitForSelector(selector, { visible: true });
  await target?.evaluate(element => /** @type {HTMLElement} */ (element).click());
}

/**
 * @param {string} selector
 * @param {string} value
 */
async function write(selector, value) {
  const input = await page.waitForSelector(selector, { visible: true });
  await input?.focus();
  await page.keyboard.type(value);
}

/** @param {string} title */
async function insertByClicking(title) {
  await press('button[aria-label="Toggle block inserter"]');
  await write('.block-editor-inserter__search input', title);
  // While results come the list is drawn anew, and a button that was found may be gone when it is pressed.
  await page.waitForFunction(wanted => {
    if (Reflect.get(window, 'wp').data.select('core/block-editor').getBlockCount() > 0) return true;
    const buttons = [...document.querySelectorAll('button.block-editor-block-types-list__item')];
    const found = buttons.find(button => button.textContent?.trim() === wanted);
    if (found instanceof HTMLElement) found.click();
    return false;
  }, { polling: 250 }, title);
  await page.evaluate(() => Reflect.get(window, 'wp').data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));
}

/**
 * @param {string} label
 * @param {string} value
 */
async function fill(label, value) {
  await write(`::-p-xpath(//label[normalize-space()="${label}"]/following-sibling::input)`, value);
}

/**
 * The element itself, alive.
 * @param {string} tag
 * @param {string} text
 */
async function seeInCanvas(tag, text) {
  const frame = await canvas();
  await frame.waitForFunction((name, wanted) => document.querySelector(`[data-block] ${name}`)?.shadowRoot?.textContent?.includes(wanted), { timeout: 30_000 }, tag, text);
}

/** @param {string} title */
async function publish(title) {
  const heading = await (await canvas()).waitForSelector('.wp-block-post-title');
  await heading?.type(title);
  await press('.editor-post-publish-panel__toggle:not([aria-disabled="true"])');
  await press('.editor-post-publish-panel__header-publish-button button:not([aria-disabled="true"])');
  await page.waitForSelector('.post-publish-panel__postpublish');
  return page.evaluate(() => Reflect.get(window, 'wp').data.select('core/editor').getCurrentPost());
}
