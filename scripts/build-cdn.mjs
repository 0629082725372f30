// `npm run build:cdn`: dist/upload/, the script-tag files as a web server or CDN has them, ready to upload; and their table in docs/cdn.md.
// `npm run build:cdn -- --check` writes nothing but dist/ and fails when that table is stale.
// @ts-check
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { headersFile, replaceTable, uploadFolders, uploadReadme } from './build/upload.mjs';
import { HelpfulError, projectDir, runMain, say } from './setup.mjs';

const page = join(projectDir, 'docs/cdn.md');

/** What is to be uploaded. */
export const uploadDir = join(projectDir, 'dist/upload');

export async function buildCdn() {
  await ensureBuilt();
  const { version } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'));
  const changes = await readFile(join(projectDir, 'CHANGELOG.md'), 'utf8');
  const folders = uploadFolders(version, changes);
  await rm(uploadDir, { recursive: true, force: true });
  await mkdir(uploadDir, { recursive: true });
  for (const folder of [folders.pinned, folders.floating]) await cp(join(projectDir, 'dist/cdn'), join(uploadDir, folder), { recursive: true });
  await writeFile(join(uploadDir, '_headers'), headersFile(folders));
  await writeFile(join(uploadDir, 'README.md'), uploadReadme(folders));
  say(`Wrote dist/upload/${folders.pinned}/ and dist/upload/${folders.floating}/`);
}

/** @param {boolean} isCheck */
async function updatePage(isCheck) {
  const { version } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'));
  const integrity = JSON.parse(await readFile(join(projectDir, 'dist/cdn/integrity.json'), 'utf8'));
  const old = await readFile(page, 'utf8');
  const fresh = replaceTable(old, integrity, version);
  if (fresh === old) return;
  if (isCheck) throw new HelpfulError('Stale: docs/cdn.md. Run `npm run build:cdn` and commit what it writes.');
  await writeFile(page, fresh);
  say('Wrote the table of docs/cdn.md');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await buildCdn();
    await updatePage(process.argv.includes('--check'));
  });
}
