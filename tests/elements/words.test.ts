/** What the elements say, and how they write dates, in a real browser. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { NewsListElement } from '../../src/elements/news-list/news-list.js';
import type { PartnerListElement } from '../../src/elements/partner-list/partner-list.js';
import { all, fresh, isVisible, one, texts, untilState } from '../support/elements.js';
import { asPrinted } from '../support/paper.js';
import { clear, faultUrl, feedUrl } from '../support/second-origin.js';

/** Two days after the newest item of the feed, which is of half past seven in UTC. */
const NOW = Date.parse('2026-05-20T12:00:00Z');

class ListAtFixedTime extends NewsListElement {
  protected override now(): number {
    return NOW;
  }
}
class ArticleAtFixedTime extends NewsArticleElement {
  protected override now(): number {
    return NOW;
  }
}
customElements.define('list-at-fixed-time', ListAtFixedTime);
customElements.define('article-at-fixed-time', ArticleAtFixedTime);

async function ready<T extends HTMLElement = NewsListElement>(template: ReturnType<typeof html>): Promise<T> {
  return untilState(await fixture<T>(template), 'ready');
}

/** What the console is told meanwhile. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (text: string) => heard.push(text);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return heard;
}

const firstDate = (element: Element): string | undefined => texts(element, '[part=date]')[0];

afterEach(clear);

describe('the words of the language', () => {
  const said = {
    pl: ['Czytaj dalej', '18 maja 2026', 'Nie możemy teraz pokazać aktualności.', 'Spróbuj ponownie'],
    en: ['Read more', 'May 18, 2026', 'The news cannot be shown at the moment.', 'Try again'],
    it: ['Leggi tutto', '18 maggio 2026', 'Al momento non è possibile mostrare le notizie.', 'Riprova'],
    fr: ['Lire la suite', '18 mai 2026', 'Les actualités ne peuvent pas être affichées pour le moment.', 'Réessayer'],
    el: ['Διαβάστε περισσότερα', '18 Μαΐου 2026', 'Τα νέα δεν είναι διαθέσιμα αυτή τη στιγμή.', 'Δοκιμάστε ξανά'],
    nl: ['Lees meer', '18 mei 2026', 'Het nieuws kan nu niet worden getoond.', 'Opnieuw proberen'],
    de: ['Weiterlesen', '18. Mai 2026', 'Die Meldungen können gerade nicht angezeigt werden.', 'Erneut versuchen'],
    uk: ['Читати далі', '18 травня 2026 р.', 'Зараз не вдається показати новини.', 'Спробувати ще раз'],
  } as const;

  for (const [language, [more, date, error, retry]] of Object.entries(said)) {
    it(`are in a list of news, and where there is none: ${language}`, async () => {
      const list = await ready(html`<news-list lang=${language} show="date more" feed=${fresh(feedUrl('rss'))}></news-list>`);
      expect(texts(list, '[part=more]')[0]).to.match(new RegExp(`^${more}: `));
      expect(firstDate(list)).to.equal(date);
      const dead = await untilState(await fixture<NewsListElement>(html`<news-list lang=${language} feed=${fresh(faultUrl('missing'))}></news-list>`), 'error');
      expect(texts(dead, '[part=error] p:first-child')).to.deep.equal([error]);
      expect(texts(dead, 'button')).to.deep.equal([retry]);
    });
  }

  it('change with the attribute', async () => {
    const list = await ready(html`<news-list lang="uk" show="more" feed=${fresh(feedUrl('rss'))}></news-list>`);
    list.lang = 'it';
    await list.updateComplete;
    expect(texts(list, '[part=more]')[0]).to.match(/^Leggi tutto/);
  });
});

describe('dates', () => {
  const styles = { short: '18.05.2026', medium: '18 maj 2026', long: '18 maja 2026', full: 'poniedziałek, 18 maja 2026', huge: '18 maja 2026' };
  for (const [style, date] of Object.entries(styles)) {
    it(`are written as asked: ${style}`, async () => {
      const list = await ready(html`<news-list lang="pl" date-style=${style} feed=${fresh(feedUrl('rss'))}></news-list>`);
      expect(firstDate(list)).to.equal(date);
      expect(one(list, 'time').getAttribute('datetime')).to.equal('2026-05-18T07:30:00.000Z');
    });
  }

  it('are written so in an article too', async () => {
    const article = await ready<NewsArticleElement>(html`<news-article lang="pl" routing="none" date-style="full" feed=${fresh(feedUrl('rss'))}></news-article>`);
    expect(firstDate(article)).to.equal('poniedziałek, 18 maja 2026');
  });

  it('follow the zone asked for, and the visitor\'s where that is unknown', async () => {
    const list = await ready(html`<news-list lang="pl" time-zone="Pacific/Honolulu" feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(firstDate(list)).to.equal('17 maja 2026');
    list.timeZone = 'Mars/Olympus';
    await list.updateComplete;
    expect(firstDate(list)).to.equal('18 maja 2026');
  });

  it('are in our language, also in an item of another', async () => {
    const list = await ready(html`<news-list lang="de" feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(one(list, 'time').lang).to.equal('de');
    expect(one(list, 'article').lang).to.equal('pl');
  });

  it('are the same where an article opens in the list', async () => {
    const list = await ready(html`<news-list lang="pl" open="inline" routing="none" date-style="short" time-zone="Pacific/Honolulu"
      .messages=${{ table: 'Zestawienie' }} feed=${fresh(feedUrl('rss'))}></news-list>`);
    one(list, '[part=link]').click();
    await list.updateComplete;
    const article = await untilState(one<NewsArticleElement>(list, 'news-article'), 'ready');
    expect(firstDate(article)).to.equal('17.05.2026');
    expect(article.messages).to.deep.equal({ table: 'Zestawienie' });
  });
});

describe('relative dates', () => {
  const relative = (): ReturnType<typeof html> =>
    html`<list-at-fixed-time lang="pl" date-style="relative" time-zone="Europe/Warsaw" feed=${fresh(feedUrl('rss'))}></list-at-fixed-time>`;

  it('say how long ago it was, and the date behind it', async () => {
    const list = await ready(relative());
    expect(firstDate(list)).to.equal('przedwczoraj (18 maja 2026)');
    expect(one(list, 'time').getAttribute('datetime')).to.equal('2026-05-18T07:30:00.000Z');
    expect(one(list, '[part=full-date]').getBoundingClientRect().width).to.equal(1);
  });

  it('are dates after a month', async () => {
    const list = await ready(relative());
    expect(texts(list, '[part=date]')[1]).to.equal('2 marca 2026');
    expect(all(list, '[part=full-date]').length).to.equal(1);
  });

  it('are written in an article too', async () => {
    const article = await ready<ArticleAtFixedTime>(html`<article-at-fixed-time lang="de" routing="none" date-style="relative" feed=${fresh(feedUrl('rss'))}></article-at-fixed-time>`);
    expect(firstDate(article)).to.equal('vorgestern (18. Mai 2026)');
  });

  it('show the date on paper', async () => {
    const list = await ready(relative());
    asPrinted(list);
    expect(one(list, '[part=full-date]').getBoundingClientRect().width).to.be.greaterThan(50);
  });

  it('show the date to everybody where the page asks for it', async () => {
    const page = await fixture<HTMLElement>(html`<div><style>list-at-fixed-time::part(full-date) { all: unset; }</style>${relative()}</div>`);
    const list = await untilState(page.querySelector('list-at-fixed-time') as ListAtFixedTime, 'ready');
    const shown = one(list, '[part=full-date]');
    expect(isVisible(shown)).to.equal(true);
    expect(shown.getBoundingClientRect().width).to.be.greaterThan(50);
  });
});

describe('messages of the page', () => {
  it('stand in place of ours, as a property', async () => {
    const list = await ready(html`<news-list lang="pl" show="more" feed=${fresh(feedUrl('rss'))}></news-list>`);
    list.messages = { readMore: 'Więcej' };
    await list.updateComplete;
    expect(texts(list, '[part=more]')[0]).to.match(/^Więcej: /);
  });

  it('stand in place of ours, as an attribute', async () => {
    const list = await ready(html`<news-list lang="pl" show="more" messages='{"readMore":"Więcej"}' feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(texts(list, '[part=more]')[0]).to.match(/^Więcej: /);
    list.removeAttribute('messages');
    await list.updateComplete;
    expect(texts(list, '[part=more]')[0]).to.match(/^Czytaj dalej: /);
  });

  it('are text, never markup', async () => {
    const list = await ready(html`<news-list show="more" messages='{"readMore":"<img src=x>"}' feed=${fresh(feedUrl('rss'))}></news-list>`);
    expect(texts(list, '[part=more]')[0]).to.match(/^<img src=x>: /);
  });

  it('reach what every element says, and its plurals', async () => {
    const own = { retry: 'Jeszcze raz', error: 'Cisza.', found: { one: 'jest jedna', other: 'jest ich {count}' } };
    const dead = await untilState(await fixture<NewsListElement>(html`<news-list .messages=${own} feed=${fresh(faultUrl('missing'))}></news-list>`), 'error');
    expect(texts(dead, '[part=error]')[0]).to.match(/^Cisza\. Jeszcze raz/);
    const list = await ready(html`<news-list lang="pl" search .messages=${own} feed=${fresh(feedUrl('rss'))}></news-list>`);
    const box = one<HTMLInputElement>(list, 'input');
    box.value = 'jarmark';
    box.dispatchEvent(new Event('input'));
    await list.updateComplete;
    expect(texts(list, '.count')).to.deep.equal(['jest jedna']);
  });

  it('are taken by articles and partners', async () => {
    const article = await ready<NewsArticleElement>(html`<news-article routing="none" messages='{"next":"Dalej"}' feed=${fresh(feedUrl('rss'))}></news-article>`);
    expect(texts(article, '[part=next] .direction')).to.deep.equal(['Dalej']);
    const partners = await fixture<PartnerListElement>(html`<partner-list messages='{"empty":"Nikogo."}'></partner-list>`);
    expect(texts(await untilState(partners, 'empty'), '[part=error] p:first-child')).to.deep.equal(['Nikogo.']);
  });

  it('that are broken JSON are told once to the page\'s editor, and ours stay', async () => {
    const heard = await warnings(async () => {
      for (let copies = 0; copies < 2; copies++) {
        const list = await ready(html`<news-list lang="pl" show="more" messages="{readMore: Więcej}" feed=${fresh(feedUrl('rss'))}></news-list>`);
        expect(texts(list, '[part=more]')[0]).to.match(/^Czytaj dalej: /);
      }
    });
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.include('messages is not valid JSON');
  });
});
