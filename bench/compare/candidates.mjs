/** Who is compared: what each one's own instructions tell a webmaster to paste, and the files and answers that it asks the publisher's server for. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url);
const cdn = new URL('../../dist/cdn/', import.meta.url);
const HOSTED_SERVICE = 'https://api.bsky.app';

const read = (path, base = here) => readFileSync(new URL(path, base), 'utf8');
const versionOf = (name, base = here) => JSON.parse(read(`node_modules/${name}/package.json`, base)).version;

/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {string} version
 * @property {string} reads what it reads, in words
 * @property {boolean} [readsRss] in the visitor's browser
 * @property {string} [head] before the page's content, the rest stands where the news should
 * @property {string} body
 * @property {string[]} item path to an item: each selector but the last names an element whose shadow root holds the next
 * @property {Record<string, string>} files what the publisher's server has, by path
 * @property {string} [policies] names of Trusted Types policies that it makes
 */

/** @returns {Promise<Candidate[]>} the order of the table */
export async function candidatesFor(origin, shapes) {
  return [
    ...limits(origin, shapes),
    ...ours(origin, shapes),
    await rssParserAndLit(origin, shapes),
    jqueryRss(origin, shapes),
    mastodonTimeline(origin, shapes),
    await blueskyProfileFeed(origin, shapes),
    bskyEmbed(origin, shapes),
  ];
}

function limits(origin, { staticHtml, rss }) {
  const oneTag = {
    version: '–', reads: 'RSS', readsRss: true, item: ['#one-tag-news li'], files: { '/one-tag.js': read('one-tag.js'), '/feed.xml': rss },
    body: `<ul id="one-tag-news" data-feed="${origin}/feed.xml"></ul>`,
  };
  const script = `<script type="module" src="${origin}/one-tag.js"></script>`;
  return [
    { name: 'static HTML', version: '–', reads: 'nothing', body: staticHtml, item: ['.static-news li'], files: {} },
    { ...oneTag, name: 'one tag', head: script },
    { ...oneTag, name: 'one tag, feed preloaded', head: preload(origin) + script },
  ];
}

/** As docs/start.md says. */
function ours(origin, { rss }) {
  const integrity = JSON.parse(read('integrity.json', cdn));
  const snippet = (name, file, hint) => ({
    name, version: JSON.parse(read('../../package.json')).version, reads: 'RSS', readsRss: true, item: ['news-list', '[part~="item"]'],
    head: `${hint}<script type="module" src="${origin}/${file}" integrity="${integrity[file].integrity}" crossorigin="anonymous"></script>
      <style nonce="page">news-list { --news-min-block-size: 100vh; } news-list:not(:defined) { display: block; min-block-size: var(--news-min-block-size); }</style>`,
    body: `<news-list feed="${origin}/feed.xml" limit="10" lang="pl"><a href="${origin}/">Aktualności stowarzyszenia</a></news-list>`,
    files: { [`/${file}`]: read(file, cdn), '/feed.xml': rss },
  });
  return [
    snippet('news-elements: news-list.js', 'news-list.js', preload(origin)),
    snippet('news-elements: news-list.js without the preload', 'news-list.js', ''),
    snippet('news-elements: news-elements.js', 'news-elements.js', preload(origin)),
  ];
}

const preload = (origin) => `<link rel="preload" as="fetch" href="${origin}/feed.xml" crossorigin="anonymous">`;

async function rssParserAndLit(origin, { rss }) {
  const base = new URL('../../', here);
  return {
    name: 'rss-parser + Lit', version: `${versionOf('rss-parser', base)} + ${versionOf('lit', base)}`, reads: 'RSS', readsRss: true, item: ['rss-list', 'li'],
    head: `<script type="module" src="${origin}/rss-parser-lit.js"></script>`,
    body: `<rss-list feed="${origin}/feed.xml"></rss-list>`,
    files: { '/rss-parser-lit.js': await bundle('./rss-parser-lit.js'), '/feed.xml': rss }, policies: 'lit-html',
  };
}

