/** Names for the links between a text and its footnotes: "1" and "↩" say nothing to who hears them alone (WCAG 2.4.4). */
import { targetOf } from './anchors.js';
import type { SafeHtml } from './sanitize.js';

export interface FootnoteWords {
  /** Of a reference; `{name}` is its number or sign. */
  footnote: string;
  /** Of the link back to it. */
  footnoteBack: string;
  /** BCP 47 tag of both. */
  language: string;
}

/** Longer ones are words that speak for themselves. */
const LONGEST_SIGN = 4;

/** Marks every link inside the article, and names those that are only a sign. */
export function nameFootnotes(fragment: SafeHtml, words: FootnoteWords): void {
  const links = [...fragment.querySelectorAll('a[href]')].filter(targetOf);
  if (!links.length) return;
  const order = new Map([...fragment.querySelectorAll('*')].map((element, index) => [element, index]));
  for (const link of links) {
    const target = targetOf(link);
    link.setAttribute('part', 'footnote');
    if (!target) continue;
    const isBack = !target.contains(link) && (order.get(target) ?? 0) < (order.get(link) ?? 0);
    const sign = signOf(isBack ? target : link);
    const isSign = isBack ? !/\p{L}{3}/u.test(link.textContent) : sign !== '';
    if (!isSign) continue;
    link.setAttribute('aria-label', (isBack ? words.footnoteBack : words.footnote).replace('{name}', () => sign));
    link.setAttribute('lang', words.language);
  }
}

/** The number or sign without its brackets; '' for words. */
function signOf(link: Element): string {
  const sign = link.textContent.replace(/[\s[\](){}^]+/g, '');
  return sign.length <= LONGEST_SIGN ? sign : '';
}
