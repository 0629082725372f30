/** What is uploaded to a CDN: its folders and headers, and that everybody who builds it gets the same bytes. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildCdn, uploadDir } from '../../scripts/build-cdn.mjs';
import { headersFile, replaceTable, uploadFolders } from '../../scripts/build/upload.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(project, path), 'utf8');
const { version } = JSON.parse(await read('package.json')) as { version: string };
const [major = ''] = version.split('.');

describe('what is uploaded', () => {
  before(buildCdn);

  it('is a folder for the version, one for its major version, headers and a word to read', async () => {
    assert.deepEqual((await readdir(uploadDir)).sort(), [version, major, 'README.md', '_headers'].sort());
  });

  it('has every file, with its hash beside it, in both folders', async () => {
    const files = (await readdir(join(project, 'dist/cdn'))).sort();
    for (const file of ['news-elements.js', 'news-list.js', 'news-article.js', 'partner-list.js', 'funding-notice.js', 'integrity.json', 'licenses.txt']) assert.ok(files.includes(file), file);
    for (const folder of [version, major]) {
      assert.deepEqual((await readdir(join(uploadDir, folder))).sort(), files);
      for (const file of files) assert.deepEqual(await readFile(join(uploadDir, folder, file)), await readFile(join(project, 'dist/cdn', file)), file);
    }
  });
});

describe('the headers', () => {
  const changes = '# Changes\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-01\n\n### Added\n\n## [0.9.0] - 2025-01-01\n';
  const headers = headersFile(uploadFolders('1.2.0', changes));
  const ruleOf = (path: string): string => headers.split('\n\n').find((rule) => rule.startsWith(`${path}\n`)) ?? assert.fail(path);

  it('let versions be kept for ever, older ones too, and what follows a major version for an hour', () => {
    for (const path of ['/1.2.0/*', '/1.1.0/*', '/0.9.0/*']) assert.match(ruleOf(path), /^ {2}Cache-Control: public, max-age=31536000, immutable$/mu);
    for (const path of ['/1/*', '/0/*']) assert.match(ruleOf(path), /^ {2}Cache-Control: public, max-age=3600$/mu);
  });

  it('name this version once, also when its changes are written down', () => {
    assert.deepEqual(uploadFolders('1.1.0', changes), { pinned: '1.1.0', floating: '1', released: ['1.1.0', '0.9.0'] });
  });

  it('let every page load the files', () => {
    for (const rule of headers.trim().split('\n\n')) assert.match(rule, /^ {2}Access-Control-Allow-Origin: \*$/mu);
  });
});

describe('docs/cdn.md', () => {
  it('has a row for each file', async () => {
    const page = replaceTable(await read('docs/cdn.md'), { 'a.js': { integrity: 'sha384-abc$&', bytes: 1234, brotli: 567 } }, '1.2.3');
    assert.ok(page.includes('\n| `1.2.3/a.js` | 1.2 | 0.6 | `sha384-abc$&` |\n'));
    assert.equal(page.match(/\.js` \| \d/gu)?.length, 1);
  });

  it('speaks of the version that there is', async () => {
    const named = [...(await read('docs/cdn.md')).matchAll(/\b\d+\.\d+\.\d+(?=\/)/gu)].map(([found]) => found);
    assert.deepEqual([...new Set(named)], [version]);
  });
});

describe('the build', () => {
  it('makes the same bytes in another folder', async (t) => {
    const copy = await mkdtemp(join(tmpdir(), 'news-elements-again-'));
    t.after(() => rm(copy, { recursive: true, force: true }));
    for (const path of ['src', 'scripts', 'vite.config.ts', 'tsconfig.json', 'package.json']) await cp(join(project, path), join(copy, path), { recursive: true });
    await symlink(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const lib = { entry: { 'funding-notice': join(copy, 'src/define/funding-notice.ts') } };
    await build({ configFile: join(copy, 'vite.config.ts'), logLevel: 'error', build: { lib } });
    assert.equal(await readFile(join(copy, 'dist/cdn/funding-notice.js'), 'utf8'), await read('dist/cdn/funding-notice.js'));
  });
});
