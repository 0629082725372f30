// Runs the plugin's renderer over the golden cases and gives an outline of each.
// @ts-check
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outline } from '../../../scripts/wordpress/outline.mjs';
import { addressOf, cases } from './cases.mjs';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const attributeOf = { 'news-list': 'feed', 'news-article': 'feed', 'partner-list': 'src' };

/**
 * @param {string} where `wp-load.php` of a site, or the folder of the plugin for PHP alone
 * @param {(one: import('./cases.mjs').Case) => boolean} [wanted]
 * @returns {Promise<Record<string, string>>} outlines by case
 */
export async function pluginOutlines(where, wanted = () => true) {
  const input = await Promise.all(cases.filter(wanted).map(toInput));
  const { stdout, stderr, status } = spawnSync('php', [join(project, 'tests/wordpress/golden/render.php'), where], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0 || stderr) throw new Error(`PHP: ${stderr}${stdout.slice(0, 2000)}`);
  /** @type {Record<string, string>} */
  const html = JSON.parse(stdout);
  return Object.fromEntries(Object.entries(html).map(([name, text]) => [name, outline(inside(text))]));
}

/** @param {import('./cases.mjs').Case} one */
async function toInput(one) {
  const source = attributeOf[/** @type {'news-list'} */ (one.tag)];
  const body = one.file ? await readFile(join(project, one.file), 'base64') : '';
  return { ...one, content: one.content ?? '', address: addressOf(one), body, attributes: source ? { ...one.attributes, [source]: addressOf(one) } : one.attributes };
}

/** What stands between the tags of the element: data for search engines comes after them. */
const inside = (/** @type {string} */ html) => /^<([\w-]+)[^>]*>([^]*)<\/\1>/.exec(html)?.[2] ?? html;
