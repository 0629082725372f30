// The plugin as its users meet it: uploaded, activated, put into a page, visited, deleted.
// @ts-check
import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';
import { pluginZip } from '../../scripts/build-wordpress.mjs';
import { startFeeds } from './feeds.mjs';
import { logIn, startSite } from './site.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {Awaited<ReturnType<typeof startFeeds>>} */
let feeds;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let office;

before(async () => {
  const { WP_SOURCE = '', WP_SQLITE = '' } = process.env;
  [site, feeds, browser] = await Promise.all([startSite({ source: WP_SOURCE, sqlite: WP_SQLITE }), startFeeds(), chromium().then(options => puppeteer.launch(options))]);
  office = await logIn(browser, site);
});

after(async () => {
  await browser?.close();
  feeds?.stop();
  await site?.stop();
});

/** @param {string} content */
async function publish(content) {
  const page = await site.rest('/wp/v2/pages', { title: 'Aktualności', status: 'publish', content });
  return page.link;
}

/** @param {string} content */
async function visitWithoutScript(content) {
  const response = await fetch(await publish(content));
  return response.text();
}

/** @param {string} address */
async function visit(address) {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** @param {string} html */
const elementIn = html => /<(news-list|news-article|partner-list|funding-notice)\b[^]*?<\/\1>/.exec(html)?.[0] ?? '';

test('is installed from the archive and activated', async () => {
  await office.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`, { waitUntil: 'domcontentloaded' });
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await office.waitForSelector('#pluginzip'));
  await input.uploadFile(pluginZip);
  await Promise.all([office.waitForNavigation({ waitUntil: 'domcontentloaded' }), office.$eval('#install-plugin-submit', button => /** @type {HTMLElement} */ (button).click())]);
  await Promise.all([office.waitForNavigation({ waitUntil: 'domcontentloaded' }), office.click('a.button-primary[href*="action=activate"]')]);
  const plugins = await site.rest('/wp/v2/plugins', undefined);
  const ours = plugins.find((/** @type {{ plugin: string }} */ one) => one.plugin === 'news-elements/news-elements');
  assert.equal(ours?.status, 'active');
});

test('the page holds the links before any script runs', async () => {
  const html = await visitWithoutScript(`<!-- wp:news-elements/news-list {"feed":"${feeds.url}/rss.xml","limit":1,"heading":"Aktualności"} /-->`);
  const element = elementIn(html);
  assert.match(element, /<h2>Aktualności<\/h2><ul role="list" class="news"><li><article><h3 dir="auto"><a href="https:\/\/example\.org\/a\?x=1&#038;y=2">Szkolenie w Poznaniu &amp; okolicy<\/a><\/h3>/);
  assert.match(element, /<time datetime="2026-03-03T09:00:00\.000Z"/);
  assert.match(element, /<p dir="auto">Zapraszamy wszystkich\.<\/p>/);
  assert.doesNotMatch(element, /Trzeci/);
});

test('Atom and JSON Feed are read, newest first, and a feed that is none costs only itself', async () => {
  const html = await visitWithoutScript(`[news_list feed="${feeds.url}/atom.xml ${feeds.url}/page.html ${feeds.url}/feed.json"]`);
  const titles = [...elementIn(html).matchAll(/<h2 dir="auto">(.*?)<\/h2>/g)].map(([, title]) => title?.replace(/<[^>]*>/g, ''));
  assert.deepEqual(titles, ['Z kanału JSON &lt;/script&gt;&lt;b&gt;', 'Z kanału Atom', 'Untitled']);
  assert.match(html, new RegExp(`href="${feeds.url}/json"`));
});

test('search engines are told the list, and nothing in it ends the script', async () => {
  const html = await visitWithoutScript(`[news_list feed="${feeds.url}/rss.xml"]`);
  const source = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  assert.doesNotMatch(source, /</);
  const list = JSON.parse(source);
  assert.deepEqual(list.itemListElement.map((/** @type {{ name: string }} */ { name }) => name), ['Szkolenie w Poznaniu & okolicy', 'Trzeci']);
});

test('two blocks and a shortcode become ready by one script', async () => {
  const block = `<!-- wp:news-elements/news-list {"feed":"${feeds.url}/rss.xml","loading":"eager"} /-->`;
  const page = await visit(await publish(`${block}${block}<!-- wp:shortcode -->[news_list feed="${feeds.url}/rss.xml" loading="eager" excerpt_length="3"]<!-- /wp:shortcode -->`));
  await page.waitForFunction(() => [...document.querySelectorAll('news-list')].every(one => one.shadowRoot?.querySelectorAll('article').length === 3));
  assert.equal(await page.$$eval('script[src*="news-elements.js"]', scripts => scripts.length), 1);
  assert.equal(await page.$$eval('news-list', lists => lists.length), 3);
  assert.equal(await page.$$eval('news-list', lists => lists[2]?.getAttribute('excerpt-length')), '3');
  assert.equal(await page.evaluate(() => Reflect.get(window, 'hacked')), undefined);
});

test('a widget shows the news, by block or by shortcode', () => {
  const html = site.php(`the_widget( 'WP_Widget_Block', array( 'content' => '<!-- wp:news-elements/news-list {"feed":"${feeds.url}/rss.xml"} /-->' ) ); the_widget( 'WP_Widget_Text', array( 'text' => '[news_list feed="${feeds.url}/atom.xml"]' ) );`);
  assert.match(html, /<news-list [^]*Trzeci[^]*<\/news-list>[^]*<news-list [^]*Z kanału Atom[^]*<\/news-list>/);
});

test('a page without news loads no script', async () => {
  assert.doesNotMatch(await visitWithoutScript('<!-- wp:paragraph --><p>Nic</p><!-- /wp:paragraph -->'), /news-elements\.js/);
});

test('hostile attributes of a block stay text, or are left out', async () => {
  const hostile = {
    'feed': 'javascript:window.hacked=1 data:text/html,x',
    'heading': '"><script>window.hacked=1</script>',
    'onclick': 'window.hacked=1',
    'layout': 'x" onmouseover="window.hacked=1',
    'article-href': 'javascript:window.hacked={id}',
    'fallback-href': 'javascript:window.hacked=1',
    'fallback-text': '<img src=x onerror=window.hacked=1>',
    'limit': '5" onfocus="1',
  };
  const json = JSON.stringify(hostile).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '\\u002d\\u002d');
  const page = await visit(await publish(`<!-- wp:news-elements/news-list ${json} /-->`));
  const found = await page.$eval('news-list', element => ({ names: element.getAttributeNames().filter(name => name !== 'theme'), heading: element.getAttribute('heading'), text: element.textContent, children: element.children.length }));
  assert.deepEqual(found.names, ['heading']);
  assert.equal(found.heading, hostile.heading);
  assert.equal(found.text, hostile['fallback-text']);
  assert.equal(found.children, 0);
  assert.equal(await page.evaluate(() => Reflect.get(window, 'hacked')), undefined);
});

test('hostile attributes of a shortcode stay text, or are left out', async () => {
  const html = await visitWithoutScript(`[news_list feed="javascript:alert(1)" onclick="alert(1)" heading='&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;' article_href="javascript:alert({id})" fallback_href="javascript:alert(1)"]`);
  const element = elementIn(html);
  assert.match(element, /^<news-list heading="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"><\/news-list>$/);
});

test('the other elements have their words without a script too', async () => {
  const article = await visitWithoutScript(`[news_article feed="${feeds.url}/rss.xml" item="c"]`);
  assert.match(elementIn(article), /<h2 dir="auto">Trzeci<\/h2>[^]*<a href="https:\/\/example\.org\/c">/);
  const partners = await visitWithoutScript(`[partner_list src="${feeds.url}/partners.json"]`);
  assert.match(elementIn(partners), /<ul role="list" class="partners"><li><a href="https:\/\/example\.org\/ireforr">I\.Re\.Forr<\/a><\/li><li>Zły<\/li><\/ul>/);
  const links = await visitWithoutScript('[partner_list]<a href="https://example.org/" data-country="IT" onclick="x">Jeden</a><script>x</script>[/partner_list]');
  assert.match(elementIn(links), /<a href="https:\/\/example\.org\/" data-country="IT">Jeden<\/a>/);
  assert.doesNotMatch(elementIn(links), /onclick|<script/);
  const notice = await visitWithoutScript('[funding_notice programme="Erasmus+" project_title="Razem"]');
  assert.match(elementIn(notice), /<svg [^]*<dd>Erasmus\+<\/dd>[^]*<dd>Razem<\/dd>/);
});

test('a feed is asked once, and its last good copy is shown when it fails', async () => {
  const shortcode = `[news_list feed="${feeds.url}/later.xml"]`;
  const first = await publish(shortcode);
  await (await fetch(first)).text();
  await (await fetch(first)).text();
  assert.equal(feeds.state.asked.filter(path => path === '/later.xml').length, 1);
  // Forget what is fresh, as time would.
  site.php(`global $wpdb; $wpdb->query( "DELETE FROM {$wpdb->options} WHERE option_name LIKE '_transient%news_elements_%'" );`);
  feeds.state.down = true;
  const html = await (await fetch(first)).text();
  await (await fetch(first)).text();
  feeds.state.down = false;
  assert.match(elementIn(html), /Trzeci/);
  assert.equal(feeds.state.asked.filter(path => path === '/later.xml').length, 2);
});

test('is in Polish for a Polish user', async () => {
  const polish = site.php(`switch_to_locale( 'pl_PL' ); load_plugin_textdomain( 'news-elements', false, 'news-elements/languages' ); load_textdomain( 'news-elements', WP_PLUGIN_DIR . '/news-elements/languages/news-elements-pl_PL.mo', 'pl_PL' ); echo __( 'Default feed', 'news-elements' ), '|', _x( 'News list', 'block title', 'news-elements' );`);
  assert.equal(polish, 'Domyślny kanał|Lista aktualności');
});

test('WordPress has nothing to complain of', async () => {
  assert.doesNotMatch(await site.log(), /plugins\/news-elements|news_elements_|simplepie/i);
});

test('leaves nothing behind when it is deleted', async () => {
  await site.rest('/wp/v2/plugins/news-elements/news-elements', { status: 'inactive' });
  const count = `global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->options} WHERE option_name LIKE '%news_elements%'" );`;
  assert.notEqual(site.php(count), '0');
  site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; var_dump( delete_plugins( array( 'news-elements/news-elements.php' ) ) );`);
  assert.equal(site.php(count), '0');
  await assert.rejects(access(join(site.dir, 'wp-content/plugins/news-elements')));
});
