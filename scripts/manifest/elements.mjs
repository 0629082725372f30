// The manifest as its readers here want it: each element with everything that can be set on it, heard from it and styled.
// @ts-check

/** @typedef {import('./trim.mjs').Manifest} Manifest */
/** @typedef {import('./trim.mjs').Entry} Entry */
/** @typedef {import('./trim.mjs').Value} Value */

/**
 * @typedef {{ name: string, description: string }} Described
 * @typedef {'boolean' | 'number' | 'text'} Kind `text` also where only certain words may stand
 * @typedef {Described & { field?: string, type: string, kind: Kind, values: Value[], default?: string }} Attribute
 * @typedef {Described & { type: string }} Event
 * @typedef {{ tag: string, className: string, description: string, attributes: Attribute[], events: Event[],
 *   slots: Described[], parts: Described[], properties: Described[], states: Described[] }} PublicElement
 */

/**
 * @param {Manifest} manifest
 * @returns {PublicElement[]} by their tags
 */
export function publicElements(manifest) {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(one => (one.tagName === undefined ? [] : [readElement(one, one.tagName)]))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/**
 * @param {import('./trim.mjs').Declaration} declaration
 * @param {string} tag
 * @returns {PublicElement}
 */
function readElement({ name: className, description = '', attributes = [], events = [], ...rest }, tag) {
  return {
    tag,
    className,
    description: unfold(description),
    attributes: attributes.map(one => readAttribute(one, rest.members)),
    events: events.map(one => ({ ...describe(one), type: one.type?.text ?? 'Event' })),
    slots: (rest.slots ?? []).map(describe),
    parts: (rest.cssParts ?? []).map(describe),
    properties: (rest.cssProperties ?? []).map(describe),
    states: (rest.cssStates ?? []).map(describe),
  };
}

/**
 * @param {Entry} attribute
 * @param {Entry[]} [members]
 * @returns {Attribute}
 */
function readAttribute(attribute, members = []) {
  const { type: { text: type } = { text: 'string' }, fieldName: field, default: value } = attribute;
  const told = members.find(({ name }) => name === field)?.values ?? [];
  const values = [...type.matchAll(/'([^']+)'/gu)].map(([, name = '']) => told.find(one => one.name === name) ?? { name });
  const isConstant = value !== undefined && /^[A-Z_]+$/u.test(value);
  return { ...describe(attribute), field, type, kind: kindOf(type), values, ...(value && !isConstant && { default: value }) };
}

/**
 * @param {string} type
 * @returns {Kind}
 */
function kindOf(type) {
  if (/^number\b/u.test(type)) return 'number';
  return type === 'boolean' ? 'boolean' : 'text';
}

/**
 * @param {Entry} entry
 * @returns {Described}
 */
function describe({ name, description = '' }) {
  return { name, description: unfold(description) };
}

/**
 * Lines of a doc comment end where they are long enough, which says nothing.
 * @param {string} text
 */
function unfold(text) {
  return text.replaceAll(/[^\S\n]*\n(?!\n)[^\S\n]*/gu, ' ').trim();
}
