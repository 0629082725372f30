/** Who learns what from a page with elements, option by option: every request that reaches a network, and everything that stays on the device. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost, type Host } from '../support/e2e-host.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();
/** The page's own site; the hosts of feeds, of their mirrors, of pictures, of the stills of videos; and those whom nobody may ask. */
const site = await serveHost();
const feeds = await serveHost();
const mirrors = await serveHost();
const pictures = await serveHost();
const posters = await serveHost();
const strangers = await serveHost();

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
const greedy = { 'set-cookie': 'spy=1; Path=/' };
const picture = (host: Host, name: string): string => host.serve(`${name}.svg`, { headers: { 'content-type': 'image/svg+xml' }, body: svg });

const lead = picture(pictures, 'lead');
const inText = picture(pictures, 'text');
const fallbackImage = picture(pictures, 'fallback');
const logo = picture(pictures, 'logo');
const emblem = picture(pictures, 'emblem');
const poster = picture(posters, 'poster');
const from = (name: string): string => picture(strangers, name);

/** An article with everything that would ask somebody if it could. */
const body = `<p style="background: url(${from('style')})">Treść</p><img src="${inText}" width="30" height="20" alt="Sala">
  <img src="${from('pixel')}" width="1" height="1"><img src="${from('hidden')}" style="display:none" width="1" height="1"><script src="${from('script')}"></script>
  <link rel="stylesheet" href="${from('link')}"><style>@import "${from('import')}"</style><object data="${from('object')}"></object><svg><image href="${from('image')}"/></svg>
  <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Film"></iframe><iframe src="${from('frame')}"></iframe>
  <video src="${from('film')}" poster="${poster}" autoplay></video><audio src="${from('sound')}" preload="auto"></audio>
  <a href="${from('page')}" ping="${from('ping')}" target="_blank">Strona</a><form action="${from('form')}"><input type="image" src="${from('input')}"></form>`;
const item = (id: string, image?: string) => ({ id, url: `https://sasiedzi.example/${id}`, title: `Wpis ${id}`, tags: ['x'], image, content_html: id === '1' ? body : '<p>Treść</p>', language: 'pl', date_published: `2026-01-0${9 - Number(id)}T10:00:00Z`, attachments: [{ url: from('attached').replace('.svg', '.mp3'), mime_type: 'audio/mpeg' }] });
const news = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Sąsiedzi', icon: from('icon'), favicon: from('favicon'), next_url: from('older'), hubs: [{ type: 'WebSub', url: from('hub') }], items: [item('1', lead), item('2')] });
const json = { ...greedy, 'content-type': 'application/feed+json' };

let count = 0;
const feed = (): string => feeds.serve(`feed-${++count}.json`, { headers: json, body: news });
const mirror = (): string => mirrors.serve(`feed-${++count}.json`, { headers: json, body: news });
const latest = feed();
const partners = (): string => feeds.serve(`partners-${++count}.json`, { headers: greedy, body: JSON.stringify([{ name: 'Sąsiad', url: 'https://sasiad.example/', logo, feed_url: latest }]) });

const script = `<script type="module" src="${demo.association}/cdn/news-elements.js" crossorigin="anonymous"></script>`;
const YOUTUBE = /^https:\/\/www\.youtube-nocookie\.com\//u;

interface Option {
  markup: string;
  /** All that may be asked, and is: but for the page and the script. */
  asks: readonly string[];
  /** What the reader does first. */
  act?: (visit: Visit) => Promise<void>;
}

const option = (tag: string, attributes: string, asks: readonly string[], act?: Option['act']): Option => ({ markup: `<${tag} lang="pl" loading="eager" ${attributes}></${tag}>`, asks, ...(act && { act }) });
const list = (make: (feed: string) => string, asks: readonly string[], act?: Option['act']): Option => withFeed('news-list', make, asks, act);
const article = (make: (feed: string) => string, asks: readonly string[], act?: Option['act']): Option => withFeed('news-article', make, asks, act);

function withFeed(tag: string, make: (feed: string) => string, asks: readonly string[], act?: Option['act']): Option {
  const address = feed();
  return option(tag, `feed="${address}" ${make(address)}`, [address, ...asks], act);
}

const click = (selector: string) => async ({ page }: Visit): Promise<void> => page.click(selector);
const dead = feeds.feed('status/500');
const [spare, unasked, listed] = [mirror(), mirror(), partners()];

