/** What every format is read into before it becomes the model: elements with text and attributes; feeds and items have fields. */
import { httpUrl } from '../url.js';
import type { Field, Kind } from './kinds.js';

export type Attributes = ReadonlyMap<string, string>;

export type Fields = Partial<Record<Field, FeedElement[]>>;

export interface FeedElement {
  readonly kind: Kind;
  /** By lower-case name without prefix; a record's children too. */
  readonly attributes: Attributes;
  fields: Fields;
  /** The content: text, or HTML source where elements were inside (`isMarkup`). */
  value: string;
  isMarkup: boolean;
  /** What the content is when it does not say: RSS means HTML, Atom and JSON Feed mean text. */
  readonly type: string;
  readonly base: string;
  /** Addresses in the content are relative to `base`: in Atom, and wherever there is an xml:base. In RSS nobody ever said. */
  readonly hasBase: boolean;
  readonly language: string | undefined;
}

/* Shared: most elements have neither, and new ones each time would double the work of the garbage collector. */
export const NO_ATTRIBUTES: Attributes = new Map();
export const NO_FIELDS: Fields = {};

const NONE: readonly FeedElement[] = [];

/** Puts an element into the field that it may fill. */
export function append(fields: Fields, child: FeedElement): void {
  const { field } = child.kind;
  if (!field) return;
  const others = fields[field];
  if (others) others.push(child);
  else fields[field] = [child];
}

/** All elements that may fill a field, the most trusted first. */
export function all({ fields }: FeedElement, field: Field): readonly FeedElement[] {
  const elements = fields[field] ?? NONE;
  return elements.length > 1 ? (elements as FeedElement[]).sort((a, b) => a.kind.rank - b.kind.rank) : elements;
}

/** What the first element of a field that gives anything gives. */
export function first<T>(element: FeedElement, field: Field, read: (child: FeedElement) => T | undefined): T | undefined {
  for (const child of all(element, field)) {
    const value = read(child);
    if (value) return value;
  }
  return undefined;
}

/** The first attribute that says something. */
export function get({ attributes }: FeedElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = attributes.get(name)?.trim();
    if (value) return value;
  }
  return undefined;
}

/** The address an element gives: as attribute or as its text. */
export function addressOf(element: FeedElement): string | undefined {
  return httpUrl(get(element, 'href', 'url', 'uri'), element.base) ?? httpUrl(element.value, element.base);
}
