/** The way on from an article: across feeds, beyond the loaded page, and to related items. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, fresh, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement, press, pressTab } from '../support/keyboard.js';
import { serveFeed } from '../support/own-feed.js';
import { clear, requests, serve } from '../support/second-origin.js';

const start = location.href;

async function ready(template: ReturnType<typeof html>): Promise<NewsArticleElement> {
  return untilState(await fixture<NewsArticleElement>(template), 'ready');
}

const title = (article: Element): string => texts(article, '[part=title]').join();
const status = (article: Element): string => texts(article, '[part=status]').join();
const untilTitle = (article: Element, wanted: string): Promise<void> => waitUntil(() => title(article) === wanted, `the title never became "${wanted}"`);
const hasFocusOnTitle = (): boolean => focusedElement()?.matches('[part=title]') ?? false;

/** Pages of one item each, newest first: "1" on the first page, "2" on the second. Returns the address of the first. */
async function pagesOf(count: number, last: Record<string, unknown> = {}): Promise<string> {
  let next: string | undefined;
  for (let page = count; page >= 1; page--) {
    const item = { id: String(page), date_published: `20${40 - page}-01-01T00:00:00Z` };
    next = await serveFeed({ items: [item], next_url: next, ...(page === count && last) }, `/page-${page}.json`);
  }
  return fresh(next ?? '');
}

beforeEach(() => history.replaceState(null, '', start));
afterEach(async () => {
  history.replaceState(null, '', start);
  await clear();
});

describe('<news-article> beyond the loaded page', () => {
  it('asks for nothing before the reader does', async () => {
    const article = await ready(html`<news-article lang="pl" feed=${await pagesOf(2)}></news-article>`);
    expect(texts(article, 'button[part=next]')).to.deep.equal(['Następny Wczytaj starsze aktualności']);
    expect(await requests('/page-2.json')).to.equal(0);
  });

  for (const routing of ['hash', 'query', 'none'] as const) {
    it(`loads the next page and opens its first item, with the focus on the title: ${routing}`, async () => {
      const article = await ready(html`<news-article lang="pl" routing=${routing} feed=${await pagesOf(2)}></news-article>`);
      one(article, '[part=next]').focus();
      await press('Enter');
      await untilTitle(article, 'Wpis 2');
      await waitUntil(hasFocusOnTitle);
      expect(texts(article, '[part=previous]')).to.deep.equal(['Poprzedni Wpis 1']);
      expect(all(article, '[part=next]')).to.deep.equal([]);
      if (routing === 'none') {
        expect(location.href).to.equal(start);
        return;
      }
      expect(location.href).to.match(/[#&?]news=2$/);
      history.back();
      await untilTitle(article, 'Wpis 1');
      history.forward();
      await untilTitle(article, 'Wpis 2');
    });
  }

  it('says that it is loading, and asks once however often it is pressed', async () => {
    const url = await pagesOf(2);
    await serve('/page-2.json', { delay: 500, body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '2', title: 'Wpis 2', content_text: 'x' }] }) });
    const article = await ready(html`<news-article lang="pl" feed=${url}></news-article>`);
    const button = one(article, '[part=next]');
    button.click();
    button.click();
    await article.updateComplete;
    expect([button.textContent.replace(/\s+/g, ' ').trim(), button.getAttribute('aria-disabled'), status(article)]).to.deep.equal(['Następny Wczytywanie…', 'true', 'Wczytywanie…']);
    await untilTitle(article, 'Wpis 2');
    expect(await requests('/page-2.json')).to.equal(1);
  });

  it('says kindly that the page did not come, keeps the focus, and tries again', async () => {
    const url = await pagesOf(2);
    const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '2', title: 'Wpis 2', content_text: 'x' }] });
    await serve('/page-2.json', { status: 500 });
    const article = await ready(html`<news-article lang="pl" feed=${url}></news-article>`);
    const heard = listen(article);
    one(article, '[part=next]').focus();
    await press('Enter');
    await waitUntil(() => status(article) === 'Nie udało się wczytać starszych aktualności.');
    expect(texts(article, '[part=next]')).to.deep.equal(['Następny Spróbuj ponownie Nie udało się wczytać starszych aktualności.']);
    expect([heard.codes, heard.thrown]).to.deep.equal([['http-500'], []]);
    expect(focusedElement() === one(article, '[part=next]'), 'focus').to.equal(true);
    await serve('/page-2.json', { body });
    await press('Enter');
    await untilTitle(article, 'Wpis 2');
  });

  it('says that there is nothing older, and loses nobody', async () => {
    const article = await ready(html`<news-article lang="pl" feed=${await pagesOf(2, { items: [] })}></news-article>`);
    one(article, '[part=next]').focus();
    await press('Enter');
    await waitUntil(() => status(article) === 'Nie ma starszych aktualności.');
    expect(all(article, '[part=next]')).to.deep.equal([]);
    expect(focusedElement() === one(article, '[part=base]'), 'focus').to.equal(true);
    expect(title(article)).to.equal('Wpis 1');
  });

  it('does not bring back who has gone elsewhere meanwhile', async () => {
    const url = await pagesOf(2);
    await serve('/page-2.json', { delay: 300, body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '2', title: 'Wpis 2', content_text: 'x' }] }) });
    const page = await fixture<HTMLElement>(html`<div><news-article lang="pl" feed=${url}></news-article><input aria-label="x" /></div>`);
    const article = await untilState(page.querySelector('news-article') as NewsArticleElement, 'ready');
    one(article, '[part=next]').click();
    page.querySelector('input')?.focus();
    await untilTitle(article, 'Wpis 2');
    await article.updateComplete;
    expect(document.activeElement === page.querySelector('input'), 'focus').to.equal(true);
  });

  it('leaves the address alone when it was taken off the page meanwhile', async () => {
    const url = await pagesOf(2);
    await serve('/page-2.json', { delay: 200, body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '2', title: 'Wpis 2', content_text: 'x' }] }) });
    const article = await ready(html`<news-article feed=${url}></news-article>`);
    one(article, '[part=next]').click();
    article.remove();
    await waitUntil(() => article.older.feeds.length === 1);
    await article.updateComplete;
    expect(location.href).to.equal(start);
  });
});

