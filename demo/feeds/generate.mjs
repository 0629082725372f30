/** Writes the association's feeds from demo/news; with --check it fails when the committed files are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { atom } from './generator/atom.mjs';
import { jsonFeed } from './generator/json-feed.mjs';
import { encodeLatin2 } from './generator/latin2.mjs';
import { readNews } from './generator/news.mjs';
import { neighbourList, partnerList } from './generator/partners.mjs';
import { enclosureImage, mediaImage, rss } from './generator/rss.mjs';
import { feedFiles } from './generator/site.mjs';

const jsonText = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** File name → bytes of every feed. */
function renderFeeds() {
  const news = readNews();
  const { latin2, utf8 } = feedFiles;
  return new Map([
    [latin2, encodeLatin2(rss(news, { encoding: 'ISO-8859-2', file: latin2, imageXml: mediaImage }))],
    [utf8, Buffer.from(rss(news, { encoding: 'UTF-8', file: utf8, imageXml: enclosureImage }))],
    [feedFiles.atom, Buffer.from(atom(news, feedFiles.atom))],
    [feedFiles.json, jsonText(jsonFeed(news, feedFiles.json))],
    [feedFiles.partners, jsonText(partnerList())],
    [feedFiles.neighbours, jsonText(neighbourList())],
  ]);
}

const pathOf = (file) => new URL(file, import.meta.url);

function isStale([file, bytes]) {
  try {
    return !readFileSync(pathOf(file)).equals(bytes);
  } catch {
    return true;
  }
}

function check(feeds) {
  const stale = [...feeds].filter(isStale).map(([file]) => file);
  if (stale.length === 0) return;
  console.error(`Stale in demo/feeds: ${stale.join(', ')}. Run node demo/feeds/generate.mjs and commit the result.`);
  process.exitCode = 1;
}

function write(feeds) {
  for (const [file, bytes] of feeds) writeFileSync(pathOf(file), bytes);
  console.log(`Wrote ${[...feeds.keys()].join(', ')}`);
}

const feeds = renderFeeds();
if (process.argv.includes('--check')) check(feeds);
else write(feeds);
