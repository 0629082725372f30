/** The little XML that our feeds need: elements with escaped text, without what XML cannot say. */

/** Characters that no XML document may hold (XML 1.0 §2.2). */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** Text where readers expect HTML, or take for HTML what looks like it. */
export const asHtml = (text: string | undefined): string | undefined => (text && /<|&[#\w]+;/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text);

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with text; nothing where there is neither text nor an attribute. */
export function element(name: string, text?: string, attributes: XmlAttributes = {}): string {
  const said = attributesText(attributes);
  return text || said ? `<${name}${said}>${escape(text ?? '')}</${name}>` : '';
}

/** A link, where there is anything to lead to. */
export const linkElement = (name: string, attributes: XmlAttributes & { href: string | undefined }): string => (attributes.href ? element(name, '', attributes) : '');

/** Those that say something, a space before each. */
export function attributesText(attributes: XmlAttributes): string {
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');
  return said.map(([key, value]) => ` ${key}="${escape(String(value))}"`).join('');
}

/** An element around others. */
export const around = (name: string, inside: readonly string[], attributes = ''): string => `<${name}${attributes}>${inside.join('')}</${name}>`;
