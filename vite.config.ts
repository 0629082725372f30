// How the self-contained script-tag files (dist/cdn) are made; scripts/build.mjs runs it once for each of them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compress } from './scripts/build/compress.mjs';
import { sharedTrustedTypes } from './scripts/build/shared-trusted-types.mjs';
import { squeezeTemplates } from './scripts/build/squeeze-templates.mjs';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { name, version, license } = JSON.parse(readFileSync(fromHere('package.json'), 'utf8')) as Record<string, string>;
// BSD-3-Clause and Apache-2.0 (Lit, DOMPurify) want their notices to travel along
const banner = `/*! ${name} ${version} | ${license} | what it contains and its licences: licenses.txt */`;

export default defineConfig({
  root: fromHere('.'),
  publicDir: false,
  plugins: [sharedTrustedTypes(fromHere('src/html/trusted-types.ts')), squeezeTemplates(), compress()],
  // in a page the parser knows every name of a character: the reader's table stays out
  resolve: { alias: [{ find: /^\.\/named-entity\.js$/, replacement: fromHere('src/html/named-entity.ts') }] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    // the floor we promise: light-dark(), custom states, declarative shadow roots
    target: ['chrome123', 'edge123', 'firefox126', 'safari17.5'],
    sourcemap: true,
    reportCompressedSize: false,
    lib: {
      entry: {}, // one build for each file: scripts/build.mjs says which
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    // `integrity` on a module script covers that one file, so nothing may be loaded beside it; a library build keeps white space unless told
    // the compressor takes its time, and a warning about that helps nobody
    rolldownOptions: { checks: { pluginTimings: false }, output: { minify: true, codeSplitting: false, comments: false, postBanner: banner } },
  },
});
