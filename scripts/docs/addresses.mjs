// Where links, pictures and examples lead on the site, and which files it needs for them.
// @ts-check
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HelpfulError, projectDir } from '../setup.mjs';

/** @typedef {import('./pages.mjs').Page} Page */

/** Hosts that examples name; each is a folder of the site. */
const EXAMPLE_HOST = /https:\/\/((?:your-site|twoja-strona|partner|sasiad)\.example)\//gu;

export class Addresses {
  /** What has to be copied: from the project's folder on → from the site's folder on. @type {Map<string, string>} */
  files = new Map();
  /** @type {Map<string, Page>} */
  #pages;

  /** @param {Page[]} pages */
  constructor(pages) {
    this.#pages = new Map(pages.map(page => [posix.normalize(`docs/${page.file}`), page]));
  }

  /**
   * A link of a page's Markdown, as the site has it; other languages say so.
   * @param {string} href
   * @param {Page} page
   * @returns {{ href?: string, language?: string }} none for a folder of the repository, which no site shows
   */
  resolve(href, page) {
    if (/^[a-z]+:/iu.test(href) || href.startsWith('#')) return { href };
    const [path = '', hash] = href.split('#');
    const file = posix.join('docs', posix.dirname(page.file), decodeURI(path));
    const target = this.#pages.get(file);
    const fragment = hash === undefined ? '' : `#${hash}`;
    if (target) return { href: fromPage(page, target.url) + fragment, ...(target.language !== page.language && { language: target.language }) };
    const copy = this.#copy(file, page);
    return copy === undefined ? {} : { href: fromPage(page, copy) + fragment };
  }

  /** @param {string} file @param {Page} page */
  #copy(file, page) {
    const path = join(projectDir, file);
    if (!existsSync(path)) throw new HelpfulError(`docs/${page.file} leads to ${file}, which does not exist.`);
    if (statSync(path).isDirectory()) return undefined;
    const target = file.startsWith('docs/') ? file.slice('docs/'.length) : `files/${file}`;
    this.files.set(file, target);
    return target;
  }
}

/**
 * An example's addresses, as they are on the site.
 * @param {string} html
 * @param {Page} page
 */
export const withExampleAddresses = (html, page) => html.replace(EXAMPLE_HOST, (_, host) => `${toRoot(page)}examples/${host}/`);

/** @param {Page} page @param {string} url from the site's folder on */
export const fromPage = (page, url) => toRoot(page) + url;

/** @param {Page} page */
const toRoot = page => '../'.repeat(page.url.split('/').length - 1);
