// What other plugins wrote becomes a News list: posts as Feedzy saves them, with Feedzy and after it is gone, its shortcodes, and WordPress' own RSS block.
// @ts-check
import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';
import { pluginZip } from '../../scripts/build-wordpress.mjs';
import { installPlugin, logIn, startSite } from './site.mjs';

/** @type {import('./site.mjs').Site} */
let site;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  const { WP_SOURCE = '', WP_SQLITE = '' } = process.env;
  [site, browser] = await Promise.all([startSite({ source: WP_SOURCE, sqlite: WP_SQLITE }), chromium().then(options => puppeteer.launch(options))]);
  installPlugin(site, pluginZip);
  page = await logIn(browser, site);
  await page.goto(`${site.url}/wp-admin/post-new.php?post_type=page`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => Reflect.get(window, 'wp')?.blocks?.getBlockType('news-elements/news-list'));
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** What Feedzy registers, as far as its blocks save it: names, types and defaults of its attributes. */
const feedzyTypes = {
  'feedzy-rss-feeds/feedzy-block': {
    feeds: { type: 'string' }, max: { type: 'number', default: 5 }, offset: { type: 'number', default: 0 }, sort: { type: 'string', default: 'default' }, target: { type: 'string', default: '_blank' },
    meta: { type: 'boolean', default: true }, metafields: { type: 'string', default: '' }, multiple_meta: { type: 'string', default: '' }, summary: { type: 'boolean', default: true }, summarylength: { type: 'number', default: 400 },
    keywords_title: { type: 'string' }, keywords_inc_on: { type: 'string', default: 'title' }, keywords_ban: { type: 'string' }, keywords_exc_on: { type: 'string', default: 'title' },
    thumb: { type: 'string', default: 'auto' }, default: { type: 'object' }, columns: { type: 'number', default: 1 }, from_datetime: { type: 'string' }, to_datetime: { type: 'string' }, error_empty: { type: 'string', default: '' },
  },
  'feedzy-rss-feeds/loop': { feed: { type: 'object' }, query: { type: 'object' }, layout: { type: 'object' }, thumb: { type: 'string', default: 'yes' }, fallbackImage: { type: 'object' }, conditions: { type: 'object' } },
};

const classic = '<!-- wp:feedzy-rss-feeds/feedzy-block {"feeds":"https://a.example/feed, https://b.example/feed","max":3,"offset":1,"sort":"title_asc","target":"_self","metafields":"date, categories","multiple_meta":"source","summarylength":120,"keywords_title":"szkolenie, praca+dom","keywords_inc_on":"description","keywords_ban":"reklama","thumb":"no","default":{"id":7,"url":"https://a.example/default.jpg"},"columns":3,"from_datetime":"2026-01-31T10:00:00","error_empty":"Nic"} /-->';
const untouched = '<!-- wp:feedzy-rss-feeds/feedzy-block {"feeds":"https://a.example/feed"} /-->';
const loop = '<!-- wp:feedzy-rss-feeds/loop {"feed":{"type":"url","source":["https://a.example/feed","https://b.example/feed"]},"query":{"max":4,"sort":"date_asc"},"layout":{"columnCount":2},"fallbackImage":{"id":1,"url":"https://a.example/f.png"},"conditions":{"match":"any","conditions":[{"field":"title","operator":"contains","value":"a"},{"field":"title","operator":"contains","value":"b"},{"field":"title","operator":"not_contains","value":"c"},{"field":"date","operator":"greater_than","value":"2026"}]}} --><!-- wp:paragraph --><p>{{feedzy_title}}</p><!-- /wp:paragraph --><!-- /wp:feedzy-rss-feeds/loop -->';
const group = '<!-- wp:feedzy-rss-feeds/loop {"feed":{"type":"group","source":12}} /-->';

const fromClassic = {
  'feed': 'https://a.example/feed https://b.example/feed', 'limit': 3, 'offset': 1, 'sort': 'title', 'show': 'date source categories excerpt', 'excerpt-length': 20, 'include': 'szkolenie, praca+dom', 'exclude': 'reklama', 'filter-on': 'excerpt',
  'columns': 3, 'layout': 'cards', 'fallback-image': 'https://a.example/default.jpg', 'since': '2026-01-31', 'fallback-text': 'Nic',
};
const fromLoop = { 'feed': 'https://a.example/feed https://b.example/feed', 'limit': 4, 'sort': 'date-asc', 'show': 'image date author excerpt', 'include': 'a,b', 'exclude': 'c', 'filter-on': 'title', 'open': 'new-tab', 'columns': 2, 'layout': 'cards', 'fallback-image': 'https://a.example/f.png' };

