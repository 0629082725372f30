/** `<news-article>` in a real browser, with the page's real address and history. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, fresh, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { clear, faultUrl, feedUrl, serve } from '../support/second-origin.js';

const titles = ['Warsztaty ciesielskie w Łódzkiej Spółdzielni „Dźwignia”', 'Jarmark smaków na Śródce', 'Przenosimy się: nowa siedziba przy ulicy Żydowskiej'];
const start = location.href;

async function ready(template: ReturnType<typeof html>): Promise<NewsArticleElement> {
  return untilState(await fixture<NewsArticleElement>(template), 'ready');
}

const title = (article: Element): string => texts(article, '[part=title]').join();

async function untilTitle(article: Element, wanted: string | undefined): Promise<void> {
  await waitUntil(() => title(article) === wanted, `the title never became "${wanted}" but stayed "${title(article)}"`);
}

/** A feed with one item. */
async function feedOf(item: Record<string, unknown>): Promise<string> {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '1', title: 'Tytuł', ...item }] };
  return fresh(await serve('/one', { headers: { 'content-type': 'application/feed+json' }, body: JSON.stringify(feed) }));
}

beforeEach(() => history.replaceState(null, '', start));
afterEach(async () => {
  history.replaceState(null, '', start);
  await clear();
});

describe('<news-article> shows', () => {
  it('the newest item with everything a reader came for', async () => {
    const article = await ready(html`<news-article lang="pl" feed=${fresh(feedUrl('rss'))}></news-article>`);
    expect(title(article)).to.equal(titles[0]);
    expect(texts(article, '[part=date]')).to.deep.equal(['18 maja 2026']);
    expect(one(article, 'time').getAttribute('datetime')).to.equal('2026-05-18T07:30:00.000Z');
    expect(texts(article, '[part=author]')).to.deep.equal(['Żaneta Więcek']);
    expect(one<HTMLImageElement>(article, '[part=image] img').src).to.match(/hammer\.svg$/);
    expect(texts(article, '[part=content] li')).to.deep.equal(['czop i gniazdo', 'jaskółczy ogon', 'zacios']);
    expect(one<HTMLAnchorElement>(article, '[part=source]').href).to.equal('https://sasiedzi.example/aktualnosci/warsztaty-ciesielskie');
    expect(texts(article, '[part=source]')).to.deep.equal(['Czytaj w serwisie sasiedzi.example']);
  });

  it('the item named by id or by address', async () => {
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))} item="sasiedzi-jarmark-smakow"></news-article>`);
    expect(title(article)).to.equal(titles[1]);
    article.item = 'https://sasiedzi.example/aktualnosci/nowa-siedziba';
    await untilTitle(article, titles[2]);
  });

  it('the item that the page was opened with', async () => {
    history.replaceState(null, '', '#news=sasiedzi-jarmark-smakow');
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))} item="sasiedzi-nowa-siedziba"></news-article>`);
    expect(title(article)).to.equal(titles[1]);
  });

  it('a title of the level asked for and the text below it', async () => {
    const url = await feedOf({ content_html: '<h1>a</h1><h2>b</h2>' });
    const article = await ready(html`<news-article feed=${url} heading-level="3"></news-article>`);
    expect(all(article, 'h3[part=title]').length).to.equal(1);
    expect(texts(article, '[part=content] h4')).to.deep.equal(['a']);
    article.headingLevel = 1;
    await article.updateComplete;
    expect(all(article, 'h1[part=title]').length).to.equal(1);
    expect(texts(article, '[part=content] h2')).to.deep.equal(['a']);
  });

  it('its HTML without anything that could harm the page', async () => {
    const url = await feedOf({ content_html: '<p onclick="x()" style="position:fixed" class="hidden">a<script>x()</script><img src="javascript:x()"></p>' });
    const article = await ready(html`<news-article feed=${url}></news-article>`);
    expect(one(article, '[part=content]').innerHTML.replace(/<!--.*?-->/g, '')).to.equal('<p>a</p>');
  });

  it('plain text in paragraphs where there is no HTML', async () => {
    const url = await feedOf({ content_text: 'Raz\n\nDwa <b>' });
    const article = await ready(html`<news-article feed=${url}></news-article>`);
    expect(texts(article, '[part=content] p')).to.deep.equal(['Raz', 'Dwa <b>']);
  });

  it('a picture once, although feed and text both have it', async () => {
    const url = await feedOf({ image: 'https://e.example/a.png?b=1&c=2', content_html: '<p>a</p><img src="https://e.example/a.png?b=1&amp;c=2" alt="x">' });
    const article = await ready(html`<news-article feed=${url}></news-article>`);
    expect(all(article, 'img').length).to.equal(1);
  });

  it('no link to the original on the original page', async () => {
    const article = await ready(html`<news-article feed=${await feedOf({ url: `${start}#elsewhere`, content_html: '<p>a</p>' })}></news-article>`);
    expect(all(article, '[part=source]')).to.deep.equal([]);
  });

  it('the links of the site, from attributes and from the feed', async () => {
    const article = await ready(html`<news-article lang="pl" feed=${fresh(feedUrl('rss'))} list-href="/lista" contact-href="/kontakt"></news-article>`);
    const links = (): [string, string][] => all<HTMLAnchorElement>(article, '[part=site] a').map((a) => [a.textContent, a.href]);
    expect(links()).to.deep.equal([
      ['Strona główna', 'https://sasiedzi.example/'],
      ['Aktualności', `${location.origin}/lista`],
      ['Kontakt', `${location.origin}/kontakt`],
    ]);
    article.homeHref = 'javascript:alert(1)';
    article.contactHref = '';
    await article.updateComplete;
    expect(links().map(([name]) => name)).to.deep.equal(['Aktualności']);
  });

  it('its own language where it differs from the page', async () => {
    const url = await feedOf({ language: 'en', content_html: '<p>a</p>' });
    const article = await ready(html`<news-article lang="pl" feed=${url}></news-article>`);
    expect(one(article, 'article').lang).to.equal('en');
  });
});

