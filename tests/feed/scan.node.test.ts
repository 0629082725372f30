/** The scanner alone: which tags and texts it tells, in whatever pieces they come, and when. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAttributes, Scanner, type Tag } from '../../src/feed/scan.js';

type Event = readonly [kind: 'open' | 'close' | 'text' | 'literal' | 'doctype', ...rest: unknown[]];

/** What a scanner tells while pieces come; texts beside each other are one, because pieces may divide them. */
class Listening {
  readonly events: Event[] = [];
  readonly tags: Tag[] = [];
  isDone = false;
  readonly scanner: Scanner;

  constructor(tags?: Map<string, Tag>) {
    this.scanner = new Scanner(this, tags);
  }

  open(tag: Tag): void {
    this.tags.push(tag);
    this.events.push(['open', tag.name, tag.source.trim(), ...(tag.isEmpty ? ['empty'] : [])]);
  }

  close(tag: Tag): void {
    this.tags.push(tag);
    this.events.push(['close', tag.name]);
  }

  text(source: string, isLiteral: boolean): void {
    const last = this.events.at(-1);
    const kind = isLiteral ? 'literal' : 'text';
    if (last?.[0] === kind) this.events[this.events.length - 1] = [kind, `${String(last[1])}${source}`];
    else this.events.push([kind, source]);
  }

  doctype(source: string): void {
    this.events.push(['doctype', source]);
  }
}

function scan(pieces: readonly string[]): Event[] {
  const listening = new Listening();
  for (const piece of pieces) listening.scanner.push(piece);
  listening.scanner.end();
  return listening.events;
}

const cases: readonly (readonly [name: string, source: string, events: readonly Event[]])[] = [
  ['text alone', 'one two', [['text', 'one two']]],
  ['elements and text', '<a>one</a> two', [['open', 'a', ''], ['text', 'one'], ['close', 'a'], ['text', ' two']]],
  ['attributes as they stand', '<a b="1" c=\'2\' d=3>', [['open', 'a', 'b="1" c=\'2\' d=3']]],
  ['brackets in attributes', '<a b="x > y" c=\'>\'>z', [['open', 'a', 'b="x > y" c=\'>\''], ['text', 'z']]],
  ['empty elements', '<a/><b c="d"/>', [['open', 'a', '', 'empty'], ['open', 'b', 'c="d"', 'empty']]],
  ['the same tags again', '<a>x</a><a>y</a>', [['open', 'a', ''], ['text', 'x'], ['close', 'a'], ['open', 'a', ''], ['text', 'y'], ['close', 'a']]],
  ['names with prefixes, marks and any case', '<dc:Date/><ŻÓŁW>', [['open', 'dc:Date', '', 'empty'], ['open', 'ŻÓŁW', '']]],
  ['end tags with spaces or more', '</a ></b x="y"></>', [['close', 'a'], ['close', 'b'], ['close', '']]],
  ['what only looks like a tag', 'a < b, <3, <', [['text', 'a '], ['literal', '<'], ['text', ' b, '], ['literal', '<'], ['text', '3, '], ['literal', '<']]],
  ['a tag that another one interrupts', '<a <b>', [['literal', '<'], ['text', 'a '], ['open', 'b', '']]],
  ['an end tag that another one interrupts', '</a<b>', [['close', 'a'], ['open', 'b', '']]],
  ['an end tag that never ends', 'x</a', [['text', 'x'], ['close', 'a']]],
  ['a tag that never ends', '<a b="', [['literal', '<'], ['text', 'a b="']]],
  ['CDATA', '<![CDATA[<a>&amp;]]]]>x', [['literal', '<a>&amp;]]'], ['text', 'x']]],
  ['CDATA that never ends', '<![CDATA[<a>', [['literal', '<a>']]],
  ['empty CDATA', '<![CDATA[]]>x', [['literal', ''], ['text', 'x']]],
  ['comments', 'a<!-- <b> -- > -->c<!---->d', [['text', 'acd']]],
  ['a comment that never ends', 'a<!-- <b>', [['text', 'a']]],
  ['instructions', 'a<?x <b> ?>c', [['text', 'ac']]],
  ['an instruction of nothing', 'a<?>b<?c?>d', [['text', 'abd']]],
  ['an XML declaration', '<?xml version="1.0"?><a>', [['open', 'a', '']]],
  ['brackets in an XML declaration', '<?xml version=">"?><a>', [['open', 'a', '']]],
  ['an XML declaration that ends at a mere bracket', '<?xml version="1.0"><a b="?>">c', [['open', 'a', 'b="?>"'], ['text', 'c']]],
  ['another instruction does not end at a bracket', '<?php a > b <c> ?>d', [['text', 'd']]],
  ['an instruction that never ends', 'a<?php b > c', [['text', 'a c']]],
  ['a document type', '<!DOCTYPE rss>a', [['doctype', '<!DOCTYPE rss>'], ['text', 'a']]],
  ['a short declaration', '<!A>a', [['doctype', '<!A>'], ['text', 'a']]],
  ['brackets inside a document type', '<!DOCTYPE r [<!-- ]> --><?x ]>?><!ENTITY a "]>"><!ENTITY b \']>\'>] >a', [['doctype', '<!DOCTYPE r [<!-- ]> --><?x ]>?><!ENTITY a "]>"><!ENTITY b \']>\'>] >'], ['text', 'a']]],
  ['two comments inside a document type', '<!DOCTYPE r [<!-- a --><!-- b -->]>c', [['doctype', '<!DOCTYPE r [<!-- a --><!-- b -->]>'], ['text', 'c']]],
  ['two instructions inside a document type', '<!DOCTYPE r [<?a?><?b?>]>c', [['doctype', '<!DOCTYPE r [<?a?><?b?>]>'], ['text', 'c']]],
  ['a document type that never ends', '<!DOCTYPE r [ "', []],
  ['a document type whose inside never ends, with a bracket', '<!DOCTYPE r [ <a>b', [['text', 'b']]],
  ['spaces alone', ' \n', [['text', ' \n']]],
];

