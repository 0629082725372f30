/** The built files themselves, as users get them. `npm test` builds before it runs this. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const manifest = JSON.parse(await readFile(join(dist, '../package.json'), 'utf8')) as { exports: Record<string, string | Record<string, string>> };
const cdnFiles = ['news-elements.js', 'news-list.js', 'news-article.js', 'partner-list.js', 'funding-notice.js'];

describe('the build', () => {
  it('makes every file that package.json exports', async () => {
    const built = new Set((await readdir(dist, { recursive: true })).map((file) => `./dist/${file}`));
    const exported = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
    const missing = exported.filter((path) => path.startsWith('./dist/') && !path.includes('*') && !built.has(path));
    assert.deepEqual(missing, []);
  });

  it('writes the true hash and size of each script-tag file', async () => {
    const listed = JSON.parse(await readFile(join(dist, 'cdn/integrity.json'), 'utf8')) as Record<string, { integrity: string; bytes: number }>;
    assert.deepEqual(Object.keys(listed), cdnFiles);
    for (const [file, { integrity, bytes }] of Object.entries(listed)) {
      const content = await readFile(join(dist, 'cdn', file));
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`);
      assert.equal(bytes, content.length);
    }
  });

  it('leaves the table of names of characters to the browser', async () => {
    for (const file of cdnFiles) assert.doesNotMatch(await readFile(join(dist, 'cdn', file), 'utf8'), /thetasym/, file);
    assert.match(await readFile(join(dist, 'feed/named-entity.js'), 'utf8'), /thetasym/);
  });

  it('puts the licences of Lit and DOMPurify beside the script-tag files', async () => {
    const text = await readFile(join(dist, 'cdn/licenses.txt'), 'utf8');
    for (const name of ['news-elements', 'lit-html', 'lit-element', '@lit/reactive-element', 'dompurify']) assert.match(text, new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('a script-tag file in a page that requires Trusted Types', () => {
  const policies = {
    'allows our policy': { policy: 'news-elements', registers: true },
    'refuses our policy': { policy: "'none'", registers: false },
  };

  for (const [what, { policy, registers }] of Object.entries(policies)) {
    it(`throws nothing where the page ${what}`, async (t) => {
      const browser = await puppeteer.launch(await chromium());
      t.after(() => browser.close());
      const page = await browser.newPage();
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      const script = await readFile(join(dist, 'cdn/news-list.js'), 'utf8');
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const answer = request.url().endsWith('.js')
          ? { contentType: 'text/javascript', body: script }
          : { contentType: 'text/html', headers: { 'Content-Security-Policy': `require-trusted-types-for 'script'; trusted-types ${policy}` }, body: pageHtml };
        void request.respond(answer);
      });
      await page.goto('https://page.example/');
      const isRegistered = await page.evaluate(() => customElements.get('news-list') !== undefined);
      assert.deepEqual({ isRegistered, errors }, { isRegistered: registers, errors: [] });
    });
  }
});

const pageHtml = `<!doctype html><meta charset="utf-8"><title>Page</title>
  <news-list><a href="https://news.example/">News</a></news-list><script type="module" src="/news-list.js"></script>`;
