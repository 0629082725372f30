/** The WordPress plugin's archive, file by file; tests/wordpress runs it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import { buildWordPress, pluginZip } from '../../scripts/build-wordpress.mjs';
import { zip } from '../../scripts/build/zip.mjs';
import { findMessages, messageKey, readPo } from '../../scripts/wordpress/translations.mjs';

interface Block {
  apiVersion: number;
  name: string;
  version: string;
  attributes: Record<string, { type: string; enum?: string[] }>;
}

interface ElementDeclaration {
  tagName?: string;
  attributes?: { name: string; type?: { text: string } }[];
}

const project = new URL('../../', import.meta.url);
const elements = ['news-list', 'news-article', 'partner-list', 'funding-notice'];

describe('zip', () => {
  it('gives back what was put in, deflated or not', () => {
    const files = { 'a/ż.txt': 'ą'.repeat(1000), 'empty': '', 'b.bin': Uint8Array.from([255, 0, 254]) };
    const read = unzip(zip(files));
    assert.deepEqual([...read.keys()], Object.keys(files));
    assert.equal(read.get('a/ż.txt')?.toString(), files['a/ż.txt']);
    assert.deepEqual([...(read.get('b.bin') ?? [])], [255, 0, 254]);
  });

  it('is the same for the same files', () => {
    assert.deepEqual(zip({ a: 'b' }), zip({ a: 'b' }));
  });
});

describe('the WordPress plugin', () => {
  let files: Map<string, Buffer>;
  const text = (path: string): string => files.get(`news-elements/${path}`)?.toString() ?? assert.fail(`no ${path}`);
  const phpFiles = (): [string, string][] => [...files].filter(([path]) => path.endsWith('.php')).map(([path, content]) => [path, content.toString()]);

  before(async () => {
    await buildWordPress();
    files = unzip(await readFile(pluginZip));
  });

  it('lies in one folder with everything it needs', () => {
    for (const path of files.keys()) assert.match(path, /^news-elements\//);
    const needed = ['news-elements.php', 'uninstall.php', 'readme.txt', 'LICENSE', 'assets/news-elements.js', 'assets/editor.js', 'assets/import.js', 'assets/licenses.txt', 'languages/news-elements.pot', 'languages/news-elements-pl_PL.l10n.php'];
    for (const path of [...needed, ...elements.map((tag) => `blocks/${tag}/block.json`)]) assert.ok(text(path).length > 0, path);
  });

  it('loads every part that it names, and has no other', () => {
    const [, list = ''] = /foreach \( array\( (.*?) \) as/.exec(text('news-elements.php')) ?? [];
    const named = list.split(', ').map((part) => `news-elements/includes/${part.replaceAll("'", '')}.php`);
    const present = [...files.keys()].filter((path) => path.includes('/includes/'));
    assert.deepEqual(named.sort(), present.sort());
  });

  it('says nothing when a file is called by itself', () => {
    for (const [path, source] of phpFiles()) assert.match(source, /^<\?php\s*(?:\/\*\*[^]*?\*\/\s*)?if \( ! defined\( 'ABSPATH' \)[^{]*\{\s*exit;/, path);
  });

  it('prefixes every function', () => {
    const names = phpFiles().flatMap(([, source]) => [...source.matchAll(/^function (\w+)/gm)].map(([, name = '']) => name));
    assert.ok(names.length > 20);
    assert.deepEqual(names.filter((name) => !name.startsWith('news_elements_')), []);
  });

  it('has the version of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('package.json', project), 'utf8')) as { version: string };
    assert.match(text('news-elements.php'), new RegExp(`^ \\* Version: ${version}$`, 'm'));
    assert.match(text('readme.txt'), new RegExp(`^Stable tag: ${version}$`, 'm'));
    for (const tag of elements) assert.equal(block(text, tag).version, version);
    for (const [path, content] of files) assert.ok(!content.includes('{{version}}'), path);
  });

  it('has a block for each element with all its attributes but texts as JSON', async () => {
    const { modules } = JSON.parse(await readFile(new URL('custom-elements.json', project), 'utf8')) as { modules: { declarations?: ElementDeclaration[] }[] };
    const declarations = modules.flatMap(({ declarations = [] }) => declarations);
    for (const tag of elements) {
      const { apiVersion, name, attributes } = block(text, tag);
      const declared = declarations.find(({ tagName }) => tagName === tag)?.attributes ?? [];
      const known = declared.map((one) => one.name).filter((one) => one !== 'messages');
      assert.equal(apiVersion, 3);
      assert.equal(name, `news-elements/${tag}`);
      assert.deepEqual(Object.keys(attributes), [...known, 'fallback-text', 'fallback-href']);
    }
    assert.deepEqual(block(text, 'news-list').attributes.paging, { type: 'string', enum: ['none', 'more', 'pages'] });
    assert.equal(block(text, 'news-list').attributes.limit?.type, 'number');
  });

  it('lets only addresses of the web into attributes that lead somewhere', () => {
    const types = text('includes/manifest.php');
    for (const name of ['src', 'emblem-src', 'home-href', 'list-href', 'contact-href', 'project-url', 'fallback-image']) assert.match(types, new RegExp(`'${name}' => 'url',`), name);
    assert.match(types, /'feed' => 'sources',/);
    assert.match(types, /'article-href' => 'template',/);
  });

  it('tells in the readme what WordPress.org asks for', () => {
    const readme = text('readme.txt');
    for (const section of ['Description', 'Installation', 'Frequently Asked Questions', 'External services', 'Changelog']) assert.match(readme, new RegExp(`^== ${section} ==$`, 'm'));
    for (const header of ['Requires at least', 'Tested up to', 'Requires PHP', 'License']) assert.match(readme, new RegExp(`^${header}: .+$`, 'm'));
  });

  it('names no host in its own code but licences and vocabularies', () => {
    const allowed = new Set(['opensource.org', 'schemas.wp.org', 'schema.org']);
    const own = [...files].filter(([path]) => /\.(?:php|json)$|(?:editor|import)\.js$/.test(path));
    for (const [path, content] of own) {
      const hosts = [...content.toString().matchAll(/https?:\/\/(\w[\w.-]*)/g)].map(([, host = '']) => host);
      assert.deepEqual(hosts.filter((host) => !allowed.has(host)), [], path);
    }
  });

  it('asks the network by one door that refuses private addresses', () => {
    const asking = phpFiles().flatMap(([path, source]) => [...source.matchAll(/\b(wp_(?:safe_)?remote_(?:get|post|request|head)|curl_\w+|file_get_contents|fopen|fetch_feed)\s*\(/g)].map(([, call]) => `${path} ${call}`));
    assert.deepEqual(asking, ['news-elements/includes/feeds.php wp_safe_remote_get']);
  });

  it('is written in the PHP of 7.4', () => {
    const newer = /\b(?:str_contains|str_starts_with|str_ends_with|get_debug_type|array_is_list)\s*\(|\?->|\bmatch\s*\(|^#\[|\breadonly\b|^enum\s|\w\|\w+\s+\$\w+\s*[,)]|,\s*\)\s*\{/m;
    for (const [path, source] of phpFiles()) assert.doesNotMatch(source.replace(/\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\]|\\.)*'/g, ''), newer, path);
  });

  it('is understood by PHP', { skip: spawnSync('php', ['-v']).error ? 'There is no PHP here.' : false }, () => {
    for (const [path, source] of phpFiles()) assert.equal(spawnSync('php', ['-l'], { input: source }).status, 0, path);
  });

  it('escapes whatever it prints, and reads no request by itself: WordPress checks the nonce of its form', () => {
    for (const [path, source] of phpFiles()) {
      const printed = [...source.matchAll(/\b(?:echo|print|printf)\b\s*\(?\s*(\w+)/g)].map(([, call]) => call);
      assert.deepEqual(printed.filter((call) => !/^esc_(?:html|attr|url)$/.test(call ?? '')), [], path);
      assert.doesNotMatch(source, /\$_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES)\b/, path);
      assert.doesNotMatch(source, /\b(?:eval|assert|create_function|base64_decode|exec|system|passthru|shell_exec|unserialize|extract)\s*\(/, path);
    }
    assert.match(text('includes/settings-page.php'), /settings_fields\( 'news_elements' \)/);
    assert.match(text('includes/settings-page.php'), /current_user_can\( 'manage_options' \)/);
  });

  it('prefixes its constants and its variables outside functions, and names its own text domain', () => {
    for (const [path, source] of phpFiles()) {
      const constants = [...source.matchAll(/^const (\w+)|\bdefine\( '(\w+)'/gm)].map(([, one, other]) => one ?? other);
      const variables = [...source.matchAll(/^\$(\w+)/gm)].map(([, name]) => name);
      assert.deepEqual([...constants, ...variables].filter((name) => !/^news_elements_/i.test(name ?? '')), [], path);
      const domains = [...source.matchAll(/\b(?:esc_html_|esc_attr_|_)[_ex]\(\s*'(?:[^'\\]|\\.)*',\s*(?:'[^']*',\s*)?'([\w-]+)'\s*\)/g)].map(([, domain]) => domain);
      assert.deepEqual(domains.filter((domain) => domain !== 'news-elements'), [], path);
    }
  });

  it('has a readme whose headers WordPress.org can read, and that agree with the plugin', () => {
    const [readme, plugin] = [text('readme.txt'), text('news-elements.php')];
    const header = (source: string, name: string): string => new RegExp(`^(?: \\* )?${name}: (.+)$`, 'm').exec(source)?.[1] ?? assert.fail(name);
    for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI']) assert.equal(header(readme, name), header(plugin, name));
    assert.equal(header(readme, 'Stable tag'), header(plugin, 'Version'));
    assert.equal(header(plugin, 'Text Domain'), 'news-elements');
    assert.match(header(readme, 'Tested up to'), /^\d+\.\d+$/);
    assert.match(header(readme, 'Contributors'), /^[a-z\d]+(?:, [a-z\d]+)*$/);
    assert.ok(header(readme, 'Tags').split(',').length <= 5);
    const [, short = ''] = /^License URI: .+\n\n(.+)$/m.exec(readme) ?? [];
    assert.ok(short.length > 20 && short.length <= 150, short);
  });

  it('has every name and sentence in Polish, and none that is not used', () => {
    const messages = findMessages(phpFiles().map(([, source]) => source));
    const polish = readPo(text('languages/news-elements-pl_PL.po'));
    const built = text('languages/news-elements-pl_PL.l10n.php');
    const has = (text: string): boolean => built.includes(`'${text.replace(/[\\']/g, '\\$&')}' => `);
    assert.ok(messages.length > 150);
    assert.deepEqual(messages.filter((one) => !has(one.text)), []);
    const asked = new Set(messages.map((one) => messageKey(one)));
    assert.deepEqual([...polish.keys()].filter((key) => !key.startsWith('block ') && !asked.has(key)), []);
  });
});

function block(text: (path: string) => string, tag: string): Block {
  return JSON.parse(text(`blocks/${tag}/block.json`)) as Block;
}

/** Reads by the directory at the end, as unpackers do, and checks every sum. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, sum, packed, length, start] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(from, from + packed);
    const content = method === 8 ? inflateRawSync(data) : data;
    assert.equal(crc32(content), sum, name);
    files.set(name, content);
    at += 46 + length;
  }
  return files;
}
