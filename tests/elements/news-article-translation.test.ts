/** The browser's own translation of an article, with a Translator API of the test's. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, isVisible, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement, press } from '../support/keyboard.js';
import { pathOf, serveFeed } from '../support/own-feed.js';
import { clear } from '../support/second-origin.js';
import { installTranslator, removeTranslator, type FakeTranslator, type TranslatorLog } from '../support/translator.js';

const content_html = '<p>Raz <a href="https://x.example/">dwa</a> trzy.</p><pre>kod <b>źródłowy</b></pre><p>Polecenie <code>ls</code> &amp; 2026</p>';
const polish = { id: '1', title: 'Tytuł', language: 'pl', content_html };
const start = location.href;

let feed = '';

async function articleOf(...items: ({ id: string } & Record<string, unknown>)[]): Promise<NewsArticleElement> {
  feed = await serveFeed({ items });
  return untilState(await fixture<NewsArticleElement>(html`<news-article lang="pl" feed=${feed}></news-article>`), 'ready');
}

/** A Polish article, and a reader of Greek whose browser offers to translate it. */
async function offered(fake: FakeTranslator = {}, languages: readonly string[] = ['el-CY', 'en']): Promise<{ article: NewsArticleElement; log: TranslatorLog }> {
  const log = installTranslator(fake, languages);
  const article = await articleOf(polish);
  await untilOffered(article);
  return { article, log };
}

const button = (article: Element): HTMLElement => one(article, '[part=translate] button');
const label = (article: Element): string => texts(article, '[part=translate] button').join();
const note = (article: Element): string => texts(article, '#translation').join();
const body = (article: Element): string => one(article, '[part=content]').innerHTML.replace(/<!--.*?-->/g, '');
const isTranslated = (article: Element): boolean => label(article) === 'Εμφάνιση πρωτοτύπου';

async function untilOffered(article: Element): Promise<void> {
  await waitUntil(() => all(article, '[part=translate]').some(isVisible), 'the button');
}

async function translated(fake?: FakeTranslator): Promise<{ article: NewsArticleElement; log: TranslatorLog }> {
  const both = await offered(fake);
  button(both.article).click();
  await waitUntil(() => isTranslated(both.article), 'translated');
  return both;
}

/** A promise and its end. */
function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

afterEach(async () => {
  removeTranslator();
  history.replaceState(null, '', start);
  await clear();
});

describe('translation is offered', () => {
  it('in the reader\'s language, without creating or downloading anything', async () => {
    const { article, log } = await offered();
    expect([label(article), one(article, '[part=translate]').lang]).to.deep.equal(['Μετάφραση', 'el']);
    expect(log.asked).to.deep.equal([{ sourceLanguage: 'pl', targetLanguage: 'el-CY' }]);
    expect(log.created).to.deep.equal([]);
  });

  it('in English to readers of languages that we do not speak', async () => {
    const { article } = await offered({}, ['pt-BR']);
    expect([label(article), one(article, '[part=translate]').lang]).to.deep.equal(['Translate', 'en']);
  });

  it('with a word about the language pack where that has to be downloaded first', async () => {
    const { article, log } = await offered({ availability: 'downloadable' });
    expect(note(article)).to.equal('Το πρόγραμμα περιήγησης θα κατεβάσει πρώτα ένα πακέτο γλώσσας.');
    expect(button(article).getAttribute('aria-describedby')).to.equal('translation');
    expect(log.created).to.deep.equal([]);
  });

  const unasked: Record<string, [FakeTranslator, readonly string[], Record<string, unknown>]> = {
    'to readers of the item\'s language, in whatever place of theirs it is': [{}, ['de', 'pl-PL'], polish],
    'where nobody knows the item\'s language': [{}, ['el'], { ...polish, language: undefined }],
    'where the browser cannot': [{ availability: 'unavailable' }, ['el'], polish],
    'where the browser fails to say whether it can': [{ availability: async () => Promise.reject(new Error('no')) }, ['el'], polish],
  };
  for (const [name, [fake, languages, item]] of Object.entries(unasked)) {
    it(`not ${name}`, async () => {
      const log = installTranslator(fake, languages);
      const article = await articleOf({ id: '1', ...item });
      const heard = listen(article);
      await waitUntil(() => languages.length > 1 || !item['language'] || log.asked.length);
      await waitUntil(() => !all(article, '[part=translate]').length);
      expect(heard.thrown).to.deep.equal([]);
    });
  }

  it('not by something else of that name', async () => {
    installTranslator({}, ['el']);
    Object.defineProperty(window, 'Translator', { configurable: true, value: { translate: 'x' } });
    const article = await articleOf(polish);
    const heard = listen(article);
    await waitUntil(() => !all(article, '[part=translate]').length);
    expect(heard.thrown).to.deep.equal([]);
  });

  it('in a line that is high enough, so that nothing moves, whatever the browser answers', async () => {
    const { promise, resolve } = deferred();
    installTranslator({ availability: async () => promise.then(() => 'available' as const) }, ['el']);
    const article = await articleOf(polish);
    const top = (): number => one(article, '[part=content]').getBoundingClientRect().top;
    const before = top();
    expect(all(article, '[part=translate]')).to.deep.equal([]);
    resolve();
    await untilOffered(article);
    expect(top()).to.equal(before);
  });
});

