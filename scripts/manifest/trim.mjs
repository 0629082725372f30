// The public half of what the analyzer found: elements, their bases and their events, as they are published in dist/.
// @ts-check

/**
 * The parts of the Custom Elements Manifest schema that we use.
 * @typedef {{ name: string, kind?: string, return?: { type?: { text: string } }, description?: string, type?: { text: string }, default?: string, privacy?: string, inheritedFrom?: Reference, fieldName?: string, values?: Value[] }} Entry
 * @typedef {{ name: string, description?: string }} Value one of the words that may stand in an attribute
 * @typedef {{ name: string, module?: string }} Reference
 * @typedef {{ kind: string, name: string, description?: string, tagName?: string, customElement?: boolean, example?: string, superclass?: Reference,
 *   members?: Entry[], attributes?: Entry[], events?: Entry[], slots?: Entry[], cssParts?: Entry[], cssProperties?: Entry[], cssStates?: Entry[] }} Declaration
 * @typedef {{ kind: string, path: string, declarations: Declaration[], exports: { declaration: Reference }[] }} Module
 * @typedef {{ schemaVersion: string, readme: string, modules: Module[] }} Manifest
 */

/**
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
export function trimManifest(manifest) {
  const modules = manifest.modules
    .map(module => ({ ...module, declarations: module.declarations.filter(isPublicClass).map(trimClass) }))
    .filter(({ declarations }) => declarations.length > 0)
    .map(keepExports)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  // The analyzer calls it 1.0.0, which knew no `cssStates`.
  const published = JSON.stringify({ ...manifest, schemaVersion: '2.1.0', modules }).replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
  return JSON.parse(published);
}

/** @param {Declaration} declaration */
function isPublicClass({ kind, name }) {
  return kind === 'class' && /(?:Element|Event)$/.test(name);
}

/**
 * @param {Declaration} declaration
 * @returns {Declaration}
 */
function trimClass(declaration) {
  const { members, attributes, events } = declaration;
  return {
    ...declaration,
    ...(members && { members: members.filter(isPublic) }),
    ...(attributes && { attributes: attributes.filter(isPublic) }),
    // the analyzer also takes the argument of an Event subclass for an event's name: ours are documented, those are not
    ...(events && { events: events.filter(({ description }) => description) }),
  };
}

/** @param {Entry} entry */
function isPublic({ name, privacy }) {
  return privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}

/**
 * @param {Module} module
 * @returns {Module}
 */
function keepExports(module) {
  const names = new Set(module.declarations.map(({ name }) => name));
  return { ...module, exports: module.exports.filter(({ declaration }) => names.has(declaration.name)) };
}
