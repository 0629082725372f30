// What the test runner's server side adds: the second origin, media features (forced colours, colour scheme, reduced motion), accessibility trees.
// @ts-check
import process from 'node:process';
import { SecondOriginServer } from './second-origin-server.mjs';

/** @typedef {import('@web/test-runner').TestRunnerPlugin<any>} Plugin */

/** @returns {Plugin} see second-origin.ts for what tests call */
export function secondOriginPlugin() {
  const server = new SecondOriginServer();
  return {
    name: 'second-origin',
    serverStart: () => server.start(),
    serverStop: () => server.stop(),
    executeCommand({ command, payload, session: { id } }) {
      switch (command) {
        case 'second-origin:base-url':
          return server.baseUrl(id);
        case 'second-origin:requests':
          return server.requests(id);
        case 'second-origin:route':
          server.setRoute(id, payload.path, payload.route);
          return true;
        case 'second-origin:clear':
          server.clear(id);
          return true;
        default:
          return undefined; // another plugin's command
      }
    },
  };
}

/**
 * The runner's own emulateMedia knows no forced colours; see media.ts for what tests call. False where the browser cannot: only Chromium can
 * while it runs.
 * @returns {Plugin}
 */
export function mediaPlugin() {
  /** @type {WeakMap<object, import('puppeteer-core').CDPSession>} emulation lasts as long as its CDP session: one for each page */
  const sessions = new WeakMap();
  return {
    name: 'media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media') return undefined;
      const page = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (session.browser).getPage(session.id);
      if (session.browser.name.startsWith('WebKit') || process.env['ENGINE'] === 'firefox') return false;
      const cdp = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, cdp);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await cdp.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}

/**
 * The accessibility tree of what a selector finds, or of the whole page, lists and headings too: the runner's own command leaves out
 * whatever is no control. False where the browser does not tell.
 * @returns {Plugin}
 */
export function accessibilityTreePlugin() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, payload, session }) {
      if (command !== 'accessibility-tree') return undefined;
      if (process.env['ENGINE'] && process.env['ENGINE'] !== 'chromium') return false;
      const page = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (session.browser).getPage(session.id);
      const root = await page.$(payload.selector);
      return (await page.accessibility.snapshot({ interestingOnly: false, ...(root && { root }) })) ?? false;
    },
  };
}
