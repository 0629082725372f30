// What attributes and their choices are called in the block editor: the words of the builder, in both its languages, so that both tools speak alike.
// @ts-check
import { label, word, WORDS } from '../../demo/association/builder/words.js';

/**
 * The label of a field.
 * @param {string} attribute
 */
export const labelOf = attribute => label('en', attribute).replaceAll('\u00a0', ' ');

/**
 * What a choice is called.
 * @param {string} attribute
 * @param {string} choice
 */
export const choiceOf = (attribute, choice) => word('en', ...keysOf(attribute, choice)).replaceAll('\u00a0', ' ');

/**
 * @param {string} attribute
 * @param {string} choice
 */
const keysOf = (attribute, choice) => [`${attribute}:${choice}`, `value:${choice}`, choice];

/**
 * Polish for all that the builder has words for; the rest is in the plugin's .po.
 * @param {import('./blocks.mjs').Element[]} elements
 * @returns {Map<string, string>} key as in translations.mjs
 */
export function polishWords(elements) {
  const attributes = elements.flatMap(element => element.attributes);
  const labels = attributes.flatMap(({ name }) => (WORDS.pl[name] ? [/** @type {[string, string]} */ ([labelOf(name), label('pl', name)])] : []));
  const choices = attributes.flatMap(({ name, kind }) => (Array.isArray(kind) ? kind : []).flatMap(choice => {
    const isKnown = keysOf(name, choice).some(key => WORDS.pl[key]);
    return isKnown ? [/** @type {[string, string]} */ ([`${name}\u0004${choiceOf(name, choice)}`, word('pl', ...keysOf(name, choice))])] : [];
  }));
  return new Map([...labels, ...choices]);
}