describe('<news-article> looks on older pages', () => {
  it('for the item of the address, and no further', async () => {
    history.replaceState(null, '', '#news=3');
    const article = await fixture<NewsArticleElement>(html`<news-article lang="pl" feed=${await pagesOf(5)}></news-article>`);
    const heard = listen(article);
    await untilTitle(article, 'Wpis 3');
    expect([await requests('/page-3.json'), await requests('/page-4.json')]).to.deep.equal([1, 0]);
    expect(heard.codes).to.deep.equal([]);
  });

  it('for the item named by its address, with routing="none" too', async () => {
    const article = await fixture<NewsArticleElement>(html`<news-article routing="none" item="https://sasiedzi.example/2" feed=${await pagesOf(2)}></news-article>`);
    await untilTitle(article, 'Wpis 2');
  });

  it('and is loading meanwhile', async () => {
    const url = await pagesOf(2);
    await serve('/page-2.json', { delay: 400, body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '2', title: 'Wpis 2', content_text: 'x' }] }) });
    const article = await ready(html`<news-article lang="pl" feed=${url}></news-article>`);
    location.hash = '#news=2';
    await untilState(article, 'loading');
    expect(status(article)).to.equal('Wczytywanie…');
    await untilTitle(article, 'Wpis 2');
    await waitUntil(() => status(article) === 'Otwarto: Wpis 2');
  });

  it('no more than ten of them before it gives up', async () => {
    const article = await fixture<NewsArticleElement>(html`<news-article item="nie-ma" feed=${await pagesOf(13)}></news-article>`);
    const heard = listen(article);
    await untilState(article, 'error');
    expect([await requests('/page-11.json'), await requests('/page-12.json')]).to.deep.equal([1, 0]);
    expect(heard.codes).to.deep.equal(['not-found']);
  });

  it('and lets the reader try again where a page does not come', async () => {
    const url = await pagesOf(2);
    await serve('/page-2.json', { status: 503 });
    const article = await fixture<NewsArticleElement>(html`<news-article lang="pl" item="2" feed=${url}></news-article>`);
    const heard = listen(article);
    await untilState(article, 'error');
    expect([texts(article, '[part=error] button'), heard.codes]).to.deep.equal([['Spróbuj ponownie'], ['http-503']]);
    await serveFeed({ items: [{ id: '2' }] }, '/page-2.json');
    one(article, 'button').click();
    await untilTitle(article, 'Wpis 2');
  });

  it('not when the item is not asked for', async () => {
    await ready(html`<news-article feed=${await pagesOf(2)}></news-article>`);
    expect(await requests('/page-2.json')).to.equal(0);
  });
});

