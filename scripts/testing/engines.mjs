// The browsers that the tests run in: Chromium, and where they are installed Firefox and WebKit. Nothing is installed here.
// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromium } from '../browsers.mjs';
import { HelpfulError } from '../setup.mjs';
import { findMiniBrowser, webkitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/** The runner's type wants the whole of puppeteer; it uses `launch`. */
const runnersPuppeteer = /** @type {any} */ (puppeteer);

/** @param {string | undefined} engine `chromium` unless said otherwise */
export async function launchEngine(engine = 'chromium') {
  if (engine === 'chromium') return chromeLauncher({ puppeteer: runnersPuppeteer, launchOptions: await chromium(), concurrency: 2 });
  assertInstalled(engine);
  if (engine === 'webkit') return /** @type {BrowserLauncher} */ (webkitLauncher());
  const launchOptions = /** @type {any} */ ({ browser: 'firefox', executablePath: findFirefox(), headless: true });
  return withNewPages(chromeLauncher({ puppeteer: runnersPuppeteer, launchOptions, concurrency: 1, createPage: async ({ context }) => forgiving(await context.newPage()) }));
}

/**
 * A page that was used before no longer takes keys and focus as a keyboard's.
 * @param {any} launcher
 * @returns {BrowserLauncher}
 */
function withNewPages(launcher) {
  const { stopSession } = launcher;
  launcher.stopSession = async (/** @type {string} */ id) => {
    const result = await stopSession.call(launcher, id);
    await Promise.all(launcher.inactivePages.splice(0).map((/** @type {any} */ page) => page.puppeteerPage.close()));
    return result;
  };
  return launcher;
}

/**
 * Firefox before 144 has no command for the screen's orientation, which puppeteer sends with every size; the size itself is set.
 * @param {import('puppeteer-core').Page} page
 */
function forgiving(page) {
  const { setViewport } = page;
  // What it starts here would fail where nobody catches it.
  page.emulateMediaFeatures = page.emulateMediaType = async () => {
    throw new Error('Firefox cannot change its media features while it runs');
  };
  page.setViewport = size =>
    setViewport.call(page, size).catch(error => {
      if (!/setScreenOrientationOverride/.test(String(error))) throw error;
    });
  return page;
}

/**
 * Says in one sentence what is missing.
 * @param {string} engine
 */
export function assertInstalled(engine) {
  if (engine === 'firefox' && !findFirefox()) throw new HelpfulError('Firefox is not installed: on Debian `apt install firefox-esr`, elsewhere from mozilla.org, or set FIREFOX_PATH to its program.');
  if (engine !== 'webkit') return;
  const missing = [findMiniBrowser() ? '' : 'MiniBrowser', ...['WebKitWebDriver', ...(process.env['DISPLAY'] ? [] : ['Xvfb'])].filter(name => !isOnPath(name))].filter(Boolean);
  if (missing.length > 0) throw new HelpfulError(`WebKit is not installed (${missing.join(', ')} not found): on Debian \`apt install webkit2gtk-driver xvfb\`; it runs on Linux only.`);
}

function findFirefox() {
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`];
  return [process.env['FIREFOX_PATH'] ?? '', ...places].find(path => path !== '' && existsSync(path));
}

/** @param {string} program */
const isOnPath = program => (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, program)));
