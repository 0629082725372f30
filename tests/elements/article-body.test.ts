/** What `<news-article>` makes of an article's body: footnotes, players, files, pictures, paper. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define/news-article.js';
import '../../src/define/news-list.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, expectUsable, isVisible, one, texts, untilState, waitUntil } from '../support/elements.js';
import { everything } from '../support/everything.js';
import { focusedElement, press, pressShiftTab, pressTab, showsFocus } from '../support/keyboard.js';
import { emulateMedia, resizeWindow, type MediaFeatures } from '../support/media.js';
import { serveItems, type OwnItem } from '../support/own-feed.js';
import { asPrinted } from '../support/paper.js';
import { baseUrl, clear, requestLog } from '../support/second-origin.js';

const start = location.href;
const picture = `${baseUrl}/images/hammer.svg`;

async function article(item: Partial<OwnItem>, attributes: Record<string, string> = {}): Promise<NewsArticleElement> {
  const feed = await serveItems([{ id: '1', ...item }]);
  const element = await fixture<NewsArticleElement>(html`<news-article lang="pl" loading="eager" routing="none" feed=${feed}></news-article>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await untilState(element, 'ready');
  await element.updateComplete;
  return element;
}

afterEach(clear);

describe('the body of <news-article>', () => {
  it('keeps no id, name, class or style of the feed, and nothing empty', async () => {
    const element = await article(everything, { embeds: 'click' });
    const ours = /^(?:address|on-paper)$/;
    for (const each of all(element, '[part=content] *')) {
      expect(['id', 'name', 'style'].filter((name) => each.hasAttribute(name)), each.outerHTML.slice(0, 80)).to.deep.equal([]);
      if (each.className) expect(each.className).to.match(ours);
    }
    expect(texts(element, '[part=content] :is(p, h3, li)').filter((text) => !text)).to.deep.equal([]);
  });

  it('begins with the text where the text repeats the title, and has headings without gaps', async () => {
    const element = await article(everything);
    expect(all(element, '[part=content] :is(h1,h2,h3,h4,h5,h6)').map((each) => `${each.localName} ${each.textContent}`)).to.deep.equal(['h3 Program', 'h4 Dla kogo']);
  });

  it('links addresses in plain text', async () => {
    const element = await article({ content_text: 'Zapisy: biuro@sasiedzi.example\n\nStrona: www.sasiedzi.example.' });
    expect(all<HTMLAnchorElement>(element, '[part=content] a').map(({ href }) => href)).to.deep.equal(['mailto:biuro@sasiedzi.example', 'https://www.sasiedzi.example/']);
  });

  for (const [name, media, attributes] of [
    ['light', {}, {}],
    ['dark', { 'prefers-color-scheme': 'dark' }, { theme: 'dark' }],
    ['forced colours', { 'forced-colors': 'active' }, {}],
  ] as [string, MediaFeatures, Record<string, string>][]) {
    for (const embeds of ['link', 'click']) {
      it(`is accessible with everything in it, in ${name}, embeds="${embeds}"`, async () => {
        await emulateMedia(media);
        const element = await article(everything, { embeds, ...attributes });
        element.headingLevel = 1;
        await element.updateComplete;
        await expect(element).to.be.accessible();
        expectUsable(element);
      });
    }
  }

  it('fits a phone: what is wider scrolls inside', async () => {
    await resizeWindow(360);
    const element = await article(everything, { embeds: 'click' });
    // Some browsers have no window that is so narrow.
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    const pre = one(element, 'pre');
    expect(pre.scrollWidth).to.be.above(pre.clientWidth);
    for (const image of all(element, '[part=content] img')) expect(image.getBoundingClientRect().right).to.be.at.most(innerWidth);
  });
});

describe('footnotes', () => {
  it('are walked to and back by keyboard, without touching the address', async () => {
    const element = await article(everything);
    const { length } = history;
    const [reference, back] = all<HTMLAnchorElement>(element, '[part=footnote]');
    expect([reference?.getAttribute('aria-label'), back?.getAttribute('aria-label')]).to.deep.equal(['Przypis 1', 'Wróć do tekstu (przypis 1)']);
    reference?.focus();
    await pressTab();
    await pressShiftTab();
    expect(focusedElement()).to.equal(reference);
    await press('Enter');
    const note = focusedElement() as HTMLElement;
    expect(note.textContent).to.match(/^Warsztaty są bezpłatne/);
    if (showsFocus()) expect(getComputedStyle(note).outlineStyle).to.equal('solid');
    await waitUntil(() => note.getBoundingClientRect().top >= 0 && note.getBoundingClientRect().bottom <= innerHeight);
    await pressTab();
    expect(focusedElement()).to.equal(back);
    await press('Enter');
    expect(focusedElement()).to.equal(reference);
    expect(note.hasAttribute('tabindex')).to.equal(false);
    expect([location.href, history.length]).to.deep.equal([start, length]);
  });

  it('scroll at once where less motion is asked for', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const element = await article({ content_html: `<p><a href="#a">1</a></p>${'<p>x</p>'.repeat(200)}<p id="a">Nota</p>` });
    one(element, '[part=footnote]').click();
    const { top, bottom } = (focusedElement() as HTMLElement).getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('leave clicks with a key to the browser, with the address of the original', async () => {
    const element = await article(everything);
    const reference = one<HTMLAnchorElement>(element, '[part=footnote]');
    expect(reference.href).to.equal('https://sasiedzi.example/warsztaty#fn1');
    let wasPrevented = true;
    window.addEventListener('click', (event) => {
      wasPrevented = event.defaultPrevented;
      event.preventDefault();
    }, { once: true });
    reference.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(wasPrevented).to.equal(false);
  });

  it('without a target lead to the original, or nowhere where there is none', async () => {
    const html = '<p><a href="#brak">1</a></p>';
    const element = await article({ content_html: html });
    expect(one<HTMLAnchorElement>(element, '[part=content] a').href).to.equal('https://sasiedzi.example/1#brak');
    const without = await article({ content_html: html, url: '' });
    expect(one(without, '[part=content] a').hasAttribute('href')).to.equal(false);
  });
});

describe('embeds', () => {
  const video = { content_html: '<p>a</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Film o spółdzielni"></iframe><p><a href="https://www.youtube.com/embed/dQw4w9WgXcQ">w tekście</a></p>' };

  it('are links unless asked otherwise', async () => {
    const element = await article(video);
    expect(all(element, 'button, iframe')).to.deep.equal([]);
    expect(texts(element, '[part=content] a')).to.deep.equal(['Film o spółdzielni', 'w tekście']);
  });

  it('click: ask for nothing before the button is pressed, and say who will be asked', async () => {
    const element = await article(video, { embeds: 'click' });
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(all(element, 'iframe')).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('youtube'))).to.deep.equal([]);
    expect(texts(element, '[part~=play]')).to.deep.equal(['Film o spółdzielniFilm zostanie wczytany z serwisu www.youtube-nocookie.com.']);
    const { width, height } = one(element, '[part~=play]').getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
    expect(texts(element, '[part=content] p a')).to.deep.equal(['Materiał w serwisie www.youtube.com', 'w tekście']);
  });

  it('click: stand below the paragraph that they were in', async () => {
    const element = await article({ content_html: '<p>Raz <iframe src="https://player.vimeo.com/video/1"></iframe> dwa</p><iframe src="https://player.vimeo.com/video/2"></iframe><iframe src="https://player.vimeo.com/video/3"></iframe>' }, { embeds: 'click' });
    expect([...one(element, '[part=content]').children].map((child) => child.getAttribute('part') ?? child.textContent)).to.deep.equal(['Raz  dwa', 'embed', 'embed', 'embed']);
  });

  it('click: put the player in the place of the button, boxed in, with the focus', async () => {
    const element = await article(video, { embeds: 'click' });
    one(element, '[part~=play]').focus();
    await press('Enter');
    const frame = one<HTMLIFrameElement>(element, 'iframe');
    expect(element.shadowRoot?.activeElement).to.equal(frame);
    expect(frame.src).to.equal('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ');
    expect(frame.title).to.equal('Film o spółdzielni');
    expect(frame.getAttribute('sandbox')).to.equal('allow-scripts allow-same-origin allow-presentation');
    expect(frame.referrerPolicy).to.equal('strict-origin');
    expect(all(element, 'iframe, button').length).to.equal(1);
  });

  it('click: play PeerTube of the hosts that the page names, no others', async () => {
    const path = '/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d';
    const element = await article({ content_html: `<iframe src="https://tube.example${path}"></iframe><iframe src="https://other.example${path}"></iframe>` }, { embeds: 'click', 'embed-hosts': 'Tube.example video.example' });
    expect(texts(element, '[part~=play] small')).to.deep.equal(['Film zostanie wczytany z serwisu tube.example.']);
    expect(texts(element, '[part=content] > p > a')).to.deep.equal(['Materiał w serwisie other.example']);
  });
});

describe('attachments', () => {
  it('stand below the text with name, kind, size and duration', async () => {
    const element = await article(everything);
    expect(texts(element, '[part=attachments] h3')).to.deep.equal(['Załączniki']);
    expect(texts(element, '[part=attachment]').map((text) => text.replaceAll('\u00a0', ' '))).to.deep.equal([
      'Regulamin warsztatów.pdf PDF · 340 kB',
      'Pobierz: Rozmowa z prezeską MP3 · 12 MB · 34 min',
      'Pobierz: Relacja MP4',
    ]);
    expect(one(element, '[part=attachment] a').getAttribute('type')).to.equal('application/pdf');
  });

  it('that are recordings get a player that loads nothing by itself', async () => {
    const element = await article(everything);
    const players = all<HTMLMediaElement>(element, '[part=attachment] :is(audio, video)');
    expect(players.map((player) => [player.localName, player.controls, player.preload, player.getAttribute('aria-label')])).to.deep.equal([
      ['audio', true, 'none', 'Rozmowa z prezeską'],
      ['video', true, 'none', 'Relacja'],
    ]);
    expect((await requestLog()).filter(({ path }) => /podcast|film|rozmowa/.test(path))).to.deep.equal([]);
  });

  it('that are pictures form a gallery, without the one above the text', async () => {
    const element = await article({ content_html: '<p>a</p>', attachments: ['lead', 'a', 'b'].map((title) => ({ url: `${baseUrl}/images/${title}.png`, title, mime_type: 'image/png' })) });
    expect(all<HTMLImageElement>(element, '[part=gallery] img').map(({ alt }) => alt)).to.deep.equal(['a', 'b']);
    expect(all(element, '[part=attachments]')).to.deep.equal([]);
  });

  it('are not shown twice: in the text, above it, in another size', async () => {
    const url = 'https://e.example/a';
    const element = await article({
      image: `${url}/lead.jpg`,
      content_html: `<p><a href="${url}/b.pdf?x=1">b</a><img src="${url}/c-300x200.jpg" alt=""><audio src="${url}/d.mp3"></audio></p>`,
      attachments: ['lead.jpg', 'b.pdf', 'c.jpg', 'd.mp3'].map((name) => ({ url: `${url}/${name}` })),
    });
    expect(all(element, '[part=attachments], [part=gallery]')).to.deep.equal([]);
  });
});

describe('images="none"', () => {
  it('asks for no picture at all, in an article', async () => {
    await clear();
    const feed = await serveItems([{ ...everything, image: picture }]);
    const element = await fixture<NewsArticleElement>(html`<news-article lang="pl" loading="eager" routing="none" images="none" feed=${feed}></news-article>`);
    await untilState(element, 'ready');
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(all(element, 'img, [poster]')).to.deep.equal([]);
    expect(texts(element, '[part=content] a')).to.include.members(['Obraz: Młotek na stole', 'Obraz: Zdjęcie c']);
    expect(texts(element, '[part=content] figcaption')).to.include('Sala na piętrze');
    expect(texts(element, '[part=attachment] a')).to.include('Obraz: Plakat');
    expect((await requestLog()).filter(({ path }) => path.includes('images'))).to.deep.equal([]);
  });

  it('nor in a list, or in what opens there', async () => {
    const feed = await serveItems([{ ...everything, image: picture }]);
    const list = await fixture<HTMLElement>(html`<news-list lang="pl" loading="eager" layout="accordion" images="none" fallback-image=${picture} feed=${feed}></news-list>`);
    await untilState(list, 'ready');
    one<HTMLDetailsElement>(list, 'details').open = true;
    await waitUntil(() => all(list, 'news-article').length === 1);
    const opened = one(list, 'news-article');
    await untilState(opened, 'ready');
    expect([...all(list, 'img'), ...all(opened, 'img')]).to.deep.equal([]);
    expect((await requestLog()).filter(({ path }) => path.includes('images'))).to.deep.equal([]);
  });
});

describe('on paper', () => {
  const after = (link: Element): string => getComputedStyle(link, '::after').content;

  it('links show their address, but not footnotes, mail addresses and addresses', async () => {
    const element = await article(everything);
    asPrinted(element);
    const shown = all(element, '[part=content] a').filter((link) => after(link) !== 'none').map((link) => link.textContent);
    expect(shown).to.deep.equal(['Regulamin', 'Film o spółdzielni', 'Materiał w serwisie mapy.example', 'rozmowa.mp3']);
    // Browsers differ in whether they tell what attr() stands for.
    expect(after(one(element, '[part=attachment] a'))).to.match(/\.pdf|attr\(href\)/);
  });

  it('players are links', async () => {
    const element = await article(everything, { embeds: 'click' });
    const link = one(element, '.on-paper');
    expect(isVisible(link)).to.equal(false);
    asPrinted(element);
    expect(isVisible(link)).to.equal(true);
    expect(all(element, 'audio, video, iframe').filter(isVisible)).to.deep.equal([]);
    expect(isVisible(one(element, '[part=embed] a'))).to.equal(true);
  });

  it('is black on white, also in the dark, and cuts no table', async () => {
    const element = await article(everything, { theme: 'dark' });
    asPrinted(element);
    const { color, backgroundColor } = getComputedStyle(one(element, '.base'));
    expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(getComputedStyle(one(element, '[part=content] p')).color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(one(element, '[part=table]')).overflowX).to.equal('visible');
  });
});
