/** Character references of XML and HTML: `&#261;`, `&amp;`, `&oacute;`, `&aogon;`. */
import { namedEntity } from './named-entity.js';

function numbered(code: number): string {
  // HTML reads 0x80–0x9F as windows-1252, and feeds rely on it: `&#146;` is an apostrophe.
  // (`stream` works around a one-shot decoding bug of Node 20.)
  if (code > 127 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true });
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
}

const REFERENCE = /&(?:#(x[\da-f]{1,8}|\d{1,8});?|([\w.\-\u00c0-\uffff]{1,31});)/iy;
/** Escaped HTML is full of these. */
const COMMON = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['#39', "'"]]);

/** Decodes every reference once; what is no reference stays as it is. `declared` knows the document's own entities. */
export function decodeEntities(source: string, declared?: (name: string) => string | undefined): string {
  let text = '';
  let from = 0;
  for (let at = -1; (at = source.indexOf('&', at + 1)) >= 0; ) {
    let end = at + 3;
    while (end < at + 5 && source[end] !== ';') end++;
    let character = source[end] === ';' ? COMMON.get(source.slice(at + 1, end)) : undefined;
    if (!character) {
      REFERENCE.lastIndex = at;
      const [, code, name = ''] = REFERENCE.exec(source) ?? [];
      character = code ? numbered(Number(`0${code}`)) : name ? (declared?.(name) ?? namedEntity(name)) : undefined;
      if (character === undefined) continue;
      end = REFERENCE.lastIndex - 1;
    }
    text += source.slice(from, at) + character;
    from = end + 1;
    at = end;
  }
  return from ? text + source.slice(from) : source;
}
