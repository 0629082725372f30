// How the script-tag files lie on a server: a folder that never changes for each version, one that follows a major version, and their headers.
// @ts-check

/** @typedef {{ pinned: string, floating: string, released: string[] }} Folders `released`: every version so far, this one too */
/** @typedef {Record<string, { integrity: string, bytes: number, brotli: number }>} Integrity */

const SHARED = ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin', 'X-Content-Type-Options: nosniff'];
const FOREVER = 'Cache-Control: public, max-age=31536000, immutable';
/** Who follows a major version gets a correction within the hour. */
const BRIEFLY = 'Cache-Control: public, max-age=3600';

const TABLE = /(?<=<!-- files: `npm run build:cdn` -->\n)[^]*?(?=<!-- \/files -->)/u;

/**
 * @param {string} version
 * @param {string} changes CHANGELOG.md, whose headings are the versions
 * @returns {Folders}
 */
export function uploadFolders(version, changes) {
  const told = [...changes.matchAll(/^## \[(\d+\.\d+\.\d+)\] - /gmu)].map(([, one = '']) => one);
  return { pinned: version, floating: majorOf(version), released: [...new Set([version, ...told])] };
}

/** @param {string} version */
function majorOf(version) {
  return version.replace(/\..*$/u, '');
}

/**
 * A `_headers` file, as Cloudflare Pages and Netlify read it. It names the versions that were uploaded before: the file replaces the old one.
 * @param {Folders} folders
 */
export function headersFile({ released }) {
  const majors = [...new Set(released.map(majorOf))];
  const rules = [
    ...released.map(version => ({ path: `/${version}/*`, headers: [...SHARED, FOREVER] })),
    ...majors.map(major => ({ path: `/${major}/*`, headers: [...SHARED, BRIEFLY] })),
  ];
  return `${rules.map(({ path, headers }) => [path, ...headers.map(header => `  ${header}`)].join('\n')).join('\n\n')}\n`;
}

/** @param {Folders} folders */
export function uploadReadme({ pinned, floating }) {
  return `# To upload

* \`${pinned}/\`: this version. Once uploaded it must never change: pages pin its files by \`integrity\`.
* \`${floating}/\`: the newest of version ${floating}. Replace it with each release.
* \`_headers\`: the headers of both, as Cloudflare Pages and Netlify read them. Elsewhere set them by hand. For nginx:

\`\`\`nginx
location ~ ^/\\d+\\.\\d+\\.\\d+/ { ${[...SHARED, FOREVER].map(nginxHeader).join(' ')} }
location ~ ^/\\d+/ { ${[...SHARED, BRIEFLY].map(nginxHeader).join(' ')} }
\`\`\`

Leave what lies there of older versions. Hashes and sizes are in \`integrity.json\` of each folder, licences in \`licenses.txt\`.
`;
}

/** @param {string} header */
function nginxHeader(header) {
  return header.replace(/^([\w-]+): (.*)$/u, 'add_header $1 "$2";');
}

/**
 * @param {string} page Markdown with a place for the table
 * @param {Integrity} integrity
 * @param {string} version
 */
export function replaceTable(page, integrity, version) {
  if (!TABLE.test(page)) throw new Error('The page has no place for the table.');
  const rows = Object.entries(integrity).map(([file, { integrity: hash, bytes, brotli }]) => `| \`${version}/${file}\` | ${kB(bytes)} | ${kB(brotli)} | \`${hash}\` |`);
  return page.replace(TABLE, () => ['| file | kB | kB over the wire (brotli) | `integrity` |', '|---|---|---|---|', ...rows, ''].join('\n'));
}

/** @param {number} bytes 1 kB being 1000 of them */
function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