const options: Record<string, Option> = {
  'news-list': list(() => '', [lead]),
  'news-list images="none"': list(() => 'images="none"', []),
  'news-list fallback-image': list(() => `fallback-image="${fallbackImage}"`, [lead, fallbackImage]),
  'news-list of a feed whose mirror is not needed': withFeed('news-list', (address) => `feed="${address}|${unasked}"`, [lead]),
  'news-list of a feed whose mirror is needed': option('news-list', `feed="${dead}|${spare}"`, [dead, spare, lead]),
  'news-list with everything that reads on its own': list(() => 'show="image date source author categories reading-time excerpt more chips" search paging="more" page-size="1" refresh="1" new-for="99999" layout="magazine"', [lead]),
  'news-list layout="accordion"': list(() => 'layout="accordion" images="none"', [], click('news-list >>> summary')),
  'news-list open="inline"': list(() => 'open="inline" images="none"', [], click('news-list >>> [part~=link]')),
  'news-list open="dialog"': list(() => 'open="dialog"', [lead, inText, poster], click('news-list >>> [part~=link]')),
  'news-article': article(() => '', [lead, inText, poster]),
  'news-article images="none"': article(() => 'images="none"', []),
  'news-article share related, for a reader of another language': article(() => 'share related="3" images="none"', []),
  'news-article embeds="click", not pressed': article(() => 'embeds="click" images="none"', []),
  'partner-list': option('partner-list', `src="${listed}"`, [listed, logo]),
  'partner-list latest-news': option('partner-list', `src="${listed}" show="name latest-news"`, [listed, latest]),
  'partner-list of links': { markup: '<partner-list lang="pl"><a href="https://sasiad.example/">Sąsiad</a></partner-list>', asks: [] },
  'funding-notice': option('funding-notice', 'programme="Erasmus+"', []),
  'funding-notice emblem-src': option('funding-notice', `programme="Erasmus+" emblem-src="${emblem}"`, [emblem]),
};

/** Everything but the page, the script, and the browser's own wish for an icon. */
const askedOn = (visit: Visit): string[] => [...new Set(visit.requests.filter(({ type, url }) => type !== 'Document' && !url.startsWith(demo.association) && !url.endsWith('/favicon.ico')).map(({ url }) => url))].sort();

async function open(visit: Visit, { markup, act }: Option): Promise<void> {
  await visit.open(site.page(script + markup));
  await visit.untilState('ready');
  await act?.(visit);
  await visit.readThrough();
}

const wire = (): { host: string; log: ReturnType<Host['log']> }[] => Object.entries({ feeds, mirrors, pictures, posters, strangers }).map(([host, { log }]) => ({ host, log: log() }));

describe('asks', () => {
  for (const [name, each] of Object.entries(options)) {
    it(`${name}: nobody but whom it must, without preflight, and keeps nothing`, async () => {
      await using visit = await demo.visit();
      await open(visit, each);
      assert.deepEqual(askedOn(visit), [...each.asks].sort());
      assert.deepEqual(visit.requests.filter(({ method, type }) => method !== 'GET' || type === 'Preflight'), []);
      assert.deepEqual(await visit.kept(), { cookies: [], storage: [] });
      assert.deepEqual(visit.errors, []);
    });
  }

  it('the player that a reader asked for: its host alone', async () => {
    await using visit = await demo.visit();
    await open(visit, article(() => 'embeds="click" images="none"', []));
    const before = visit.requests.length;
    await visit.page.click('news-article >>> [part~=play]');
    await visit.page.waitForSelector('news-article >>> iframe');
    const deadline = performance.now() + 8000;
    while (visit.requests.length === before) {
      assert.ok(performance.now() < deadline, 'no player was loaded');
      await visit.nextFrame();
    }
    const others = visit.requests.slice(before).filter(({ url }) => !YOUTUBE.test(url));
    assert.deepEqual(others, []);
  });
});

describe('activate="click"', () => {
  for (const tag of ['news-list', 'news-article']) {
    it(`<${tag}> asks nothing before the click, whatever else it may do, and then no more than without`, async () => {
      const address = feed();
      const every = `keep refresh="1" embeds="click" share related="3" open="inline" search fallback-image="${fallbackImage}" feed="${address}|${unasked}"`;
      await using visit = await demo.visit();
      await visit.open(site.page(`${script}<${tag} lang="pl" loading="eager" activate="click" ${every}></${tag}>`));
      await visit.page.waitForSelector(`${tag} >>> [part~=activate]`);
      await visit.page.evaluate(() => document.querySelector('news-list, news-article')?.scrollIntoView());
      for (let frame = 0; frame < 5; frame++) await visit.nextFrame();
      assert.deepEqual(askedOn(visit), []);
      assert.deepEqual(await visit.kept(), { cookies: [], storage: [] });
      await visit.page.click(`${tag} >>> [part~=activate] button`);
      await visit.untilState('ready');
      await visit.readThrough();
      assert.deepEqual(askedOn(visit), [address, lead, ...(tag === 'news-list' ? [fallbackImage] : [inText, poster])].sort());
      assert.deepEqual((await visit.kept()).storage, [`news-elements/keep/1 ${address}`]);
    });
  }
});

describe('on the wire', () => {
  it('feeds learn the origin of the page, hosts of stills of videos too, hosts of pictures not even that, strangers nothing', () => {
    const origin = new URL(site.feed('')).origin;
    for (const { host, log } of wire()) {
      const referrers = [...new Set(log.map(({ headers }) => String(headers['referer'] ?? '')))];
      assert.deepEqual([host, referrers], [host, { feeds: [`${origin}/`], mirrors: [`${origin}/`], pictures: [''], posters: [`${origin}/`], strangers: [] }[host]]);
    }
  });

  it('no request carries a cookie, though feeds try to set one', () => {
    assert.deepEqual(wire().flatMap(({ log }) => log.filter(({ headers }) => headers['cookie'] ?? headers['authorization'])), []);
  });
});
