/** `news-elements snapshot`: the files that a web server would serve, and what happens to them the next time. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { takeSnapshot, type SnapshotOptions } from '../../src/cli/snapshot/snapshot.js';
import { readFeed, type NewsFeed } from '../../src/feed/index.js';
import { readConfig } from '../../src/gateway/config.js';

const PUBLIC = 'https://cdn.example';
const source = 'https://source.example/feed.json';
const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
after(() => rm(folder, { recursive: true }));

const items = Array.from({ length: 7 }, (_, at) => ({
  id: `tag:x,2026:${at}/<${at}>`,
  title: `Wpis ${at}`,
  url: `https://source.example/${at}`,
  image: `https://source.example/${at % 2 ? 'one' : 'missing'}.png`,
  content_html: `<p onclick="x()">Treść ${at}</p><script>x()</script>`,
  date_published: new Date(Date.UTC(2026, 0, 20 - at)).toISOString(),
}));
const feed = (list = items): string => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Źródło', home_page_url: 'https://source.example/', language: 'pl', items: list });
const picture = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: 'teal' } }).png().toBuffer();

/** A world of two addresses. */
function world(body: string | undefined): typeof fetch {
  return (async (input: unknown) => {
    const url = String(input);
    if (url === source && body !== undefined) return new Response(body, { headers: { 'content-type': 'application/feed+json' } });
    if (url.endsWith('one.png')) return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
    return new Response('', { status: 500 });
  });
}

const take = (name: string, options: Partial<SnapshotOptions> = {}, config: object = {}) =>
  takeSnapshot(readConfig({ feeds: { news: source }, publicUrl: PUBLIC, pageSize: 3, ...config }), { out: join(folder, name), fetch: world(feed()), ...options });

const read = (name: string, path: string): Promise<string> => readFile(join(folder, name, path), 'utf8');
const parse = (text: string): NewsFeed => readFeed(new TextEncoder().encode(text), { url: `${PUBLIC}/x` });

describe('a snapshot', () => {
  it('holds the feed in pages that lead to each other', async () => {
    await take('pages');
    const titles: (string | undefined)[] = [];
    for (let path: string | undefined = 'feeds/news.json'; path; ) {
      const page: NewsFeed = parse(await read('pages', path));
      titles.push(...page.items.map(({ title }) => title));
      path = page.next_url?.replace(`${PUBLIC}/`, '');
    }
    assert.deepEqual(titles, items.map(({ title }) => title));
  });

  it('holds the newest as RSS and Atom, clean', async () => {
    await take('formats');
    for (const file of ['feeds/news.rss', 'feeds/news.atom']) {
      const read_ = parse(await read('formats', file));
      assert.deepEqual(read_.items.map(({ id, content_html: html }) => [id, html]), items.slice(0, 3).map(({ id }, at) => [id, `<p>Treść ${at}</p>`]));
    }
  });

  it('holds a page for frames of the list and of each item, whose links lead to files that are there', async () => {
    await take('embeds');
    const list = await read('embeds', 'embed/news.html');
    const links = [...list.matchAll(/<a href="https:\/\/cdn\.example\/([^"]+)"/g)].map(([, path = '']) => path);
    assert.equal(links.length, 3);
    for (const [at, path] of links.entries()) {
      const article = await read('embeds', path);
      assert.match(article, new RegExp(`<h1[^>]*>Wpis ${at}</h1>`));
      assert.ok(!/<script>x|onclick/.test(article));
    }
    assert.deepEqual((await readdir(join(folder, 'embeds/embed/news'))).length, items.length);
    for (const asset of ['assets/embed.css', 'assets/height.js', 'index.html', 'sitemap.xml']) assert.ok((await read('embeds', asset)).length > 50, asset);
  });

  it('writes again only what differs, and leaves nothing half written', async () => {
    const first = await take('again');
    assert.ok(first.written > items.length);
    const { mtimeMs } = await stat(join(folder, 'again/index.html'));
    assert.equal((await take('again')).written, 0);
    assert.equal((await stat(join(folder, 'again/index.html'))).mtimeMs, mtimeMs);
    const changed = await take('again', { fetch: world(feed([{ ...items[0], title: 'Nowy' } as (typeof items)[0], ...items.slice(1)])) });
    assert.ok(changed.written > 0 && changed.written < first.written, String(changed.written));
    const files = await readdir(join(folder, 'again'), { recursive: true });
    assert.deepEqual(files.filter((file) => /(?:^|\/)\./.test(file)), []);
  });

  it('leaves what was there when the source fails', async () => {
    await take('failing');
    const before = await read('failing', 'feeds/news.json');
    const { failed, written } = await take('failing', { fetch: world(undefined) });
    assert.deepEqual(failed, [{ id: 'news', code: 'http-500' }]);
    assert.equal(written, 0);
    assert.equal(await read('failing', 'feeds/news.json'), before);
  });

  it('copies pictures, no wider than needed, and leaves alone what is none', async () => {
    await take('pictures', { images: true });
    const { items: [first, second] } = parse(await read('pictures', 'feeds/news.json'));
    assert.equal(first?.image, 'https://source.example/missing.png');
    const [, path = ''] = /^https:\/\/cdn\.example\/(images\/[\da-f]{24}\.webp)$/.exec(second?.image ?? '') ?? [];
    const { width, format } = await sharp(join(folder, 'pictures', path)).metadata();
    assert.deepEqual([width, format], [1600, 'webp']);
  });

  it('copies the script that its pages name, with its hash', async () => {
    const script = join(folder, 'elements.js');
    await writeFile(script, 'export {};\n');
    await take('script', { script: new URL(`file://${script}`) });
    assert.match(await read('script', 'embed/news.html'), /<script type="module" src="https:\/\/cdn\.example\/cdn\/news-elements\.js" integrity="sha384-[^"]{64}" crossorigin="anonymous">/);
  });
});
