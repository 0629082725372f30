/** Which news a list shows: chosen by the page's author, narrowed down by the reader, page by page. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, expectUsable, fresh, one, texts, untilState, waitUntil } from '../support/elements.js';
import { clear, faultUrl, feedUrl, requests, serve } from '../support/second-origin.js';

async function ready(template: ReturnType<typeof html>): Promise<NewsListElement> {
  return untilState(await fixture<NewsListElement>(template), 'ready');
}

/** The first words of the titles shown. */
const shown = (list: NewsListElement): string => texts(list, '[part=title]').map((title) => title.split(' ')[0]).join(' ');

const rss = () => fresh(feedUrl('rss'));

afterEach(clear);

describe('<news-list> chooses', () => {
  const choices: [attributes: Record<string, string>, titles: string][] = [
    [{ include: 'jarmark, szyld' }, 'Jarmark Konkurs'],
    [{ include: 'WARSZTATY+lodzkiej' }, 'Warsztaty'],
    [{ include: '/^Dzie/', 'filter-on': 'title' }, 'Dzień'],
    [{ exclude: 'warsztaty, jarmark, konkurs, dzien' }, 'Przenosimy Sprawozdanie'],
    [{ include: 'biuro', 'filter-on': 'author' }, 'Przenosimy Sprawozdanie'],
    [{ categories: 'konkursy, ogłoszenia' }, 'Przenosimy Konkurs Sprawozdanie'],
    [{ since: '2025-06-09', until: '2026-03-02' }, 'Jarmark Przenosimy Konkurs'],
    [{ sort: 'date-asc', limit: '2' }, 'Dzień Sprawozdanie'],
    [{ sort: 'title', limit: '3' }, 'Dzień Jarmark Konkurs'],
    [{ offset: '4' }, 'Sprawozdanie Dzień'],
    [{ offset: '1', limit: '1' }, 'Jarmark'],
    [{ 'max-age': '0.001', 'filter-lang': '' }, ''],
  ];
  for (const [attributes, titles] of choices) {
    it(`by ${JSON.stringify(attributes)}`, async () => {
      const list = document.createElement('news-list');
      for (const [name, value] of Object.entries({ feed: rss(), lang: 'pl', loading: 'eager', ...attributes })) list.setAttribute(name, value);
      document.body.append(list);
      await untilState(list, titles ? 'ready' : 'empty');
      expect(shown(list)).to.equal(titles);
      list.remove();
    });
  }

  it('as many as wanted where the offset is nonsense', async () => {
    const item = (day: number): string => `<item><title>${day}</title><description>${'x'.repeat(60_000)}</description><pubDate>${new Date(Date.UTC(2026, 0, 40 - day)).toUTCString()}</pubDate></item>`;
    const body = `<rss version="2.0"><channel>${Array.from({ length: 30 }, (_, day) => item(day)).join('')}</channel></rss>`;
    const url = fresh(await serve('/days.xml', { headers: { 'content-type': 'application/rss+xml' }, body }));
    const list = await ready(html`<news-list feed=${url} limit="8" offset="-5"></news-list>`);
    await waitUntil(() => shown(list) === '0 1 2 3 4 5 6 7');
  });

  it('again when an attribute changes', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()}></news-list>`);
    list.include = 'jarmark';
    await list.updateComplete;
    expect(shown(list)).to.equal('Jarmark');
    list.include = '';
    list.sort = 'title';
    await list.updateComplete;
    expect(shown(list)).to.equal('Dzień Jarmark Konkurs Przenosimy Sprawozdanie Warsztaty');
  });

  it('so many of each feed', async () => {
    const list = await ready(html`<news-list feed="${rss()} ${fresh(faultUrl('truncated'))}" limit-per-feed="1"></news-list>`);
    await waitUntil(() => all(list, '[part=item]').length === 1, 'the same news twice is one');
  });
});

describe('<news-list search>', () => {
  async function type(list: NewsListElement, words: string): Promise<void> {
    const box = one<HTMLInputElement>(list, 'input');
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await list.updateComplete;
  }

  it('finds while the reader types, says how many, and keeps the focus', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} search></news-list>`);
    one(list, 'input').focus();
    await type(list, 'konkurs');
    expect(shown(list)).to.equal('Konkurs');
    expect(texts(list, '.count')).to.deep.equal(['1 wynik']);
    expect(list.shadowRoot?.activeElement?.localName).to.equal('input');
    await waitUntil(() => texts(list, '[part=status]')[0] === '1 wynik', 'the count is said');
    await type(list, 'nie ma takiego słowa');
    expect(shown(list)).to.equal('');
    expect(texts(list, '.count')).to.deep.equal(['0 wyników']);
    await type(list, '');
    expect(all(list, '[part=item]').length).to.equal(6);
    expectUsable(list);
    await expect(list).to.be.accessible();
  });

  it('takes all words, whatever signs stand between them', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} search></news-list>`);
    await type(list, 'szyld, konkurs');
    expect(shown(list)).to.equal('Konkurs');
  });

  it('narrows down to a category', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} show="chips"></news-list>`);
    const chip = (name: string) => all(list, '.chip').find(({ textContent }) => textContent.trim() === name);
    chip('Wydarzenia')?.click();
    await list.updateComplete;
    expect(shown(list)).to.equal('Jarmark Dzień');
    expect(chip('Wydarzenia')?.getAttribute('aria-pressed')).to.equal('true');
    chip('Wszystkie')?.click();
    await list.updateComplete;
    expect(all(list, '[part=item]').length).to.equal(6);
    expectUsable(list);
    await expect(list).to.be.accessible();
  });
});

