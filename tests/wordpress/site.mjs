// A real WordPress on 127.0.0.1: PHP's own server and SQLite, thrown away afterwards.
// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const SALTS = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'];

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */

/**
 * Puts the plugin's archive into the site and activates it, where the way through the administration is not the question.
 * @param {Site} site
 * @param {string} archive
 */
export function installPlugin(site, archive) {
  const code = `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; WP_Filesystem(); unzip_file( '${archive}', WP_PLUGIN_DIR ); activate_plugin( 'news-elements/news-elements.php' ); echo is_plugin_active( 'news-elements/news-elements.php' ) ? 'active' : 'no';`;
  const said = site.php(code);
  if (said !== 'active') throw new Error(`The plugin cannot be activated: ${said}`);
}

/**
 * A page of the browser in which somebody is logged in.
 * @param {import('puppeteer-core').Browser | import('puppeteer-core').BrowserContext} browser
 * @param {Site} site
 * @param {{ name: string, password: string }} user
 */
export async function logIn(browser, site, user = admin) {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width: 1280, height: 900 });
  // WordPress asks for faces of its users elsewhere; without a network nobody would answer, and the page would wait.
  await page.setRequestInterception(true);
  page.on('request', request => void (/^https?:\/\/(?!127\.0\.0\.1)/.test(request.url()) ? request.abort() : request.continue()));
  await page.goto(`${site.url}/wp-login.php`, { waitUntil: 'domcontentloaded' });
  // WordPress moves the focus to the name after a moment, away from whoever types.
  await page.$eval('#user_login', (input, name) => void (/** @type {HTMLInputElement} */ (input).value = name), user.name);
  await page.$eval('#user_pass', (input, password) => void (/** @type {HTMLInputElement} */ (input).value = password), user.password);
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('#wp-submit')]);
  if (!page.url().includes('/wp-admin/')) throw new Error(`${user.name} was not let in: ${page.url()}`);
  return page;
}

/** The administrator of the test site. */
export const admin = { name: 'admin', password: 'pw' };

/**
 * @param {{ source: string, sqlite: string }} from WordPress as unpacked, and the plugin `sqlite-database-integration`
 */
export async function startSite({ source, sqlite }) {
  const dir = await mkdtemp(join(tmpdir(), 'wp-site-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await layOut({ dir, source, sqlite });
  await writeFile(join(dir, 'wp-config.php'), config({ dir, url }));
  // A process group of its own: ending the master alone leaves PHP's workers holding the port.
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', dir, join(here, 'router.php')], { env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, stdio: 'ignore', detached: true });
  const stop = async () => {
    if (server.pid) process.kill(-server.pid);
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await answers(`${url}/readme.html`);
    await install(url);
    /** @param {string} code run in the site as its administrator; what it printed comes back */
    const php = code => {
      const { stdout, stderr } = spawnSync('php', ['-r', `require '${dir}/wp-load.php'; wp_set_current_user( 1 ); ${code}`], { encoding: 'utf8' });
      return stdout.trim() || stderr.trim();
    };
    return { url, dir, stop, php, log: () => readFile(join(dir, 'debug.log'), 'utf8').catch(() => ''), rest: await restClient(url) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {{ dir: string, source: string, sqlite: string }} paths */
async function layOut({ dir, source, sqlite }) {
  await cp(source, dir, { recursive: true, dereference: true, filter: path => !path.includes('/wp-content/database') });
  const content = join(dir, 'wp-content');
  const dropIn = join(content, 'plugins/sqlite-database-integration');
  await cp(sqlite, dropIn, { recursive: true });
  const template = await readFile(join(dropIn, 'db.copy'), 'utf8');
  await writeFile(join(content, 'db.php'), template.replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', dropIn).replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'));
  await mkdir(join(content, 'mu-plugins'), { recursive: true });
  await cp(join(here, 'loopback.php'), join(content, 'mu-plugins/loopback.php'));
}

/** @param {{ dir: string, url: string }} site */
function config({ dir, url }) {
  return `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', ''); define('DB_PASSWORD', ''); define('DB_HOST', ''); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('DB_DIR', '${dir}/wp-content/database'); define('DB_FILE', '.ht.sqlite');
${SALTS.map(name => `define('${name}', 'local ${name}');`).join(' ')}
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('FS_METHOD', 'direct');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true); define('WP_DEBUG_LOG', '${dir}/debug.log'); define('WP_DEBUG_DISPLAY', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** @param {Record<string, string>} fields */
const form = fields => ({ method: 'POST', body: new URLSearchParams(fields), redirect: /** @type {const} */ ('manual') });

/** @param {string} url */
async function install(url) {
  const { name, password } = admin;
  const fields = { weblog_title: 'Test', user_name: name, admin_password: password, admin_password2: password, pw_weak: 'on', admin_email: 'a@example.org', blog_public: '0', language: '' };
  const answer = await (await fetch(`${url}/wp-admin/install.php?step=2`, form(fields))).text();
  if (!answer.includes('<h1>Success!')) throw new Error(`WordPress was not installed: ${answer.replace(/<[^>]*>/g, ' ').slice(0, 500)}`);
}

/** @param {string} url */
async function restClient(url) {
  const login = await fetch(`${url}/wp-login.php`, {
    ...form({ log: admin.name, pwd: admin.password, testcookie: '1', redirect_to: '/wp-admin/' }),
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
  });
  const cookie = login.headers.getSetCookie().map(line => line.split(';')[0]).join('; ');
  const nonce = await (await fetch(`${url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } })).text();
  return async (/** @type {string} */ path, /** @type {unknown} */ body) => {
    const request = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const response = await fetch(`${url}/?rest_route=${path}`, { ...request, headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
}

/** @param {string} url */
async function answers(url) {
  for (let tries = 0; ; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return;
    if (tries > 100) throw new Error('PHP does not answer.');
    await wait(100);
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
