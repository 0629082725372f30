/** Persons: Atom's and JSON Feed's constructs, and RSS's one string for everything. */
import type { Person } from '../model.js';
import { collapse, plainText } from '../text.js';
import { httpUrl } from '../url.js';
import { get, type FeedElement } from './element.js';

/** A word with an @ inside. The look-behind lets it begin at the start of a word only: a long word without one stays cheap. */
const MAIL = /(?<![^\s()<>:,;])[^\s()<>:,;]+@[^\s()<>:,;]+/;

/** `mail@example.org (Name)` (RSS 2.0), `Name <mail@example.org>`, or just one of the two. */
export function personOf(element: FeedElement): Person | undefined {
  const text = element.isMarkup || /<\//.test(element.value) ? plainText(element.value) : collapse(element.value);
  const mail = get(element, ['email']) ?? MAIL.exec(text)?.[0];
  const rest = mail ? text.replace('mailto:', '').replace(mail, '').replace(/<>|\(\)|^\s*\(|\)\s*$/g, '').trim() : text;
  const name = collapse(get(element, ['name']) ?? '') || rest || mail;
  const url = httpUrl(get(element, ['uri', 'url']), element.base) ?? (mail && `mailto:${mail}`);
  return name || url ? { name, url, avatar: httpUrl(get(element, ['avatar']), element.base) } : undefined;
}
