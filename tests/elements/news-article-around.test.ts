/** The meta line of an article, its language versions, and what goes to paper. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import '../../src/define/news-list.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, isVisible, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement } from '../support/keyboard.js';
import { serveFeed } from '../support/own-feed.js';
import { asPrinted } from '../support/paper.js';
import { clear, requests } from '../support/second-origin.js';

const start = location.href;

async function ready(template: ReturnType<typeof html>): Promise<NewsArticleElement> {
  return untilState(await fixture<NewsArticleElement>(template), 'ready');
}

async function articleOf(...items: ({ id: string } & Record<string, unknown>)[]): Promise<NewsArticleElement> {
  return ready(html`<news-article lang="pl" feed=${await serveFeed({ items })}></news-article>`);
}

const parts = (article: Element): (string | null)[] => all(article, '.article-header [part=meta] [part]:not([part=full-date])').map((part) => part.getAttribute('part'));

afterEach(async () => {
  history.replaceState(null, '', start);
  await clear();
});

describe('the meta line of an article', () => {
  const item = {
    id: '1',
    date_published: '2026-05-01T10:00:00Z',
    date_modified: '2026-05-05T10:00:00Z',
    authors: [{ name: 'Żaneta Więcek' }],
    tags: ['Warsztaty'],
    image: 'data:,',
    content_text: Array.from({ length: 450 }, () => 'słowo').join(' '),
  };

  it('holds everything by default, in this order', async () => {
    const article = await articleOf(item);
    expect(parts(article)).to.deep.equal(['date', 'updated', 'author', 'categories', 'reading-time']);
    expect(texts(article, '[part=updated], [part=reading-time]')).to.deep.equal(['Zaktualizowano 5 maja 2026', '3 min czytania']);
    expect(one(article, '[part=updated]').getAttribute('datetime')).to.equal('2026-05-05T10:00:00.000Z');
  });

  for (const word of ['date', 'updated', 'author', 'categories', 'reading-time']) {
    it(`holds what is asked for: ${word}`, async () => {
      const article = await articleOf(item);
      article.show = word;
      await article.updateComplete;
      expect(parts(article)).to.deep.equal([word]);
    });
  }

  it('is gone, with the picture, where nothing is asked for', async () => {
    const article = await articleOf({ ...item, image: 'https://e.example/a.png' });
    expect(all(article, '[part=image]').length).to.equal(1);
    article.show = '';
    await article.updateComplete;
    expect(all(article, '[part=meta], [part=image]')).to.deep.equal([]);
  });

  it('says nothing of corrections of the same day', async () => {
    expect(parts(await articleOf({ ...item, date_modified: '2026-05-02T09:00:00Z' }))).not.to.contain('updated');
  });

  it('says nothing of changes from before the publication', async () => {
    expect(parts(await articleOf({ ...item, date_modified: '2026-04-01T09:00:00Z' }))).not.to.contain('updated');
  });

  it('tells the change where no publication date is known', async () => {
    expect(parts(await articleOf({ ...item, date_published: undefined })).slice(0, 2)).to.deep.equal(['updated', 'author']);
  });

  it('names the day of the change as it is in the zone asked for', async () => {
    const article = await articleOf({ ...item, date_modified: '2026-05-05T23:30:00Z' });
    article.timeZone = 'Europe/Warsaw';
    await article.updateComplete;
    expect(texts(article, '[part=updated]')).to.deep.equal(['Zaktualizowano 6 maja 2026']);
  });
});

describe('the language versions of an article', () => {
  const alternates = [
    { language: 'en', url: 'https://sasiedzi.example/en', title: 'A fair' },
    { language: 'el', url: 'https://sasiedzi.example/el' },
    { language: 'pl', url: 'https://sasiedzi.example/1' },
    { language: 'x-default', url: 'https://sasiedzi.example/' },
    { language: 'EN', url: 'https://sasiedzi.example/en', title: 'A fair' },
  ];
  const polish = { id: '1', language: 'pl', _news_elements: { alternates } };
  const english = { id: 'en', language: 'en', title: 'A fair', url: 'https://sasiedzi.example/en' };
  const links = (article: Element): HTMLAnchorElement[] => all<HTMLAnchorElement>(article, '[part=languages] a');

  it('are links named by the languages themselves, without the one that is shown', async () => {
    const article = await articleOf(polish);
    expect(one(article, '[part=languages]').getAttribute('aria-label')).to.equal('Inne wersje językowe');
    expect(links(article).map((a) => [a.textContent, a.lang.toLowerCase(), a.hreflang.toLowerCase(), a.href])).to.deep.equal([
      ['English: A fair', 'en', 'en', 'https://sasiedzi.example/en'],
      ['Ελληνικά', 'el', 'el', 'https://sasiedzi.example/el'],
    ]);
  });

  it('show only the name of the language to those who see', async () => {
    const article = await articleOf(polish);
    const [link] = links(article);
    expect(link?.querySelector('.hidden')?.getBoundingClientRect().width).to.equal(1);
  });

  it('that are items of the feed open here', async () => {
    const article = await articleOf(polish, english);
    const [link] = links(article);
    expect(link?.href).to.equal(`${start.split('#')[0]}#news=en`);
    link?.click();
    await waitUntil(() => texts(article, '[part=title]').join() === 'A fair' && focusedElement()?.matches('[part=title]'));
    expect(one(article, 'article').lang).to.equal('en');
    history.back();
    await waitUntil(() => texts(article, '[part=title]').join() === 'Wpis 1');
  });

  it('that are elsewhere are left to the browser', async () => {
    const article = await articleOf(polish);
    let wasPrevented = true;
    window.addEventListener('click', (event) => {
      wasPrevented = event.defaultPrevented;
      event.preventDefault();
    }, { once: true });
    links(article)[1]?.click();
    expect(wasPrevented).to.equal(false);
  });

  it('are named in the language of the page in an article of another', async () => {
    const article = await articleOf({ ...english, _news_elements: { alternates: [{ language: 'pl', url: 'https://sasiedzi.example/pl' }] } });
    expect([one(article, 'article').lang, one(article, '[part=languages]').lang]).to.deep.equal(['en', 'pl']);
  });

  it('are nothing where there are none', async () => {
    expect(all(await articleOf({ id: '1' }), '[part=languages]')).to.deep.equal([]);
  });
});

describe('an article on paper', () => {
  it('is without the ways to other pages', async () => {
    const alternates = [{ language: 'en', url: 'https://sasiedzi.example/en' }];
    const items = [{ id: '1', tags: ['x'], _news_elements: { alternates } }, { id: '2', tags: ['x'] }];
    const article = await ready(html`<news-article share related="2" list-href="/lista" feed=${await serveFeed({ items })}></news-article>`);
    const around = all(article, '[part=site], [part=languages], [part=share], [part=nav], [part=related]');
    expect(around.map(isVisible)).to.deep.equal([true, true, true, true, true]);
    asPrinted(article);
    expect(around.map(isVisible)).to.deep.equal([false, false, false, false, false]);
  });
});

for (const way of ['inline', 'dialog'] as const) {
  describe(`an article opened in a list: ${way}`, () => {
    it('is without sharing and related items', async () => {
      const feed = await serveFeed({ items: [{ id: '1', tags: ['x'] }, { id: '2', tags: ['x'] }] });
      const list = await untilState(await fixture<NewsListElement>(html`<news-list open=${way} feed=${feed}></news-list>`), 'ready');
      one(list, '[part=link]').click();
      await list.updateComplete;
      const article = await untilState(one<NewsArticleElement>(list, 'news-article'), 'ready');
      expect(all(article, '[part=share], [part=related]')).to.deep.equal([]);
      expect(texts(article, '[part=content]')).to.deep.equal(['Treść']);
    });

    it('goes on to older pages of the list, which both know then', async () => {
      const older = await serveFeed({ items: [{ id: '2' }] });
      const feed = await serveFeed({ next_url: older, items: [{ id: '1' }] });
      const list = await untilState(await fixture<NewsListElement>(html`<news-list open=${way} paging="more" feed=${feed}></news-list>`), 'ready');
      one(list, '[part=link]').click();
      await list.updateComplete;
      const article = await untilState(one<NewsArticleElement>(list, 'news-article'), 'ready');
      one(article, '[part=next]').click();
      await waitUntil(() => texts(article, '[part=title]').join() === 'Wpis 2');
      expect(article.isConnected).to.equal(true);
      one(list, '[part~=back], [part~=close]').click();
      await waitUntil(() => all(list, 'news-article').length === 0);
      expect(texts(list, '[part=link]')).to.deep.equal(['Wpis 1', 'Wpis 2']);
      expect(await requests(older)).to.equal(1);
    });

    it('opens what the list has fetched, without fetching it again', async () => {
      const older = await serveFeed({ items: [{ id: '2' }] });
      const feed = await serveFeed({ next_url: older, items: [{ id: '1' }] });
      const list = await untilState(await fixture<NewsListElement>(html`<news-list open=${way} paging="more" feed=${feed}></news-list>`), 'ready');
      one(list, '.pager button').click();
      await waitUntil(() => all(list, '[part=link]').length === 2);
      all(list, '[part=link]')[1]?.click();
      await list.updateComplete;
      const article = await untilState(one<NewsArticleElement>(list, 'news-article'), 'ready');
      expect(texts(article, '[part=title]')).to.deep.equal(['Wpis 2']);
      expect(await requests(older)).to.equal(1);
    });
  });
}
