// `npm run golden:wordpress`: what our own renderer makes of the golden cases, for the plugin's renderer to be held against. `-- --check` only compares.
// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { addressOf, cases } from '../../tests/wordpress/golden/cases.mjs';
import { ensureBuilt } from '../build.mjs';
import { HelpfulError, projectDir, runMain, say } from '../setup.mjs';
import { outline } from './outline.mjs';

/** @typedef {import('../../tests/wordpress/golden/cases.mjs').Case} Case */

/** @param {string} name */
export const goldenFile = name => join(projectDir, 'tests/wordpress/golden/expected', `${name}.txt`);

/** Outlines by case. */
export async function ourOutlines() {
  const modules = await loadRenderers();
  const entries = cases.map(async one => /** @type {const} */ ([one.name, outline(await render(one, modules))]));
  return Object.fromEntries(await Promise.all(entries));
}

async function loadRenderers() {
  /** @param {string} path */
  const built = path => import(pathToFileURL(join(projectDir, 'dist', path)).href);
  const [server, feed, select, partners] = await Promise.all(['server/index.js', 'feed/index.js', 'feed/select.js', 'elements/partner-list/read-json.js'].map(built));
  return { ...server, ...feed, ...select, ...partners };
}

/**
 * @param {Case} one
 * @param {any} ours the modules together
 */
async function render({ tag, ...one }, ours) {
  const { attributes } = one;
  const options = { language: attributes.lang, heading: attributes.heading, headingLevel: Number(attributes['heading-level'] ?? 2) };
  if (tag === 'funding-notice') return ours.renderNotice(fundingOf(one), options);
  const bytes = await readFile(join(projectDir, one.file ?? ''));
  if (tag === 'partner-list') return ours.renderPartners(ours.readJson(bytes.toString(), addressOf({ tag, ...one }))(attributes.lang), options);
  const items = ours.mergeFeeds([ours.readFeed(bytes, { url: addressOf({ tag, ...one }), contentType: one.type })]);
  if (tag === 'news-article') return ours.renderArticle(ours.findItem(items, attributes.item), options);
  const sorted = attributes.sort ? ours.sortItems(items, attributes.sort, compare) : items;
  const from = Number(attributes.offset ?? 0);
  return ours.renderList(sorted.slice(from, from + Number(attributes.limit ?? 10)), { ...options, show: attributes.show, excerptLength: Number(attributes['excerpt-length'] ?? 30) });
}

/**
 * @param {string} a
 * @param {string} b
 */
const compare = (a, b) => (a < b ? -1 : Number(a > b));

/**
 * What the element would make of its attributes and the pictures between its tags.
 * @param {Omit<Case, 'tag'>} one
 */
function fundingOf({ attributes, content = '' }) {
  /** @param {string} name */
  const number = name => (name in attributes ? Number(attributes[name]) : undefined);
  const pictures = [...content.matchAll(/(?:<a href="([^"]*)">)?<img src="([^"]*)" alt="([^"]*)">/g)];
  return {
    statement: attributes.statement, language: attributes.lang, period: attributes.period, programme: attributes.programme, fund: attributes.fund,
    project_title: attributes['project-title'], project_number: attributes['project-number'], project_url: attributes['project-url'],
    total_value: number('total-value'), eu_contribution: number('eu-contribution'), currency: attributes.currency, disclaimer: attributes.disclaimer, emblem: attributes['emblem-src'],
    funders: (attributes.funders ?? '').split(';').map(name => ({ name: name.trim() })).filter(({ name }) => name),
    marks: pictures.map(([, url, logo, name = '']) => ({ url, logo, name: name.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<') })),
  };
}

async function main() {
  await ensureBuilt();
  const outlines = Object.entries(await ourOutlines());
  const kept = await Promise.all(outlines.map(([name]) => readFile(goldenFile(name), 'utf8').catch(() => '')));
  const changed = outlines.filter(([, text], at) => text !== kept[at]);
  if (process.argv.includes('--check') && changed.length > 0) throw new HelpfulError(`Run \`npm run golden:wordpress\`: ${changed.map(([name]) => name).join(', ')} changed.`);
  for (const [name, text] of changed) {
    await mkdir(dirname(goldenFile(name)), { recursive: true });
    await writeFile(goldenFile(name), text);
  }
  say(`${outlines.length} golden outlines, ${changed.length} new or changed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main);
