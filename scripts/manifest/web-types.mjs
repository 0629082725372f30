// What the JetBrains editors know of the elements: web-types, https://github.com/JetBrains/web-types.
// @ts-check

/** @typedef {import('./elements.mjs').PublicElement} PublicElement */
/** @typedef {import('./elements.mjs').Attribute} Attribute */

/**
 * @param {PublicElement[]} elements
 * @param {{ name: string, version: string, url: string }} about `url`: where to read on
 */
export function webTypes(elements, { name, version, url }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(element => htmlElement(element, url)) } },
  };
}

/**
 * @param {PublicElement} element
 * @param {string} url
 */
function htmlElement({ tag, className, description, attributes, slots, events, properties, parts, states }, url) {
  return {
    name: tag,
    description,
    'doc-url': url,
    source: { symbol: className },
    attributes: attributes.map(htmlAttribute),
    slots,
    js: { properties: attributes.flatMap(jsProperty), events: events.map(({ name, description: about, type }) => ({ name, description: about, type })) },
    css: { properties, parts, 'pseudo-classes': states.map(({ name, description: about }) => ({ name: `state(${name})`, description: about })) },
  };
}

/** @param {Attribute} attribute */
function htmlAttribute({ name, description, kind, type, values, default: value }) {
  const told = values.flatMap(one => (one.description ? [`- \`${one.name}\`: ${one.description}`] : []));
  return {
    name,
    description: [description, told.join('\n')].filter(Boolean).join('\n\n'),
    value: kind === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { kind: 'plain', type: attributeType(kind, type) },
    ...(kind !== 'boolean' && value && value !== 'null' && value !== '{}' && value !== "''" && { default: value.replaceAll("'", '') }),
  };
}

/**
 * An attribute is text: what its property may be beside, an object or nothing, is not its business.
 * @param {import('./elements.mjs').Kind} kind
 * @param {string} type
 */
function attributeType(kind, type) {
  if (kind === 'number') return 'number';
  return type.startsWith("'") ? type.replace(/ \| ''$/u, '') : 'string';
}

/** @param {Attribute} attribute */
function jsProperty({ field, description, type }) {
  return field === undefined ? [] : [{ name: field, description, type }];
}
