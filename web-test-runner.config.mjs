// Browser tests: every tests/**/*.test.ts in a real browser, the sources under src/ loaded as they are. `npm test` starts it, in Chromium unless asked otherwise.
// @ts-check
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { countingReporter } from './scripts/testing/browser-reporter.mjs';
import { launchEngine } from './scripts/testing/engines.mjs';
import { accessibilityTreePlugin, mediaPlugin, secondOriginPlugin } from './tests/support/runner-plugins.mjs';

const fromHere = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** `npm run coverage` says where to. */
const coverageDir = process.env['COVERAGE_DIR'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['tests/**/*.test.ts', '!tests/**/*.node.test.ts'],
  rootDir: fromHere('.'),
  hostname: '127.0.0.1', // `localhost` may be IPv6 first, where the browser's proxy rules differ
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fromHere('tsconfig.json') }),
    secondOriginPlugin(),
    mediaPlugin(),
    accessibilityTreePlugin(),
    a11ySnapshotPlugin(),
  ],
  browsers: [await launchEngine(process.env['ENGINE'])],
  testFramework: { config: { timeout: '10000' } }, // axe's first run in a page is slow
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // warnings of our own are asserted by the tests that cause them
  filterBrowserLogs: ({ args }) => !args.some(arg => typeof arg === 'string' && /Lit is in dev mode|^news-elements: /.test(arg)),
  staticLogging: !process.stdout.isTTY,
  coverage: coverageDir !== undefined,
  coverageConfig: { include: ['src/**/*.ts'], report: true, reporters: ['json'], ...(coverageDir && { reportDir: coverageDir }) },
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countingReporter()],
};
