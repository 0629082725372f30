/** Links inside an article: the browser cannot follow them into a shadow root, and an address of the page is not theirs to change. */
import { targetOf } from '../../html/anchors.js';
import { isPlainClick } from '../plain-click.js';

/** Moves reader and focus to where the link leads. Clicks that ask for a tab or a window are the browser's. */
export function followAnchor(event: MouseEvent): void {
  const target = targetOf(event.currentTarget as Element);
  if (!(target instanceof HTMLElement) || event.defaultPrevented || !isPlainClick(event)) return;
  event.preventDefault();
  focusOnce(target);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}

/** Only as long as it lasts: text that takes the focus at every click on it would disturb. */
function focusOnce(target: HTMLElement): void {
  if (target.tabIndex < 0) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}
