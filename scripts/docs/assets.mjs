// Everything beside the pages: styles, scripts, fonts, the elements themselves, and the files that examples show.
// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import sharp from 'sharp';
import { projectDir } from '../setup.mjs';
import { heightRules } from './heights.mjs';

const site = join(projectDir, 'scripts/docs/site');
const FONTS = ['bricolage-grotesque', 'literata'];
const SUBSETS = ['latin', 'latin-ext'];

/**
 * @param {string} out
 * @param {Map<string, string>} files what the pages link to: from the project's folder on → from the site's folder on
 */
export async function writeAssets(out, files) {
  const assets = join(out, 'assets');
  mkdirSync(join(assets, 'fonts'), { recursive: true });
  await build({ entryPoints: [join(site, 'docs.js'), join(site, 'search.js')], outdir: assets, bundle: true, minify: true, format: 'esm', target: 'es2022', external: ['./search.js'] });
  const css = [...sheets(), heightRules()].join('\n');
  await build({ stdin: { contents: css, loader: 'css' }, outfile: join(assets, 'docs.css'), bundle: true, minify: true, external: ['fonts/*'] });
  cpSync(join(site, 'icon.svg'), join(assets, 'icon.svg'));
  for (const font of FONTS) for (const subset of SUBSETS) copyFont(font, subset, assets);
  mkdirSync(join(out, 'cdn'), { recursive: true });
  cpSync(join(projectDir, 'dist/cdn/news-elements.js'), join(out, 'cdn/news-elements.js'));
  for (const [from, to] of files) copy(join(projectDir, from), join(out, to));
}

/** In the order of their names: later ones win. */
function sheets() {
  const folder = join(site, 'styles');
  return readdirSync(folder).sort().map(name => readFileSync(join(folder, name), 'utf8'));
}

/**
 * @param {string} font
 * @param {string} subset
 * @param {string} assets
 */
function copyFont(font, subset, assets) {
  const name = `${font}-${subset}-wght-normal.woff2`;
  cpSync(join(projectDir, 'node_modules/@fontsource-variable', font, 'files', name), join(assets, 'fonts', name));
}

/** The sites that examples name: ours in English, and the demo's own feeds in Polish. @param {string} out */
export function writeExamples(out) {
  const examples = join(out, 'examples');
  cpSync(join(projectDir, 'docs/examples'), examples, { recursive: true, filter: path => !path.endsWith('heights.json') });
  for (const host of ['your-site.example', 'twoja-strona.example']) {
    cpSync(join(projectDir, 'demo/images'), join(examples, host, 'images'), { recursive: true, filter: path => statSync(path).isDirectory() || path.endsWith('.svg') });
  }
  const polish = join(examples, 'twoja-strona.example');
  const feeds = { 'aktualnosci-utf8.xml': 'feed.xml', 'sasiedzi.json': 'partnerzy.json', 'spoldzielnie/szprycha.xml': 'feeds/spoldzielnie/szprycha.xml', 'spoldzielnie/garnek.xml': 'feeds/spoldzielnie/garnek.xml', 'spoldzielnie/grzadka.xml': 'feeds/spoldzielnie/grzadka.xml' };
  for (const [from, to] of Object.entries(feeds)) {
    mkdirSync(dirname(join(polish, to)), { recursive: true });
    writeFileSync(join(polish, to), withoutOrigins(readFileSync(join(projectDir, 'demo/feeds', from), 'utf8'), to));
  }
  cpSync(join(projectDir, 'demo/files'), join(polish, 'files'), { recursive: true });
}

/**
 * The demo's addresses, from where the file now is. Its pages are one page here, and its pictures drawings, which weigh less.
 * @param {string} text
 * @param {string} path
 */
function withoutOrigins(text, path) {
  const up = '../'.repeat(path.split('/').length - 1);
  const asPages = text.replaceAll(/http:\/\/localhost:430[01]\/(?:[\w-]+\.html|colour\/|sober\/|(?=["<]))/gu, `${up}artykul.html`);
  return asPages.replaceAll('http://localhost:4300/', up).replaceAll(/(images\/[\w-]+)\.png/gu, '$1.svg');
}

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

/** Width and height of every picture of the docs, by its address on the site: nothing moves when they arrive. */
export async function measurePictures() {
  const folder = join(projectDir, 'docs/images');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:png|webp|svg|jpe?g)$/u.test(file));
  const sizes = files.map(async file => {
    const { width = 0, height = 0 } = await sharp(join(folder, file)).metadata();
    return /** @type {const} */ ([`images/${file.replaceAll('\\', '/')}`, { width, height }]);
  });
  return new Map(await Promise.all(sizes));
}
