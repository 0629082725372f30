/** Paragraphs that run against the rest of the article: Arabic quoted in Polish, or the other way round. */
import type { SafeHtml } from './sanitize.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;
const BLOCKS = 'caption,dl,figcaption,h1,h2,h3,h4,h5,h6,ol,p,pre,td,th,ul';

/** Says so only where both directions are: of a block that says its own `dir`, nothing counts for the direction of the whole. */
export function markDirections(fragment: SafeHtml): void {
  const text = fragment.textContent;
  if (!RIGHT_TO_LEFT.test(text) || !LEFT_TO_RIGHT.test(text)) return;
  const usual = isRightToLeft(fragment);
  for (const block of fragment.querySelectorAll(BLOCKS)) {
    const own = isRightToLeft(block);
    if (own !== undefined && own !== usual && !block.hasAttribute('dir')) block.setAttribute('dir', own ? 'rtl' : 'ltr');
  }
}

/** By the first letter, as `dir="auto"` does; `undefined` without any. */
function isRightToLeft(root: Node): boolean | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const letter = /\p{L}/u.exec((walker.currentNode as Text).data)?.[0];
    if (letter) return RIGHT_TO_LEFT.test(letter);
  }
  return undefined;
}
