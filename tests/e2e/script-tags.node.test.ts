/** The built script-tag files on pages of somebody else's: strict policies, pinned hashes, several files on one page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';

const demo = await openDemo();
const host = await serveHost();

const { association } = demo;
const integrity = JSON.parse(await readFile(new URL('../../dist/cdn/integrity.json', import.meta.url), 'utf8')) as Record<string, { integrity: string }>;
const feed = `${association}/feeds/aktualnosci.xml`;

/** What the page's author wrote between the tags. */
const fallback = '<p><a href="/news">Aktualności</a></p>';
const list = `<news-list feed="${feed}" limit="3" lang="pl">${fallback}</news-list>`;
const article = `<news-article feed="${feed}" lang="pl">${fallback}</news-article>`;
const partners = `<partner-list src="${association}/feeds/partnerzy.json" group-by="country" lang="pl">${fallback}</partner-list>`;

const notice = `<funding-notice statement="Dofinansowane przez Unię Europejską" lang="pl">${fallback}</funding-notice>`;
/** None waits for being scrolled to: which one is in sight depends on which file comes first. */
const all = (list + article + partners + notice).replaceAll(' lang=', ' loading="eager" lang=');

/** For each element the file that brings it alone, and a text that only its data can have brought. */
const elements = [
  { tag: 'news-list', file: 'news-list.js', markup: list, part: 'link', text: 'Nasze aktualności na Waszej stronie' },
  { tag: 'news-article', file: 'news-article.js', markup: article, part: 'title', text: 'Nasze aktualności na Waszej stronie' },
  { tag: 'partner-list', file: 'partner-list.js', markup: partners, part: 'heading', text: 'Cypr' },
  { tag: 'funding-notice', file: 'funding-notice.js', markup: notice, part: 'statement', text: 'Dofinansowane przez Unię Europejską' },
];

function script(file: string, attributes = ''): string {
  return `<script type="module" src="${association}/cdn/${file}" crossorigin="anonymous" ${attributes}></script>`;
}

/** Allows nothing but what the elements need: no style element, no style attribute, no string as markup. */
function strictPolicy(trustedTypes: string): string {
  return [
    "default-src 'none'",
    `script-src ${association}`,
    `connect-src ${association}`,
    `img-src ${association}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');
}

describe('on a page whose policy allows nothing but the association and our Trusted Types policy', () => {
  for (const { tag, file, markup, part, text } of elements) {
    for (const source of [file, 'news-elements.js']) {
      it(`${source} shows <${tag}> without a complaint`, async () => {
        await using visit = await demo.visit();
        await visit.openReady(host.page(script(source) + markup, strictPolicy('news-elements')));
        await visit.readThrough();
        assert.ok((await visit.texts(`${tag} >>> [part~=${part}]`)).includes(text));
        assert.deepEqual(await visit.complaints(), []);
      });
    }
  }

  it('the elements keep their style', async () => {
    await using visit = await demo.visit();
    await visit.openReady(host.page(script('news-list.js') + list, strictPolicy('news-elements')));
    const display = await visit.page.$eval('news-list >>> [part~=list]', (found) => getComputedStyle(found).display);
    assert.equal(display, 'grid');
  });
});

describe('on a page that refuses our Trusted Types policy', () => {
  for (const file of Object.keys(integrity)) {
    it(`${file} throws nothing, says why in the console, and leaves the links of the page's author`, async () => {
      await using visit = await demo.visit();
      await visit.open(host.page(script(file) + all, strictPolicy("'none'")));
      assert.deepEqual(await visit.visibleLinks(), elements.map(() => 'Aktualności'));
      assert.match(visit.messages.join('\n'), /off, because the page's Trusted Types do not allow/u);
      assert.deepEqual(visit.errors, []);
    });
  }
});