describe('<news-list paging>', () => {
  const button = (list: NewsListElement, name: string) => all<HTMLButtonElement>(list, '[part=button]').find(({ textContent }) => textContent.trim() === name);
  const focused = (list: NewsListElement) => list.shadowRoot?.activeElement?.textContent.trim().split(' ')[0];

  it('"more" shows older news below, moves the focus to the first of it and says how much came', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} paging="more" page-size="4"></news-list>`);
    expect(all(list, '[part=item]').length).to.equal(4);
    button(list, 'Pokaż starsze')?.click();
    await waitUntil(() => focused(list) === 'Sprawozdanie');
    expect(all(list, '[part=item]').length).to.equal(6);
    await waitUntil(() => texts(list, '[part=status]')[0] === 'Dodano 2 aktualności');
    expect(button(list, 'Pokaż starsze')).to.equal(undefined);
    await expect(list).to.be.accessible();
  });

  it('"pages" shows one page after the other, and back', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} paging="pages" page-size="4"></news-list>`);
    expect(button(list, 'Nowsze')?.getAttribute('aria-disabled')).to.equal('true');
    button(list, 'Starsze')?.click();
    await waitUntil(() => focused(list) === 'Sprawozdanie');
    expect(shown(list)).to.equal('Sprawozdanie Dzień');
    await waitUntil(() => texts(list, '[part=status]')[0] === 'Strona 2');
    expect(button(list, 'Starsze')?.getAttribute('aria-disabled')).to.equal('true');
    button(list, 'Nowsze')?.click();
    await waitUntil(() => focused(list) === 'Warsztaty');
    await expect(list).to.be.accessible();
  });

  it('of two lists on a page is independent', async () => {
    const feed = rss();
    const box = await fixture(html`<div><news-list lang="pl" feed=${feed} paging="more" page-size="2"></news-list><news-list lang="pl" feed=${feed} paging="more" page-size="2"></news-list></div>`);
    const [first, second] = await Promise.all([...box.querySelectorAll('news-list')].map((list) => untilState(list, 'ready')));
    if (!first || !second) throw new Error('two lists were made');
    button(first, 'Pokaż starsze')?.click();
    await waitUntil(() => all(first, '[part=item]').length === 4);
    expect(all(second, '[part=item]').length).to.equal(2);
  });

  it('begins anew when other news is chosen', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} paging="pages" page-size="4"></news-list>`);
    button(list, 'Starsze')?.click();
    await waitUntil(() => shown(list) === 'Sprawozdanie Dzień');
    list.sort = 'title';
    await list.updateComplete;
    expect(shown(list)).to.equal('Dzień Jarmark Konkurs Przenosimy');
  });

  it('fetches older pages of the feed when the reader asks, not before', async () => {
    const page = (items: string, next: string) => ({ body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: items.split('').map((id, at) => ({ id: `urn:${id}`, url: `https://x.example/${id}`, title: id, content_text: id, date_published: `20${30 - id.charCodeAt(0) + 96}-01-0${9 - at}` })), next_url: next }) });
    const second = await serve('/second.json', page('cd', '/nowhere.json'));
    const first = await serve('/first.json', page('ab', second));
    const list = await ready(html`<news-list lang="pl" feed=${first} paging="more" page-size="2"></news-list>`);
    expect(shown(list)).to.equal('a b');
    expect(await requests(second)).to.equal(0);
    button(list, 'Pokaż starsze')?.click();
    await waitUntil(() => shown(list) === 'a b c d', 'the second page', { timeout: 3000 });
    expect(await requests(second)).to.equal(1);
  });

  const page = (ids: string, next_url?: string) => ({ body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', next_url, items: ids.split('').map((id) => ({ id: `urn:${id}`, url: id === 'x' ? undefined : `https://x.example/${id}`, title: id, content_text: id, date_published: `2026-01-${40 - (id.codePointAt(0) ?? 0) + 80}` })) }) });

  for (const [paging, name] of [['more', 'Pokaż starsze'], ['pages', 'Starsze']] as const) {
    it(`"${paging}" says when a page of older news does not come, keeps the button, and brings the page with the next press`, async () => {
      const second = await serve('/second.json', { status: 503 });
      const list = await ready(html`<news-list lang="pl" feed=${fresh(await serve('/first.json', page('ab', second)))} paging=${paging} page-size="2"></news-list>`);
      const said: string[] = [];
      new MutationObserver(() => said.push(texts(list, '[part=status]').join())).observe(one(list, '[part=status]'), { childList: true, characterData: true, subtree: true });
      button(list, name)?.focus();
      for (let attempt = 0; attempt < 2; attempt++) {
        button(list, name)?.click();
        await waitUntil(() => said.filter((words) => words === 'Nie udało się wczytać starszych aktualności.').length === attempt + 1);
        expect(texts(list, '.pager .meta')).to.deep.equal(['Nie udało się wczytać starszych aktualności.']);
        expect([focused(list), shown(list)]).to.deep.equal([name.split(' ')[0], 'a b']);
      }
      await expect(list).to.be.accessible();
      await serve('/second.json', page('cd'));
      button(list, name)?.click();
      await waitUntil(() => shown(list) === (paging === 'more' ? 'a b c d' : 'c d'));
      expect(texts(list, '.pager .meta')).to.deep.equal([]);
    });
  }

  it('goes on to the page that holds something to show', async () => {
    const third = await serve('/third.json', page('e'));
    const second = await serve('/second.json', page('cd', third));
    const list = await ready(html`<news-list lang="pl" feed=${fresh(await serve('/first.json', page('ab', second)))} paging="more" page-size="2" include="a,b,e"></news-list>`);
    button(list, 'Pokaż starsze')?.click();
    await waitUntil(() => shown(list) === 'a b e');
    await waitUntil(() => focused(list) === 'e');
  });

  it('leaves the reader in the list where the first of the older news has no link', async () => {
    const second = await serve('/second.json', page('x'));
    const list = await ready(html`<news-list lang="pl" feed=${fresh(await serve('/first.json', page('ab', second)))} paging="more" page-size="2"></news-list>`);
    button(list, 'Pokaż starsze')?.click();
    await waitUntil(() => texts(list, '[part=status]')[0] === 'Dodano 1 aktualność');
    expect(list.shadowRoot?.activeElement?.getAttribute('part')).to.equal('base');
  });

  it('says when nothing older is left after all, and leaves the reader in the list', async () => {
    const second = await serve('/second.json', page('ab'));
    const list = await ready(html`<news-list lang="pl" feed=${fresh(await serve('/first.json', page('ab', second)))} paging="more" page-size="2"></news-list>`);
    button(list, 'Pokaż starsze')?.focus();
    button(list, 'Pokaż starsze')?.click();
    await waitUntil(() => texts(list, '[part=status]')[0] === 'Nie ma starszych aktualności.');
    expect(button(list, 'Pokaż starsze')).to.equal(undefined);
    expect(list.shadowRoot?.activeElement?.getAttribute('part')).to.equal('base');
  });
});

