/** `keep` on a real page that is really loaded again, and in a frame where storage is refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';

const demo = await openDemo();
const host = await serveHost();

const feed = host.feed('rss-iso-8859-2.xml');
const script = `<script type="module" src="${demo.association}/cdn/news-elements.js" crossorigin="anonymous"></script>`;
const list = (attribute: string): string => `${script}<news-list feed="${feed}" limit="1" lang="pl" ${attribute}></news-list>`;
const NEWEST = 'Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”';

describe('a list with `keep`', () => {
  it('shows the news of the last visit after a reload without its feed', async () => {
    await using visit = await demo.visit();
    await visit.openReady(host.page(list('keep')));
    assert.deepEqual((await visit.kept()).storage, [`news-elements/keep/1 ${feed}`]);
    await visit.answer(feed);
    await visit.page.reload();
    await visit.page.waitForSelector('news-list:state(stale)');
    assert.deepEqual(await visit.texts('news-list >>> [part~=link]'), [NEWEST]);
    assert.match(await visit.text('news-list >>> .base > .meta'), /^Stan z /);
    assert.deepEqual(visit.errors, []);
  });

  it('shows the news in a frame that may store nothing', async () => {
    await using visit = await demo.visit();
    const frame = list('keep').replaceAll('"', '&quot;');
    await visit.open(host.page(`<iframe title="Aktualności" sandbox="allow-scripts" srcdoc="${frame}"></iframe>`));
    const inside = await (await visit.page.waitForSelector('iframe'))?.contentFrame();
    await inside?.waitForSelector('news-list:state(ready)');
    assert.deepEqual(await inside?.$$eval('news-list >>> [part~=link]', (links) => links.map(({ textContent }) => textContent)), [NEWEST]);
    assert.deepEqual(visit.errors, []);
  });
});

describe('a list without `keep`', () => {
  it('leaves nothing on the device', async () => {
    await using visit = await demo.visit();
    await visit.openReady(host.page(list('')));
    assert.deepEqual(await visit.kept(), { cookies: [], storage: [] });
  });
});
