/** What every route answers, wherever the gateway runs: one table, run on Node and in an edge runtime. */
import { rss } from '../../support/upstream.js';

export interface RouteCase {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  status: number;
  /** Of the answer; null: absent. */
  expected?: Readonly<Record<string, string | RegExp | null>>;
  /** In the body. */
  holds?: readonly (string | RegExp)[];
  /** Not in the body. */
  lacks?: readonly (string | RegExp)[];
}

export const PUBLIC_URL = 'https://gateway.example';

/** What the source says: hostile where it can be. */
export const SOURCE = rss(['Pierwsza', 'Druga', 'Trzecia']).replace(
  'Treść: Pierwsza.',
  '&lt;p onclick="ran()"&gt;Treść &lt;b&gt;pierwsza&lt;/b&gt;&lt;script&gt;ran()&lt;/script&gt;&lt;/p&gt;' + '&lt;p&gt;Zdanie, które zajmuje miejsce.&lt;/p&gt;'.repeat(30),
);

export const configFor = (origin: string): object => ({
  publicUrl: PUBLIC_URL,
  trusted: [origin],
  feeds: { news: `${origin}/feed.xml`, dead: `${origin}/dead.xml`, both: [`${origin}/feed.xml`, `${origin}/dead.xml`] },
});

const PROBLEM = { 'content-type': 'application/problem+json' };
const UPSTREAM_WORDS = [/secret of the source/, /127\.0\.0\.1/, /Error/];

const everywhere = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': null,
  'set-cookie': null,
};
/** What every answer of the table carries. */
export const EVERYWHERE: Readonly<Record<string, string | null>> = everywhere;

const embedded = {
  'content-type': 'text/html; charset=utf-8',
  'x-robots-tag': 'noindex',
  'content-security-policy': /default-src 'none'.*frame-ancestors \*/,
};

