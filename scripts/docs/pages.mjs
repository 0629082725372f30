// Which pages the site has, in the order in which they are read. A page whose Markdown does not exist (yet) is left out.
// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup.mjs';

/**
 * @typedef {'en' | 'pl'} Language
 * @typedef {{ file: string, label: string, also?: string }} Entry `file` from docs/ on, `also` the same page in the other language
 * @typedef {{ title: string, entries: Entry[] }} Section
 * @typedef {Entry & { url: string, language: Language, section: string }} Page
 */

/** @type {Record<Language, Section[]>} */
const sections = {
  en: [
    {
      title: 'Begin',
      entries: [
        { file: 'README.md', label: 'Overview', also: 'pl/README.md' },
        { file: 'start.md', label: 'In one minute', also: 'pl/start.md' },
        { file: 'recipes.md', label: 'Recipes', also: 'pl/przepisy.md' },
        { file: 'cms.md', label: 'WordPress and other CMS', also: 'pl/cms.md' },
        { file: 'frameworks.md', label: 'Frameworks' },
        { file: 'migration.md', label: 'Coming from elsewhere' },
      ],
    },
    {
      title: 'The elements',
      entries: [
        { file: 'news-list.md', label: 'News list' },
        { file: 'article.md', label: 'Article' },
        { file: 'partners.md', label: 'Partners' },
        { file: 'funding.md', label: 'Funding notice' },
        { file: 'api.md', label: 'Reference' },
      ],
    },
    {
      title: 'Make it yours',
      entries: [
        { file: 'theming.md', label: 'Colours, fonts, parts' },
        { file: 'languages.md', label: 'Languages and dates' },
        { file: 'errors.md', label: 'When something goes wrong' },
      ],
    },
    {
      title: 'Publish',
      entries: [
        { file: 'check.md', label: 'Check and snapshot' },
        { file: 'cdn.md', label: 'The script files' },
        { file: 'versions.md', label: 'Versions' },
        { file: 'gateway.md', label: 'The gateway' },
        { file: 'scale.md', label: 'Scale' },
        { file: 'feed.md', label: 'The feed reader' },
        { file: 'extension.md', label: 'More in a feed' },
      ],
    },
    {
      title: 'Trust',
      entries: [
        { file: 'privacy.md', label: 'Privacy', also: 'pl/prywatnosc.md' },
        { file: 'accessibility.md', label: 'Accessibility' },
        { file: 'security.md', label: 'Security' },
        { file: 'reliability.md', label: 'What it withstands' },
        { file: 'comparison.md', label: 'Comparison' },
        { file: 'decisions.md', label: 'Decisions' },
        { file: 'contributing.md', label: 'Working on it' },
        { file: '../CHANGELOG.md', label: 'Changes' },
      ],
    },
  ],
  pl: [
    {
      title: 'Po polsku',
      entries: [
        { file: 'pl/README.md', label: 'Na początek', also: 'README.md' },
        { file: 'pl/start.md', label: 'W minutę', also: 'start.md' },
        { file: 'pl/przepisy.md', label: 'Przepisy', also: 'recipes.md' },
        { file: 'pl/cms.md', label: 'WordPress i inne systemy', also: 'cms.md' },
        { file: 'pl/prywatnosc.md', label: 'Prywatność', also: 'privacy.md' },
      ],
    },
  ],
};

/** Every page there is, in reading order. */
export function listPages() {
  return /** @type {const} */ (['en', 'pl']).flatMap(language => sections[language].flatMap(section => pagesOf(section, language)));
}

/**
 * @param {Section} section
 * @param {Language} language
 * @returns {Page[]}
 */
function pagesOf({ title, entries }, language) {
  const written = entries.filter(({ file }) => existsSync(join(projectDir, 'docs', file)));
  return written.map(entry => ({ ...entry, url: urlOf(entry.file), language, section: title }));
}

/** @param {string} file */
function urlOf(file) {
  if (file === '../CHANGELOG.md') return 'changes.html';
  return file.replace(/README\.md$/u, 'index.md').replace(/\.md$/u, '.html');
}