describe('<news-list group-by="year">', () => {
  it('puts the news under headings of years', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${rss()} heading="Archiwum" group-by="year"></news-list>`);
    await waitUntil(() => texts(list, '[part=group]').join() === '2026,2025,2024');
    expect(all(list, 'h3').length).to.equal(3);
    expect(all(list, 'h4').length).to.equal(6);
    expectUsable(list);
    await expect(list).to.be.accessible();
  });
});

describe('<news-list open="inline"> without <news-article> on the page', () => {
  it('follows the link, and says why once', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => told.push(words.join(' '));
    const lists = [await ready(html`<news-list feed=${rss()} open="inline"></news-list>`), await ready(html`<news-list feed=${rss()} open="inline"></news-list>`)];
    const followed = lists.map((list) => {
      let wasPrevented = true;
      list.addEventListener('click', (event) => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      });
      one(list, '[part=link]').click();
      return !wasPrevented;
    });
    console.warn = warn;
    expect(followed).to.deep.equal([true, true]);
    expect(told.filter((words) => words.includes('news-article')).length).to.equal(1);
  });
});

describe('<news-list> of a list of feeds', () => {
  it('shows the news of all feeds that it names; one that is dead costs only its own', async () => {
    const outline = (url: string) => `<outline type="rss" text="x" xmlUrl="${url}"/>`;
    const feed = (id: string) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: id, items: [{ id: `urn:${id}`, title: id, content_text: id, date_published: `2026-01-0${id === 'a' ? 2 : 1}` }] });
    const [first, second] = [await serve('/a.json', { body: feed('a') }), await serve('/b.json', { body: feed('b') })];
    const opml = await serve('/list.opml', { body: `<opml version="2.0"><head><title>T</title></head><body>${outline(first)}<outline text="g">${outline(second)}</outline>${outline(faultUrl('missing'))}</body></opml>` });
    const codes: string[] = [];
    const list = await fixture<NewsListElement>(html`<news-list lang="pl" loading="eager" feed=${opml} @news-error=${({ code }: { code: string }) => codes.push(code)}></news-list>`);
    await waitUntil(() => shown(list) === 'a b');
    await untilState(list, 'ready');
    await waitUntil(() => codes.includes('http-404'));
    expect(codes).to.deep.equal(['http-404']);
  });
});
