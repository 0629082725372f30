/** How far elements have their feeds read: as far as they show them, together with one request. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import '../../src/define/news-list.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, fresh, listen, texts, untilState, waitUntil } from '../support/elements.js';
import { clear, faultUrl, requestLog, requests, serve } from '../support/second-origin.js';

afterEach(clear);

const ITEMS = 400;

const item = (number: number): string =>
  `<item><title>Aktualność ${number}</title><guid>urn:n:${number}</guid><pubDate>${new Date(Date.UTC(2026, 0, 1) - number * 86_400_000).toUTCString()}</pubDate><description>${'tekst '.repeat(150)}</description></item>`;

/** Newest first, and far more bytes than are read at once. */
const serveLongFeed = (): Promise<string> =>
  serve('/long', { body: `<rss version="2.0"><channel><title>t</title>${Array.from({ length: ITEMS }, (_, at) => item(at + 1)).join('')}</channel></rss>` });

const list = (feed: string, limit: number): Promise<NewsListElement> => fixture(html`<news-list feed=${feed} limit=${limit}></news-list>`);
const article = (feed: string, number: number): Promise<NewsArticleElement> => fixture(html`<news-article feed=${feed} item="urn:n:${number}" routing="none"></news-article>`);

describe('reading no further than needed', () => {
  it('a list shows the newest items of a feed without end, and ends the download', async () => {
    const heard = listen(document.body);
    const endless = await untilState(await list(fresh(faultUrl('endless')), 5), 'ready');
    await waitUntil(async () => (await requestLog('/endless'))[0]?.isCancelled, 'the download goes on');
    expect(texts(endless, '[part=title]')).to.deep.equal([1, 2, 3, 4, 5].map((number) => `Aktualność ${number}`));
    await waitUntil(() => heard.loads > 0);
    expect(heard).to.deep.equal({ codes: [], loads: 1, thrown: [] });
    expect(await requests('/endless')).to.equal(1);
  });

  it('a list that shows more than has been read has it read on, and keeps what it shows', async () => {
    const long = await untilState(await list(fresh(await serveLongFeed()), 5), 'ready');
    long.limit = ITEMS;
    await long.updateComplete;
    expect(all(long, '[part=item]').length).to.be.at.least(5);
    await waitUntil(() => all(long, '[part=item]').length === ITEMS);
    expect(await requests('/long')).to.equal(2);
  });

  it('a list that shows less than before has nothing read again', async () => {
    const long = await untilState(await list(fresh(await serveLongFeed()), 5), 'ready');
    const heard = listen(long);
    long.limit = 3;
    await long.updateComplete;
    expect(all(long, '[part=item]').length).to.equal(3);
    expect([await requests('/long'), heard.loads]).to.deep.equal([1, 0]);
  });

  it('a list and an article share one request that reads as far as the article needs', async () => {
    const feed = fresh(await serveLongFeed());
    const [short, last] = await Promise.all([list(feed, 5), article(feed, ITEMS)]);
    await Promise.all([untilState(short, 'ready'), untilState(last, 'ready')]);
    expect(texts(last, '[part~=title]')).to.deep.equal([`Aktualność ${ITEMS}`]);
    expect(await requests('/long')).to.equal(1);
  });

  it('an article that comes later has the feed read on, and finds its item', async () => {
    const feed = fresh(await serveLongFeed());
    const short = await untilState(await list(feed, 5), 'ready');
    const last = await article(feed, ITEMS);
    const heard = listen(last);
    await untilState(last, 'ready');
    expect(texts(last, '[part~=title]')).to.deep.equal([`Aktualność ${ITEMS}`]);
    expect(heard.codes).to.deep.equal([]);
    expect(all(short, '[part=item]').length).to.equal(5);
    expect(await requests('/long')).to.equal(2);
  });
});
