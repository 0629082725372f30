// The plugin's words: a template for translators (.pot) from its sources, and from a translation (.po) what WordPress 6.5 reads (.l10n.php).
// @ts-check
import { php } from './blocks.mjs';

/** @typedef {{ context?: string, text: string }} Message */

const CALL_IN_CONTEXT = /\b_x\(\s*'((?:[^'\\]|\\.)*)',\s*'([^']*)',\s*'news-elements'\s*\)/g;
const CALL = /\b(?:esc_html_|esc_attr_|_)(?:_|e)\(\s*'((?:[^'\\]|\\.)*)',\s*'news-elements'\s*\)/g;

/**
 * Every text that PHP sources ask a translation for, once each.
 * @param {string[]} sources
 * @returns {Message[]}
 */
export function findMessages(sources) {
  const unescaped = (/** @type {string} */ text) => text.replace(/\\(.)/g, '$1');
  const found = sources.flatMap(source => [
    ...[...source.matchAll(CALL)].map(([, text = '']) => ({ text: unescaped(text) })),
    ...[...source.matchAll(CALL_IN_CONTEXT)].map(([, text = '', context = '']) => ({ text: unescaped(text), context })),
  ]);
  return [...new Map(found.filter(({ text }) => text).map(message => [messageKey(message), message])).values()];
}

/**
 * @param {Message[]} messages
 * @param {string} version
 */
export function potFile(messages, version) {
  const header = `msgid ""\nmsgstr ""\n"Project-Id-Version: News Elements ${version}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"X-Domain: news-elements\\n"\n`;
  const entries = messages.map(({ context, text }) => `${context ? `msgctxt ${JSON.stringify(context)}\n` : ''}msgid ${JSON.stringify(text)}\nmsgstr ""\n`);
  return [header, ...entries].join('\n');
}

/**
 * What a .po file says; texts on one line each, no plurals: the plugin has none.
 * @param {string} po
 * @returns {Map<string, string>} key as WordPress has it: context, byte 4, text
 */
export function readPo(po) {
  const entry = /(?:^msgctxt (".*")\n)?^msgid (".+")\nmsgstr (".+")$/gm;
  const translated = [...po.matchAll(entry)].flatMap(([, context, text, translation]) => {
    const [key, value] = [JSON.parse(text ?? '""'), JSON.parse(translation ?? '""')];
    return key && value ? [/** @type {[string, string]} */ ([messageKey({ context: context && JSON.parse(context), text: key }), value])] : [];
  });
  return new Map(translated);
}

/** @param {Message} message */
export function messageKey({ context, text }) {
  return context ? `${context}\u0004${text}` : text;
}

/**
 * @param {Map<string, string>} translations
 * @param {string} language such as `pl_PL`
 */
export function l10nPhp(translations, language) {
  const lines = [...translations].map(([key, value]) => `\t\t${phpKey(key)} => ${php(value)},\n`);
  return `<?php
if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
return array(
	'domain' => 'news-elements',
	'language' => '${language}',
	'plural-forms' => 'nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);',
	'messages' => array(
${lines.join('')}	),
);
`;
}

/** @param {string} key */
function phpKey(key) {
  return key.split('\u0004').map(part => php(part)).join(` . "\\4" . `);
}
