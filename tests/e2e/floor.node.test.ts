/** The oldest browsers that we promise (Chrome 123, Firefox 126, Safari 17.5), as far as a new one can play them: what any of them lacks is taken away before the page loads. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();
const host = await serveHost();

const script = `<script type="module" src="${demo.association}/cdn/news-elements.js" crossorigin="anonymous"></script>`;
const feed = `feed="${demo.association}/feeds/aktualnosci.xml" lang="pl" loading="eager"`;
const NEWEST = 'Nasze aktualności na Waszej stronie';

/** Where it was, and since when it is somewhere. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  '': ['scheduler', 'requestIdleCallback', 'cancelIdleCallback', 'Translator', 'LanguageDetector', 'navigation', 'trustedTypes', 'Sanitizer', 'URLPattern', 'cookieStore', 'Temporal', 'Float16Array', 'SuppressedError', 'reportError'],
  'Element.prototype': ['moveBefore', 'setHTML', 'ariaNotify', 'getHTML', 'computedStyleMap'],
  'Document.prototype': ['startViewTransition', 'caretPositionFromPoint', 'moveBefore'],
  'HTMLDialogElement.prototype': ['closedBy', 'requestClose'],
  'Navigator.prototype': ['share', 'canShare', 'userAgentData', 'connection'],
  URL: ['parse'],
  Promise: ['try'],
  'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  'ReadableStream.prototype': ['values'],
  ReadableStream: ['from'],
  RegExp: ['escape'],
  Error: ['isError'],
  Math: ['sumPrecise', 'f16round'],
  'Uint8Array.prototype': ['toBase64', 'toHex'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Intl.Locale.prototype': ['getTextInfo', 'getWeekInfo', 'textInfo'],
  Intl: ['DurationFormat'],
};

/** Runs in the page, before anything else of it. */
function takeAway(missing: typeof MISSING): void {
  for (const [path, names] of Object.entries(missing)) {
    const owner = path.split('.').reduce<unknown>((at, name) => (name ? (at as Record<string, unknown> | undefined)?.[name] : at), globalThis);
    for (const name of owner ? names : []) Reflect.deleteProperty(owner as object, name);
  }
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
  // Chrome 123 and 124 know only states that begin with two dashes.
  const { add } = CustomStateSet.prototype;
  CustomStateSet.prototype.add = function (name: string) {
    if (!name.startsWith('--')) throw new DOMException(`"${name}" does not start with --`, 'SyntaxError');
    return add.call(this, name);
  };
}

async function visitOld(): Promise<Visit> {
  const visit = await demo.visit();
  await visit.page.evaluateOnNewDocument(takeAway, MISSING);
  return visit;
}

async function until({ page }: Visit, selector: string): Promise<void> {
  await page.waitForSelector(selector);
}

it('what is taken away is away', async () => {
  await using visit = await visitOld();
  await visit.open(host.page('<p>Strona</p>'));
  const left = await visit.page.evaluate((missing) => {
    return Object.entries(missing).flatMap(([path, names]) => {
      const owner = path.split('.').reduce<unknown>((at, name) => (name ? (at as Record<string, unknown> | undefined)?.[name] : at), globalThis);
      return names.filter((name) => name in Object(owner)).map((name) => `${path}.${name}`);
    });
  }, MISSING);
  assert.deepEqual(left, []);
});

describe('without what the oldest browsers lack', () => {
  for (const attributes of ['', 'layout="cards" search show="image date excerpt chips"', 'layout="carousel"', 'layout="ticker"', 'layout="accordion"', 'paging="pages" page-size="3"', 'refresh="1" keep', 'date-style="relative" group-by="year"']) {
    it(`<news-list ${attributes}> shows the news`, async () => {
      await using visit = await visitOld();
      await visit.open(host.page(`${script}<news-list ${feed} ${attributes}></news-list>`));
      await until(visit, 'news-list >>> [part~=title]');
      await visit.page.waitForFunction(() => document.querySelector(String.raw`news-list:state(\--ready)`));
      assert.equal((await visit.texts('news-list >>> [part~=title]'))[0], NEWEST);
      assert.deepEqual(await visit.complaints(), []);
    });
  }

  for (const way of ['inline', 'dialog']) {
    it(`an article opens, ${way}, and closes`, async () => {
      await using visit = await visitOld();
      await visit.open(host.page(`${script}<news-list ${feed} open="${way}"></news-list>`));
      await until(visit, 'news-list >>> [part~=link]');
      await visit.page.click('news-list >>> [part~=link]');
      await until(visit, 'news-list >>> news-article >>> [part~=content]');
      await visit.page.keyboard.press('Escape');
      await visit.page.waitForFunction(() => !document.querySelector('news-list')?.shadowRoot?.querySelector('news-article'));
      assert.deepEqual(await visit.complaints(), []);
    });
  }

  it('<news-article share> offers to copy, and neither to share nor to translate', async () => {
    await using visit = await visitOld();
    await visit.open(host.page(`${script}<news-article ${feed} share related="3"></news-article>`));
    await until(visit, 'news-article >>> [part~=content]');
    assert.deepEqual(await visit.texts('news-article >>> [part~=share] button'), ['Kopiuj odnośnik']);
    assert.deepEqual(await visit.texts('news-article >>> [part~=translate] button'), []);
    assert.deepEqual(await visit.complaints(), []);
  });

  it('<partner-list> and <funding-notice> stand as ever', async () => {
    await using visit = await visitOld();
    await visit.open(host.page(`${script}<partner-list lang="pl" loading="eager" group-by="country" search src="${demo.association}/feeds/partnerzy.json"></partner-list><funding-notice lang="pl" programme="Erasmus+"></funding-notice>`));
    await until(visit, 'partner-list >>> [part~=item]');
    await until(visit, 'funding-notice >>> [part~=statement]');
    assert.deepEqual(await visit.complaints(), []);
  });
});