export const ROUTES: Readonly<Record<string, RouteCase>> = {
  'a feed is JSON Feed': { path: '/feeds/news', status: 200, expected: { 'content-type': 'application/feed+json; charset=utf-8', 'cache-control': /^public, max-age=60, s-maxage=300, stale-while-revalidate=300, stale-if-error=86400$/, etag: /^W\/"[\da-f]{32}"$/ }, holds: ['"version":"https://jsonfeed.org/version/1.1"', '"Pierwsza"', `"feed_url":"${PUBLIC_URL}/feeds/news"`] },
  'its HTML is clean': { path: '/feeds/news.json', status: 200, holds: ['<b>pierwsza</b>'], lacks: ['ran()', 'onclick'] },
  'a feed is RSS where asked': { path: '/feeds/news.rss', status: 200, expected: { 'content-type': 'application/rss+xml; charset=utf-8' }, holds: ['<rss', '<title>Druga</title>'], lacks: ['ran()'] },
  'a feed is Atom where asked': { path: '/feeds/news.atom', status: 200, expected: { 'content-type': 'application/atom+xml; charset=utf-8' }, holds: ['<feed', 'Trzecia'], lacks: ['ran()'] },
  'pages are limited and name the next': { path: '/feeds/news?limit=2', status: 200, holds: ['Druga', `"next_url":"${PUBLIC_URL}/feeds/news?limit=2&page=2"`], lacks: ['Trzecia'] },
  'the last page names no next': { path: '/feeds/news?page=2&limit=2', status: 200, holds: ['Trzecia'], lacks: ['Druga', 'next_url'] },
  'a page after the last is empty': { path: '/feeds/news?page=9', status: 200, holds: ['"items":[]'] },
  'items are chosen by words': { path: '/feeds/news?include=druga', status: 200, holds: ['Druga'], lacks: ['Pierwsza'] },
  'items are sorted': { path: '/feeds/news?sort=date-asc&limit=1', status: 200, holds: ['Trzecia'], lacks: ['Pierwsza'] },
  'an empty parameter is none': { path: '/feeds/news?include=&limit=1', status: 200, holds: ['Pierwsza'] },
  'a word in the address stays a word': { path: `/feeds/news?include=${encodeURIComponent('"><script>')}`, status: 200, holds: ['"items":[]'], lacks: ['<script>'] },
  'a dead source among others costs only its items': { path: '/feeds/both', status: 200, expected: { 'cache-control': /s-maxage=60,/ }, holds: ['Pierwsza'] },
  'a dead source alone is a bad gateway, in our words': { path: '/feeds/dead', status: 502, expected: { ...PROBLEM, 'cache-control': 'no-store', 'retry-after': '60' }, holds: ['"status":502'], lacks: UPSTREAM_WORDS },
  'an unknown parameter is refused': { path: '/feeds/news?url=http://127.0.0.1/', status: 400, expected: PROBLEM, holds: ['"status":400', 'Known are'], lacks: ['127.0.0.1'] },
  'a parameter said twice is refused': { path: '/feeds/news?limit=1&limit=2', status: 400, expected: PROBLEM },
  'a number that is none is refused': { path: '/feeds/news?limit=1e9', status: 400, expected: PROBLEM },
  'a page before the first is refused': { path: '/feeds/news?page=0', status: 400, expected: PROBLEM },
  'an order that is none is refused': { path: '/feeds/news?sort=constructor', status: 400, expected: PROBLEM },
  'an age that is none is refused': { path: '/feeds/news?max-age=-1', status: 400, expected: PROBLEM },
  'a long value is refused': { path: `/feeds/news?include=${'a'.repeat(301)}`, status: 400, expected: PROBLEM },
  'a name of the prototype is no parameter': { path: '/feeds/news?__proto__=1', status: 400, expected: PROBLEM },
  'an unknown feed is not found': { path: '/feeds/other', status: 404, expected: PROBLEM },
  'the prototype is no feed': { path: '/feeds/__proto__', status: 404, expected: PROBLEM },
  'a constructor is no feed': { path: '/feeds/constructor', status: 404, expected: PROBLEM },
  'a format of the prototype is none': { path: '/feeds/news.constructor', status: 404, expected: PROBLEM },
  'two formats are none': { path: '/feeds/news.json.rss', status: 404, expected: PROBLEM },
  'a path upwards leads nowhere': { path: '/feeds/..%2f..%2fetc%2fpasswd', status: 404, expected: PROBLEM },
  'an address in the path leads nowhere': { path: '/feeds/http:%2f%2f127.0.0.1%2f', status: 404, expected: PROBLEM },
  'a zero byte leads nowhere': { path: '/feeds/news%00', status: 404, expected: PROBLEM },
  'a broken escape leads nowhere': { path: '/feeds/%E0%A4', status: 404, expected: PROBLEM },
  'another path is not found': { path: '/', status: 404, expected: PROBLEM },
  'a changed method is refused': { path: '/feeds/news', method: 'POST', status: 405, expected: { ...PROBLEM, allow: 'GET, HEAD, OPTIONS', 'cache-control': 'no-store' } },
  'deleting is refused': { path: '/feeds/news', method: 'DELETE', status: 405, expected: { allow: 'GET, HEAD, OPTIONS' } },
  'a preflight is answered': { path: '/feeds/news', method: 'OPTIONS', headers: { origin: 'https://partner.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' }, status: 204, expected: { 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': 'If-None-Match' } },
  'a head has no body': { path: '/feeds/news', method: 'HEAD', status: 200, expected: { 'content-type': 'application/feed+json; charset=utf-8', etag: /^W\// } },
  'a head of nothing is not found': { path: '/nothing', method: 'HEAD', status: 404 },
  'who has it gets 304, whatever the tag': { path: '/feeds/news', headers: { 'if-none-match': '*' }, status: 304, expected: { etag: /^W\// } },
  'who has something else gets it all': { path: '/feeds/news', headers: { 'if-none-match': '"other", W/"another"' }, status: 200 },
  'nothing that a client sends comes back': { path: '/feeds/news?limit=1', headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-forwarded-proto': 'gopher', 'x-original-url': '/admin', origin: 'https://evil.example' }, status: 200, expected: { 'access-control-allow-origin': '*' }, holds: [PUBLIC_URL], lacks: ['evil.example', 'gopher'] },
  'an embedded list is readable as it is': { path: '/embed/news', status: 200, expected: embedded, holds: ['<html lang="pl">', '<meta name="robots" content="noindex">', '<link rel="canonical" href="https://news.example/">', '<base target="_blank">', '<a href="https://news.example/Pierwsza">Pierwsza</a>', '<news-list'], lacks: ['<script>', 'ran()'] },
  'an embedded list takes the attributes of the element': { path: '/embed/news?layout=cards&limit=1&heading=%3Ci%3EA%3C/i%3E&lang=en&theme=dark', status: 200, holds: ['layout="cards"', '&lt;i&gt;A', '<html lang="en">', 'theme="dark"'], lacks: ['<i>', 'Druga'] },
  'an embedded list may open its articles in the frame': { path: '/embed/news?open=page', status: 200, holds: ['/embed/news/items/Pierwsza'], lacks: ['<base'] },
  'a language that is none is the feed’s default': { path: `/embed/news?lang=${encodeURIComponent('"><script>')}`, status: 200, holds: ['<html lang="en">'], lacks: ['"><script>'] },
  'a time zone that is none costs nothing': { path: '/embed/news?time-zone=Mars/Olympus', status: 200, holds: ['Pierwsza'] },
  'an embedded list knows its parameters': { path: '/embed/news?onload=1', status: 400, expected: PROBLEM },
  'an embedded article is readable as it is': { path: '/embed/news/items/Druga', status: 200, expected: embedded, holds: ['<h1 dir="auto">Druga</h1>', '<link rel="canonical" href="https://news.example/Druga">', 'rel="prev"', 'rel="next"', 'target="_self"'], lacks: ['ran()'] },
  'an embedded article is clean': { path: '/embed/news/items/Pierwsza', status: 200, holds: ['<b>pierwsza</b>'], lacks: ['ran()', 'onclick'] },
  'an article is found by its address': { path: `/embed/news/items/${encodeURIComponent('https://news.example/Trzecia')}`, status: 200, holds: ['Trzecia'] },
  'an unknown article is not found': { path: '/embed/news/items/other', status: 404, expected: PROBLEM },
  'an article of the prototype is not found': { path: '/embed/news/items/__proto__', status: 404, expected: PROBLEM },
  'an embedded list of a dead feed is a bad gateway': { path: '/embed/dead', status: 502, expected: PROBLEM, lacks: UPSTREAM_WORDS },
  'the style sheet is served': { path: '/assets/embed.css', status: 200, expected: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' } },
  'the script for heights is served to frames without an origin': { path: '/assets/height.js', headers: { origin: 'null' }, status: 200, expected: { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' } },
  'a script that nobody gave is not found': { path: '/cdn/news-elements.js', status: 404 },
  'oEmbed gives a card': { path: `/oembed?url=${encodeURIComponent('https://news.example/Druga')}`, status: 200, expected: { 'content-type': 'application/json; charset=utf-8' }, holds: ['"version":"1.0"', '"type":"rich"', '"width":600', '"height":400', '<blockquote'], lacks: ['<script', 'thumbnail'] },
  'oEmbed keeps to the size asked for': { path: `/oembed?url=${encodeURIComponent('https://news.example/Druga')}&maxwidth=320&maxheight=200&format=json`, status: 200, holds: ['"width":320', '"height":200'] },
  'oEmbed knows an address with a place on the page': { path: `/oembed?url=${encodeURIComponent('https://news.example/Druga#tresc')}`, status: 200 },
  'oEmbed is for our news only': { path: `/oembed?url=${encodeURIComponent('https://other.example/')}`, status: 404, expected: PROBLEM, lacks: ['other.example'] },
  'oEmbed asks nobody': { path: `/oembed?url=${encodeURIComponent('http://169.254.169.254/')}`, status: 404 },
  'oEmbed speaks JSON alone': { path: '/oembed?url=https://news.example/Druga&format=xml', status: 501, expected: PROBLEM },
  'oEmbed wants an address': { path: '/oembed', status: 400 },
  'oEmbed wants an address of the web': { path: '/oembed?url=javascript:ran()', status: 400, lacks: ['ran'] },
  'a health check is not cached': { path: '/healthz', status: 200, expected: { 'cache-control': 'no-store' } },
};