/** @param {string} markup */
function transformed(markup) {
  return page.evaluate(text => {
    const { parse, switchToBlockType, getPossibleBlockTransformations } = Reflect.get(window, 'wp').blocks;
    const [block] = parse(text);
    const offered = getPossibleBlockTransformations([block]).some((/** @type {{ name: string }} */ { name }) => name === 'news-elements/news-list');
    return { name: block.name, offered, attributes: offered ? switchToBlockType(block, 'news-elements/news-list')[0].attributes : undefined };
  }, markup);
}

test('Feedzy’s blocks after Feedzy is gone', async () => {
  assert.deepEqual(await transformed(classic), { name: 'core/missing', offered: true, attributes: fromClassic });
  assert.deepEqual(await transformed(loop), { name: 'core/missing', offered: true, attributes: fromLoop });
  assert.equal((await transformed(group)).attributes.feed, undefined);
});

test('a shortcode of Feedzy, with its defaults', async () => {
  const { attributes } = await transformed('<!-- wp:shortcode -->[feedzy-rss feeds="https://a.example/feed"]<!-- /wp:shortcode -->');
  assert.deepEqual(attributes, { feed: 'https://a.example/feed', limit: 5, show: 'image date author excerpt', open: 'new-tab' });
});

test('a shortcode of Feedzy, as its documentation writes it', async () => {
  const { attributes } = await transformed('<!-- wp:shortcode -->[feedzy-rss feeds="https://a.example/feed" max="2" feed_title="yes" target="_blank" refresh="12_hours" title="50" meta="no" summary="no" thumb="yes" size="100" default="https://a.example/d.jpg" keywords_title="WordPress" sort="date_desc"]<!-- /wp:shortcode -->');
  assert.deepEqual(attributes, { 'feed': 'https://a.example/feed', 'limit': 2, 'show': 'image', 'open': 'new-tab', 'include': 'WordPress', 'filter-on': 'title', 'sort': 'date-desc', 'fallback-image': 'https://a.example/d.jpg' });
});

test('WordPress’ own RSS block', async () => {
  const { attributes } = await transformed('<!-- wp:rss {"feedURL":"https://example.org/f","itemsToShow":7,"displayDate":true,"displayExcerpt":true,"excerptLength":12,"blockLayout":"grid","columns":3} /-->');
  assert.deepEqual(attributes, { 'feed': 'https://example.org/f', 'limit': 7, 'show': 'date excerpt', 'excerpt-length': 12, 'layout': 'cards', 'columns': 3 });
});

test('our own shortcodes, each as its block', async () => {
  const attributes = await page.evaluate(() => {
    const { parse, switchToBlockType } = Reflect.get(window, 'wp').blocks;
    const [block] = parse('<!-- wp:shortcode -->[funding_notice programme="Erasmus+" total_value="12.5"]<!-- /wp:shortcode -->');
    return switchToBlockType(block, 'news-elements/funding-notice')[0].attributes;
  });
  assert.deepEqual(attributes, { 'programme': 'Erasmus+', 'total-value': 12.5 });
});

test('Feedzy’s blocks while Feedzy is active', async () => {
  await page.evaluate(types => {
    const { registerBlockType } = Reflect.get(window, 'wp').blocks;
    for (const [name, attributes] of Object.entries(types)) registerBlockType(name, { apiVersion: 3, title: name, category: 'widgets', attributes, edit: () => null, save: () => null });
  }, feedzyTypes);
  assert.deepEqual(await transformed(classic), { name: 'feedzy-rss-feeds/feedzy-block', offered: true, attributes: fromClassic });
  assert.deepEqual((await transformed(untouched)).attributes, { 'feed': 'https://a.example/feed', 'limit': 5, 'show': 'image date author excerpt', 'excerpt-length': 67, 'open': 'new-tab' });
  assert.deepEqual((await transformed(loop)).attributes, fromLoop);
});
