/** What elements mean: namespaces in all the spellings that publishers use, and words that only look like them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindNamed, kindOf, newScope, scopeOf, type Role } from '../../src/feed/read/kinds.js';

/** The name of an element with a prefix that stands for this address. */
const nameAt = (uri: string): string => kindOf('x:Name', newScope(new Map([['x', uri]]))).name;
/** The name of an element whose prefix nobody declared. */
const nameOf = (tag: string): string => kindOf(tag, newScope()).name;

const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  'content:': ['http://purl.org/rss/1.0/modules/content/', 'http://purl.org/rss/1.0/modules/content', 'HTTP://PURL.ORG/RSS/1.0/MODULES/CONTENT/'],
  'dc:': ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/', 'http://purl.org/dc/terms/', 'http://purl.org/metadata/dublin_core#'],
  'media:': ['http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss', 'http://tools.search.yahoo.com/mrss/', 'http://www.rssboard.org/media-rss'],
  'itunes:': ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://www.itunes.com/DTDs/Podcast-1.0.dtd'],
  'xhtml:': ['http://www.w3.org/1999/xhtml'],
  'ne:': ['tag:news-elements,2026:extension'],
  'at:': ['http://purl.org/atompub/tombstones/1.0'],
  '': [
    'http://www.w3.org/2005/Atom', 'http://www.w3.org/2005/Atom/', 'http://purl.org/atom/ns#', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://purl.org/rss/1.0/', 'http://purl.org/rss/1.0',
    'http://backend.userland.com/rss', 'http://backend.userland.com/rss2', 'http://blogs.law.harvard.edu/rss/2.0/', 'http://my.netscape.com/rdf/simple/0.9/', 'http://channel.netscape.com/rdf/simple/0.9/',
  ],
};

describe('namespaces', () => {
  for (const [prefix, uris] of Object.entries(NAMESPACES)) {
    for (const uri of uris) it(`${uri} is ${prefix || 'the feed’s own'}`, () => assert.equal(nameAt(uri), `${prefix}name`));
  }
  for (const uri of ['http://purl.org/rss/1.0/modules/syndication/', 'http://purl.org/rss/1.0/modules/content/more', 'http://purl.org/dcx/', 'http://search.yahoo.com/mrssx', 'http://www.w3.org/2005/Atom/more', 'http://purl.org/rss/1.0/x', 'urn:other']) {
    it(`${uri} is another’s`, () => assert.equal(nameAt(uri), 'x:name'));
  }

  for (const [tag, name] of Object.entries({
    'content:encoded': 'content:encoded', 'Content:Encoded': 'content:encoded', 'dc:date': 'dc:date', 'dcterms:created': 'dc:created', 'media:group': 'media:group', 'itunes:image': 'itunes:image',
    'xhtml:body': 'xhtml:body', 'ne:partner': 'ne:partner', 'at:deleted-entry': 'at:deleted-entry', 'atom:link': 'link', 'rdf:RDF': 'rdf', item: 'item', 'ITEM': 'item',
    'contents:x': 'contents:x', 'mycontent:x': 'mycontent:x', 'xdc:date': 'xdc:date', 'dcx:date': 'dcx:date', 'dct:date': 'dct:date', 'medias:x': 'medias:x', 'xmedia:x': 'xmedia:x', 'xat:y': 'xat:y', 'atx:y': 'atx:y',
    'nex:y': 'nex:y', 'xne:y': 'xne:y', 'atoms:link': 'atoms:link', 'xatom:link': 'xatom:link', 'a:b:c': 'a:b:c',
  })) {
    it(`an undeclared prefix is taken at its word: ${tag}`, () => assert.equal(nameOf(tag), name));
  }
});

describe('scopes', () => {
  const inside = (attributes: string, tag: string): string => kindOf(tag, scopeOf(attributes, newScope())).name;
  const DC = 'http://purl.org/dc/elements/1.1/';

  for (const attributes of [`xmlns:d="${DC}"`, `xmlns:d='${DC}'`, `a="b" xmlns:d = "${DC}" c`, `xmlns="x" xmlns:d\n=\n"${DC}"`, 'xmlns:d="http://purl.org/dc/elements/1.1/?a&amp;b"']) {
    it(`take prefixes from ${attributes}`, () => assert.equal(inside(attributes, 'd:date'), 'dc:date'));
  }
  it('keep those around them', () => {
    const outer = scopeOf(`xmlns:d="${DC}"`, newScope());
    assert.equal(kindOf('d:date', scopeOf('xmlns:e="urn:x"', outer)).name, 'dc:date');
    assert.equal(kindOf('d:date', scopeOf('xmlns:d="urn:x"', outer)).name, 'd:date');
  });
  it('are the ones around them where nothing is declared', () => {
    const outer = newScope();
    assert.equal(scopeOf('href="x"', outer), outer);
    assert.equal(scopeOf('', outer), outer);
  });
  it('are made once for the same attributes', () => {
    const outer = newScope();
    assert.equal(scopeOf('xmlns:a="x"', outer), scopeOf('xmlns:a="x"', outer));
    assert.notEqual(scopeOf('xmlns:a="x"', outer), scopeOf('xmlns:a="y"', outer));
  });
  it('decode what an address is written with', () => assert.equal(inside('xmlns:d="&#104;ttp://www.w3.org/2005/Atom"', 'd:title'), 'title'));

  it('know a feed’s own elements by the root’s namespace, whatever that is', () => {
    const scope = { ...newScope(new Map([['', 'urn:unknown']])), home: 'urn:unknown' };
    assert.equal(kindOf('title', scope).name, 'title');
    assert.equal(kindOf('title', scopeOf('xmlns="urn:other"', scope)).name, ':title');
    assert.equal(kindOf('title', scopeOf('xmlns="http://www.w3.org/2005/Atom"', scope)).name, 'title');
  });
  it('know elements as the feed’s own before there is a root', () => assert.equal(kindOf('title', newScope(new Map([['', 'urn:unknown']]))).name, 'title'));
});

describe('roles', () => {
  const roles: Readonly<Record<Role, string>> = {
    root: 'rss rdf feed channel opml',
    item: 'item entry',
    source: 'source',
    group: 'media:group media:content head',
    record: 'author contributor image itunes:owner at:deleted-entry ne:partner ne:partners ne:funding ne:funder ne:funders ne:mark ne:marks ne:alternate ne:alternates ne:deleted',
    outline: 'outline',
    leaf: 'title link rss:x feeds items entrys sources ne:source_title heads header media:contents authors images outlines media:title ne:fundings xne:mark dc:item x:entry',
  };
  for (const [role, names] of Object.entries(roles)) {
    for (const name of names.split(' ')) it(`${name} is a ${role}`, () => assert.equal(kindNamed(name).role, role));
  }

  for (const [name, field, rank] of [['guid', 'id', 1], ['id', 'id', 0], ['dc:creator', 'author', 1], ['author', 'author', 1], ['ne:mark', 'mark', 0], ['constructor', undefined, 0], ['', undefined, 0]] as const) {
    it(`${name || 'nothing'} ${field ? `fills ${field}, asked as number ${rank}` : 'fills nothing'}`, () => assert.deepEqual([kindNamed(name).field, kindNamed(name).rank], [field, rank]));
  }
});
