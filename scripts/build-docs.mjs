// `npm run build:docs`: dist/docs/, the documentation as a site of plain files. `--url https://example.org/docs/` says where it will be
// (canonical links, sitemap), `--out DIR` writes it elsewhere, `--measure` measures the running examples anew.
// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { Addresses } from './docs/addresses.mjs';
import { measurePictures, writeAssets, writeExamples } from './docs/assets.mjs';
import { renderPage } from './docs/layout.mjs';
import { findBrokenLinks } from './docs/links.mjs';
import { renderMarkdown } from './docs/markdown.mjs';
import { renderMissingPage } from './docs/missing-page.mjs';
import { listPages } from './docs/pages.mjs';
import { buildIndex } from './docs/search-index.mjs';
import { HelpfulError, projectDir, runMain, say } from './setup.mjs';

export const docsFolder = join(projectDir, 'dist/docs');

/**
 * @param {{ out?: string, url?: string, builder?: string }} [options] `builder`: address of the embed builder, where there is one
 * @returns {Promise<import('./docs/pages.mjs').Page[]>} the pages that were written
 */
export async function buildDocs({ out = docsFolder, url, builder } = {}) {
  await ensureBuilt();
  const site = { pages: listPages(), address: url, builder };
  const addresses = new Addresses(site.pages);
  const sizes = await measurePictures();
  const built = site.pages.map(page => {
    const markdown = readFileSync(join(projectDir, 'docs', page.file), 'utf8');
    return { page, rendered: renderMarkdown(markdown, { page, addresses, sizes }) };
  });
  rmSync(out, { recursive: true, force: true });
  for (const { page, rendered } of built) write(out, page.url, renderPage(page, rendered, site));
  write(out, '404.html', renderMissingPage(site));
  await writeAssets(out, addresses.files);
  write(out, 'assets/search.json', buildIndex(built));
  writeExamples(out);
  if (url) write(out, 'sitemap.xml', sitemap(site.pages, url));
  const broken = findBrokenLinks(out);
  if (broken.length > 0) throw new HelpfulError(`The site has links that lead nowhere:\n  ${broken.join('\n  ')}`);
  return site.pages;
}

/**
 * @param {string} out
 * @param {string} path
 * @param {string} text
 */
function write(out, path, text) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * @param {import('./docs/pages.mjs').Page[]} pages
 * @param {string} address
 */
function sitemap(pages, address) {
  const entries = pages.map(page => `<url><loc>${address}${encodeURI(page.url).replace(/(?<=^|\/)index\.html$/u, '')}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

/** @param {string | undefined} url */
function checkAddress(url) {
  if (url === undefined) return undefined;
  if (!/^https?:/u.test(url) || !URL.canParse(url)) throw new HelpfulError(`--url takes an address such as https://example.org/docs/, not “${url}”.`);
  return url.endsWith('/') ? url : `${url}/`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string' }, url: { type: 'string' }, measure: { type: 'boolean' } } });
    const out = values.out === undefined ? docsFolder : resolve(values.out);
    const options = { out, url: checkAddress(values.url) };
    const pages = await buildDocs(options);
    if (values.measure) {
      await (await import('./docs/measure.mjs')).measureExamples(out, pages);
      await buildDocs(options);
    }
    say(`Built ${pages.length} pages in ${out}`);
  });
}
