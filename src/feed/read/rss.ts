/** What RSS says in its own way: persons in one string, permalinks. */
import type { Person } from '../model.js';
import { collapse } from '../text.js';
import { httpUrl } from '../url.js';
import type { XmlElement } from './xml.js';

/** `mail@example.org (Name)` (RSS 2.0), `Name <mail@example.org>`, or just one of the two; Atom's person construct. */
export function personOf({ children, value, isMarkup, base }: XmlElement): Person | undefined {
  const child = (name: string) => collapse(children.get(name)?.[0]?.value ?? '');
  const text = isMarkup ? '' : collapse(value);
  const mail = child('email') || /[^\s()<>:,;]+@[^\s()<>:,;]+/.exec(text)?.[0];
  const name = child('name') || text.replace(mail ?? '', '').replace(/mailto:|^[\s(<"]+|[\s)>"]+$/g, '').replace(/\s*(?:\(\)|<>)$/, '') || mail;
  const url = httpUrl(child('uri') || child('url'), base) ?? (mail && `mailto:${mail}`);
  return name || url ? { ...(name && { name }), ...(url && { url }) } : undefined;
}
