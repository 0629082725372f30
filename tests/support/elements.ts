/** How a test looks at an element: what state it is in, and what a visitor finds inside. */
import { expect, waitUntil as waitAWhile } from '@open-wc/testing';

let feeds = 0;

/** The same address as another one: the page's store keeps feeds, and a test wants its own. */
export function fresh(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}test=${++feeds}`;
}

/** Waits until something is so: longer than the default second, for machines that do much else. */
export async function waitUntil(isSo: () => unknown, message?: string, options: { timeout?: number; interval?: number } = {}): Promise<void> {
  await waitAWhile(isSo, message, { timeout: 8000, ...options });
}

/** Waits for `:state(…)` and for the rendering that goes with it. */
export async function untilState<T extends HTMLElement>(element: T, state: 'loading' | 'ready' | 'empty' | 'error' | 'stale'): Promise<T> {
  await waitAWhile(() => element.matches(`:state(${state})`), `<${element.localName}> never became ${state}`, { timeout: 8000 });
  return element;
}

/** What the shadow root holds for a selector. */
export function all<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

export function one<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const [found] = all<T>(element, selector);
  if (!found) throw new Error(`<${element.localName}> holds no ${selector}`);
  return found;
}

/** The text of each match, white space folded. */
export function texts(element: Element, selector: string): string[] {
  return all(element, selector).map((found) => found.textContent.replace(/\s+/g, ' ').trim());
}

/** Whether a visitor sees it. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().height > 0;
}

/** Collects the codes of `news-error` events and whatever is thrown into the page. */
export function listen(target: HTMLElement): { codes: string[]; loads: number; thrown: unknown[] } {
  const heard = { codes: [] as string[], loads: 0, thrown: [] as unknown[] };
  target.addEventListener('news-error', (event) => heard.codes.push(event.code));
  target.addEventListener('news-load', () => heard.loads++);
  window.addEventListener('error', (event) => heard.thrown.push(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => heard.thrown.push(event.reason));
  return heard;
}

/** What axe does not ask: link names are unique, targets are large enough, levels of headings are not skipped. */
export function expectUsable(element: Element): void {
  const links = all<HTMLAnchorElement>(element, 'a[href]').filter((link) => link.checkVisibility());
  const names = links.map((link) => link.textContent.replace(/\s+/g, ' ').trim());
  expect(names, 'names of links').to.deep.equal([...new Set(names)]);
  for (const control of all(element, 'a[href], button, summary, input').filter((each) => each.checkVisibility())) {
    const inText = control.closest('[part~=content], [part~=error] p');
    const box = control.getBoundingClientRect();
    const area = control.closest('li')?.getBoundingClientRect() ?? box;
    if (!inText) expect(Math.max(box.height, area.height), `height of "${control.textContent.trim()}"`).to.be.at.least(24);
  }
}