describe('<news-article> leads', () => {
  it('to the previous and the next item in the order of the feed', async () => {
    const article = await ready(html`<news-article lang="pl" feed=${fresh(feedUrl('rss'))} item="sasiedzi-jarmark-smakow"></news-article>`);
    expect(texts(article, '[part=previous]')).to.deep.equal([`Poprzedni ${titles[0]}`]);
    expect(texts(article, '[part=next]')).to.deep.equal([`Następny ${titles[2]}`]);
    expect(one<HTMLAnchorElement>(article, '[part=next]').href).to.equal(`${start.split('#')[0]}#news=sasiedzi-nowa-siedziba`);
  });

  it('nowhere beyond the ends', async () => {
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))}></news-article>`);
    expect(all(article, '[part=previous]')).to.deep.equal([]);
  });

  for (const routing of ['hash', 'query'] as const) {
    it(`to the next item in place, with an address, focus on the title, and a working Back: ${routing}`, async () => {
      const article = await ready(html`<news-article lang="pl" routing=${routing} feed=${fresh(feedUrl('rss'))}></news-article>`);
      one(article, '[part=next]').click();
      await untilTitle(article, titles[1]);
      await waitUntil(() => article.shadowRoot?.activeElement?.matches('[part=title]'));
      expect(location.href).to.contain(`${routing === 'hash' ? '#' : '&'}news=sasiedzi-jarmark-smakow`);
      one(article, '[part=next]').click();
      await untilTitle(article, titles[2]);
      history.back();
      await untilTitle(article, titles[1]);
      await waitUntil(() => texts(article, '[part=status]').join() === `Otwarto: ${titles[1]}`);
      history.back();
      await untilTitle(article, titles[0]);
      expect(location.href).to.equal(start);
      history.forward();
      await untilTitle(article, titles[1]);
    });
  }

  it('to the next item without touching the address', async () => {
    const article = await ready(html`<news-article routing="none" feed=${fresh(feedUrl('rss'))}></news-article>`);
    const { length } = history;
    one(article, '[part=next]').click();
    await untilTitle(article, titles[1]);
    expect([location.href, history.length]).to.deep.equal([start, length]);
    expect(one<HTMLAnchorElement>(article, '[part=next]').href).to.equal('https://sasiedzi.example/aktualnosci/nowa-siedziba');
  });

  it('each article of a page its own way', async () => {
    const url = fresh(feedUrl('rss'));
    const page = await fixture(html`<div><news-article feed=${url}></news-article><news-article route-param="drugi" feed=${url}></news-article></div>`);
    const [first, second] = page.querySelectorAll('news-article');
    if (!first || !second) throw new Error('two articles expected');
    await untilState(first, 'ready');
    await untilState(second, 'ready');
    one(second, '[part=next]').click();
    await untilTitle(second, titles[1]);
    expect(title(first)).to.equal(titles[0]);
    one(first, '[part=next]').click();
    await untilTitle(first, titles[1]);
    expect(location.hash).to.equal('#drugi=sasiedzi-jarmark-smakow&news=sasiedzi-jarmark-smakow');
  });

  it('where the browser was asked to: clicks with a key are left alone', async () => {
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))}></news-article>`);
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    let wasPrevented = true;
    window.addEventListener('click', (heard) => {
      wasPrevented = heard.defaultPrevented;
      heard.preventDefault();
    }, { once: true });
    one(article, '[part=next]').dispatchEvent(event);
    expect(wasPrevented).to.equal(false);
    expect(title(article)).to.equal(titles[0]);
  });

  it('nowhere when the page takes it over', async () => {
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))}></news-article>`);
    article.addEventListener('news-open', (event) => event.preventDefault());
    one(article, '[part=next]').click();
    await article.updateComplete;
    expect([title(article), location.href]).to.deep.equal([titles[0], start]);
  });

  it('never the page that it stands on: its title and its other history stay', async () => {
    const before = document.title;
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))}></news-article>`);
    one(article, '[part=next]').click();
    await untilTitle(article, titles[1]);
    expect(document.title).to.equal(before);
  });

  it('no longer after it was taken off the page', async () => {
    const article = await ready(html`<news-article feed=${fresh(feedUrl('rss'))}></news-article>`);
    article.remove();
    location.hash = '#news=sasiedzi-jarmark-smakow';
    await new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
    expect(title(article)).to.equal(titles[0]);
  });
});

