// What a feed's server can do wrong while it answers: never ending, breaking off, lying about length, type or encoding, going round in circles.
// @ts-check
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';

/** @typedef {import('./second-origin-server.mjs').Exchange} Exchange */

const rss = new URL('../fixtures/served/rss-iso-8859-2.xml', import.meta.url);
const RSS = 'application/rss+xml';
const HEAD = '<?xml version="1.0"?><rss version="2.0"><channel><title>Kanał</title><link>https://example.org/</link>';
/** Milliseconds after which what was sent has reached the reader, also on a busy machine. */
const TAKEN = 400;
const spaces = Buffer.alloc(2 ** 20, ' ');

/** @type {Readonly<Record<string, (exchange: Exchange) => unknown>>} */
export const feedFaults = {
  '/silent-body': exchange => begin(exchange).write(HEAD),
  '/drip': drip,
  '/reset-mid-body': async exchange => breakOff(exchange, threeItems(await readFile(rss))),
  '/reset-before-items': exchange => breakOff(exchange, HEAD),
  '/length-too-long': async exchange => {
    const feed = await readFile(rss);
    begin(exchange, { 'content-length': String(feed.length) }).write(threeItems(feed), () => setTimeout(() => exchange.request.socket.end(), TAKEN));
  },
  '/length-too-short': async exchange => {
    const feed = await readFile(rss);
    begin(exchange, { 'content-length': String(threeItems(feed).length + 80), connection: 'close' }).end(feed);
  },
  '/huge': sendGigabyte,
  '/gzip-bomb': exchange => begin(exchange, { 'content-encoding': 'gzip' }).end(bomb()),
  '/redirect-loop': exchange => redirect(exchange, 302, 'redirect-loop'),
  '/moved-to-page': exchange => redirect(exchange, 301, 'html'),
  '/redirected': exchange => redirect(exchange, 307, 'rss-iso-8859-2.xml'),
  '/wrong-charset': async exchange => begin(exchange, { 'content-type': `${RSS}; charset=utf-8` }).end(await readFile(rss)),
  '/unknown-charset': async exchange => begin(exchange, { 'content-type': `${RSS}; charset=klingon` }).end(await readFile(rss)),
  '/wrong-type': async exchange => begin(exchange, { 'content-type': 'image/png' }).end(await readFile(rss)),
  '/too-many-requests': exchange => begin(exchange, { 'retry-after': '3600' }, 429).end('slow down'),
  '/flapping': async exchange => (exchange.number % 2 ? begin(exchange, {}, 503).end('not now') : begin(exchange).end(await readFile(rss))),
};

/**
 * An answer that any page may read, as far as its head.
 * @param {Exchange} exchange
 * @param {Record<string, string>} headers
 */
function begin({ response }, headers = {}, status = 200) {
  return response.writeHead(status, { 'content-type': RSS, 'cache-control': 'no-store', 'access-control-allow-origin': '*', ...headers });
}

/**
 * @param {Exchange} exchange
 * @param {number} status
 * @param {string} to beside the address itself
 */
function redirect({ response, url }, status, to) {
  const headers = { location: url.pathname.replace(/[^/]+$/, to), 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end();
}

/**
 * Always one byte more, never an item.
 * @param {Exchange} exchange
 */
function drip(exchange) {
  const response = begin(exchange);
  response.write(HEAD);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

/**
 * The connection breaks after what has been sent.
 * @param {Exchange} exchange
 * @param {string | Buffer} sent
 */
function breakOff(exchange, sent) {
  // First the bytes must have reached the reader: a browser drops what came with the end.
  begin(exchange).write(sent, () => setTimeout(() => exchange.request.socket.destroy(), TAKEN));
}

/** @param {Buffer} feed */
function threeItems(feed) {
  const text = feed.toString('latin1');
  return feed.subarray(0, text.split('</item>', 3).join('</item>').length + '</item>'.length);
}

/**
 * As fast as it is taken, until the reader has had enough.
 * @param {Exchange} exchange
 */
function sendGigabyte(exchange) {
  const pieces = Array.from({ length: 1024 }, () => spaces);
  return pipeline(Readable.from([HEAD, ...pieces], { objectMode: true }), begin(exchange)).catch(() => {});
}

/** @type {Buffer | undefined} */
let packed;

/** 64 MiB of nothing in 64 kB. */
function bomb() {
  return (packed ??= gzipSync(Buffer.concat([Buffer.from(HEAD), ...Array.from({ length: 64 }, () => spaces)])));
}
