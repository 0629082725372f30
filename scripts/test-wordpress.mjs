// `npm run test:wordpress`: the plugin's archive in a real WordPress and a real browser. Apart from `npm test`, for it needs PHP and WordPress.
// WP_SOURCE is the folder of an unpacked WordPress 6.5 or newer, WP_SQLITE that of the plugin `sqlite-database-integration`.
// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { buildWordPress } from './build-wordpress.mjs';
import { chromium } from './browsers.mjs';
import { HelpfulError, projectDir, runMain, say } from './setup.mjs';

await runMain(async () => {
  const missing = whatIsMissing();
  if (missing && process.argv.includes('--if-possible')) return say(`The plugin was not tested: ${missing}`);
  if (missing) throw new HelpfulError(missing);
  await chromium();
  await buildWordPress();
  const files = (await readdir(join(projectDir, 'tests/wordpress'))).filter(file => file.endsWith('.test.mjs'));
  process.exitCode = await run(['--test', '--test-concurrency=1', '--test-timeout=280000', ...files.map(file => `tests/wordpress/${file}`)]);
});

/** @returns {string | undefined} a sentence */
function whatIsMissing() {
  const modules = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (modules.error) return 'PHP is missing: install php-cli, php-sqlite3, php-mbstring and php-xml.';
  const absent = ['pdo_sqlite', 'mbstring', 'xml'].filter(name => !new RegExp(`^${name}$`, 'im').test(modules.stdout));
  if (absent.length > 0) return `PHP lacks ${absent.join(', ')}: install php-sqlite3, php-mbstring and php-xml.`;
  const { WP_SOURCE = '', WP_SQLITE = '' } = process.env;
  if (!existsSync(join(WP_SOURCE, 'wp-settings.php'))) return 'WordPress is missing: unpack 6.5 or newer and name its folder in WP_SOURCE.';
  if (!existsSync(join(WP_SQLITE, 'db.copy'))) return 'The plugin sqlite-database-integration is missing: unpack it and name its folder in WP_SQLITE.';
  return undefined;
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: projectDir, stdio: 'inherit' });
    child.on('close', code => resolve(code ?? 1));
  });
}