describe('<news-article> when something is missing', () => {
  it('says that there is no such item, once, with the code not-found and the links of the site', async () => {
    history.replaceState(null, '', '#news=nie-ma-takiej');
    const article = await fixture<NewsArticleElement>(html`<news-article lang="pl" list-href="/lista" feed=${fresh(feedUrl('rss'))}></news-article>`);
    const heard = listen(article);
    await untilState(article, 'error');
    expect(texts(article, '[part=error] p')[0]).to.equal('Nie znaleźliśmy tej aktualności.');
    expect(texts(article, '[part=site] a')).to.deep.equal(['Strona główna', 'Aktualności']);
    expect(all(article, 'button')).to.deep.equal([]);
    article.requestUpdate();
    await article.updateComplete;
    expect(heard.codes).to.deep.equal(['not-found']);
  });

  it('says it beside what its author wrote', async () => {
    const article = await fixture<NewsArticleElement>(html`<news-article item="nie-ma" feed=${fresh(feedUrl('rss'))}><a href="https://sasiedzi.example/">Aktualności</a></news-article>`);
    await untilState(article, 'error');
    expect(isVisible(one(article, '[part=error]'))).to.equal(true);
    expect(isVisible(article.querySelector('a') as HTMLElement)).to.equal(true);
  });

  for (const [fault, code] of [['missing', 'http-404'], ['html', 'not-a-feed'], ['reset', 'network-or-cors']] as const) {
    it(`shows what its author wrote: ${fault}`, async () => {
      const article = await fixture<NewsArticleElement>(html`<news-article feed=${fresh(faultUrl(fault))}><a href="https://sasiedzi.example/">Aktualności</a></news-article>`);
      const heard = listen(article);
      await untilState(article, 'error');
      expect(isVisible(article.querySelector('a') as HTMLElement)).to.equal(true);
      expect([heard.codes, heard.thrown]).to.deep.equal([[code], []]);
    });
  }
});
