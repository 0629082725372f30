/** `<news-list>` in a real browser, with feeds of a real second origin. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, fresh, isVisible, one, texts, untilState, waitUntil } from '../support/elements.js';
import { pressTab } from '../support/keyboard.js';
import { clear, faultUrl, feedUrl, requestLog, requests, serve } from '../support/second-origin.js';

const fallback = html`<a href="https://sasiedzi.example/">Aktualności Sąsiadów</a>`;

async function ready(template: ReturnType<typeof html>): Promise<NewsListElement> {
  return untilState(await fixture<NewsListElement>(template), 'ready');
}

afterEach(clear);

describe('<news-list> shows', () => {
  for (const format of ['rss', 'atom', 'json'] as const) {
    it(`the news of a feed from another origin, with Polish letters: ${format}`, async () => {
      const list = await ready(html`<news-list lang="pl" feed=${fresh(feedUrl(format))}></news-list>`);
      expect(texts(list, '[part=title]').slice(0, 2)).to.deep.equal([
        'Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”',
        'Jarmark smaków na Śródce',
      ]);
      expect(texts(list, '[part=date]')[0]).to.equal('18 maja 2026');
      expect(texts(list, '[part=summary]')[0]).to.equal('Przez trzy dni dwanaście osób uczyło się łączyć belki bez gwoździ.');
      expect(one<HTMLImageElement>(list, 'img').src).to.match(/\/images\/hammer\.svg$/);
      expect(one<HTMLAnchorElement>(list, 'a').href).to.equal('https://sasiedzi.example/aktualnosci/warsztaty-ciesielskie');
    });
  }

  it('at most as many items as the limit says', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))} limit="2"></news-list>`);
    expect(all(list, '[part=item]').length).to.equal(2);
    list.limit = 4;
    await list.updateComplete;
    expect(all(list, '[part=item]').length).to.equal(4);
  });

  for (const limit of ['', '0', '-3', 'wiele']) {
    it(`as many items as without a limit when the limit says nothing: "${limit}"`, async () => {
      const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))} limit=${limit}></news-list>`);
      expect(all(list, '[part=item]').length).to.equal(6);
    });
  }

  it('no excerpt of no words', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))} excerpt-length="0"></news-list>`);
    expect(all(list, '[part=summary]')).to.deep.equal([]);
  });

  it('only the title when nothing else is asked for', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))} show=""></news-list>`);
    expect(all(list, '[part=date], [part=summary], [part=image], [part=author], [part=categories], [part=more]')).to.deep.equal([]);
  });

  it('authors, categories and a link to read on that names its article', async () => {
    const list = await ready(html`<news-list lang="pl" feed=${fresh(feedUrl('rss'))} show="author categories more"></news-list>`);
    expect(texts(list, '[part=author]')[0]).to.equal('Żaneta Więcek');
    expect(texts(list, '[part=categories]')[0]).to.equal('Szkolenia, Rzemiosło');
    expect(texts(list, '[part=more]')[1]).to.equal('Czytaj dalej: Jarmark smaków na Śródce');
  });

  it('excerpts of the length asked for', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))} excerpt-length="3"></news-list>`);
    expect(texts(list, '[part=summary]')[0]).to.equal('Przez trzy dni…');
  });

  it('a heading of the level asked for and titles one level below', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))} heading="Aktualności" heading-level="3"></news-list>`);
    expect(texts(list, 'h3[part=heading]')).to.deep.equal(['Aktualności']);
    expect(all(list, 'h4[part=title]').length).to.equal(6);
    expect(one(list, '[part=base]').getAttribute('role')).to.equal('region');
  });

  it('the heading that the page puts into the slot', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))}><h2 slot="heading">Co słychać</h2></news-list>`);
    expect(isVisible(list.querySelector('h2') ?? list)).to.equal(true);
    expect(one(list, '[part=base]').getAttribute('role')).to.equal('region');
  });

  it('cards side by side where there is room, one below the other where there is none', async () => {
    const wide = await fixture(html`<div style="inline-size: 60rem"><news-list layout="cards" feed=${fresh(feedUrl('rss'))}></news-list></div>`);
    const list = await untilState(wide.querySelector('news-list') as NewsListElement, 'ready');
    const columns = (): number => new Set(all(list, '[part=item]').map((item) => Math.round(item.getBoundingClientRect().left))).size;
    expect(columns()).to.equal(3);
    (wide as HTMLElement).style.inlineSize = '20rem';
    await waitUntil(() => columns() === 1);
    list.layout = 'list';
    await list.updateComplete;
    expect(all(list, '.cards')).to.deep.equal([]);
  });

  it('words in the language of the nearest lang', async () => {
    const outer = await fixture(html`<div lang="en"><news-list feed=${faultUrl('missing')}></news-list></div>`);
    const list = await untilState(outer.querySelector('news-list') as NewsListElement, 'error');
    expect(texts(list, 'button')).to.deep.equal(['Try again']);
    list.lang = 'pl';
    await list.updateComplete;
    expect(texts(list, 'button')).to.deep.equal(['Spróbuj ponownie']);
  });

  it('marks news in another language than the page', async () => {
    const list = await ready(html`<news-list lang="en" feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(one(list, 'article').lang).to.equal('pl');
    list.lang = 'pl';
    await list.updateComplete;
    expect(one(list, 'article').hasAttribute('lang')).to.equal(false);
  });

  it('an untitled item by a word that can be clicked', async () => {
    const body = '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"https://e.example/1","content_text":"a"}]}';
    const url = await serve('/untitled', { headers: { 'content-type': 'application/feed+json' }, body });
    const list = await ready(html`<news-list lang="pl" feed=${fresh(url)}></news-list>`);
    expect(texts(list, 'a')).to.deep.equal(['Bez tytułu']);
  });

  it('several feeds as one list', async () => {
    const one = '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"x","url":"https://e.example/x","title":"Z drugiego kanału","date_published":"2026-04-01T00:00:00Z"}]}';
    const url = await serve('/second', { headers: { 'content-type': 'application/feed+json' }, body: one });
    const list = await ready(html`<news-list feed="${fresh(feedUrl('rss'))} ${fresh(url)}"></news-list>`);
    await waitUntil(() => all(list, '[part=item]').length === 7); // the feeds arrive in either order
    expect(texts(list, '[part=title]').slice(0, 3)).to.deep.equal([
      'Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”',
      'Z drugiego kanału',
      'Jarmark smaków na Śródce',
    ]);
  });
});

describe('<news-list> opens', () => {
  it('the page of the item itself', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(one(list, 'a').hasAttribute('target')).to.equal(false);
  });

  it('a new tab, and says so', async () => {
    const list = await ready(html`<news-list lang="pl" open="new-tab" feed=${fresh(feedUrl('rss'))}></news-list>`);
    const link = one<HTMLAnchorElement>(list, 'a');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(link.textContent).to.contain('(otwiera się w nowej karcie)');
  });

  it('an article page of the site', async () => {
    const list = await ready(html`<news-list open="page" article-href="/aktualnosc.html#news={id}" feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(one<HTMLAnchorElement>(list, 'a').href).to.equal(`${location.origin}/aktualnosc.html#news=sasiedzi-warsztaty-ciesielskie`);
  });

  it('the source where the article page is missing or no web address', async () => {
    const list = await ready(html`<news-list open="page" article-href="javascript:alert(1)//{id}" feed=${fresh(feedUrl('rss'))}></news-list>`);
    const link = (): string => one<HTMLAnchorElement>(list, 'a').href;
    expect(link()).to.equal('https://sasiedzi.example/aktualnosci/warsztaty-ciesielskie');
    list.articleHref = '';
    await list.updateComplete;
    expect(link()).to.equal('https://sasiedzi.example/aktualnosci/warsztaty-ciesielskie');
  });

  it('nothing when the page says so, but always what the browser was asked for', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))}></news-list>`);
    const titles: string[] = [];
    list.addEventListener('news-open', (event) => {
      titles.push(event.item.title ?? '');
      event.preventDefault();
    });
    const click = (init: MouseEventInit): boolean => {
      const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
      let wasPrevented = false;
      const guard = (heard: Event): void => {
        wasPrevented = heard.defaultPrevented;
        heard.preventDefault();
      };
      window.addEventListener('click', guard, { once: true });
      one(list, 'a').dispatchEvent(event);
      return wasPrevented;
    };
    expect(click({})).to.equal(true);
    expect(click({ ctrlKey: true })).to.equal(false);
    expect(click({ metaKey: true })).to.equal(false);
    expect(titles).to.deep.equal(['Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”']);
  });
});

describe('<news-list> asks the network', () => {
  it('once for several elements', async () => {
    const url = fresh(feedUrl('rss'));
    const page = await fixture(html`<div><news-list feed=${url}></news-list><news-list feed=${url} limit="1"></news-list></div>`);
    for (const list of page.querySelectorAll('news-list')) await untilState(list, 'ready');
    expect(await requests(feedUrl('rss'))).to.equal(1);
  });

  it('not again for what the page has preloaded, as the snippet of the builder does', async () => {
    const url = fresh(feedUrl('rss'));
    const before = await requests(feedUrl('rss'));
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', href: url, crossOrigin: 'anonymous' });
    const isLoaded = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.append(link);
    await isLoaded;
    await ready(html`<news-list feed=${url}></news-list>`);
    link.remove();
    expect((await requests(feedUrl('rss'))) - before).to.equal(1);
  });

  it('without cookies, preflight or the address of the page', async () => {
    await ready(html`<news-list feed=${fresh(feedUrl('rss'))}></news-list>`);
    const log = await requestLog(feedUrl('rss'));
    expect(log.map(({ method }) => method)).to.deep.equal(['GET']);
    expect(log[0]?.headers).not.to.have.property('cookie');
    expect([undefined, `${location.origin}/`]).to.include(log[0]?.headers['referer']);
  });

  it('only when it comes near the screen', async () => {
    const url = fresh(feedUrl('rss'));
    const page = await fixture<HTMLElement>(html`<div hidden><news-list feed=${url}></news-list></div>`);
    await aTimeout(100);
    expect(await requests(feedUrl('rss'))).to.equal(0);
    page.hidden = false;
    await untilState(page.querySelector('news-list') as NewsListElement, 'ready');
  });

  it('at once when told to', async () => {
    const page = await fixture(html`<div hidden><news-list loading="eager" feed=${fresh(feedUrl('rss'))}></news-list></div>`);
    await untilState(page.querySelector('news-list') as NewsListElement, 'ready');
  });

  it('for the new feed when the attribute changes', async () => {
    const list = await ready(html`<news-list feed=${fresh(feedUrl('rss'))}></news-list>`);
    const url = await serve('/other', { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel><title>t</title><item><title>Inne</title><link>https://e.example/</link></item></channel></rss>' });
    list.feed = url;
    await waitUntil(() => texts(list, '[part=title]').join() === 'Inne');
  });

  it('no longer after it was taken off the page, and again when it is back', async () => {
    const url = fresh(faultUrl('slow?ms=300'));
    const list = await fixture<NewsListElement>(html`<news-list loading="eager" feed=${url}></news-list>`);
    const parent = list.parentElement;
    await waitUntil(async () => (await requests('/slow')) === 1);
    list.remove();
    await aTimeout(20);
    parent?.append(list);
    await untilState(list, 'ready');
    expect(await requests('/slow')).to.equal(2);
  });

  it('for the mirror when the feed fails', async () => {
    const list = await ready(html`<news-list feed="${fresh(faultUrl('status/500'))}|${fresh(feedUrl('atom'))}"></news-list>`);
    expect(all(list, '[part=item]').length).to.equal(6);
  });
});

describe('<news-list> and what its author wrote between the tags', () => {
  it('shows it until the news is there, then only the news', async () => {
    const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl('slow?ms=200'))}>${fallback}</news-list>`);
    const link = list.querySelector('a') as HTMLElement;
    expect(isVisible(link)).to.equal(true);
    await untilState(list, 'ready');
    expect(isVisible(link)).to.equal(false);
  });

  it('keeps the reader who stood on it: the next Tab goes to the news', async () => {
    const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl('slow?ms=150'))}>${fallback}</news-list>`);
    (list.querySelector('a') as HTMLElement).focus();
    await untilState(list, 'ready');
    expect(list.shadowRoot?.activeElement?.matches('[part=base]')).to.equal(true);
    await pressTab();
    expect(list.shadowRoot?.activeElement?.matches('[part=link]')).to.equal(true);
  });

  it('leaves the focus of the page alone otherwise', async () => {
    const page = await fixture<HTMLElement>(html`<div><button>x</button><news-list feed=${fresh(feedUrl('rss'))}>${fallback}</news-list></div>`);
    (page.querySelector('button') as HTMLElement).focus();
    await untilState(page.querySelector('news-list') as NewsListElement, 'ready');
    expect(document.activeElement).to.equal(page.querySelector('button'));
  });

  it('shows an outline when there is nothing', async () => {
    const list = await fixture<NewsListElement>(html`<news-list lang="pl" feed=${fresh(faultUrl('hang'))}> </news-list>`);
    expect(all(list, '.outline').length).to.equal(3);
    expect(texts(list, '.hidden')[0]).to.equal('Wczytywanie…');
  });

  it('shows it when a parser adds it late', async () => {
    const list = await fixture<NewsListElement>(html`<news-list feed=${fresh(faultUrl('hang'))}></news-list>`);
    list.append(Object.assign(document.createElement('a'), { href: 'https://sasiedzi.example/', textContent: 'Aktualności' }));
    await waitUntil(() => all(list, '.outline').length === 0);
    expect(isVisible(list.querySelector('a') as HTMLElement)).to.equal(true);
  });
});

describe('<news-list> with markup from the server', () => {
  async function withSnapshot(feed: string): Promise<NewsListElement> {
    const host = document.createElement('div');
    host.setHTMLUnsafe(`<news-list feed="${feed}"><template shadowrootmode="open"><ul id="server"><li>Z serwera</li></ul></template></news-list>`);
    document.body.append(host);
    return host.querySelector('news-list') as NewsListElement;
  }

  it('shows it until there is newer data, never both', async () => {
    const list = await withSnapshot(fresh(faultUrl('slow?ms=150')));
    await list.updateComplete;
    expect(isVisible(one(list, '#server'))).to.equal(true);
    expect(all(list, '.outline')).to.deep.equal([]);
    await untilState(list, 'ready');
    expect(all(list, '#server')).to.deep.equal([]);
    list.parentElement?.remove();
  });

  it('keeps it when the feed fails', async () => {
    const list = await withSnapshot(fresh(faultUrl('missing')));
    await untilState(list, 'error');
    expect(isVisible(one(list, '#server'))).to.equal(true);
    expect(all(list, '[part=error]')).to.deep.equal([]);
    list.parentElement?.remove();
  });
});

describe('<news-list> tells the page', () => {
  it('when news is there, with an event that crosses shadow roots', async () => {
    const outer = document.createElement('div');
    outer.attachShadow({ mode: 'open' });
    document.body.append(outer);
    const list = Object.assign(document.createElement('news-list'), { feed: fresh(feedUrl('rss')) });
    const heard = oneEvent(document.body, 'news-load');
    outer.shadowRoot?.append(list);
    expect(await heard).to.have.property('count', 6);
    outer.remove();
  });
});
