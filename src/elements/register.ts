/** Puts a class under its tag: the only user of `customElements.define`. */
import { canMakeMarkup } from '../html/trusted-types.js';

/**
 * Registers `tag` once. Where the tag is taken (the script was pasted twice, in two versions) the first one stays and
 * the console says so; where the page's Trusted Types refuse our markup nothing is registered and the links inside the
 * tags stay visible. Never throws.
 */
export function registerElement(tag: string, element: CustomElementConstructor): void {
  // A server that renders with a framework imports the script too.
  if (!('customElements' in globalThis)) return;
  const taken = customElements.get(tag);
  if (taken === element) return;
  if (taken) return warn(tag, 'already registered by another script, which stays');
  if (!canMakeMarkup()) return warn(tag, `off, because the page's Trusted Types do not allow the policy "news-elements"`);
  customElements.define(tag, element);
}

const told = new Map<string, string[]>();

/** One line for all the tags of a file. */
function warn(tag: string, text: string): void {
  const tags = told.get(text) ?? [];
  if (tags.push(`<${tag}>`) > 1) return;
  told.set(text, tags);
  queueMicrotask(() => {
    told.delete(text);
    console.warn(`news-elements: ${text}: ${tags.join(', ')}`);
  });
}