describe('translation', () => {
  it('changes title and text, and neither markup, links, code nor white space', async () => {
    const { article, log } = await translated();
    expect(texts(article, '[part=title]')).to.deep.equal(['«Tytuł»']);
    expect(body(article)).to.match(/^<p>«Raz» <a href="https:\/\/x\.example\/"[^>]*>«dwa»<\/a> «trzy\.»<\/p><pre[^>]*>kod <b>źródłowy<\/b><\/pre><p>«Polecenie» <code>ls<\/code> &amp; 2026<\/p>$/);
    expect(log.texts).to.have.members(['Tytuł', 'Raz', 'dwa', 'trzy.', 'Polecenie']);
  });

  it('says which language the text is in now, and that a machine wrote it', async () => {
    const { article } = await translated();
    expect([one(article, '[part=title]').lang, one(article, '[part=content]').lang]).to.deep.equal(['el-CY', 'el-CY']);
    expect(note(article)).to.equal('Αυτόματη μετάφραση από το πρόγραμμα περιήγησης.');
  });

  it('keeps the focus on the button, which brings the original back', async () => {
    const { article, log } = await offered();
    const before = body(article);
    button(article).focus();
    await press('Enter');
    await waitUntil(() => isTranslated(article));
    expect(focusedElement() === button(article), 'focus').to.equal(true);
    await press('Enter');
    await waitUntil(() => label(article) === 'Μετάφραση');
    expect([texts(article, '[part=title]'), body(article), one(article, '[part=title]').hasAttribute('lang')]).to.deep.equal([['Tytuł'], before, false]);
    await press('Enter');
    await waitUntil(() => isTranslated(article));
    expect(log.created.length, 'translated once').to.equal(1);
  });

  it('tells how far the download and the work are', async () => {
    const { promise, resolve } = deferred();
    const { article } = await offered({ downloads: [0.1, 0.6], ready: promise });
    button(article).click();
    await waitUntil(() => note(article) === 'Λήψη πακέτου γλώσσας: 50%');
    expect([one(article, '#translation').getAttribute('aria-live'), button(article).getAttribute('aria-disabled')]).to.deep.equal(['polite', 'true']);
    resolve();
    await waitUntil(() => isTranslated(article));
  });

  it('gives a few texts at a time to the browser', async () => {
    installTranslator({}, ['el']);
    const log = installTranslator({ translate: async (text) => new Promise((done) => setTimeout(() => done(text), 5)) }, ['el']);
    const article = await articleOf({ ...polish, content_html: Array.from({ length: 20 }, (_, at) => `<p>Akapit ${at}</p>`).join('') });
    await untilOffered(article);
    button(article).click();
    await waitUntil(() => isTranslated(article));
    expect([log.texts.length, log.most, log.destroyed]).to.deep.equal([21, 4, 1]);
  });

  it('leaves the original where a text fails, says so kindly, and may be tried again', async () => {
    let isBroken = true;
    const { article, log } = await offered({ translate: async (text) => (isBroken && text === 'trzy.' ? Promise.reject(new Error('no')) : `«${text}»`) });
    const heard = listen(article);
    button(article).click();
    await waitUntil(() => note(article) === 'Η μετάφραση δεν ολοκληρώθηκε.');
    expect([texts(article, '[part=title]'), label(article), heard.thrown, log.destroyed]).to.deep.equal([['Tytuł'], 'Μετάφραση', [], 1]);
    isBroken = false;
    button(article).click();
    await waitUntil(() => isTranslated(article));
  });

  it('stays where a refresh brings the same text again, and gives way to a new one', async () => {
    const { article } = await translated();
    await serveFeed({ items: [{ ...polish, date_published: '2026-01-01T00:00:00Z' }] }, pathOf(feed));
    await article.reload();
    expect([texts(article, '[part=date]').length, texts(article, '[part=title]')]).to.deep.equal([1, ['«Tytuł»']]);
    await serveFeed({ items: [{ ...polish, content_html: '<p>Nowe</p>' }] }, pathOf(feed));
    await article.reload();
    expect([texts(article, '[part=title]'), body(article)]).to.deep.equal([['Tytuł'], '<p>Nowe</p>']);
    await waitUntil(() => label(article) === 'Μετάφραση');
  });

  it('is offered anew where the text is made anew', async () => {
    const { article } = await translated();
    article.headingLevel = 4;
    await waitUntil(() => label(article) === 'Μετάφραση');
    expect(texts(article, 'h4')).to.deep.equal(['Tytuł']);
    expect(body(article)).to.contain('Raz');
  });

  it('ends with the article: the next one is as it was written, even with the same words', async () => {
    installTranslator({}, ['el']);
    const article = await articleOf({ ...polish, content_html: undefined, content_text: 'To samo' }, { ...polish, id: '2', content_html: undefined, content_text: 'To samo' });
    await untilOffered(article);
    button(article).click();
    await waitUntil(() => isTranslated(article));
    one(article, '[part=next]').click();
    await waitUntil(() => label(article) === 'Μετάφραση');
    expect([texts(article, '[part=title]'), texts(article, '[part=content]')]).to.deep.equal([['Tytuł'], ['To samo']]);
  });

  it('is aborted when the reader goes on, or the element leaves the page', async () => {
    for (const leave of [(article: HTMLElement) => one(article, '[part=next]').click(), (article: HTMLElement) => article.remove()]) {
      const { promise, resolve } = deferred();
      let signal: AbortSignal | undefined;
      const log = installTranslator({
        translate: async (text, options) => {
          signal = options.signal;
          await promise;
          return `«${text}»`;
        },
      }, ['el']);
      const article = await articleOf(polish, { ...polish, id: '2', title: 'Drugi' });
      const heard = listen(article);
      await untilOffered(article);
      button(article).click();
      await waitUntil(() => signal);
      leave(article);
      await waitUntil(() => signal?.aborted);
      resolve();
      await waitUntil(() => log.destroyed === 1);
      await article.updateComplete;
      expect([texts(article, '[part=title]').join().includes('«'), heard.thrown]).to.deep.equal([false, []]);
      if (article.isConnected) {
        button(article).click();
        await waitUntil(() => isTranslated(article));
        expect(texts(article, '[part=title]'), 'the text of the article that is there').to.deep.equal(['«Drugi»']);
      }
      history.replaceState(null, '', start);
    }
  });
});
