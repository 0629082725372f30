// From the elements' manifest to the plugin's blocks: block.json for each element, and the list of attributes that PHP allows.
// @ts-check
import { choiceOf, labelOf } from './labels.mjs';

/**
 * @typedef {{ name: string, type?: { text: string }, description?: string }} Attribute
 * @typedef {{ tagName?: string, description?: string, attributes?: Attribute[] }} Declaration
 * @typedef {{ modules: { declarations?: Declaration[] }[] }} Manifest
 * @typedef {'string' | 'number' | 'boolean' | 'url' | 'sources' | 'template' | string[]} Kind
 * @typedef {{ tag: string, attributes: { name: string, kind: Kind, help: string }[] }} Element
 */

/** Texts as JSON are for people who write code. */
const LEFT_OUT = new Set(['messages']);

/** Titles and icons (of WordPress' own set) of the blocks. */
const BLOCKS = {
  'news-list': { title: 'News list', icon: 'rss', description: 'The news of one or more feeds: RSS, Atom or JSON Feed.' },
  'news-article': { title: 'News article', icon: 'media-document', description: 'One item of a feed in full, with previous and next.' },
  'partner-list': { title: 'Partners', icon: 'groups', description: 'Organisations with logo, country, role and link.' },
  'funding-notice': { title: 'EU funding notice', icon: 'flag', description: 'The emblem and the statement that a funded project has to show.' },
};

/**
 * The elements and what may be set on them.
 * @param {Manifest} manifest
 * @returns {Element[]}
 */
export function readElements(manifest) {
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return Object.keys(BLOCKS).map(tag => {
    const found = declarations.find(({ tagName }) => tagName === tag);
    if (!found?.attributes) throw new Error(`The manifest has no ${tag}.`);
    const attributes = found.attributes.filter(({ name }) => !LEFT_OUT.has(name));
    return { tag, attributes: attributes.map(one => ({ name: one.name, kind: kindOf(one), help: firstSentence(one.description ?? '') })) };
  });
}

/**
 * @param {Attribute} attribute
 * @returns {Kind}
 */
function kindOf({ name, type }) {
  const text = type?.text ?? 'string';
  if (text.startsWith("'")) return [...text.matchAll(/'([^']*)'/g)].flatMap(([, choice]) => choice || []);
  if (name === 'feed') return 'sources';
  if (name === 'article-href') return 'template';
  if (/(?:^src|-src|-href|-url|^fallback-image)$/.test(name)) return 'url';
  if (/^number\b/.test(text)) return 'number';
  return text === 'boolean' ? 'boolean' : 'string';
}

/** @param {string} text */
function firstSentence(text) {
  return text.replaceAll('`', '').split(/(?<=\.)\s/)[0]?.replace(/\s+/g, ' ') ?? '';
}

/**
 * The text of a block.json. Nothing has a default: what is not set is the element's own business.
 * @param {Element} element
 * @param {string} version
 */
export function blockJson({ tag, attributes }, version) {
  const { title, icon, description } = BLOCKS[/** @type {keyof typeof BLOCKS} */ (tag)];
  const types = attributes.map(({ name, kind }) => [name, blockAttribute(kind)]);
  const block = {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `news-elements/${tag}`,
    version,
    title,
    category: 'widgets',
    icon,
    description,
    keywords: ['rss', 'feed', 'news'],
    textdomain: 'news-elements',
    attributes: { ...Object.fromEntries(types), 'fallback-text': { type: 'string' }, 'fallback-href': { type: 'string' } },
    supports: { html: false, anchor: true, align: ['wide', 'full'], spacing: { margin: true, padding: true } },
    editorScript: 'news-elements-editor',
  };
  return `${JSON.stringify(block, null, 2)}\n`;
}

/** @param {Kind} kind */
function blockAttribute(kind) {
  if (Array.isArray(kind)) return { type: 'string', enum: kind };
  return { type: kind === 'number' || kind === 'boolean' ? kind : 'string' };
}

/**
 * includes/manifest.php: the allow-list, and for the editor the names and explanations of the fields, translatable.
 * @param {Element[]} elements
 */
export function manifestPhp(elements) {
  const types = elements.map(({ tag, attributes }) => `\t\t'${tag}' => array(\n${attributes.map(({ name, kind }) => `\t\t\t'${name}' => ${php(kind)},\n`).join('')}\t\t),\n`);
  const fields = elements.map(
    ({ tag, attributes }) => `\t\t'${tag}' => array(\n${attributes.map(({ name, kind, help }) => `\t\t\tarray( '${name}', ${choices(name, kind)}, __( ${php(labelOf(name))}, 'news-elements' ), __( ${php(help)}, 'news-elements' ) ),\n`).join('')}\t\t),\n`,
  );
  return `<?php
/**
 * What each element knows. Made from custom-elements.json by \`npm run build:wordpress\`.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Attributes and what may be in them. */
function news_elements_attribute_types() {
	return array(
${types.join('')}	);
}

/** For the editor: name, type (or choices with their names), label and explanation of each field. */
function news_elements_fields() {
	return array(
${fields.join('')}	);
}
`;
}

/**
 * @param {string} name
 * @param {Kind} kind
 */
function choices(name, kind) {
  if (!Array.isArray(kind)) return php(kind);
  return `array( ${kind.map(choice => `array( ${php(choice)}, _x( ${php(choiceOf(name, choice))}, '${name}', 'news-elements' ) )`).join(', ')} )`;
}

/**
 * A PHP literal.
 * @param {string | string[]} value
 * @returns {string}
 */
export function php(value) {
  if (Array.isArray(value)) return `array( ${value.map(one => php(one)).join(', ')} )`;
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** Titles and descriptions of the blocks, which WordPress translates by their context. */
export const blockTexts = Object.values(BLOCKS).flatMap(({ title, description }) => [
  { context: 'block title', text: title },
  { context: 'block description', text: description },
]);
