// What VS Code, and whatever reads its “custom data”, knows of the elements: tags with attributes and values; custom properties, parts and states.
// @ts-check

/** @typedef {import('./elements.mjs').PublicElement} PublicElement */
/** @typedef {import('./elements.mjs').Attribute} Attribute */
/** @typedef {import('./elements.mjs').Described} Described */
/** @typedef {{ name: string, url: string }} Reference */

const VERSION = 1.1;
/** Defaults that say nothing to a reader. */
const NOTHING = new Set(["''", 'null', '{}', '0']);

/**
 * @param {PublicElement[]} elements
 * @param {Reference} reference where to read on
 */
export function vscodeHtml(elements, reference) {
  const tags = elements.map(({ tag, description, attributes, slots, events }) => ({
    name: tag,
    description: markdown([description, listOf('Slots', slots, name => name || '(default)'), listOf('Events', events)]),
    attributes: attributes.map(one => ({ ...htmlAttribute(one), references: [reference] })),
    references: [reference],
  }));
  return { version: VERSION, tags };
}

/** @param {Attribute} attribute */
function htmlAttribute({ name, description, kind, values, default: value }) {
  const isTold = value === undefined || kind === 'boolean' || NOTHING.has(value) || description.includes('Default: ');
  return {
    name,
    description: markdown([description, isTold ? '' : `Default: \`${value.replaceAll("'", '')}\``]),
    // “v” is the editor's own name for attributes that need no value
    ...(kind === 'boolean' && { valueSet: 'v' }),
    ...(values.length > 0 && { values: values.map(one => ({ name: one.name, ...(one.description && { description: markdown([one.description]) }) })) }),
  };
}

/**
 * @param {PublicElement[]} elements
 * @param {Reference} reference
 */
export function vscodeCss(elements, reference) {
  const entries = (/** @type {'properties' | 'parts' | 'states'} */ key, /** @type {(name: string) => string} */ write) =>
    gather(elements, key).map(({ name, description }) => ({ name: write(name), description: markdown([description]), references: [reference] }));
  return {
    version: VERSION,
    properties: entries('properties', name => name),
    pseudoElements: entries('parts', name => `::part(${name})`),
    pseudoClasses: entries('states', name => `:state(${name})`),
  };
}

/**
 * CSS does not know which element a name belongs to: where elements say different things of one, both are told.
 * @param {PublicElement[]} elements
 * @param {'properties' | 'parts' | 'states'} key
 * @returns {Described[]}
 */
function gather(elements, key) {
  /** @type {Map<string, Map<string, string[]>>} name → description → tags */
  const names = new Map();
  for (const element of elements) {
    for (const { name, description } of element[key]) {
      const told = names.get(name) ?? new Map();
      names.set(name, told.set(description, [...(told.get(description) ?? []), `\`<${element.tag}>\``]));
    }
  }
  const write = (/** @type {Map<string, string[]>} */ told) => [...told].map(([description, tags]) => `${tags.join(', ')}: ${description}`).join('\n\n');
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, told]) => ({ name, description: write(told) }));
}

/**
 * @param {string} title
 * @param {Described[]} entries
 * @param {(name: string) => string} write
 */
function listOf(title, entries, write = name => `\`${name}\``) {
  return entries.length > 0 ? `**${title}**\n${entries.map(({ name, description }) => `- ${write(name)}: ${description}`).join('\n')}` : '';
}

/** @param {string[]} paragraphs */
function markdown(paragraphs) {
  return { kind: 'markdown', value: paragraphs.filter(Boolean).join('\n\n') };
}
