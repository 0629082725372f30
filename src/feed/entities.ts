/** Character references of XML and HTML: `&#261;`, `&amp;`, `&oacute;`, `&aogon;`. */
import { namedEntity } from './named-entity.js';

function numbered(code: number): string {
  // HTML reads 0x80–0x9F as windows-1252, and feeds rely on it: `&#146;` is an apostrophe.
  // (`stream` works around a one-shot decoding bug of Node 20.)
  if (code > 127 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true });
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
}

/** Decodes every reference once; what is no reference stays as it is. `declared` knows the document's own entities. */
export function decodeEntities(source: string, declared?: (name: string) => string | undefined): string {
  if (!source.includes('&')) return source;
  // Escaped HTML is full of these three, and replacing them one by one through a function is ten times as slow.
  const rest = source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  if (!/&(?!amp;)/.test(rest)) return rest.replaceAll('&amp;', '&');
  return rest.replace(/&(?:#(x[\da-f]{1,8}|\d{1,8});?|([\w.-]{1,31});)/gi, (reference, code?: string, name?: string) =>
    name ? (declared?.(name) ?? namedEntity(name) ?? reference) : numbered(Number(`0${code}`)),
  );
}