describe('a script tag with a pinned hash', () => {
  for (const { tag, file, markup } of elements) {
    for (const source of [file, 'news-elements.js']) {
      it(`runs the ${source} that was published, for <${tag}>`, async () => {
        await using visit = await demo.visit();
        await visit.openReady(host.page(script(source, `integrity="${integrity[source]?.integrity}"`) + markup));
        assert.deepEqual(await visit.complaints(), []);
      });
    }
  }

  for (const { tag, file, markup } of elements) {
    for (const source of [file, 'news-elements.js']) {
      it(`does not run a ${source} of which a byte was changed: <${tag}> stays what its author wrote`, async () => {
        await using visit = await demo.visit();
        const code = await readFile(new URL(`../../dist/cdn/${source}`, import.meta.url), 'utf8');
        const changed = code.replace(/(\d+\.\d+\.)\d+/, '$19');
        assert.equal(changed.length, code.length);
        await visit.answer(`${association}/cdn/${source}`, { contentType: 'text/javascript', body: changed, headers: { 'access-control-allow-origin': '*' } });
        await visit.open(host.page(script(source, `integrity="${integrity[source]?.integrity}"`) + markup));
        assert.deepEqual(await visit.visibleLinks(), ['Aktualności']);
        assert.equal(await visit.page.evaluate((name) => customElements.get(name) === undefined, tag), true);
        assert.deepEqual(visit.errors, []);
      });
    }
  }

  it("leaves the links of the page's author where the file is not the one that was pinned", async () => {
    await using visit = await demo.visit();
    await visit.open(host.page(script('news-list.js', `integrity="${integrity['partner-list.js']?.integrity}"`) + list));
    assert.deepEqual(await visit.visibleLinks(), ['Aktualności']);
    assert.deepEqual(visit.errors, []);
  });
});

describe('several files on one page', () => {
  const page = (files: string[]): string => host.page(files.map((file) => script(file)).join('') + all);
  const oneEach = elements.map(({ file }) => file);

  it('one for each element work side by side', async () => {
    await using visit = await demo.visit();
    await visit.openReady(page(oneEach));
    assert.deepEqual(await visit.complaints(), []);
  });

  it('share the one request for a feed', async () => {
    await using visit = await demo.visit();
    await visit.openReady(page(oneEach));
    assert.equal(visit.requests.filter(({ url }) => url === feed).length, 1);
  });

  it('may bring the same element twice: the first stays, and the console says so once', async () => {
    await using visit = await demo.visit();
    await visit.openReady(page(['news-elements.js', 'news-list.js']));
    assert.deepEqual(await visit.complaints(), ['news-elements: already registered by another script, which stays: <news-list>']);
  });

  it('may be two whole files of different versions: the first stays, and the console says so once', async () => {
    await using visit = await demo.visit();
    const older = (await readFile(new URL('../../dist/cdn/news-elements.js', import.meta.url), 'utf8')).replace(/\d+\.\d+\.\d+/, '0.0.9');
    await visit.answer(`${association}/cdn/older.js`, { contentType: 'text/javascript', body: older, headers: { 'access-control-allow-origin': '*' } });
    await visit.openReady(page(['older.js', 'news-elements.js']));
    assert.deepEqual(await visit.complaints(), [
      'news-elements: already registered by another script, which stays: <news-list>, <news-article>, <partner-list>, <funding-notice>',
    ]);
  });

  it('may be the same file twice, without a word', async () => {
    await using visit = await demo.visit();
    await visit.openReady(page(['news-elements.js', 'news-elements.js']));
    assert.deepEqual(await visit.complaints(), []);
  });
});

describe('two elements of one feed', () => {
  const pages = { association: '/artykul.html', partner: '/sober/aktualnosc.html' } as const;
  for (const [site, path] of Object.entries(pages) as [keyof typeof pages, string][]) {
    it(`make one request on the article page of the ${site}`, async () => {
      await using visit = await demo.visit();
      await visit.openReady(demo[site] + path);
      const feeds = visit.requests.filter(({ url }) => url.startsWith(`${association}/feeds/`));
      assert.equal(feeds.length, 1);
    });
  }
});
