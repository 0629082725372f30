// Serves the demo: the association's own site on one origin, two partner sites on another, a server that lets nobody read its feed on a
// third, and the gateway that helps there on a fourth.
// @ts-check
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressed } from './demo-compression.mjs';
import { prepareDemo } from './demo-copy.mjs';
import { projectDir } from './setup.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:http').Server} Server */

const PORTS_TO_TRY = 20;
const LOOPBACK = '127.0.0.1';

/** Everything that other origins embed: anyone may read it, nobody may guess its type. */
const SHARED = /^\/(?:feeds|files|images|cdn)\//u;

/** No charset with RSS: the XML declaration says which of the two encodings it is (RFC 7303 §3.2). */
const FEED_TYPES = new Map([
  ['/feeds/aktualnosci.xml', 'application/rss+xml'],
  ['/feeds/aktualnosci-utf8.xml', 'application/rss+xml'],
  ['/feeds/aktualnosci.atom', 'application/atom+xml'],
  ['/feeds/aktualnosci.json', 'application/feed+json'],
]);

/**
 * @typedef {{ association: string, partner: string, elsewhere: string, gateway: string }} Origins without a final slash
 */

/**
 * @param {{ associationPort?: number, partnerPort?: number, elsewherePort?: number, gatewayPort?: number }} [ports] wanted ports; a taken
 *   one gives way to the next free one
 * @returns {Promise<Origins & { close(): Promise<void> }>}
 */
export async function serveDemo({ associationPort = 4300, partnerPort = 4301, elsewherePort = 4302, gatewayPort = 4303 } = {}) {
  const servers = [createServer(), createServer(), createServer()];
  const [associationServer, partnerServer, elsewhereServer] = /** @type {[Server, Server, Server]} */ (servers);
  const association = await listen(associationServer, associationPort);
  const partner = await listen(partnerServer, partnerPort);
  const elsewhere = await listen(elsewhereServer, elsewherePort);
  const gateway = await startGateway(gatewayPort, { association, elsewhere });
  const origins = { association, partner, elsewhere, gateway: gateway.url };
  const folder = prepareDemo(origins);
  associationServer.on('request', compressed(associationSite(join(folder, 'association'))));
  partnerServer.on('request', compressed(partnerSite(join(folder, 'partner'), origins)));
  elsewhereServer.on('request', closedServer(join(folder, 'elsewhere')));
  const close = async () => {
    await Promise.all([gateway.stop(), closeAll(servers)]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...origins, close };
}

/**
 * @param {number} wanted
 * @param {{ association: string, elsewhere: string }} origins
 */
async function startGateway(wanted, { association, elsewhere }) {
  const [{ readConfig }, { serveGateway }, { checkForStrangers }] = await Promise.all([
    import('../dist/gateway/config.js'),
    import('../dist/gateway/node.js'),
    import('../dist/cli/check/for-strangers.js'),
  ]);
  const config = readConfig({ feeds: { okolica: { sources: [`${elsewhere}/dom-kultury.xml`], title: 'Dom Kultury w Lipowie' } }, trusted: [elsewhere] });
  const script = new URL('../dist/cdn/news-elements.js', import.meta.url);
  // For the builder. The demo's own servers are not on the public internet.
  const check = checkForStrangers([association, elsewhere]);
  const listenOn = (/** @type {number} */ port) => serveGateway(config, { port, host: 'localhost', script, check, log: () => {} });
  return listenOn(wanted).catch(() => listenOn(0));
}

/**
 * A server as many are: its feed is good, and pages of others may not read it.
 * @param {string} folder
 */
function closedServer(folder) {
  const files = sirv(folder, { dev: true, setHeaders: response => response.setHeader('Cache-Control', 'no-cache') });
  return (/** @type {Request} */ request, /** @type {Response} */ response) => {
    if (request.url === '/stary-adres.xml') return void response.writeHead(301, { Location: '/dom-kultury.xml' }).end();
    return files(request, response, () => void response.writeHead(404).end());
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} wanted
 */
async function listen(server, wanted) {
  for (let port = wanted; ; port++) {
    try {
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port >= wanted + PORTS_TO_TRY) throw error;
    }
  }
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://localhost:${port}`;
}

/** @param {string} folder */
function associationSite(folder) {
  const policy = contentSecurityPolicy("'self'");
  const site = sirv(folder, { dev: true, setHeaders: (response, path) => setHeaders(response, path, policy) });
  // Served where the build leaves them, so that a new build is seen at once.
  const built = Object.entries({ '/cdn/': 'dist/cdn', '/lib/': 'dist', '/docs/': 'dist/docs' }).map(([path, source]) => {
    const serve = sirv(join(projectDir, source), { dev: true, setHeaders: (response, file) => setHeaders(response, path + file.slice(1), policy) });
    return /** @type {const} */ ([path, serve]);
  });
  const notFound = notFoundPage(folder, policy);
  return (/** @type {Request} */ request, /** @type {Response} */ response) => {
    const orElse = () => notFound(response);
    if (request.url === '/lib/custom-elements.json') return sendManifest(response);
    const [path, serve] = built.find(([start]) => request.url?.startsWith(start)) ?? [];
    if (!path || !serve) return site(request, response, orElse);
    request.url = request.url?.slice(path.length - 1);
    return serve(request, response, orElse);
  };
}

/** The form of the builder is made from it. @param {Response} response */
function sendManifest(response) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' });
  response.end(readFileSync(join(projectDir, 'custom-elements.json')));
}

