// Settings → News Elements: who may change them, what is kept, and what is said when something cannot be.
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
});

after(async () => {
  await browser?.close();
  feeds?.stop();
  await site?.stop();
});

const address = () => `${site.url}/wp-admin/options-general.php?page=news-elements`;
const kept = () => JSON.parse(site.php(`echo wp_json_encode( news_elements_settings() );`));
const notices = () => page.$$eval('.settings-error', all => all.map(one => one.textContent?.trim() ?? ''));

/** @param {{ feed?: string, minutes?: string, script?: 'own' | 'bundled', url?: string }} values */
async function save(values) {
  await page.goto(address(), { waitUntil: 'domcontentloaded' });
  await page.evaluate(({ feed, minutes, script, url }) => {
    const set = (/** @type {string} */ selector, /** @type {string | undefined} */ value) => {
      const input = document.querySelector(selector);
      if (input instanceof HTMLInputElement && value !== undefined) input.value = value;
    };
    document.querySelector('form')?.setAttribute('novalidate', '');
    set('#news-elements-feed', feed);
    set('#news-elements-minutes', minutes);
    set('input[type="url"]', url);
    const radio = document.querySelector(`input[value="${script ?? 'bundled'}"]`);
    if (radio instanceof HTMLInputElement) radio.checked = true;
  }, values);
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('#submit')]);
}

test('begins with defaults', async () => {
  assert.deepEqual(kept(), { feed: '', script: 'bundled', script_url: '', cache_minutes: 15 });
  await page.goto(address(), { waitUntil: 'domcontentloaded' });
  assert.equal(await page.$eval('#news-elements-minutes', input => /** @type {HTMLInputElement} */ (input).value), '15');
});

test('keeps what is right, says so, and that the server reads the feed', async () => {
  await save({ feed: `${feeds.url}/rss.xml`, minutes: '30' });
  assert.deepEqual(kept(), { feed: `${feeds.url}/rss.xml`, script: 'bundled', script_url: '', cache_minutes: 30 });
  assert.match((await notices()).join(), /Settings saved/);
  assert.match(await page.$eval('#news-elements-feed-state', one => one.textContent ?? ''), /Szkolenie w Poznaniu/);
});

test('a default feed serves where none is named', async () => {
  const { link } = await site.rest('/wp/v2/pages', { title: 'A', status: 'publish', content: '[news_list]' });
  assert.match(await (await fetch(link)).text(), /<news-list feed="[^"]+">[^]*Trzeci/);
});

test('leaves out what cannot be, with a message for each', async () => {
  await save({ feed: `${feeds.url}/rss.xml javascript:alert(1) words`, minutes: '2', script: 'own', url: 'javascript:alert(1)' });
  assert.deepEqual(kept(), { feed: `${feeds.url}/rss.xml`, script: 'bundled', script_url: '', cache_minutes: 5 });
  const said = await notices();
  assert.deepEqual(['Default feed', 'Script', 'Minutes'].map(name => said.filter(one => one.includes(`${name}:`)).length), [1, 1, 1]);
});

test('tells when the server finds nothing there', async () => {
  await save({ feed: `${feeds.url}/page.html` });
  assert.match(await page.$eval('#news-elements-feed-state', one => one.textContent ?? ''), /finds no news/);
});

test('an own copy of the script is used where its address is one', async () => {
  await save({ feed: '', script: 'own', url: 'https://static.example/news-elements.js' });
  const { link } = await site.rest('/wp/v2/pages', { title: 'A', status: 'publish', content: '[funding_notice programme="X"]' });
  assert.match(await (await fetch(link)).text(), /src="https:\/\/static\.example\/news-elements\.js"/);
});

test('nothing is changed without the form’s nonce', async () => {
  const before = kept();
  const status = await page.evaluate(async () => (await fetch('options.php', { method: 'POST', body: new URLSearchParams({ option_page: 'news_elements', action: 'update', 'news_elements_settings[cache_minutes]': '99' }) })).status);
  assert.equal(status, 403);
  assert.deepEqual(kept(), before);
});

test('an editor sees no such page', async () => {
  site.php(`wp_insert_user( array( 'user_login' => 'ewa', 'user_pass' => 'pw', 'role' => 'editor', 'user_email' => 'e@example.org' ) );`);
  const context = await browser.createBrowserContext();
  const other = await logIn(context, site, { name: 'ewa', password: 'pw' });
  const response = await other.goto(address(), { waitUntil: 'domcontentloaded' });
  assert.equal(response?.status(), 403);
  await context.close();
});