describe('the scanner', () => {
  for (const [name, source, events] of cases) {
    it(`tells ${name}`, () => assert.deepEqual(scan([source]), events));
    it(`tells it in any two pieces: ${name}`, () => {
      for (let cut = 0; cut <= source.length; cut++) assert.deepEqual(scan([source.slice(0, cut), source.slice(cut)]), events, `cut at ${cut}`);
    });
    it(`tells it letter by letter: ${name}`, () => assert.deepEqual(scan(Array.from(source)), events));
  }

  it('tells what is certain at once, and keeps what is not', () => {
    const listening = new Listening();
    const told = (piece: string): number => {
      listening.scanner.push(piece);
      return listening.events.length;
    };
    assert.deepEqual(['<a', '>', 'text', '<', '/a', '>', '<![CDATA[x', ']]>'].map(told), [0, 1, 1, 2, 2, 3, 3, 4]);
  });

  it('is idle where nothing but spaces waits', () => {
    const { scanner } = new Listening();
    const isIdle = (piece: string): boolean => {
      scanner.push(piece);
      return scanner.isIdle;
    };
    assert.deepEqual([scanner.isIdle, isIdle('<a>'), isIdle(' \n'), isIdle('x'), isIdle('<b>'), isIdle('</b')], [true, true, true, false, true, false]);
  });

  it('stops where nothing more is wanted', () => {
    const listening = new Listening();
    listening.open = (tag) => {
      listening.tags.push(tag);
      listening.isDone = true;
    };
    listening.scanner.push('<a><b>text');
    listening.scanner.end();
    assert.deepEqual([listening.tags.length, listening.events], [1, []]);
  });
});

describe('the tags of a document', () => {
  const tagsOf = (source: string, known?: Map<string, Tag>): Tag[] => {
    const listening = new Listening(known);
    listening.scanner.push(source);
    listening.scanner.end();
    return listening.tags;
  };

  it('are read once where they are short', () => {
    const [first, end, second, secondEnd] = tagsOf('<a b="c"></a><a b="c"></a>');
    assert.ok(first === second && end === secondEnd && first !== end);
  });

  it('are read again where they are long: they hardly ever come again', () => {
    const tag = (length: number): string => `<a b="${'x'.repeat(length - 8)}">`;
    const isKnown = (length: number): boolean => {
      const [first, second] = tagsOf(tag(length) + tag(length));
      return first === second;
    };
    assert.deepEqual([tag(47).length, isKnown(47), isKnown(48), isKnown(200)], [47, true, false, false]);
  });

  it('are known to the scanner of a piece of the same document', () => {
    const known = new Map<string, Tag>();
    assert.equal(tagsOf('<a>', known)[0], tagsOf('<a>', known)[0]);
  });

  it('are forgotten beyond the first five hundred', () => {
    const known = new Map<string, Tag>();
    tagsOf(Array.from({ length: 600 }, (_, at) => `<a${at}>`).join(''), known);
    assert.equal(known.size, 512);
  });
});

describe('attributes', () => {
  const read = (source: string): Record<string, string> => Object.fromEntries(readAttributes(source, (value) => `[${value}]`));

  for (const [source, expected] of [
    ['a="1" b=\'2\' c=3 d', { a: '[1]', b: '[2]', c: '[3]', d: '[]' }],
    ['A="1"', { a: '[1]' }],
    ['a = "1"  b\n=\n"2"', { a: '[1]', b: '[2]' }],
    ['a="" b=\'\'', { a: '[]', b: '[]' }],
    ['a="1" a="2" A="3"', { a: '[1]' }],
    ['a="one\ntwo\nthree"', { a: '[one two three]' }],
    ['a=\'"\' b="\'"', { a: '["]', b: "[']" }],
    ['xml:base="1" xml:lang="2" rdf:about="3"', { base: '[1]', lang: '[2]', about: '[3]' }],
    ['XML:BASE="1" X:ABOUT="2"', { base: '[1]', about: '[2]' }],
    ['x:base="1" xml:space="2" x:href="3" xml:language="4" xml:baseline="5" x:abouts="6"', { 'x:base': '[1]', 'xml:space': '[2]', 'x:href': '[3]', 'xml:language': '[4]', 'xml:baseline': '[5]', 'x:abouts': '[6]' }],
    ['not-xml:lang="1"', { 'not-xml:lang': '[1]' }],
    ['', {}],
  ] as const) {
    it(`of ${JSON.stringify(source)}`, () => assert.deepEqual(read(source), expected));
  }
});
