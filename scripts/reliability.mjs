// `npm run reliability`: docs/reliability.md from the tables that the tests run; each module of tests/reliability is one section.
// `npm run reliability -- --check` writes nothing and fails when the page is stale.
// @ts-check
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { HelpfulError, projectDir, runMain } from './setup.mjs';

const page = join(projectDir, 'docs/reliability.md');
const sections = join(projectDir, 'tests/reliability');

/** @typedef {{ title: string, lines: readonly string[] }} Section */

await runMain(async () => {
  const text = await generate();
  if (!process.argv.includes('--check')) {
    await writeFile(page, text);
    return console.log(text);
  }
  const written = await readFile(page, 'utf8').catch(() => '');
  if (written !== text) throw new HelpfulError('Stale: docs/reliability.md. Run `npm run reliability` and commit what it writes.');
});

/** The sections in the order of their files' names. */
async function generate() {
  const files = (await readdir(sections)).filter(file => /^\d-.*\.(?:ts|mjs)$/.test(file)).sort();
  const modules = await Promise.all(files.map(file => tsImport(pathToFileURL(join(sections, file)).href, import.meta.url)));
  const parts = modules.map(({ section }) => formatSection(section));
  const intro = [
    '# What it withstands',
    '',
    '<!-- Made by `npm run reliability` from the tables that the tests run; do not edit. -->',
    '',
    'Every line below is a case that `npm test` runs. What happens in it is asserted there: no script runs, nothing is left of what the',
    'policy does not name, no host is asked that should not be, and nothing is thrown into the page.',
  ];
  return `${[...intro, ...parts.flat()].join('\n')}\n`;
}

/** @param {Section} section */
function formatSection({ title, lines }) {
  return ['', `## ${title}`, '', ...lines];
}
