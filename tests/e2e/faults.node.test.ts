/** A feed that fails, on the partner's real page and on one without fallback: visitors see links or news, editors hear a code. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { ResponseForRequest } from 'puppeteer-core';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();
const host = await serveHost();

const feed = `${demo.association}/feeds/aktualnosci.xml`;
const good = await readFile(new URL('../../demo/feeds/aktualnosci.xml', import.meta.url));
const written = [
  'Nasze aktualności na Waszej stronie',
  'Jesienny Targ Spółdzielczy: sobota pod kasztanami',
  'Tramwajem przez spółdzielczy Poznań',
  'Akademia Spółdzielcza: nabór do 31 marca',
  'Szprycha na trzech kołach',
  'Opieka blisko domu',
];

/** An answer that any page may read. */
function answer(body: string | Uint8Array, { status = 200, contentType = 'application/rss+xml' } = {}): Partial<ResponseForRequest> {
  return { status, contentType, body, headers: { 'access-control-allow-origin': '*' } };
}

const emptyFeed = '<rss version="2.0"><channel><title>Pusto</title><link>https://example.org/</link><description/></channel></rss>';

const faults: Record<string, { meets: Partial<ResponseForRequest> | undefined; code: string }> = {
  'is missing': { meets: answer('Not found', { status: 404, contentType: 'text/plain' }), code: 'http-404' },
  'answers 500': { meets: answer('Oops', { status: 500, contentType: 'text/plain' }), code: 'http-500' },
  'is an HTML page': { meets: answer('<!doctype html><title>Strona</title><p>Przerwa.</p>', { contentType: 'text/html' }), code: 'not-a-feed' },
  'is an HTML page that calls itself a feed': { meets: answer('<!doctype html><title>Strona</title><p>Przerwa.</p>'), code: 'not-a-feed' },
  'is cut off before its first item': { meets: answer(good.subarray(0, 900)), code: 'malformed' },
  'has no items': { meets: answer(emptyFeed), code: 'empty' },
  'has no bytes': { meets: answer(''), code: 'empty' },
  'may not be read from elsewhere': { meets: { body: good, contentType: 'application/rss+xml' }, code: 'network-or-cors' },
  'does not answer': { meets: undefined, code: 'network-or-cors' },
};

async function openPartner(visit: Visit, meets: Partial<ResponseForRequest> | undefined): Promise<void> {
  await visit.answer(feed, meets);
  await visit.open(`${demo.partner}/sober/`);
}

/** What our elements said in the console; the browser adds its own line about the request. */
function ownWords({ messages }: Visit): string[] {
  return messages.filter((message) => message.startsWith('news-elements'));
}

describe("on the partner's page, where the feed", () => {
  for (const [what, { meets, code }] of Object.entries(faults)) {
    it(`${what}, the links stay, the page hears ${code}, and nothing is thrown`, async () => {
      await using visit = await demo.visit();
      await openPartner(visit, meets);
      assert.deepEqual(await visit.untilErrorCode(), [code]);
      assert.deepEqual(await visit.visibleLinks(), written);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(ownWords(visit).map((words) => words.includes(`[${code}] ${feed}`)), [true]);
    });
  }

  it('is cut off in the middle of an item, the items before it are shown and the page hears malformed', async () => {
    let end = 0;
    for (let item = 0; item < 3; item++) end = good.indexOf('</item>', end + 1);
    const half = good.subarray(0, end - 40);
    await using visit = await demo.visit();
    await openPartner(visit, answer(half));
    await visit.untilState('ready');
    assert.deepEqual(await visit.texts('news-list >>> [part~=link]'), written.slice(0, 2));
    assert.deepEqual(await visit.untilErrorCode(), ['malformed']);
    assert.deepEqual(visit.errors, []);
  });

  it('cannot be asked because the device is offline, the links stay and the page hears so', async () => {
    // On a phone the list is far down, so that it asks only when the reader comes near.
    await using visit = await demo.visit({ width: 360 });
    await visit.open(`${demo.partner}/sober/`);
    await visit.page.setOfflineMode(true);
    await visit.page.$eval('news-list', (list) => list.scrollIntoView());
    assert.deepEqual(await visit.untilErrorCode(), ['offline']);
    assert.deepEqual(await visit.visibleLinks(), written);
    assert.deepEqual(visit.errors, []);
  });

  it('fails on the article page, its links stay too', async () => {
    await using visit = await demo.visit();
    await visit.answer(feed, answer('Oops', { status: 500 }));
    await visit.open(`${demo.partner}/sober/aktualnosc.html`);
    await visit.untilState('error');
    assert.deepEqual(await visit.visibleLinks(), [...written, ...written]);
    assert.deepEqual(visit.errors, []);
  });
});

describe('on a page without links between the tags', () => {
  const open = async (visit: Visit, name: string): Promise<void> => {
    const script = `<script type="module" src="${demo.association}/cdn/news-elements.js" crossorigin="anonymous"></script>`;
    await visit.open(host.page(`${script}<news-list feed="${host.feed(name)}" lang="pl"></news-list>`));
    await visit.untilErrorCode();
  };

  it('a dead feed becomes a kind sentence and a link to the site it came from', async () => {
    await using visit = await demo.visit();
    await open(visit, 'status/503');
    const [sentence, ways] = await visit.texts('news-list >>> [part~=error] p');
    assert.equal(sentence, 'Nie możemy teraz pokazać aktualności.');
    assert.equal(ways, `Spróbuj ponownie Przejdź do serwisu ${new URL(host.feed('')).host}`);
  });

  it('the retry button brings the news once the feed is well', async () => {
    await using visit = await demo.visit();
    await open(visit, 'sick.xml');
    host.heal('sick.xml', emptyFeed.replace('</channel>', '<item><title>Już działa</title></item></channel>'));
    await visit.page.click('news-list >>> [part~=button]');
    await visit.untilText('news-list >>> [part~=title]', 'Już działa');
    assert.deepEqual(visit.errors, []);
  });
});
