// A bundle for each test file, with the sources that hold the mutants in it.
// @ts-check
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectDir } from '../../setup.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

/** In Node the tests ask for node:test; in a page its functions are globals, as mocha's are. */
const NODE_TEST = 'const { describe, it, test, before, after, beforeEach, afterEach } = globalThis.__tests__; export { describe, it, test, before, after, beforeEach, afterEach };';

/** Properties are tried with the same few inputs each time: a mutant must not survive today and be noticed tomorrow. */
const FAST_CHECK = `const { default: fc } = require('fast-check');
const assert = (property, options = {}) => fc.assert(property, { ...options, seed: 20260101, numRuns: Math.min(options.numRuns ?? 100, 50) });
export default { ...fc, assert };`;

/**
 * @param {string[]} files the test files
 * @param {'node' | 'browser'} platform
 * @param {Map<string, string>} sources by absolute path
 * @returns {Promise<{ bundles: Map<string, string>, suite: string }>} code by test file, and a name for all of it
 */
export async function bundleTests(files, platform, sources) {
  const isNode = platform === 'node';
  const { outputFiles } = await build({
    entryPoints: files.map(file => ({ in: join(projectDir, file), out: file })),
    outdir: '/',
    absWorkingDir: projectDir,
    bundle: true,
    write: false,
    platform,
    format: isNode ? 'cjs' : 'iife',
    target: 'es2022',
    charset: 'utf8',
    conditions: isNode ? [] : ['development'],
    ...(isNode && { packages: 'external' }),
    tsconfig: join(projectDir, 'tsconfig.json'),
    plugins: [withMutants(sources), calmFastCheck, ...(isNode ? [ownNodeTest, withFileUrl] : [])],
    logLevel: 'error',
  });
  const bundles = new Map(files.map(file => [file, outputFiles.find(({ path }) => path.replaceAll('\\', '/').endsWith(`/${file}.js`))?.text ?? '']));
  return { bundles, suite: createHash('sha1').update([...bundles.values()].join('\0')).digest('hex') };
}

/**
 * @param {Map<string, string>} sources
 * @returns {Plugin}
 */
function withMutants(sources) {
  return {
    name: 'mutants',
    setup(context) {
      context.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const contents = sources.get(path);
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

/** @type {Plugin} */
const ownNodeTest = {
  name: 'node-test',
  setup(context) {
    context.onResolve({ filter: /^node:test$/ }, ({ path }) => ({ path, namespace: 'own' }));
    context.onLoad({ filter: /.*/, namespace: 'own' }, () => ({ contents: NODE_TEST }));
  },
};

/** @type {Plugin} */
const calmFastCheck = {
  name: 'fast-check',
  setup(context) {
    context.onResolve({ filter: /^fast-check$/ }, ({ path, namespace }) => (namespace === 'calm' ? undefined : { path, namespace: 'calm' }));
    context.onLoad({ filter: /.*/, namespace: 'calm' }, () => ({ contents: FAST_CHECK, resolveDir: projectDir }));
  },
};

/** Tests find their fixtures from where they are. @type {Plugin} */
const withFileUrl = {
  name: 'file-url',
  setup(context) {
    context.onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

/**
 * Counting which mutants a test reaches takes most of the time, and is done once.
 * @param {Map<string, string>} sources
 */
export function withoutCounting(sources) {
  return new Map([...sources].map(([path, source]) => [path, source.replaceAll(/stryCov_9fa48\((?:"\d+"(?:, )?)+\)[,;]/g, '')]));
}
