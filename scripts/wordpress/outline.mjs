// The structure of a piece of HTML as lines: elements in order, their attributes, their texts. Two renderers that agree give the same lines.
// @ts-check
import { fromHtml } from 'hast-util-from-html';

/** How long a path of a drawing is, is told; the path itself is not worth reading. */
const DRAWING = 'd';

/**
 * Words of dates and amounts are each renderer's own (WordPress has its date format, Intl has its): an instant and digits are compared.
 * @param {string} html
 * @returns {string}
 */
export function outline(html) {
  return `${linesOf(fromHtml(html, { fragment: true }).children, 0).join('\n')}\n`;
}

/**
 * @param {import('hast').RootContent[]} nodes
 * @param {number} depth
 * @returns {string[]}
 */
function linesOf(nodes, depth) {
  return nodes.flatMap(node => {
    if (node.type === 'text') return textLines(node.value, depth);
    if (node.type !== 'element') return [];
    const children = node.tagName === 'time' ? [] : linesOf(node.children, depth + 1);
    const line = `${'  '.repeat(depth)}<${node.tagName}${attributesOf(node)}>`;
    return [line, ...(node.tagName === 'dd' ? children.map(amount) : children)];
  });
}

/**
 * @param {string} text
 * @param {number} depth
 */
function textLines(text, depth) {
  const said = text.replace(/\s+/g, ' ').trim();
  return said ? [`${'  '.repeat(depth)}${JSON.stringify(said)}`] : [];
}

/** @param {import('hast').Element} element */
function attributesOf({ properties }) {
  const said = Object.entries(properties).map(([name, value]) => ` ${name}="${name === DRAWING ? String(value).length : Array.isArray(value) ? value.join(' ') : String(value)}"`);
  return said.sort().join('');
}

/** @param {string} line */
function amount(line) {
  const isAmount = /^\s*"\D{0,4}\d[\d\s.,]*\D{0,4}"$/u.test(line);
  return isAmount ? line.replace(/"(.*)"/u, (_all, /** @type {string} */ text) => `"${text.replace(/\D/gu, '')}"`) : line;
}