describe('<news-article> of several feeds', () => {
  it('goes on by date, and says whose news comes', async () => {
    const first = await serveFeed({ title: 'Pierwsze', items: [{ id: '1', date_published: '2026-03-01T00:00:00Z' }, { id: '2', date_published: '2026-01-01T00:00:00Z' }] });
    const second = await serveFeed({ title: 'Drugie', items: [{ id: '1', title: 'Inny wpis', url: 'https://inni.example/1', date_published: '2026-02-01T00:00:00Z' }] });
    const article = await ready(html`<news-article lang="pl" feed="${first} ${second}"></news-article>`);
    expect(texts(article, '[part=meta] [part=source]')).to.deep.equal(['Pierwsze']);
    expect(texts(article, '[part=next]')).to.deep.equal(['Następny Inny wpis Drugie']);
    one(article, '[part=next]').click();
    await untilTitle(article, 'Inny wpis');
    expect(texts(article, '[part=previous], [part=next]')).to.deep.equal(['Poprzedni Wpis 1 Pierwsze', 'Następny Wpis 2 Pierwsze']);
    one(article, '[part=next]').click();
    await untilTitle(article, 'Wpis 2');
    history.back();
    await untilTitle(article, 'Inny wpis');
  });

  it('keeps the ids of each apart on older pages', async () => {
    const older = await serveFeed({ title: 'Pierwsze', items: [{ id: '2', date_published: '2025-01-01T00:00:00Z' }] });
    const first = await serveFeed({ title: 'Pierwsze', next_url: older, items: [{ id: '1', date_published: '2026-03-01T00:00:00Z' }] });
    const second = await serveFeed({ title: 'Drugie', items: [{ id: '2', title: 'Inny wpis', url: 'https://inni.example/2', date_published: '2026-02-01T00:00:00Z' }] });
    const article = await ready(html`<news-article lang="pl" feed="${first} ${second}" item="https://inni.example/2"></news-article>`);
    one(article, '[part=next]').click();
    await untilTitle(article, 'Wpis 2');
    expect(texts(article, '[part=previous]')).to.deep.equal(['Poprzedni Inny wpis Drugie']);
  });
});

describe('<news-article related>', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, date_published: `2026-01-${20 - at}T00:00:00Z`, tags: { a: ['x'], b: ['x', 'y'], c: ['x', 'y'], d: ['y'], e: ['x', 'y'] }[id] }));

  it('shows nothing unless asked to', async () => {
    const article = await ready(html`<news-article feed=${await serveFeed({ items })}></news-article>`);
    expect(all(article, '[part=related]')).to.deep.equal([]);
  });

  it('names items of the same categories with their dates, under a heading of the right level', async () => {
    const article = await ready(html`<news-article lang="pl" heading-level="1" item="b" related="2" feed=${await serveFeed({ items })}></news-article>`);
    expect(texts(article, 'nav[part=related][aria-labelledby=related] h2#related')).to.deep.equal(['Czytaj też']);
    expect(texts(article, '[part=related] li')).to.deep.equal(['Wpis e 16 stycznia 2026', 'Wpis d 17 stycznia 2026']);
  });

  it('opens them like the next one', async () => {
    const article = await ready(html`<news-article lang="pl" related="3" item="b" feed=${await serveFeed({ items })}></news-article>`);
    const [link] = all<HTMLAnchorElement>(article, '[part=related] a');
    expect(link?.href).to.equal(`${start.split('#')[0]}#news=e`);
    link?.focus();
    await press('Enter');
    await untilTitle(article, 'Wpis e');
    await waitUntil(hasFocusOnTitle);
    expect(location.hash).to.equal('#news=e');
    history.back();
    await untilTitle(article, 'Wpis b');
  });

  it('is nothing for an item that shares no category', async () => {
    const article = await ready(html`<news-article related="3" feed=${await serveFeed({ items: [{ id: '1', tags: ['x'] }, { id: '2', tags: ['y'] }] })}></news-article>`);
    expect(all(article, '[part=related]')).to.deep.equal([]);
  });

  it('comes last on the way of the Tab key', async () => {
    const article = await ready(html`<news-article related="1" share list-href="/lista" item="b" feed=${await serveFeed({ items })}></news-article>`);
    const walk: string[] = [];
    article.focus();
    for (let steps = 0; steps < 8; steps++) {
      await pressTab();
      const focused = focusedElement();
      if (focused && article.shadowRoot?.contains(focused)) walk.push(focused.closest('[part=share], [part=nav], [part=related], p')?.getAttribute('part') ?? 'source');
    }
    expect([...new Set(walk)]).to.deep.equal(['source', 'share', 'nav', 'related']);
  });
});

