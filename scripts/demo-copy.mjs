// Makes the copy of demo/ that is served: real addresses in place of the written ones, fonts beside the pages.
// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { projectDir } from './setup.mjs';

/** What the demo's files call their four origins: ports from 4300 on. */
const WRITTEN = /** @type {const} */ (['association', 'partner', 'elsewhere', 'gateway']);
const WITH_ADDRESSES = new Set(['.html', '.css', '.xml', '.atom', '.json', '.svg']);
const FEEDS = new Set(['.xml', '.atom', '.json']);

/** @typedef {Record<typeof WRITTEN[number], string>} Addresses */

/**
 * @param {Addresses} addresses
 * @returns {string} the folder with `association/`, `partner/` and `elsewhere/`
 */
export function prepareDemo(addresses) {
  const ports = WRITTEN.map(name => new URL(addresses[name]).port);
  const folder = join(projectDir, '.cache', `demo-${ports.join('-')}`);
  rmSync(folder, { recursive: true, force: true });
  copySite('association', folder);
  copySite('partner', folder);
  copySite('elsewhere', folder);
  const isFeed = (/** @type {string} */ path) => !extname(path) || FEEDS.has(extname(path));
  const isPublicFeed = (/** @type {string} */ path) => basename(path) !== 'generator' && isFeed(path);
  cpSync(demoPath('feeds'), join(folder, 'association', 'feeds'), { recursive: true, filter: isPublicFeed });
  for (const shared of ['images', 'files']) cpSync(demoPath(shared), join(folder, 'association', shared), { recursive: true });
  for (const file of filesIn(folder)) if (WITH_ADDRESSES.has(extname(file))) putAddresses(file, addresses);
  return folder;
}

/** @param {string} name */
const demoPath = name => join(projectDir, 'demo', name);

/**
 * @param {string} site
 * @param {string} folder
 */
function copySite(site, folder) {
  const target = join(folder, site);
  cpSync(demoPath(site), target, { recursive: true });
  copyFonts(target);
}

/**
 * Puts `/fonts/x.woff2` beside the pages whose style sheets ask for it.
 * @param {string} site
 */
function copyFonts(site) {
  const sheets = filesIn(site).filter(file => extname(file) === '.css').map(file => readFileSync(file, 'utf8'));
  const names = new Set(sheets.flatMap(sheet => [...sheet.matchAll(/\/fonts\/([\w-]+\.woff2)/gu)].map(match => match[1])));
  mkdirSync(join(site, 'fonts'), { recursive: true });
  for (const name of names) cpSync(fontFile(String(name)), join(site, 'fonts', String(name)));
}

/** @param {string} name */
function fontFile(name) {
  const packages = join(projectDir, 'node_modules', '@fontsource-variable');
  const owner = readdirSync(packages).filter(candidate => name.startsWith(`${candidate}-`)).sort((a, b) => b.length - a.length)[0];
  if (!owner) throw new Error(`No installed font package has ${name}`);
  return join(packages, owner, 'files', name);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

/**
 * Byte for byte: latin1 keeps every byte, whatever the file's own encoding.
 * @param {string} file
 * @param {Addresses} addresses
 */
function putAddresses(file, addresses) {
  const written = readFileSync(file, 'latin1');
  const replaced = written.replace(/http:\/\/localhost:430([0-3])|http%3A%2F%2Flocalhost%3A430([0-3])/gu, (_, plain, encoded) => {
    const name = WRITTEN[Number(plain ?? encoded)] ?? 'association';
    return plain ? addresses[name] : encodeURIComponent(addresses[name]);
  });
  if (replaced !== written) writeFileSync(file, replaced, 'latin1');
}
