// The licences of everything inside the script-tag files: whoever serves the files serves the notices beside them.
// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HelpfulError, projectDir } from '../setup.mjs';

/**
 * @param {string[]} modules paths of the bundled modules
 * @returns {Promise<string>} our licence, then those of the packages the modules belong to
 */
export async function collectLicenses(modules) {
  const packages = new Set(modules.map(packageOf).filter(name => name !== undefined));
  const texts = [...packages].sort().map(name => describePackage(join(projectDir, 'node_modules', name)));
  return (await Promise.all([describePackage(projectDir), ...texts])).join(`\n${'-'.repeat(72)}\n\n`);
}

/** @param {string} module */
function packageOf(module) {
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1];
}

/** @param {string} dir a package's folder */
async function describePackage(dir) {
  const { name, version, license } = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8'));
  const file = (await readdir(dir)).find(entry => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (!file) throw new HelpfulError(`${name} has no licence file, so it cannot be put into the script-tag files.`);
  return `${name} ${version} (${license})\n\n${await readFile(join(dir, file), 'utf8')}`;
}
