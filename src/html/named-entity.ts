/** Names of characters in HTML, asked of the browser's own parser: the script-tag files use this in place of the reader's table. */
import { trustedTypesPolicy } from './trusted-types.js';

/** HTML knows 2,125 names; whoever asks for more is not looking for an answer. */
const MOST_NAMES = 2500;
const known = new Map<string, string | undefined>();

/** The character or characters of `&name;`, or `undefined` where HTML has no such name. */
export function namedEntity(name: string): string | undefined {
  if (!known.has(name) && known.size < MOST_NAMES) known.set(name, parse(`&${name};`));
  return known.get(name);
}

/** Parses inertly. The name comes from a feed, but is a name: letters, digits, `.`, `_` and `-` only (see `decodeEntities`). */
function parse(reference: string): string | undefined {
  // White space at the very beginning would be dropped, hence the dot.
  const source = `.${reference}`;
  const html = trustedTypesPolicy()?.createHTML(source) ?? source;
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent.slice(1);
  // More than two letters are an old name without its semicolon and the rest: `&notit;` is no name.
  return text.length > 2 ? undefined : text;
}
