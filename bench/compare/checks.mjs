/** What is not measured but true or false: accessible, there without JavaScript, allowed by a strict policy. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withVisit } from './visit.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 10_000;

/** Rules of axe-core (all of its defaults) that find a violation on the page with its news, in light colours. */
export function violations(browser, url, { item, title }) {
  const work = async (page) => {
    await waitForNews(page, { item, title });
    await page.evaluate(axe);
    return page.evaluate(async () => (await globalThis.axe.run()).violations.map(({ id, nodes }) => ({ id, places: nodes.length })));
  };
  return withVisit(browser, url, { work });
}

/** @returns {Promise<'the news' | 'a link' | 'nothing'>} */
export function withoutScript(browser, url, { title }) {
  const prepare = (page) => page.setJavaScriptEnabled(false);
  const seen = (wanted) => {
    const news = document.querySelector('#news');
    if (news.innerText.replace(/\s+/g, ' ').includes(wanted)) return 'the news';
    return [...news.querySelectorAll('a[href]')].some((link) => link.checkVisibility() && link.innerText.trim()) ? 'a link' : 'nothing';
  };
  return withVisit(browser, url, { prepare, work: (page) => page.evaluate(`(${seen})(${JSON.stringify(title)})`) });
}

/** Whether the news comes under the policy, and what the policy stopped. */
export function underPolicy(browser, url, { item, title }) {
  const prepare = (page) => page.evaluateOnNewDocument(() => {
    globalThis.refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => globalThis.refused.push(effectiveDirective));
  });
  const work = async (page) => {
    const hasNews = await waitForNews(page, { item, title }).then(() => true, () => false);
    return { hasNews, refused: [...new Set(await page.evaluate('refused'))] };
  };
  return withVisit(browser, url, { prepare, work });
}

async function waitForNews(page, { item, title }) {
  const find = (path, wanted) => {
    const found = path.reduce((root, selector, at) => (at < path.length - 1 ? root?.querySelector(selector)?.shadowRoot : root?.querySelector(selector)), document);
    return found?.textContent.replace(/\s+/g, ' ').includes(wanted);
  };
  await page.waitForFunction(`(${find})(${JSON.stringify(item)}, ${JSON.stringify(title)})`, { timeout: PATIENCE });
}

/** One word of the two answers, with and without Trusted Types. */
export function verdict({ withTypes, withoutTypes }) {
  const word = ({ hasNews, refused }) => hasNews && (!refused.length ? 'works' : refused.every((directive) => directive.startsWith('style-src')) ? 'works, unstyled' : 'works in part');
  return word(withTypes) || (word(withoutTypes) ? `${word(withoutTypes)} without Trusted Types only` : 'broken');
}
