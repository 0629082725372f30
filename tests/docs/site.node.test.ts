/** The built documentation as files: links, headings, ids, titles, weight, and what its address changes. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as Tree, type ParserError } from 'parse5';
import { findBrokenLinks } from '../../scripts/docs/links.mjs';
import { projectDir } from '../../scripts/setup.mjs';
import { buildDocsSite } from '../support/docs-site.js';

const { folder, pages } = await buildDocsSite();
const kB = 1000;

interface Parsed {
  faults: string[];
  elements: Tree.Element[];
}

function parsePage(url: string): Parsed {
  const faults: string[] = [];
  const document = parse(readFileSync(join(folder, url), 'utf8'), { sourceCodeLocationInfo: true, onParseError: ({ code, startLine }: ParserError) => faults.push(`${code} in line ${startLine}`) });
  const elements: Tree.Element[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(document);
  return { faults, elements };
}

const attribute = ({ attrs }: Tree.Element, name: string): string | undefined => attrs.find((each) => each.name === name)?.value;
const repeated = (values: (string | undefined)[]): (string | undefined)[] => values.filter((value, at) => value !== undefined && values.indexOf(value) !== at);

/** Bytes of the page and of what it names: scripts, styles, fonts. */
function weightOf(url: string, elements: Tree.Element[]): number {
  const named = elements.flatMap((element) => ((element.tagName === 'script' && attribute(element, 'src')) || (element.tagName === 'link' && /preload|stylesheet/.test(attribute(element, 'rel') ?? '') && attribute(element, 'href'))) || []);
  return [url, ...named.map((path) => join(url, '..', path))].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

describe('every page', () => {
  for (const { url, language } of [...pages, { url: '404.html', language: 'en' }]) {
    const { faults, elements } = parsePage(url);
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []));

    it(`${url} is HTML without faults, each id once`, () => {
      assert.deepEqual(faults, []);
      assert.deepEqual(repeated(elements.map((element) => attribute(element, 'id'))), []);
    });

    it(`${url} has one first heading, and leaves out no level`, () => {
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.deepEqual(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1), []);
    });

    it(`${url} says its language, and what it is about`, () => {
      assert.equal(attribute(elements[0] as Tree.Element, 'lang'), language);
      assert.ok(elements.some((element) => attribute(element, 'name') === 'description' && (attribute(element, 'content') ?? '').length > 20));
    });

    it(`${url} keeps room for its pictures, and has words for them`, () => {
      const pictures = elements.filter((element) => element.tagName === 'img' && !attribute(element, 'src')?.includes('examples/'));
      assert.deepEqual(pictures.filter((picture) => !attribute(picture, 'alt') || !attribute(picture, 'width') || !attribute(picture, 'height')), []);
    });

    it(`${url} is light`, () => {
      const isLive = elements.some((element) => attribute(element, 'class') === 'stage');
      const weight = weightOf(url, elements);
      assert.ok(weight < (isLive ? 560 : 270) * kB, `${Math.round(weight / kB)} kB, before compression`);
    });
  }

  it('has a title of its own', () => {
    const titles = pages.map(({ url }) => /<title>(.*?)<\/title>/.exec(readFileSync(join(folder, url), 'utf8'))?.[1]);
    assert.deepEqual(repeated(titles), []);
  });

  it('is one of the Markdown files, and none of these is forgotten', () => {
    const written = readdirSync(join(projectDir, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => file.replaceAll('\\', '/'));
    const shown = pages.map(({ file }) => file).filter((file) => !file.startsWith('..'));
    assert.deepEqual(shown.sort(), written.sort());
  });
});

describe('links', () => {
  it('all lead somewhere, headings included', () => assert.deepEqual(findBrokenLinks(folder), []));

  it('that lead nowhere are found', () => {
    writeFileSync(join(folder, 'zz.html'), '<a href="start.html#nowhere"></a><a href="nothing.html"></a><img src="no.png"><a href="start.html#1-paste"></a>');
    assert.deepEqual(findBrokenLinks(folder), ['zz.html: start.html#nowhere', 'zz.html: nothing.html', 'zz.html: no.png']);
  });

  it('between the two languages say which one they lead to', () => {
    const start = readFileSync(join(folder, 'start.html'), 'utf8');
    assert.match(start, /<link rel="alternate" hreflang="pl" href="pl\/start\.html">/);
    assert.match(readFileSync(join(folder, 'pl/start.html'), 'utf8'), /<a href="\.\.\/theming\.html#layouts" hreflang="en">/);
  });

  for (const file of ['README.md', 'SECURITY.md']) {
    it(`of ${file} lead to files`, () => {
      const targets = [...readFileSync(join(projectDir, file), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
      assert.ok(targets.length > 0);
      for (const target of targets) assert.ok(statSync(join(projectDir, target)).isFile(), target);
    });
  }
});

describe('the feeds of the examples', () => {
  const feeds = readdirSync(join(folder, 'examples'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:xml|json)$/.test(file));

  for (const feed of feeds) {
    it(`${feed} names pictures and files that are there, and no address of the demo`, () => {
      const text = readFileSync(join(folder, 'examples', feed), 'utf8');
      const named = [...text.matchAll(/(?:\.\.\/)*(?:images|files|partners)\/[\w./-]+\.\w+/g)].map(([path]) => join(folder, 'examples', feed, '..', path));
      assert.deepEqual(named.filter((path) => !existsSync(path)), []);
      assert.doesNotMatch(text, /localhost/);
    });
  }
});

describe('with an address', () => {
  it('pages name the right one of themselves, and a list of all is there', async () => {
    const address = 'https://docs.example/elements/';
    const site = await buildDocsSite({ url: address });
    const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
    assert.match(read('index.html'), /<link rel="canonical" href="https:\/\/docs\.example\/elements\/">/);
    assert.match(read('pl/start.html'), /<link rel="alternate" hreflang="en" href="https:\/\/docs\.example\/elements\/start\.html">/);
    assert.match(read('404.html'), /<link rel="stylesheet" href="\/elements\/assets\/docs\.css">/);
    assert.deepEqual(read('sitemap.xml').match(/<loc>/g)?.length, site.pages.length);
    assert.deepEqual(findBrokenLinks(site.folder), []);
  });
});
