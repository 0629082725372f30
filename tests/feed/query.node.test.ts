/** Merging, order, neighbours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDeleted, findItem, mergeFeeds, neighbours, type NewsFeed, type NewsItem } from '../../src/feed/index.js';
import { findRelated, nameOf } from '../../src/feed/query.js';

const item = (id: string, date?: string, more: Partial<NewsItem> = {}): NewsItem => ({ id, date_published: date, authors: [], tags: [], attachments: [], ...more });
const feed = (...items: NewsItem[]): NewsFeed => ({ authors: [], items, home_page_url: 'https://home.example/' });
const ids = (items: readonly NewsItem[]) => items.map(({ id }) => id).join(' ');

describe('merging', () => {
  it('trusts a feed that runs newest first', () => assert.equal(ids(mergeFeeds([feed(item('b', '2020-02-01'), item('c', '2020-02-01'), item('a', '2020-01-01'))])), 'b c a'));
  it('turns a feed that runs oldest first', () => assert.equal(ids(mergeFeeds([feed(item('a', '2020-01-01'), item('b', '2020-02-01'))])), 'b a'));
  it('leaves a feed alone where dates are missing', () => assert.equal(ids(mergeFeeds([feed(item('a', '2020-01-01'), item('x'), item('b', '2020-02-01'))])), 'a x b'));
  it('sorts several feeds newest first, undated last', () => assert.equal(ids(mergeFeeds([feed(item('x'), item('a', '2020-01-01')), feed(item('b', '2020-02-01'))])), 'b a x'));
  it('goes by the last change where nothing else is known', () => assert.equal(ids(mergeFeeds([feed(item('a', '2020-01-01'), item('b', undefined, { date_modified: '2020-02-01' }))])), 'b a'));
  it('does not touch the feeds', () => {
    const source = feed(item('a', '2020-01-01'), item('b', '2020-02-01'));
    mergeFeeds([source]);
    assert.equal(ids(source.items), 'a b');
  });
  it('keeps one of several items with the same id, address, or title and date', () => {
    const news = { title: 'T', url: 'https://x.example/1' };
    assert.equal(ids(mergeFeeds([feed(item('urn:1', '2020-01-01', news)), feed(item('urn:1', '2021-01-01'))])), 'urn:1');
    assert.equal(ids(mergeFeeds([feed(item('urn:1', '2020-01-01', news)), feed(item('urn:2', '2020-01-02', { url: news.url }))])), 'urn:1');
    assert.equal(ids(mergeFeeds([feed(item('urn:1', '2020-01-01', news)), feed(item('urn:2', '2020-01-01', { title: 'T' }))])), 'urn:1');
  });
  it('keeps several items of one feed that share their address, or title and date: their ids tell them apart', () => {
    const news = { title: 'Komunikat', url: 'https://x.example/news' };
    const announcements = feed(item('1', '2020-01-01', news), item('2', '2020-01-01', news));
    assert.equal(ids(mergeFeeds([announcements])), '1 2');
    assert.equal(ids(mergeFeeds([announcements, feed(item('3', '2019-01-01'))])), '1 2 3');
  });
  it('keeps one of several items with the same id in one feed', () => assert.equal(ids(mergeFeeds([feed(item('a'), item('b'), item('a'))])), 'a b'));
  it('names the feed of each item where several come together', () => {
    const feeds = [{ ...feed(item('a', '2020-03-01'), item('b', '2020-02-01', { _news_elements: { source_title: 'Own', image_alt: 'x' } })), title: 'First' }, { ...feed(item('c', '2020-01-01', { _news_elements: { image_alt: 'y' } })), title: 'Second' }, feed(item('d', '2019-01-01'))];
    const before = structuredClone(feeds);
    assert.deepEqual(mergeFeeds(feeds).map((each) => each._news_elements), [{ source_title: 'First' }, { source_title: 'Own', image_alt: 'x' }, { source_title: 'Second', image_alt: 'y' }, undefined]);
    assert.deepEqual(feeds, before);
  });
  it('leaves out what its publisher took back, unless it came back since', () => {
    const deleted = [{ id: 'a', date_deleted: '2020-05-01' }, { id: 'b', date_deleted: '2020-05-01' }, { id: 'c' }];
    const items = [item('a', '2020-06-01'), item('b', '2020-04-01'), item('c', '2020-03-01'), item('d', '2020-02-01', { _news_elements: { is_expired: true } })];
    const feeds = [{ ...feed(...items), _news_elements: { deleted } }];
    assert.equal(ids(mergeFeeds(feeds)), 'a');
    assert.deepEqual(findDeleted(feeds, 'b'), deleted[1]);
    assert.deepEqual(findDeleted(feeds, 'd'), { id: 'd' });
    assert.equal(findDeleted(feeds, 'x'), undefined);
  });
  it('finds what expired by its address, too', () => {
    const url = 'https://x.example/e';
    const feeds = [feed(item('urn:e', '2020-01-01', { url, _news_elements: { is_expired: true } }), item('urn:f', '2020-01-01', { url: 'https://x.example/f' }))];
    assert.deepEqual([findDeleted(feeds, url), findDeleted(feeds, 'https://x.example/f')], [{ id: url }, undefined]);
  });
  it('does not name the only feed', () => assert.equal(mergeFeeds([{ ...feed(item('a')), title: 'Only' }])[0]?._news_elements, undefined));
  it('does not confuse short ids of different feeds', () => assert.equal(ids(mergeFeeds([feed(item('1', '2020-02-01')), feed(item('1', '2020-01-01'))])), '1 1'));
  it('does not take items for one because they have the same date, or the same title', () => {
    assert.equal(ids(mergeFeeds([feed(item('urn:1', '2020-01-01')), feed(item('urn:2', '2020-01-01'))])), 'urn:1 urn:2');
    assert.equal(ids(mergeFeeds([feed(item('urn:1', undefined, { title: 'T' })), feed(item('urn:2', undefined, { title: 'T' }))])), 'urn:1 urn:2');
    assert.equal(ids(mergeFeeds([feed(item('urn:1', '2020-01-02', { title: 'T' })), feed(item('urn:2', '2020-01-01', { title: 'T' }))])), 'urn:1 urn:2');
  });
  it('does not take items for one because they all link to the home page', () => assert.equal(ids(mergeFeeds([feed(item('a', '2020-02-01', { url: 'https://home.example/' }), item('b', '2020-01-01', { url: 'https://home.example/' }))])), 'a b'));
});

describe('finding', () => {
  const items = [item('a'), item('b', undefined, { url: 'https://x.example/b' }), item('c')];
  it('knows the neighbours in the list', () => {
    assert.deepEqual(neighbours(items, item('b')), { previous: items[0], next: items[2] });
    assert.deepEqual(neighbours(items, item('a')), { previous: undefined, next: items[1] });
    assert.deepEqual(neighbours(items, item('z')), {});
  });
  it('finds by id, then by address', () => {
    assert.equal(findItem(items, 'c'), items[2]);
    assert.equal(findItem(items, 'https://x.example/b'), items[1]);
    assert.equal(findItem(items, '__proto__'), undefined);
  });
  it('tells items of two feeds with the same short id apart', () => {
    const twins = [item('1', '2020-02-01', { url: 'https://a.example/1' }), item('1', '2020-01-01', { url: 'https://b.example/1' }), item('2')];
    const [first, second, third] = twins as [NewsItem, NewsItem, NewsItem];
    assert.deepEqual(neighbours(twins, second), { previous: first, next: third });
    assert.deepEqual(twins.map((each) => nameOf(twins, each)), ['1', 'https://b.example/1', '2']);
    for (const each of twins) assert.equal(findItem(twins, nameOf(twins, each)), each);
  });
  it('names an item that is not among them by its id', () => assert.equal(nameOf(items, item('z', undefined, { url: 'https://x.example/z' })), 'z'));
});

describe('related items', () => {
  const own = item('own', '2020-05-01', { tags: ['a', 'b'] });
  const both = item('both', '2020-01-01', { tags: ['b', 'a'] });
  const newer = item('newer', '2020-04-01', { tags: ['a', 'z'] });
  const older = item('older', '2020-03-01', { tags: ['b'] });
  const other = item('other', '2020-06-01', { tags: ['z'] });
  const all = [other, own, newer, older, item('plain'), both];
  const found = (count: number, ...last: NewsItem[]) => ids(findRelated(all, own, { count, last }));

  it('share categories: the most first, then the newest; never the item itself', () => assert.equal(found(9), 'both newer older'));
  it('are no more than wanted', () => assert.deepEqual([found(2), found(1)], ['both newer', 'both']));
  it('are those last that are shown elsewhere, and none of them where there are enough', () => {
    assert.equal(found(3, both, other), 'newer older both');
    assert.equal(found(2, both), 'newer older');
  });
  it('are none of an item without categories, and where none are wanted', () => {
    assert.deepEqual(findRelated(all, item('plain'), { count: 3, last: [] }), []);
    for (const count of [0, -1, NaN]) assert.equal(found(count), '');
  });
});
