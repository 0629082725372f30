/** Persons: Atom's and JSON Feed's constructs, and RSS's one string for everything. */
import type { Person } from '../model.js';
import { collapse, plainText } from '../text.js';
import { httpUrl } from '../url.js';
import { get, type FeedElement } from './element.js';

/** A word with an @ inside. The look-behind lets it begin at the start of a word only: a long word without one stays cheap. */
const MAIL = /(?<![^\s()<>:,;])[^\s()<>:,;]+@[^\s()<>:,;]+/;

/** `mail@example.org (Name)` (RSS 2.0), `Name <mail@example.org>`, or just one of the two. */
export function personOf(element: FeedElement): Person | undefined {
  const text = collapse(/[<&]/.test(element.value) && !MAIL.test(element.value) ? plainText(element.value) : element.value);
  const mail = get(element, 'email') ?? (text.includes('@') ? MAIL.exec(text)?.[0] : undefined);
  const rest = mail ? text.replace('mailto:', '').replace(mail, '').replace(/<>|\(\)|^\s*\(|\)\s*$/g, '').trim() : text;
  const name = collapse(get(element, 'name') ?? '') || rest || mail;
  const url = httpUrl(get(element, 'uri', 'url'), element.base) ?? (mail && `mailto:${mail}`);
  return name || url ? { name, url, avatar: httpUrl(get(element, 'avatar'), element.base) } : undefined;
}

/** The people of several elements, each once. */
export function peopleOf(elements: readonly FeedElement[]): Person[] {
  const people = new Map<string | undefined, Person>();
  for (const element of elements) {
    const person = personOf(element);
    const key = person?.name ?? person?.url;
    if (person && !people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}
