// Named unions of words, such as `type Order = 'feed' | 'title'`: in the manifest the words stand themselves, for editors and for the builder.
// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const UNION = /^export type (\w+) =((?:\s*\|?\s*'[^']*')+);/gmu;

/**
 * @param {string} folder of the sources
 * @returns {Promise<Map<string, string>>} name → union
 */
export async function readUnions(folder) {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.ts'));
  const sources = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  return new Map(sources.flatMap(source => [...source.matchAll(UNION)].map(([, name = '', union = '']) => /** @type {[string, string]} */ ([name, union.trim().replace(/\s+/gu, ' ')]))));
}

/**
 * @param {import('./trim.mjs').Manifest} manifest
 * @param {Map<string, string>} unions
 * @returns {import('./trim.mjs').Manifest}
 */
export function expandUnions(manifest, unions) {
  const names = [...unions.keys()].join('|');
  const pattern = new RegExp(`\\b(?:${names})\\b`, 'gu');
  return JSON.parse(JSON.stringify(manifest, (key, value) => (key === 'text' && typeof value === 'string' ? value.replace(pattern, name => unions.get(name) ?? name) : value)));
}
