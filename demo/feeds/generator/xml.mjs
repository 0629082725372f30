/** The little XML that the feeds need: escaped text, CDATA, elements. */

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text) => text.replace(/[&<>"]/gu, (character) => ENTITIES[character]);

export const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const attributesText = (attributes) =>
  Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('');

/** An element with text. */
export const textElement = (name, text, attributes = {}) =>
  `<${name}${attributesText(attributes)}>${escapeXml(text)}</${name}>`;

/** An element without content. */
export const emptyElement = (name, attributes) => `<${name}${attributesText(attributes)}/>`;

/** Lines indented by `depth` steps; a CDATA section keeps its own lines. */
export const indent = (depth, lines) => lines.filter(Boolean).map((line) => '  '.repeat(depth) + line).join('\n');
