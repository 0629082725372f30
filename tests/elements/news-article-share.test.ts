/** Handing an article's address on. The device's sheet and the clipboard are the test's own. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement } from '../support/keyboard.js';
import { serveFeed } from '../support/own-feed.js';
import { clear } from '../support/second-origin.js';

const start = location.href;

/** The browser can `share` so, or cannot. */
function canShare(share?: (data: ShareData) => Promise<void>): void {
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
}

function hasClipboard(writeText?: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });
}

async function ready(item: Record<string, unknown> = {}): Promise<NewsArticleElement> {
  const feed = await serveFeed({ items: [{ id: '1', ...item }] });
  return untilState(await fixture<NewsArticleElement>(html`<news-article lang="pl" share feed=${feed}></news-article>`), 'ready');
}

async function press(article: Element, label: string): Promise<void> {
  const button = all<HTMLButtonElement>(article, '[part=share] button').find(({ textContent }) => textContent.trim() === label);
  if (!button) throw new Error(`no button "${label}"`);
  button.focus();
  button.click();
}

afterEach(async () => {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'clipboard');
  history.replaceState(null, '', start);
  await clear();
});

describe('<news-article share>', () => {
  it('shows nothing unless asked to', async () => {
    const article = await ready();
    article.share = false;
    await article.updateComplete;
    expect(all(article, '[part=share]')).to.deep.equal([]);
  });

  it('offers the device\'s own sheet only where there is one', async () => {
    canShare();
    const article = await ready();
    expect(texts(article, '[part=share] button')).to.deep.equal(['Kopiuj odnośnik']);
    canShare(async () => {});
    article.requestUpdate();
    await article.updateComplete;
    expect(texts(article, '[part=share] button')).to.deep.equal(['Udostępnij', 'Kopiuj odnośnik']);
  });

  it('shares the title and the item\'s own address', async () => {
    const shared: ShareData[] = [];
    canShare(async (data) => void shared.push(data));
    await press(await ready(), 'Udostępnij');
    expect(shared).to.deep.equal([{ title: 'Wpis 1', url: 'https://sasiedzi.example/1' }]);
  });

  it('shares the page\'s address of an item without one', async () => {
    const shared: ShareData[] = [];
    canShare(async (data) => void shared.push(data));
    await press(await ready({ url: undefined }), 'Udostępnij');
    expect(shared[0]?.url).to.equal(`${start.split('#')[0]}#news=1`);
  });

  it('says nothing to readers who change their mind', async () => {
    let asked = 0;
    canShare(async () => {
      asked++;
      throw new DOMException('cancelled', 'AbortError');
    });
    const article = await ready();
    const heard = listen(article);
    await press(article, 'Udostępnij');
    await waitUntil(() => asked === 1);
    await article.updateComplete;
    expect([texts(article, '[part=status]'), all(article, 'input'), heard.thrown]).to.deep.equal([[''], [], []]);
  });

  it('copies the address and says so', async () => {
    const copied: string[] = [];
    hasClipboard(async (text) => void copied.push(text));
    const article = await ready();
    await press(article, 'Kopiuj odnośnik');
    await waitUntil(() => texts(article, '[part=status]').join() === 'Skopiowano');
    expect(copied).to.deep.equal(['https://sasiedzi.example/1']);
    expect(texts(article, '[part=share] span')).to.deep.equal(['Skopiowano']);
    expect(focusedElement()?.textContent.trim()).to.equal('Kopiuj odnośnik');
  });

  for (const [name, clipboard] of [['refused', async () => Promise.reject(new DOMException('no', 'NotAllowedError'))], ['missing', undefined]] as const) {
    it(`shows the address, selected, where the clipboard is ${name}`, async () => {
      hasClipboard(clipboard);
      const article = await ready();
      const heard = listen(article);
      await press(article, 'Kopiuj odnośnik');
      await waitUntil(() => focusedElement()?.localName === 'input');
      const field = one<HTMLInputElement>(article, '[part=share] input');
      expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['https://sasiedzi.example/1', 0, field.value.length]);
      expect(field.labels?.[0]?.textContent.trim()).to.equal('Oto adres do skopiowania:');
      expect(isVisible(field)).to.equal(true);
      expect(heard.thrown).to.deep.equal([]);
    });
  }

  it('shows the address where sharing fails', async () => {
    canShare(async () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const article = await ready();
    await press(article, 'Udostępnij');
    await waitUntil(() => focusedElement()?.localName === 'input');
  });
});
