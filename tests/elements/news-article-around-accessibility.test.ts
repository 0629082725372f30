/** What stands around an article, in each of its states: axe, and what axe does not ask, in light, dark and forced colours, wide and narrow. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, expectUsable, one, untilState, waitUntil } from '../support/elements.js';
import { emulateMedia, type MediaFeatures } from '../support/media.js';
import { serveFeed } from '../support/own-feed.js';
import { clear, serve } from '../support/second-origin.js';
import { installTranslator, removeTranslator } from '../support/translator.js';

const schemes: Record<string, MediaFeatures> = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
};

const alternates = [{ language: 'en', url: 'https://sasiedzi.example/en', title: 'A fair' }, { language: 'el', url: 'https://sasiedzi.example/el' }];
const dates = { date_published: '2026-05-01T10:00:00Z', date_modified: '2026-05-05T10:00:00Z' };
const items = [
  { id: '1', language: 'pl', tags: ['x'], authors: [{ name: 'Żaneta Więcek' }], ...dates, _news_elements: { alternates } },
  ...['2', '3'].map((id) => ({ id, tags: ['x'], ...dates })),
];
const older = { items: items.slice(0, 1) };

interface Case {
  feed: () => Promise<string>;
  item?: string;
  state?: 'error';
  /** What the reader does. */
  act?: (article: NewsArticleElement) => Promise<void>;
}

async function click(article: Element, selector: string, isDone: () => unknown): Promise<void> {
  one(article, selector).click();
  await waitUntil(isDone);
}

/** The first page, of whose continuation the server says this. */
async function continued(status: number, delay = 0): Promise<string> {
  const next_url = await serve('/older.json', { status, delay });
  return serveFeed({ ...older, next_url });
}

const cases: Record<string, Case> = {
  'with everything around it': { feed: async () => serveFeed({ expired: true, items }) },
  'translated': {
    feed: async () => serveFeed({ items }),
    act: async (article) => {
      await waitUntil(() => all(article, '.offered').length);
      await click(article, '[part=translate] button', () => one(article, '[part=title]').lang === 'fr');
    },
  },
  'whose address could not be copied': {
    feed: async () => serveFeed({ items }),
    act: async (article) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      await click(article, '[part=share] button:last-of-type', () => all(article, 'input').length);
    },
  },
  'at the end of a page': { feed: async () => continued(200) },
  'whose next page is on its way': { feed: async () => continued(200, 2000), act: async (article) => click(article, '[part=next]', () => one(article, '[part=next]').ariaDisabled === 'true') },
  'whose next page did not come': { feed: async () => continued(500), act: async (article) => click(article, '[part=next]', () => all(article, '.from').length) },
  'that was taken back': { feed: async () => serveFeed({ items: [{ id: '1', expired: true }, { id: '2' }] }), item: '1', state: 'error' },
  'that was looked for in vain on a page that did not come': { feed: async () => continued(500), item: 'nic', state: 'error' },
};

afterEach(async () => {
  removeTranslator();
  Reflect.deleteProperty(navigator, 'clipboard');
  await clear();
});

describe('accessibility of an article', () => {
  for (const [name, { feed, item = '', state = 'ready', act }] of Object.entries(cases)) {
    for (const [scheme, features] of Object.entries(schemes)) {
      for (const width of ['52rem', '20rem']) {
        it(`${name}, ${scheme}, ${width}`, async () => {
          await emulateMedia(features);
          installTranslator({ availability: 'downloadable' }, ['fr']);
          const page = await fixture<HTMLElement>(html`<main lang="pl" style="color-scheme: light dark; background: Canvas; color: CanvasText; inline-size: ${width}"><h1>Strona</h1>
            <news-article routing="none" share related="3" list-href="/lista" item=${item} feed=${await feed()}></news-article></main>`);
          const article = await untilState(page.querySelector('news-article') as NewsArticleElement, state);
          await act?.(article);
          await expect(page).to.be.accessible();
          expectUsable(article);
          expect(one(article, '[role=status]').getAttribute('part')).to.equal('status');
          expect(page.scrollWidth, 'sideways overflow').to.be.at.most(page.clientWidth);
        });
      }
    }
  }
});
