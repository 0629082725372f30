/** What a source may send, and what becomes of it: over real sockets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { nodeFetch } from '../../src/gateway/node-fetch.js';
import { askSource, type Answer, type SourceState } from '../../src/gateway/source.js';
import { rss, Upstream } from '../support/upstream.js';

const upstream = await Upstream.start();
const trusted = [upstream.origin];
const send = nodeFetch({ trusted });
const ask = (url: string, known: SourceState = {}, timeout = 10_000): Promise<Answer> => askSource(url, known, { fetch: send, now: Date.now, timeout, trusted });

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const titlesOf = ({ state }: Answer): (string | undefined)[] | undefined => state.feed?.items.map(({ title }) => title);

describe('a source', () => {
  for (const [coding, encode] of Object.entries({ gzip: gzipSync, br: brotliCompressSync })) {
    it(`may be compressed: ${coding}`, async () => {
      const url = upstream.serve(`/${coding}`, { headers: { 'content-encoding': coding }, body: encode(rss(['a'])) });
      assert.deepEqual(titlesOf(await ask(url)), ['a']);
    });
  }

  it('may not be a bomb: five megabytes unpacked are enough', async () => {
    const url = upstream.serve('/bomb', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(200_000_000, ' ')) });
    const before = process.memoryUsage().rss;
    assert.equal((await ask(url)).error?.code, 'too-large');
    assert.ok(process.memoryUsage().rss - before < 150_000_000, 'unpacked no more than it read');
  });

  it('may not be two layers of compression', async () => {
    const url = upstream.serve('/layers', { headers: { 'content-encoding': 'gzip, gzip' }, body: gzipSync(gzipSync(rss(['a']))) });
    assert.equal((await ask(url)).error?.code, 'network-or-cors');
  });

  it('may not hang', async () => {
    const url = upstream.serve('/hang', () => {});
    assert.equal((await ask(url, {}, 150)).error?.code, 'timeout');
  });

  it('may not drip: the time is for the whole answer', async () => {
    let closed = 0;
    let gone = (): void => {};
    const over = new Promise<void>((resolve) => (gone = resolve));
    const url = upstream.serve('/drip', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' }).write('<rss>');
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        closed += 1;
        clearInterval(timer);
        gone();
      });
    });
    assert.equal((await ask(url, {}, 200)).error?.code, 'timeout');
    await over;
    assert.equal(closed, 1, 'the connection is given up');
  });

  it('has its time once, also where a page leads to it', async () => {
    upstream.serve('/slow-feed', () => {});
    const url = upstream.serve('/slow-page', (_, response) => void setTimeout(() => response.writeHead(200, HTML).end('<link rel="alternate" type="application/rss+xml" href="/slow-feed">'), 500));
    const started = Date.now();
    assert.equal((await ask(url, {}, 800)).error?.code, 'timeout');
    assert.ok(Date.now() - started < 1_250);
  });

  it('is what it says after redirects: addresses are relative to the last', async () => {
    upstream.serve('/new/feed.xml', { body: rss(['a']).replace('https://news.example/a', 'a.html') });
    const url = upstream.serve('/moved', { status: 301, headers: { location: '/new/feed.xml' } });
    assert.equal((await ask(url)).state.feed?.items[0]?.url, `${upstream.origin}/new/a.html`);
  });

  it('is asked for feeds, and told who asks', async () => {
    const url = upstream.serve('/who', { body: rss(['a']) });
    await ask(url);
    const headers = upstream.asked.at(-1)?.headers ?? {};
    assert.equal(headers['user-agent'], 'news-elements');
    assert.match(headers.accept ?? '', /feed\+json/);
    assert.deepEqual([headers.cookie, headers.referer, headers.origin, headers.authorization], [undefined, undefined, undefined, undefined]);
  });
});

describe('a page', () => {
  it('leads to the feed that it names, the best format first, and never to that of its comments', async () => {
    upstream.serve('/feed.atom', { body: rss(['z Atoma']) });
    const body = `<!doctype html><title>a</title><link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed.rss">
      <link rel="Alternate stylesheet" href="a.css"><link rel="alternate" type="application/atom+xml" href="feed.atom">`;
    const url = upstream.serve('/page', { headers: HTML, body });
    assert.deepEqual(titlesOf(await ask(url)), ['z Atoma']);
  });

  it('is not asked again while the feed that it named is there, and asked again when that is gone', async () => {
    upstream.serve('/named.xml', { body: rss(['a']) });
    const url = upstream.serve('/names', { headers: HTML, body: '<link rel="alternate" type="application/rss+xml" href="/named.xml">' });
    const first = await ask(url);
    const second = await ask(url, first.state);
    assert.deepEqual([upstream.count('/names'), upstream.count('/named.xml')], [1, 2]);
    upstream.serve('/named.xml', { status: 410 });
    const third = await ask(url, second.state);
    assert.deepEqual([third.error?.code, titlesOf(third)], ['http-410', ['a']]);
    upstream.serve('/names', { headers: HTML, body: '<link rel="alternate" type="application/rss+xml" href="/renamed.xml">' });
    upstream.serve('/renamed.xml', { body: rss(['b']) });
    assert.deepEqual(titlesOf(await ask(url, third.state)), ['b']);
  });

  it('that leads to itself, or round in circles, is no feed', async () => {
    const page = (href: string) => ({ headers: HTML, body: `<link rel="alternate" type="application/rss+xml" href="${href}">` });
    const self = upstream.serve('/self', page('/self'));
    upstream.serve('/round-b', page('/round-a'));
    const round = upstream.serve('/round-a', page('/round-b'));
    assert.equal((await ask(self)).error?.code, 'not-a-feed');
    assert.equal((await ask(round)).error?.code, 'not-a-feed');
    assert.ok(upstream.count('/round-a') + upstream.count('/round-b') <= 3);
  });

  it('cannot lead a stranger to what only the configuration may ask', async () => {
    const secret = upstream.serve('/only-ours', { body: rss(['secret']) });
    const fetch: typeof globalThis.fetch = async () => new Response(`<link rel="alternate" type="application/rss+xml" href="${secret}">`, { headers: HTML });
    const { error } = await askSource('https://stranger.example/', {}, { fetch, now: Date.now, trusted });
    assert.match(String(error?.cause), /GuardError/);
    assert.equal(upstream.count('/only-ours'), 0);
  });

  it('may hold its news itself (h-feed)', async () => {
    const body = `<meta charset="iso-8859-2"><div class="h-feed"><h1 class="p-name">Wieści</h1>
      <article class="h-entry"><h2><a class="u-url p-name" href="/1">Zażółć</a></h2><time class="dt-published" datetime="2026-10-01T10:00:00+02:00">1 X</time>
        <span class="p-author h-card">Ala</span><a class="p-category">Prasa</a><img class="u-photo" src="1.jpg"><p class="p-summary">Krótko.</p><div class="e-content"><p>Długo.</p><script>ran()</script></div>
        <div class="h-entry u-like-of"><a class="u-url p-name" href="/other">Inny wpis</a></div></article>
      <article class="h-entry"><p>bez tytułu i adresu</p></article><article class="h-entry"><a href="/2" class="p-name">Drugi</a></article></div>`;
    const latin2: Record<string, number> = { ś: 0xb6, ć: 0xe6, ł: 0xb3, ż: 0xbf, ó: 0xf3, ń: 0xf1 };
    const bytes = Buffer.from(Array.from(body, (character) => latin2[character] ?? character.charCodeAt(0)));
    const { state } = await ask(upstream.serve('/h-feed', { headers: { 'content-type': 'text/html' }, body: bytes }));
    const [first, second, ...more] = state.feed?.items ?? [];
    assert.equal(state.feed?.title, 'Wieści');
    assert.deepEqual(
      [first?.id, first?.title, first?.url, first?.date_published, first?.authors, first?.tags, first?.image, first?.summary],
      [`${upstream.origin}/1`, 'Zażółć', `${upstream.origin}/1`, '2026-10-01T08:00:00.000Z', [{ name: 'Ala' }], ['Prasa'], `${upstream.origin}/1.jpg`, 'Krótko.'],
    );
    assert.match(first?.content_html ?? '', /<p>Długo\.<\/p>/);
    assert.deepEqual([second?.title, more.length], ['Drugi', 0]);
  });

  it('of the worst kind takes a moment, not a minute', async () => {
    const started = performance.now();
    const nested = '<div class="h-entry p-name">'.repeat(400) + '</div>'.repeat(400);
    const wide = '<p class="p-name">a</p><div class="h-entry"><a href="/a" class="p-name">b</a></div>'.repeat(10_000);
    for (const [at, body] of [`<div class="h-feed">${wide}</div>`, nested.repeat(20), '<div>'.repeat(20_000)].entries()) await ask(upstream.serve(`/worst-${at}`, { headers: HTML, body }));
    assert.ok(performance.now() - started < 8_000);
  });

  it('without news is no feed', async () => {
    assert.equal((await ask(upstream.serve('/plain', { headers: HTML, body: '<h1>Witamy</h1>' }))).error?.code, 'not-a-feed');
  });
});

describe('WordPress', () => {
  const post = {
    id: 7,
    date_gmt: '2026-10-01T08:00:00',
    modified_gmt: '2026-10-02T08:00:00',
    guid: { rendered: 'https://wp.example/?p=7' },
    link: '/2026/posiedzenie/',
    title: { rendered: 'Posiedzenie zarz&#261;du &#8211; pa&zacute;dziernik' },
    excerpt: { rendered: '<p>Kr&oacute;tko.</p>\n' },
    content: { rendered: '<p>Tre&#347;&#263;</p>' },
    _embedded: { author: [{ name: 'Ala &amp; Ola' }], 'wp:featuredmedia': [{ source_url: '/a.jpg', alt_text: 'Sala' }], 'wp:term': [[{ name: 'Prasa' }], [{ name: 'zarząd' }]] },
  };

  it('may send its posts over REST', async () => {
    const url = upstream.serve('/wp-json/wp/v2/posts', { headers: { 'content-type': 'application/json' }, body: JSON.stringify([post]) });
    const { state } = await ask(url);
    assert.deepEqual(state.feed?.items[0], {
      id: 'https://wp.example/?p=7',
      url: `${upstream.origin}/2026/posiedzenie/`,
      title: 'Posiedzenie zarządu – październik',
      content_html: '<p>Tre&#347;&#263;</p>',
      summary: 'Krótko.',
      image: `${upstream.origin}/a.jpg`,
      date_published: '2026-10-01T08:00:00.000Z',
      date_modified: '2026-10-02T08:00:00.000Z',
      authors: [{ name: 'Ala & Ola' }],
      tags: ['Prasa', 'zarząd'],
      attachments: [],
      _news_elements: { image_alt: 'Sala' },
    });
  });

  for (const [what, posts] of Object.entries({ 'a link that is no web address': [{ ...post, link: 'javascript:ran()' }], 'no posts': [], numbers: [1, null, 'a'], 'members of the prototype': [{ __proto__: post }], 'texts that are numbers': [{ link: 5, title: { rendered: 6 } }] })) {
    it(`gives nothing for ${what}`, async () => {
      const { error } = await ask(upstream.serve('/wp-odd', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(posts) }));
      assert.equal(error?.code, 'not-a-feed');
    });
  }
});
