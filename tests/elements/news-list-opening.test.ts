/** Articles that open where the list stands: in its place, or in a dialog. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/news-article.js';
import '../../src/define/news-list.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import { all, expectUsable, fresh, one, texts, untilState, waitUntil } from '../support/elements.js';
import { clear, feedUrl } from '../support/second-origin.js';

const start = location.href;

async function ready(template: ReturnType<typeof html>): Promise<NewsListElement> {
  return untilState(await fixture<NewsListElement>(template), 'ready');
}

const articleIn = (list: NewsListElement) => one(list, 'news-article');
const titleIn = (list: NewsListElement) => texts(articleIn(list), '[part~=title]')[0] ?? '';
const isOpen = (list: NewsListElement) => all(list, 'news-article').length > 0;
const links = (list: NewsListElement) => all<HTMLAnchorElement>(list, '[part=link]');
const button = (list: NewsListElement, name: string) => all<HTMLButtonElement>(list, 'button').find(({ textContent }) => textContent.trim() === name);
const hasFocus = (list: NewsListElement, part: string) => (list.shadowRoot?.activeElement?.shadowRoot?.activeElement ?? list.shadowRoot?.activeElement)?.matches(`[part~=${part}]`) ?? false;

async function open(list: NewsListElement, at: number): Promise<void> {
  links(list)[at]?.click();
  await waitUntil(() => isOpen(list) && titleIn(list) !== '' && hasFocus(list, 'title'), 'the article has the focus');
}

afterEach(async () => {
  await clear();
  history.replaceState(null, '', start);
});

for (const way of ['inline', 'dialog'] as const) {
  describe(`<news-list open="${way}">`, () => {
    const list = (extra: Partial<Record<'routing' | 'param', string>> = {}) =>
      ready(html`<news-list lang="pl" heading="Aktualności" feed=${fresh(feedUrl('rss'))} open=${way} routing=${extra.routing ?? 'hash'} route-param=${extra.param ?? 'news'}></news-list>`);
    const leave = { inline: 'Wróć do listy', dialog: 'Zamknij' }[way];

    it('shows the article here, with the focus on its title and its address in that of the page', async () => {
      const element = await list();
      const title = texts(element, '[part=title]')[1];
      await open(element, 1);
      expect(titleIn(element)).to.equal(title);
      expect(location.hash).to.match(/^#news=/);
      expectUsable(element);
      await expect(element).to.be.accessible();
    });

    it('gives the focus back to the link, and says that it closed', async () => {
      const element = await list();
      await open(element, 2);
      const closed = oneEvent(element, 'news-close');
      button(element, leave)?.click();
      await closed;
      await waitUntil(() => !isOpen(element) && element.shadowRoot?.activeElement === links(element)[2]);
      expect(location.hash).to.equal('');
    });

    it('closes with Escape', async () => {
      const element = await list();
      await open(element, 0);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(element) && element.shadowRoot?.activeElement === links(element)[0]);
    });

    it('follows Back and Forward', async () => {
      const element = await list();
      await open(element, 0);
      history.back();
      await waitUntil(() => !isOpen(element), 'Back closes');
      history.forward();
      await waitUntil(() => isOpen(element), 'Forward opens');
      history.back();
      await waitUntil(() => !isOpen(element));
    });

    it('goes on to the next article, and comes back to where the reader is', async () => {
      const element = await list();
      await open(element, 0);
      one(articleIn(element), '[part=next]').click();
      await waitUntil(() => titleIn(element).startsWith('Jarmark'));
      button(element, leave)?.click();
      await waitUntil(() => element.shadowRoot?.activeElement === links(element)[1]);
    });

    it('opens what the address names when the page is opened', async () => {
      const first = await list();
      await open(first, 3);
      const { hash } = location;
      first.remove();
      history.replaceState(null, '', hash);
      const second = await list();
      await waitUntil(() => isOpen(second) && titleIn(second).startsWith('Konkurs'));
    });

    it('leaves the address alone with routing="none"', async () => {
      const element = await list({ routing: 'none' });
      await open(element, 0);
      expect(location.href).to.equal(start);
      one(articleIn(element), '[part=next]').click();
      await waitUntil(() => titleIn(element).startsWith('Jarmark'));
      button(element, leave)?.click();
      await waitUntil(() => !isOpen(element));
    });

    it('leaves modified clicks to the browser', async () => {
      const element = await list();
      let wasPrevented = true;
      element.addEventListener('click', (event) => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      });
      links(element)[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
      expect(wasPrevented).to.equal(false);
      expect(isOpen(element)).to.equal(false);
      expect(links(element)[0]?.href).to.match(/^https:\/\/sasiedzi\.example\//);
    });

    it('lets the page take over', async () => {
      const element = await list();
      element.addEventListener('news-open', (event) => event.preventDefault());
      links(element)[0]?.click();
      await element.updateComplete;
      expect(isOpen(element)).to.equal(false);
    });

    it('does not touch another list of the same page', async () => {
      const [first, second] = [await list(), await list()];
      await open(second, 0);
      expect(isOpen(first)).to.equal(false);
      button(second, leave)?.click();
      await waitUntil(() => !isOpen(second));
      await open(first, 0);
      expect(isOpen(second)).to.equal(false);
    });
  });
}

it('what the reader typed is still there after reading in place', async () => {
  const list = await ready(html`<news-list lang="pl" feed=${fresh(feedUrl('rss'))} open="inline" search></news-list>`);
  const box = one<HTMLInputElement>(list, 'input');
  box.value = 'konkurs';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await list.updateComplete;
  await open(list, 0);
  button(list, 'Wróć do listy')?.click();
  await waitUntil(() => !isOpen(list));
  expect(one<HTMLInputElement>(list, 'input').value).to.equal('konkurs');
  expect(links(list).length).to.equal(1);
});

it('an accordion shows the whole text of the item that was opened, and of no other', async () => {
  const list = await ready(html`<news-list lang="pl" heading="Aktualności" feed=${fresh(feedUrl('rss'))} layout="accordion"></news-list>`);
  expect(isOpen(list)).to.equal(false);
  all(list, 'summary')[1]?.click();
  await waitUntil(() => isOpen(list) && all(articleIn(list), '[part=content]').length === 1);
  expect(all(list, 'news-article').length).to.equal(1);
  expect(all(articleIn(list), '[part=title], [part=nav]')).to.deep.equal([]);
  await expect(list).to.be.accessible();
});