/** Its service is an option: the publisher's server answers in place of www.feedrapp.info. */
function jqueryRss(origin, { feedr }) {
  return {
    name: 'jQuery + jquery-rss', version: `${versionOf('jquery')} + ${versionOf('jquery-rss')}`, reads: 'JSON that a service of others makes of the RSS', item: ['#rss-feeds li'],
    head: `<script src="${origin}/jquery.min.js"></script><script src="${origin}/jquery.rss.min.js"></script>
      <script nonce="page">jQuery(function ($) { $("#rss-feeds").rss("${origin}/feed.xml", { limit: 10, ssl: false, support: false, host: "${new URL(origin).host}/feedr" }); });</script>`,
    body: '<div id="rss-feeds"></div>',
    files: { '/jquery.min.js': read('node_modules/jquery/dist/jquery.min.js'), '/jquery.rss.min.js': read('node_modules/jquery-rss/dist/jquery.rss.min.js'), '/feedr': JSON.stringify(feedr) },
  };
}

/** Its server is an option (`instanceUrl`). */
function mastodonTimeline(origin, { mastodon }) {
  const name = '@idotj/mastodon-embed-timeline';
  const dist = `node_modules/${name}/dist`;
  return {
    name: 'mastodon-embed-timeline', version: versionOf(name), reads: 'Mastodon’s API', item: ['.mt-post'],
    head: `<link rel="stylesheet" href="${origin}/mastodon-timeline.min.css" crossorigin="anonymous">`,
    body: `<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>
      <script src="${origin}/mastodon-timeline.umd.js" crossorigin="anonymous"></script>
      <script nonce="page">new MastodonTimeline.Init({ instanceUrl: "${origin}", timelineType: "profile", userId: "1", profileName: "@spoldzielnie", maxNbPostFetch: "10", maxNbPostShow: "10" });</script>`,
    files: {
      '/mastodon-timeline.min.css': read(`${dist}/mastodon-timeline.min.css`),
      '/mastodon-timeline.umd.js': read(`${dist}/mastodon-timeline.umd.js`),
      '/api/v1/accounts/1/statuses': JSON.stringify(mastodon),
      '/api/v1/accounts/1/statuses?pinned=true': '[]',
      '/api/v1/custom_emojis': '[]',
      '/avatar.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4.5" cy="4.5" r="4"/></svg>',
    },
  };
}

/** Its service is an option (`service-uri`). */
async function blueskyProfileFeed(origin, { bluesky }) {
  const name = 'bluesky-profile-feed-embed';
  return {
    name, version: versionOf(name), reads: 'Bluesky’s API', item: ['bluesky-profile-feed .feed-post'],
    head: `<link rel="stylesheet" href="${origin}/bluesky-core.css"><link rel="stylesheet" href="${origin}/bluesky-light.css">
      <script type="module" src="${origin}/bluesky-profile-feed.js"></script>`,
    body: `<bluesky-profile-feed actor="spoldzielnie.example" service-uri="${origin}"><a target="_blank" href="https://bsky.app/profile/spoldzielnie.example" class="bluesky-profile-feed-fallback">Posts by spoldzielnie.example</a></bluesky-profile-feed>`,
    files: {
      '/bluesky-profile-feed.js': await bundle('bluesky-profile-feed-embed'),
      '/bluesky-core.css': read(`node_modules/${name}/dist/core.css`),
      '/bluesky-light.css': read(`node_modules/${name}/themes/light.css`),
      ...blueskyApi(bluesky),
    },
  };
}

/** Its service is written into it: in the file that is served here the publisher's server stands in its place. */
function bskyEmbed(origin, { bluesky }) {
  const script = read('node_modules/bsky-embed/dist/bsky-embed.es.js');
  if (!script.includes(HOSTED_SERVICE)) throw new Error(`bsky-embed no longer asks ${HOSTED_SERVICE}`);
  return {
    name: 'bsky-embed', version: versionOf('bsky-embed'), reads: 'Bluesky’s API', item: ['bsky-embed', '[id^="post-"]'],
    head: `<script type="module" src="${origin}/bsky-embed.es.js" async></script>`,
    body: '<bsky-embed username="spoldzielnie.example" limit="10"></bsky-embed>',
    files: { '/bsky-embed.es.js': script.replaceAll(HOSTED_SERVICE, origin), ...blueskyApi(bluesky) },
  };
}

const blueskyApi = ({ feed, profile }) => ({ '/xrpc/app.bsky.feed.getAuthorFeed': JSON.stringify(feed), '/xrpc/app.bsky.actor.getProfile': JSON.stringify(profile) });

/** For what is published as modules: one minified file, as a site's own build would make. */
async function bundle(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], absWorkingDir: fileURLToPath(here), bundle: true, minify: true, format: 'esm', target: 'es2022', write: false });
  return outputFiles[0].text;
}

