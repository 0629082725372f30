// The feeds that the test site shows: RSS, Atom and JSON Feed, and one that can be switched off.
// @ts-check
import { createServer } from 'node:http';

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Spółdzielnie</title><link>https://example.org/</link><description/>
<item><title>Szkolenie w Poznaniu &amp;amp; okolicy</title><link>https://example.org/a?x=1&amp;y=2</link><guid>a</guid><pubDate>Tue, 03 Mar 2026 10:00:00 +0100</pubDate><description>&lt;p&gt;Zapraszamy &lt;b&gt;wszystkich&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>&lt;/script&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;Zły wpis</title><link>javascript:window.hacked=1</link><guid>b</guid><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><description>&lt;img src=x onerror="window.hacked=1"&gt;Opis</description></item>
<item><title>Trzeci</title><link>https://example.org/c</link><guid>c</guid><pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate></item>
</channel></rss>`;
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:a</id><updated>2026-03-05T10:00:00Z</updated>
<entry><title>Z kanału Atom</title><id>urn:1</id><link href="https://example.org/atom"/><updated>2026-03-05T10:00:00Z</updated></entry></feed>`;
const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [{ id: '1', title: 'Z kanału JSON </script><b>', url: '/json', date_published: '2026-03-06T10:00:00Z', content_text: 'Tekst' }, 'kein Eintrag', { id: ['x'], title: { a: 1 } }] });
const partners = JSON.stringify([{ '@type': 'Organization', name: 'I.Re.Forr', url: 'https://example.org/ireforr' }, { name: 'Zły', url: 'javascript:1' }]);

/** @type {Record<string, [type: string, body: string]>} */
const served = {
  '/rss.xml': ['application/rss+xml', rss],
  '/later.xml': ['application/rss+xml', rss],
  '/atom.xml': ['application/atom+xml', atom],
  '/feed.json': ['application/feed+json', json],
  '/partners.json': ['application/json', partners],
  '/page.html': ['text/html', '<!doctype html><title>No feed</title><p>Not here.</p>'],
};

/** Notes what WordPress asks for, not the browser; `down` makes every answer a failure. */
export async function startFeeds() {
  /** @type {{ down: boolean, asked: string[] }} */
  const state = { down: false, asked: [] };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (/^WordPress/.test(request.headers['user-agent'] ?? '')) state.asked.push(path);
    const [type, body] = served[path] ?? [];
    response.writeHead(state.down || !body ? 503 : 200, { 'content-type': type ?? 'text/plain', 'access-control-allow-origin': '*' });
    response.end(state.down ? '' : body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return { url, state, stop: () => server.close() };
}
