/** The built script-tag files on pages with strict policies: news where the page allows us, else the author's links, never an error. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import { documentedPolicy, ownLit, policyOf, scriptTags, type Scripts } from '../support/strict-page.js';
import { company, policies, strictHosts, trustedTypes, type StrictHost } from './cases/strict-hosts.js';

const demo = await openDemo();
const host = await serveHost();
const documented = await documentedPolicy();
const { association } = demo;
const feed = `${association}/feeds/aktualnosci.xml`;
/** Pages open at once. */
const AT_ONCE = 3;

const link = (name: string): string => `<a href="/${name}">${name}</a>`;
const body = `<news-list feed="${feed}" limit="2" loading="eager" lang="pl">${link('lista')}</news-list>
  <news-article feed="${feed}" loading="eager" lang="pl">${link('artykuł')}</news-article>
  <partner-list src="${association}/feeds/partnerzy.json" loading="eager" lang="pl">${link('partnerzy')}</partner-list>
  <funding-notice statement="Dofinansowane przez Unię Europejską" lang="pl">${link('dotacja')}</funding-notice>`;
const written = ['lista', 'artykuł', 'partnerzy', 'dotacja'];

const ours = await readFile(new URL('../../dist/cdn/news-elements.js', import.meta.url), 'utf8');
const older = ours.replace(/news-elements \d+\.\d+\.\d+/, 'news-elements 0.0.1');
const files: Record<StrictHost['beside'], Record<string, string>> = {
  alone: { 'cdn/news-elements.js': ours },
  lit: { 'cdn/their-lit.js': await ownLit(), 'cdn/news-elements.js': ours },
  default: { 'cdn/their-default.js': `trustedTypes.createPolicy('default', { createHTML: () => null, createScript: () => null, createScriptURL: () => null });`, 'cdn/news-elements.js': ours },
  twice: { 'cdn/older.js': older, 'cdn/news-elements.js': ours },
};

function scriptsOf({ beside }: StrictHost): Scripts[] {
  return Object.entries(files[beside]).map(([path, code]) => ({
    src: `${association}/${path}`,
    integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
  }));
}

interface Finding {
  texts: string[];
  links: string[];
  theirs: string[];
  words: string[];
  violations: string[];
  errors: string[];
}

async function inspect(row: StrictHost): Promise<Finding> {
  await using visit = await demo.visit();
  const scripts = scriptsOf(row);
  for (const [path, code] of Object.entries(files[row.beside])) {
    if (code === ours) continue;
    await visit.answer(`${association}/${path}`, { contentType: 'text/javascript', body: code, headers: { 'access-control-allow-origin': '*' } });
  }
  const page = host.page(scriptTags(row, scripts) + '<their-box></their-box>' + body, policyOf(row, { documented, origin: association, scripts }));
  if (row.outcome === 'news') await visit.openReady(page);
  else await visit.open(page);
  const shown = ['news-list >>> [part~=link]', 'news-article >>> [part~=title]', 'partner-list >>> [part~=link]', 'funding-notice >>> [part~=statement]'];
  const texts = await Promise.all(shown.map(async (selector) => (await visit.texts(selector))[0] ?? ''));
  const { violations } = await visit.notes();
  return {
    texts,
    links: await visit.visibleLinks(),
    theirs: row.beside === 'lit' ? await visit.texts('their-box >>> b') : ['theirs'],
    words: visit.messages.filter((message) => message.startsWith('news-elements')),
    violations,
    errors: visit.errors,
  };
}

const findings = new Map<StrictHost, Finding>();

before(async () => {
  const waiting = strictHosts.filter(({ outcome }) => outcome !== 'impossible');
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) findings.set(row, await inspect(row));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});

for (const row of strictHosts.filter(({ outcome }) => outcome !== 'impossible')) {
  describe(`${policies[row.policy]}; Trusted Types: ${trustedTypes[row.types]}; ${company[row.beside]}`, () => {
    const found = (): Finding => findings.get(row) ?? assert.fail('never opened');

    if (row.outcome === 'news') {
      it('every element shows its data', () => {
        assert.equal(found().texts.filter(Boolean).length, 4, found().texts.join(' | '));
        assert.deepEqual(found().theirs, ['theirs']);
      });
      it('nothing is against the policy', () => assert.deepEqual(found().violations, []));
      it('the console says nothing, but once that there are two', () => assert.equal(found().words.length, row.beside === 'twice' ? 1 : 0, found().words.join('\n')));
    } else {
      it('the links of the author stay', () => {
        assert.deepEqual(found().links, written);
        assert.deepEqual(found().theirs, ['theirs']);
      });
      it('the console says why', () => assert.match(found().words.join('\n'), /Trusted Types do not allow/));
    }
    it('nothing is thrown', () => assert.deepEqual(found().errors, []));
  });
}
