/** The table of faults, row by row, in a real browser: alone, with a mirror, with a kept copy; and that each heals. */
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import type { Kept } from '../../src/feed/keeper.js';
import { loadFeed, type LoadOptions } from '../../src/feed/load.js';
import { FeedStore, pageStore } from '../../src/feed/store.js';
import { all, fresh, isVisible, listen, texts, untilState, waitUntil } from '../support/elements.js';
import { serveItems } from '../support/own-feed.js';
import { clear, faultUrl, feedUrl, requests, serve, type Fault } from '../support/second-origin.js';
import { faults, section, sightsOf, situations, type FaultRow, type Sight } from './faults.js';

const STORE = Symbol.for('news-elements/store/1');
/** Instead of 15 seconds and 32 MiB: this is about what happens then. */
const SHORT: LoadOptions = { timeout: 1500, maxBytes: 2 ** 22 };

/** What the browser itself repeats, unasked: redirects it follows, and a connection that was open and broke (Chromium once, Firefox ten times). */
const MOST_REQUESTS: Partial<Record<FaultRow['at'], number>> = { 'redirect-loop': 25, reset: 11 };

const own = pageStore();
const urlOf = ({ at }: FaultRow): string => fresh(at.startsWith('http') ? at : faultUrl(at as Fault));

/** The store of a page whose last visit left these copies. Only the feed that fails is cut short: a slow machine is no fault. */
function openPage(failing: string, copies: readonly (readonly [string, Kept])[] = []): void {
  const load = (url: string, options?: LoadOptions) => loadFeed(url, { ...options, ...(url === failing && SHORT) });
  Reflect.set(globalThis, STORE, new FeedStore({ load, keeper: new Map(copies) }));
}

const COPIES = ['1', '2', '3', '4'];
const copy: Kept = { feed: { authors: [], items: COPIES.map((id) => ({ id, title: `Kopia ${id}`, authors: [], tags: [], attachments: [] })) }, loadedAt: Date.UTC(2026, 4, 1, 9, 30) };

const shown = (list: Element): string[] => texts(list, '[part=title]');

/** What the visitor sees, as the table calls it. */
function sightOf(list: NewsListElement): Sight {
  const titles = shown(list);
  const note = texts(list, '.base > .meta').join();
  const link = list.querySelector('a');
  if (!titles.length && link && isVisible(link) && !note) return 'yours';
  if (titles.join() === 'Z lustra' && !note) return 'mirror';
  if (titles[3] === 'Kopia 4' && /^Stan z 1 maja 2026, \d\d:30$/.test(note)) return 'copy';
  if (titles.length === 6) return 'news';
  if (titles.length === 3) return 'part';
  throw new Error(`The visitor sees ${titles.join(', ') || 'nothing'} ${note}`);
}

/** Shows it, and waits until there is an answer. */
async function meet(feed: string, keep = false): Promise<{ list: NewsListElement; heard: ReturnType<typeof listen> }> {
  const list = await fixture<NewsListElement>(html`<news-list lang="pl" loading="eager" limit="10" feed=${feed} ?keep=${keep} time-zone="Europe/Warsaw"><a href="https://sasiedzi.example/">Aktualności</a></news-list>`);
  const heard = listen(list);
  await waitUntil(() => heard.codes.length || heard.loads, `an answer of ${feed}`);
  await list.updateComplete;
  return { list, heard };
}

beforeEach(() => Reflect.deleteProperty(globalThis, STORE));
afterEach(async () => {
  fixtureCleanup();
  Reflect.set(globalThis, STORE, own);
  await clear();
});

describe('what a visitor sees, and the editor hears', () => {
  for (const row of faults) {
    const { alone, withMirror, withKeep } = sightsOf(row);
    const codes = row.code ? [row.code] : [];

    it(`${row.what}: ${alone}`, async () => {
      const url = urlOf(row);
      openPage(url);
      const { list, heard } = await meet(url);
      expect([sightOf(list), heard.codes, heard.thrown]).to.deep.equal([alone, codes, []]);
      expect(await requests(url)).to.be.at.most(MOST_REQUESTS[row.at] ?? 1);
    });

    it(`… with a mirror: ${withMirror}`, async () => {
      const url = urlOf(row);
      openPage(url);
      const { list, heard } = await meet(`${url}|${await serveItems([{ id: 'm', title: 'Z lustra' }])}`);
      expect([sightOf(list), heard.codes, heard.thrown]).to.deep.equal([withMirror, withMirror === 'mirror' ? [] : codes, []]);
    });

    it(`… with \`keep\`: ${withKeep}`, async () => {
      const url = urlOf(row);
      openPage(url, [[url, copy]]);
      const { list, heard } = await meet(url, true);
      expect([sightOf(list), heard.codes, heard.thrown]).to.deep.equal([withKeep, codes, []]);
    });

    if (!row.at.startsWith('http')) {
      it('… and heals with the next attempt', async () => {
        const url = urlOf(row);
        openPage(url);
        const { list } = await meet(url);
        const { pathname } = new URL(url);
        const feed = await fetch(feedUrl('json'));
        await serve(`/${pathname.split('/').slice(2).join('/')}`, { headers: { 'content-type': 'application/feed+json' }, body: await feed.text() });
        await list.reload();
        await untilState(list, 'ready');
        expect([shown(list).length, list.matches(':state(stale)'), all(list, '.base > .meta').length]).to.deep.equal([6, false, 0]);
      });
    }
  }

  it('a server that is ill every other time: what came stays, with its age, until the next good answer', async () => {
    const url = fresh(faultUrl('flapping'));
    openPage(url);
    const { list, heard } = await meet(url);
    for (const isWell of [true, false, true]) {
      await list.reload();
      expect([shown(list).length, list.matches(':state(stale)')]).to.deep.equal([6, !isWell]);
    }
    expect([heard.codes, heard.loads]).to.deep.equal([['http-503', 'http-503'], 2]);
  });

  it('fifty elements of a dead feed: one request, and again one when all of them reload', async () => {
    const url = fresh(faultUrl('status/500'));
    openPage(url);
    const page = await fixture(html`<div>${Array.from({ length: 50 }, () => html`<news-list loading="eager" feed=${url}></news-list>`)}</div>`);
    const lists = [...page.querySelectorAll('news-list')];
    await Promise.all(lists.map((list) => untilState(list, 'error')));
    expect(await requests(url)).to.equal(1);
    await Promise.all(lists.map((list) => list.reload()));
    expect(await requests(url)).to.equal(2);
  });
});

describe('the chapter of the documentation', () => {
  it('has a line for each fault and each situation', () => {
    const lines = section().split('\n').filter((line) => line.startsWith('| '));
    expect(lines.length).to.equal(faults.length + Object.keys(situations).length + 4);
    expect(new Set(lines.map((line) => line.split(' | ').length))).to.deep.equal(new Set([5, 4]));
  });
});
