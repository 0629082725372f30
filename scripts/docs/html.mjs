// Text for HTML: escaped, or taken out of it again.
// @ts-check

const entities = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' });
const characters = Object.fromEntries(Object.entries(entities).map(([character, entity]) => [entity, character]));

/** @param {string} text */
export const escapeHtml = text => text.replace(/[&<>"']/gu, character => entities[character] ?? '');

/** Only for HTML of our own making. @param {string} html */
export const textOf = html => html.replace(/<[^>]*>/gu, '').replace(/&(?:amp|lt|gt|quot|#39);/gu, entity => characters[entity] ?? '');
