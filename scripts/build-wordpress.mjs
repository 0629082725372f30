// `npm run build:wordpress`: dist/wordpress/news-elements.zip, the plugin as WordPress installs it.
// @ts-check
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { zip } from './build/zip.mjs';
import { projectDir, runMain, say } from './setup.mjs';
import { blockJson, blockTexts, manifestPhp, readElements } from './wordpress/blocks.mjs';
import { polishWords } from './wordpress/labels.mjs';
import { findMessages, l10nPhp, potFile, readPo } from './wordpress/translations.mjs';
import { wordsPhp } from './wordpress/words.mjs';

const source = join(projectDir, 'cms/wordpress');
const output = join(projectDir, 'dist/wordpress');

/** Where the archive is. */
export const pluginZip = join(output, 'news-elements.zip');

export async function buildWordPress() {
  await ensureBuilt();
  const archive = zip(await pluginFiles());
  await mkdir(output, { recursive: true });
  await writeFile(pluginZip, archive);
  say(`Packed dist/wordpress/news-elements.zip, ${(archive.length / 1000).toFixed(0)} kB`);
}

/** @returns {Promise<Record<string, string | Buffer>>} path in the archive → content */
export async function pluginFiles() {
  const { version } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'));
  const written = await readSources(version);
  const elements = readElements(JSON.parse(await readFile(join(projectDir, 'custom-elements.json'), 'utf8')));
  const files = { ...written, 'includes/manifest.php': manifestPhp(elements), 'includes/words.php': await builtWords(), ...translations(written, elements, version) };
  const blocks = Object.fromEntries(elements.map(element => [`blocks/${element.tag}/block.json`, blockJson(element, version)]));
  const built = {
    'assets/news-elements.js': await withoutMap(join(projectDir, 'dist/cdn/news-elements.js')),
    'assets/licenses.txt': await readFile(join(projectDir, 'dist/cdn/licenses.txt')),
    'LICENSE': await readFile(join(projectDir, 'LICENSE')),
  };
  const all = Object.entries({ ...files, ...blocks, ...built }).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(all.map(([path, content]) => [`news-elements/${path}`, content]));
}

/** From the modules of the build, which know the words, the countries and the emblem. */
async function builtWords() {
  /** @param {string} path */
  const built = path => import(pathToFileURL(join(projectDir, 'dist', path)).href);
  const [messages, { countryName }, { EMBLEM }] = await Promise.all([built('i18n/messages.js'), built('i18n/format.js'), built('html/emblem.js')]);
  return wordsPhp({ messages, countryName, emblem: EMBLEM });
}

/**
 * The sources with the version filled in.
 * @param {string} version
 * @returns {Promise<Record<string, string>>}
 */
async function readSources(version) {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const files = paths.map(async path => {
    const text = (await readFile(path, 'utf8')).replaceAll('{{version}}', version);
    return [path.slice(source.length + 1).replaceAll('\\', '/'), text];
  });
  return Object.fromEntries(await Promise.all(files));
}

/**
 * @param {Record<string, string>} written
 * @param {import('./wordpress/blocks.mjs').Element[]} elements
 * @param {string} version
 */
function translations(written, elements, version) {
  const php = Object.entries(written).filter(([path]) => path.endsWith('.php')).map(([, text]) => text);
  const messages = [...findMessages([...php, manifestPhp(elements)]), ...blockTexts];
  const made = Object.entries(written).flatMap(([path, text]) => {
    const [, language] = /^languages\/news-elements-(\w+)\.po$/.exec(path) ?? [];
    return language ? [[`languages/news-elements-${language}.l10n.php`, l10nPhp(new Map([...(language === 'pl_PL' ? polishWords(elements) : []), ...readPo(text)]), language)]] : [];
  });
  return { 'languages/news-elements.pot': potFile(messages, version), ...Object.fromEntries(made) };
}

/**
 * The map is not in the archive; a browser's tools would ask for it in vain.
 * @param {string} path
 */
async function withoutMap(path) {
  return (await readFile(path, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(buildWordPress);
