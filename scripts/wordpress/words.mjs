// includes/words.php: what visitors read on the server, from the elements' own tables of words, so that both say the same in every language.
// @ts-check
import { php } from './blocks.mjs';

/**
 * @typedef {Record<string, Record<string, unknown>>} Table words by language
 * @typedef {{ NEWS: Table, ARTICLE: Table, FUNDING: Table }} Messages
 * @typedef {{ width: number, height: number, ground: string, stars: string }} Emblem
 */

/** Which words the server needs. Those of a notice have a prefix: `empty` and `project` mean something else elsewhere. */
const NEEDED = {
  NEWS: { prefix: '', names: ['untitled'] },
  ARTICLE: { prefix: '', names: ['original'] },
  FUNDING: { prefix: 'funding.', names: ['label', 'statement', 'union', 'programme', 'fund', 'project', 'projectNumber', 'funders', 'totalValue', 'euContribution'] },
};

/** @param {{ messages: Messages, emblem: Emblem, countryName: (code: string, language: string) => string }} from */
export function wordsPhp({ messages, emblem, countryName }) {
  const languages = Object.keys(messages.NEWS).sort();
  const { width, height, ground, stars } = emblem;
  const svg = `<svg viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}" aria-hidden="true"><path fill="#039" d="${ground}"/><path fill="#fc0" d="${stars}"/></svg>`;
  return `<?php
/**
 * Words for visitors, names of countries and the emblem. Made from the elements' sources by \`npm run build:wordpress\`.
 *
 * @package NewsElements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A word in the language of a tag, else in English.
 *
 * @param string $word     Its name.
 * @param string $language BCP 47 tag.
 */
function news_elements_word( $word, $language ) {
	$words = news_elements_words();
	return ( $words[ news_elements_primary_language( $language ) ] ?? $words['en'] )[ $word ];
}

/**
 * \`pl\` of \`pl-PL\`.
 *
 * @param string $language BCP 47 tag.
 */
function news_elements_primary_language( $language ) {
	return strtolower( preg_split( '/[-_]/', $language )[0] );
}

/** The words by language. */
function news_elements_words() {
	return array(
${languages.map(language => `\t\t'${language}' => ${phpMap(wordsOf(messages, language))},\n`).join('')}	);
}

/**
 * The name of a country in the language of a tag, else in English; the code itself when it names none.
 *
 * @param string $code     ISO 3166-1 alpha-2.
 * @param string $language BCP 47 tag.
 */
function news_elements_country( $code, $language ) {
	$names = array(
${languages.map(language => `\t\t'${language}' => ${php(namesOf(countryName, language))},\n`).join('')}	);
	$list = $names[ news_elements_primary_language( $language ) ] ?? $names['en'];
	return preg_match( '/(?:^|\\|)' . preg_quote( strtoupper( $code ), '/' ) . '=([^|]*)/', $list, $found ) ? $found[1] : $code;
}

/** The emblem of the European Union as a picture. */
function news_elements_emblem() {
	return ${php(svg)};
}
`;
}

/**
 * @param {Messages} messages
 * @param {string} language
 */
function wordsOf(messages, language) {
  const areas = /** @type {(keyof Messages)[]} */ (Object.keys(NEEDED));
  const entries = areas.flatMap(area => NEEDED[area].names.map(name => [`${NEEDED[area].prefix}${name}`, String(messages[area][language]?.[name] ?? '')]));
  return Object.fromEntries(entries);
}

/** @param {Record<string, string>} map */
function phpMap(map) {
  return `array( ${Object.entries(map).map(([key, value]) => `${php(key)} => ${php(value)}`).join(', ')} )`;
}

/**
 * `AD=Andora|AE=…`: every code that has a name of its own.
 * @param {(code: string, language: string) => string} countryName
 * @param {string} language
 */
function namesOf(countryName, language) {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap(first => letters.map(second => first + second));
  const named = codes.map(code => [code, countryName(code, language)]).filter(([code, name]) => name !== code && name !== countryName('ZZ', language));
  return named.map(([code, name]) => `${code}=${name}`).join('|');
}
