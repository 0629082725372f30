// Finds links, pictures and scripts of the built site that lead nowhere, headings included.
// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'parse5';

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node
 * @typedef {{ ids: Set<string>, links: string[] }} Found
 */

/**
 * @param {string} folder
 * @returns {string[]} one sentence each
 */
export function findBrokenLinks(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.html'));
  const pages = new Map(files.map(file => [join(folder, file), read(join(folder, file))]));
  return [...pages].flatMap(([file, { links }]) => {
    const name = relative(folder, file);
    // Its addresses begin where the site will be.
    if (name === '404.html' && links.every(link => !link.startsWith('index.html'))) return [];
    return links.filter(link => !leadsSomewhere(link, file, pages)).map(link => `${name}: ${link}`);
  });
}

/**
 * @param {string} link
 * @param {string} file
 * @param {Map<string, Found>} pages
 */
function leadsSomewhere(link, file, pages) {
  // What is beside the site, such as the builder, is the host's.
  if (link.startsWith('/')) return true;
  if (/^[a-z][a-z+.-]*:/iu.test(link)) return /^(?:https?|mailto):/u.test(link);
  const [path = '', fragment] = decodeURI(link).split('#');
  const target = path === '' ? file : join(dirname(file), path.replace(/\/$/u, '/index.html').replace(/\?.*$/u, ''));
  if (!existsSync(target) || !statSync(target).isFile()) return false;
  // What an element reads from the address is no place on the page.
  if (!fragment || fragment.includes('=')) return true;
  return pages.get(target)?.ids.has(fragment) ?? true;
}

/** @param {string} file @returns {Found} */
function read(file) {
  const found = { ids: /** @type {Set<string>} */ (new Set()), links: /** @type {string[]} */ ([]) };
  collect(parse(readFileSync(file, 'utf8')), found);
  return found;
}

/** @param {Node} node @param {Found} found */
function collect(node, found) {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      if (name === 'id') found.ids.add(value);
      if (['href', 'src', 'article-href', 'list-href'].includes(name)) found.links.push(value.replace('{id}', 'x'));
      if (name === 'feed') found.links.push(...value.split(/[\s|]+/u).filter(Boolean));
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, found);
}
