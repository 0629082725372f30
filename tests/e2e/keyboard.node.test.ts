/** The partner's pages with the keyboard alone: list → article → next → back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import type { Visit } from '../support/e2e-page.js';

const demo = await openDemo();

/** Presses Tab until the focus is on what the selector names inside an element; every stop on the way must show that it is one. */
async function tabTo(visit: Visit, selector: string): Promise<void> {
  const MOST_STOPS = 60;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await visit.page.keyboard.press('Tab');
    const focused = await visit.focused();
    assert.ok(await focused.evaluate(showsFocus), `the focus cannot be seen on ${await focused.evaluate(({ outerHTML }) => outerHTML)}`);
    if (await focused.evaluate((element, wanted) => element.matches(wanted), selector)) return;
  }
  assert.fail(`${MOST_STOPS} times Tab never reached ${selector}`);
}

/** Runs in the page: an outline, of the element itself or of what stands for it (the card of a title). Or the news came, and the focus went on. */
function showsFocus(element: Element): boolean {
  if ((element.getRootNode() as Document | ShadowRoot).activeElement !== element || element.matches('[part~=base]')) return true;
  const outlines = [undefined, '::after'].map((pseudo) => getComputedStyle(element, pseudo));
  return outlines.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1);
}

/** To the partner's home page, once it is read into its list, and with Enter to the first article. Returns the title that was chosen. */
async function chooseArticle(visit: Visit, home: string): Promise<string> {
  await visit.open(home);
  await visit.readThrough();
  await tabTo(visit, '[part~=link]');
  const chosen = await (await visit.focused()).evaluate(({ textContent }) => textContent);
  await Promise.all([visit.page.waitForNavigation(), visit.page.keyboard.press('Enter')]);
  await visit.untilState('ready', 'news-article');
  return chosen;
}

/** From an article to the next one. Returns the title that "Następny" promised, once it is shown. */
async function goToNext(visit: Visit): Promise<string> {
  await tabTo(visit, '[part~=next]');
  const promised = await visit.text('news-article >>> [part~=next] .neighbour');
  await visit.page.keyboard.press('Enter');
  await visit.untilText(title, promised);
  return promised;
}

const title = 'news-article >>> [part~=title]';

for (const [site, home] of Object.entries({ sober: '/sober/', colourful: '/colour/' })) {
  describe(`with the keyboard on the ${site} partner's site`, () => {
    it('a title of the list opens its article', async () => {
      await using visit = await demo.visit();
      const chosen = await chooseArticle(visit, demo.partner + home);
      assert.equal(await visit.text(title), chosen);
    });

    it('"Następny" opens the next article, with the focus on its heading', async () => {
      await using visit = await demo.visit();
      const chosen = await chooseArticle(visit, demo.partner + home);
      const next = await goToNext(visit);
      const focused = await (await visit.focused()).evaluate(({ localName, textContent }) => `${localName} ${textContent}`);
      assert.notEqual(next, chosen);
      assert.equal(focused, `h1 ${next}`);
    });

    it('Back returns to the article before, and says so', async () => {
      await using visit = await demo.visit();
      const chosen = await chooseArticle(visit, demo.partner + home);
      await goToNext(visit);
      // Alt+Left belongs to the browser's window, and a headless one has none: this is what that key does.
      await visit.page.goBack();
      await visit.untilText(title, chosen);
      await visit.untilText('news-article >>> [role=status]', `Otwarto: ${chosen}`);
    });

    it('Back once more returns to the list', async () => {
      await using visit = await demo.visit();
      await chooseArticle(visit, demo.partner + home);
      await goToNext(visit);
      await visit.page.goBack();
      await visit.page.goBack();
      assert.equal(visit.page.url(), demo.partner + home);
    });
  });
}

it('Tab into a list that loads only now goes on to its first title, not back to the top of the page', async () => {
  await using visit = await demo.visit();
  await visit.open(`${demo.partner}/colour/`);
  // On a fast machine the news is there before the reader.
  await tabTo(visit, 'news-list a, [part~=base], [part~=link]');
  await visit.untilState('ready');
  await tabTo(visit, 'a');
  assert.equal(await (await visit.focused()).evaluate((link) => link.matches('[part~=link]')), true);
});
