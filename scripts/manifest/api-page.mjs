// docs/api.md: one section for each element, from the manifest.
// @ts-check

/** @typedef {import('./trim.mjs').Manifest} Manifest */
/** @typedef {import('./trim.mjs').Declaration} Declaration */
/** @typedef {import('./trim.mjs').Entry} Entry */

/**
 * @param {Manifest} manifest
 * @returns {string} Markdown
 */
export function formatApi(manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const sections = elements.sort((a, b) => (tag(a) < tag(b) ? -1 : 1)).map(formatElement);
  return [
    '<!-- Generated from the doc comments by `npm run manifest`: edit those. -->',
    '# The elements',
    elements.map(element => `[\`<${tag(element)}>\`](#${tag(element)})`).join(' · '),
    ...sections,
    '',
  ].join('\n\n').trimEnd() + '\n';
}

/** @param {Declaration} element */
function tag(element) {
  return element.tagName ?? '';
}

/** @param {Declaration} element */
function formatElement(element) {
  return [
    `## ${tag(element)}`,
    element.description ?? '',
    element.example ?? '',
    formatTable('Attributes', ['attribute', 'type', 'default', ''], element.attributes, ({ name, type, default: value, description }) => [code(name), code(type?.text), code(value), description]),
    formatTable('Methods', ['method', 'returns', ''], element.members?.filter(isDocumentedMethod), ({ name, return: { type } = {}, description }) => [code(`${name}()`), code(type?.text), description]),
    formatTable('Slots', ['slot', ''], element.slots, ({ name, description }) => [name ? code(name) : '(default)', description]),
    formatTable('Events', ['event', 'class', ''], element.events, ({ name, type, description }) => [code(name), code(type?.text), description]),
    formatTable('States', ['state', ''], element.cssStates, ({ name, description }) => [code(`:state(${name})`), description]),
    formatTable('Parts', ['part', ''], element.cssParts, ({ name, description }) => [code(`::part(${name})`), description]),
    formatTable('Custom properties', ['property', ''], element.cssProperties, ({ name, description }) => [code(name), description]),
  ].filter(block => block !== '').join('\n\n');
}

/** @param {Entry} member */
function isDocumentedMethod({ kind, description }) {
  return kind === 'method' && description !== undefined;
}

/**
 * @param {string} title
 * @param {string[]} columns
 * @param {Entry[] | undefined} entries
 * @param {(entry: Entry) => (string | undefined)[]} cells
 */
function formatTable(title, columns, entries, cells) {
  if (!entries?.length) return '';
  const rows = [columns, columns.map(() => '---'), ...entries.map(cells)];
  return `### ${title}\n\n${rows.map(row => `| ${row.map(formatCell).join(' | ')} |`).join('\n')}`;
}

/** @param {string | undefined} text */
function formatCell(text = '') {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/(?<!\\)\|/g, '\\|');
}

/** @param {string | undefined} text */
function code(text) {
  return text ? `\`${text}\`` : '';
}
