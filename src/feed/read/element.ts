/** What every format is read into before it becomes the model: named elements with text, attributes and children. */
import { httpUrl } from '../url.js';

export interface FeedElement {
  /** Lower case, with a fixed prefix per namespace (`dc:date`); RSS, Atom and JSON Feed have none. */
  name: string;
  /** By lower-case name without prefix. */
  attributes: ReadonlyMap<string, string>;
  children: Map<string, FeedElement[]>;
  /** The content: text, or HTML source where elements were inside (`isMarkup`). */
  value: string;
  isMarkup: boolean;
  /** What the content is when it does not say: RSS means HTML, Atom and JSON Feed mean text. */
  type: string;
  base: string;
  language: string | undefined;
}

export function append(parent: FeedElement, child: FeedElement): void {
  const sameName = parent.children.get(child.name);
  if (sameName) sameName.push(child);
  else parent.children.set(child.name, [child]);
}

/** All children with one of these names, in the order of the names. */
export function all({ children }: FeedElement, names: readonly string[]): FeedElement[] {
  const found: FeedElement[] = [];
  for (const name of names) for (const child of children.get(name) ?? []) found.push(child);
  return found;
}

/** What the first child that gives anything gives. */
export function first<T>({ children }: FeedElement, names: readonly string[], read: (child: FeedElement) => T | undefined): T | undefined {
  for (const name of names) {
    for (const child of children.get(name) ?? []) {
      const value = read(child);
      if (value) return value;
    }
  }
  return undefined;
}

/** A child that says something. */
export const withText = (child: FeedElement): FeedElement | undefined => (/\S/.test(child.value) ? child : undefined);

/** A short value, given as attribute or as child. */
export function get(element: FeedElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element.attributes.get(name) ?? element.children.get(name)?.[0]?.value;
    if (value?.trim()) return value.trim();
  }
  return undefined;
}

/** The address an element gives: as attribute, as child, or as its text. */
export function addressOf(element: FeedElement): string | undefined {
  return httpUrl(get(element, ['href', 'url', 'uri']) ?? element.value, element.base);
}