/**
 * @param {string} folder
 * @param {Origins} origins
 */
function partnerSite(folder, { association, gateway }) {
  const policy = contentSecurityPolicy(association, gateway);
  const site = sirv(folder, { dev: true, setHeaders: (response, path) => setHeaders(response, path, policy) });
  const notFound = notFoundPage(folder, policy);
  return (/** @type {Request} */ request, /** @type {Response} */ response) => site(request, response, () => notFound(response));
}

/**
 * What a careful partner allows: nothing but its own files and the one origin whose news it shows.
 * @param {string} news the source expression of the origin with script, feed and images
 * @param {string} [gateway] the origin that feeds of others come through
 */
function contentSecurityPolicy(news, gateway) {
  const images = news === "'self'" ? news : `'self' ${news}`;
  return [
    "default-src 'none'",
    `script-src ${news}`,
    "style-src 'self'",
    "font-src 'self'",
    `img-src ${images}`,
    // its own origin too: a browser's tools ask for robots.txt under the page's policy, and Lighthouse calls one that is refused invalid
    `connect-src ${[...new Set(["'self'", news, gateway])].filter(Boolean).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types news-elements',
  ].join('; ');
}

/** The builder shows whatever feed somebody names, on a page in a frame of its own. */
const builderPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src * data:',
  'media-src *',
  'connect-src *',
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types news-elements',
].join('; ');

/**
 * @param {Response} response
 * @param {string} path
 * @param {string} policy
 */
function setHeaders(response, path, policy) {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!SHARED.test(path)) {
    if (isPage(path)) response.setHeader('Content-Security-Policy', /[\\/]builder[\\/]/.test(path) ? builderPolicy : policy);
    return;
  }
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  const feedType = FEED_TYPES.get(path);
  if (feedType) response.setHeader('Content-Type', feedType);
}

/** @param {string} path */
const isPage = path => path.endsWith('/') || path.endsWith('.html') || !path.includes('.');

/**
 * @param {string} folder
 * @param {string} policy
 */
function notFoundPage(folder, policy) {
  const page = readFileSync(join(folder, '404.html'));
  return (/** @type {Response} */ response) => {
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(page);
  };
}

/** @param {import('node:http').Server[]} servers */
async function closeAll(servers) {
  const closed = servers.map(server => once(server, 'close'));
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await Promise.all(closed);
}
