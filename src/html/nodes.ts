/** What the steps that mend an article share: which elements are blocks, what is blank, and moves that keep what points at a place. */
import { isTarget, moveTarget } from './anchors.js';

const BLOCKS = new Set(
  ('audio blockquote caption col colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th ' +
    'thead tr ul video').split(' '),
);
export const BLOCK_SELECTOR: string = [...BLOCKS].join();

export const isBlockElement = (node: Node): boolean => BLOCKS.has(nameOf(node));

/** Editors leave these where nothing is meant to be: no-break and zero-width spaces, soft hyphens. */
export const hasWords = (text: string | null): boolean => /[^\s\u00ad\u200b-\u200f\u2060]/.test(text ?? '');

/** Whether it only makes room: white space or a line break. */
export const isGap = (node: Node): boolean => isBreak(node) || (node.nodeType === Node.TEXT_NODE && !hasWords((node as Text).data));

export const isBreak = (node: Node): boolean => nameOf(node) === 'br';

/** '' for what is no element. */
export function nameOf(node: Node): string {
  return node instanceof Element ? node.localName : '';
}

/** Without attributes and without links that lead here, a `div` or `span` says nothing. */
export function isPlain(element: Element): boolean {
  return !element.attributes.length && !isTarget(element);
}

/** One by one: as arguments of one call a hundred thousand nodes overflow the stack. */
export function moveChildren(from: Element, to: Element): void {
  while (from.firstChild) to.append(from.firstChild);
}

export function unwrap(element: Element): void {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}

export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  moveChildren(element, renamed);
  element.replaceWith(renamed);
  moveTarget(element, renamed);
  return renamed;
}
