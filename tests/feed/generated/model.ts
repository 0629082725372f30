/** What generated feeds say, before they are written: the truth that every reader must find. */
import fc from 'fast-check';
import { blockTree, htmlSource, lineTree, textOf, type Tree } from './html.js';
import { literalText, name, text } from './words.js';

/** Text, or HTML, or XHTML (the text constructs of RFC 4287 §3.1). */
export interface Construct {
  type: 'text' | 'html' | 'xhtml';
  /** For `text` a single string. */
  tree: Tree;
  /** Something at the end of the source that is HTML only, and no tree. */
  tail: string;
}

export interface Person {
  name: string;
  uri?: string;
  email?: string;
}

export interface Enclosure {
  url: string;
  type?: string;
  length?: number;
  title?: string;
}

export interface ItemModel {
  id: string;
  url: string;
  /** How much the item says about where it is: an address of its own, or only an id. */
  hasId: boolean;
  hasUrl: boolean;
  title?: Construct;
  summary?: Construct;
  content?: Construct;
  /** Milliseconds. */
  published?: number;
  modified?: number;
  authors: Person[];
  tags: string[];
  enclosures: Enclosure[];
  language?: string;
  source?: string;
}

export interface FeedModel {
  title: Construct;
  subtitle?: Construct;
  home: string;
  self?: string;
  next?: string;
  language?: string;
  authors: Person[];
  items: ItemModel[];
}

export const sourceOf = ({ tree, tail }: Construct): string => htmlSource(tree) + tail;
/** The words of a construct on one line. */
export const lineOf = ({ tree }: Construct): string | undefined => textOf(tree).replace(/\s+/g, ' ').trim() || undefined;

const construct = (type: Construct['type'], tree: fc.Arbitrary<Tree>, tails: readonly string[] = ['']): fc.Arbitrary<Construct> => fc.record({ type: fc.constant(type), tree, tail: fc.constantFrom(...tails) });

/** What HTML allows and XML does not: no business of a reader of feeds. */
const TAILS = ['', '<p>unclosed', '<IMG SRC=https://news.example/x.jpg>', '&nbsp;&oacute;', '<br/>', '<!-- note -->', ']]>', '\n<script>if (a<b && c) alert("</p>")</script>'];

/** What may stand where. RSS never says whether something is HTML: titles must then read alike either way, and content is HTML. */
const constructs = (isTyped: boolean) => {
  const plain = construct('text', (isTyped ? literalText : text).map((value) => [value]));
  const xhtml = (tree: fc.Arbitrary<Tree>) => (isTyped ? [construct('xhtml', tree)] : []);
  const line = fc.oneof(plain, construct('html', lineTree), ...xhtml(lineTree));
  const typed = isTyped ? [plain] : [];
  return {
    line,
    summary: fc.oneof(construct('html', lineTree), construct('html', blockTree), ...typed, ...xhtml(blockTree)),
    content: fc.oneof(construct('html', blockTree, TAILS), construct('xhtml', blockTree), ...typed),
  };
};

const path = fc.constantFrom('', 'a', 'a/b/', 'a/b/c?x=1&y=2', 'ż/ó', '%C5%BC', "it's(1)", 'a?q=a%20b', '~x/;v=1', 'a/#b&c');
const address = fc.tuple(fc.constantFrom('https://news.example/', 'https://news.example/aktualności/', 'http://other.example:8080/'), path).map(([site, rest]) => new URL(rest, site).href);

/** Addresses that are each of one item only. */
const uniqueAddress = (at: number, kind: string) => address.map((url) => `${url.replace(/#.*/, '')}${url.includes('?') ? '&' : '?'}${kind}=${at}`);

const person: fc.Arbitrary<Person> = fc.record({ name, uri: address, email: fc.constantFrom('ala@news.example', 'a.b+c@x-y.example') }, { requiredKeys: ['name'] });
/** Nobody twice: a reader may name everybody once. */
const people = fc.uniqueArray(person, { maxLength: 2, selector: ({ name }) => name });

const enclosures = fc
  .array(fc.record({ url: uniqueAddress(0, 'file'), type: fc.constantFrom('audio/mpeg', 'application/pdf', 'video/mp4'), length: fc.integer({ min: 1, max: 2 ** 31 }), title: text }, { requiredKeys: ['url'] }), { maxLength: 2 })
  .map((all) => all.map((each, at) => ({ ...each, url: `${each.url}${at}` })));

const SECONDS_OF_DAY = 86_400;
const moment = fc.oneof(
  fc.integer({ min: 366 * SECONDS_OF_DAY, max: 2 ** 31 - 2 * SECONDS_OF_DAY }),
  fc.integer({ min: 366, max: 24_000 }).map((day) => day * SECONDS_OF_DAY),
  fc.integer({ min: 366 * 1440, max: 34_000_000 }).map((minute) => minute * 60),
).map((seconds) => seconds * 1000);

const LANGUAGES = ['pl', 'en', 'pt-BR', 'zh-Hant-TW', 'el'];
const language = fc.constantFrom(...LANGUAGES);

const itemAt = (at: number, { line, summary, content }: ReturnType<typeof constructs>): fc.Arbitrary<ItemModel> =>
  fc.record(
    {
      id: fc.constantFrom('urn:uuid:1', 'tag:news.example,2020:ż & b', 'n-1', 'https://news.example/?p=1&x=2', '<1>').map((id) => `${id}-${at}`),
      url: uniqueAddress(at, 'item'),
      hasId: fc.boolean(),
      hasUrl: fc.boolean(),
      title: line,
      summary,
      content,
      published: moment,
      modified: moment,
      authors: people,
      tags: fc.uniqueArray(text, { maxLength: 3 }),
      enclosures,
      language,
      source: text,
    },
    { requiredKeys: ['id', 'url', 'hasId', 'hasUrl', 'authors', 'tags', 'enclosures'] },
  );

/** `isTyped`: the format says what each text is (Atom does, RSS does not). */
export function feedModel(isTyped: boolean): fc.Arbitrary<FeedModel> {
  const kinds = constructs(isTyped);
  const items = fc.integer({ min: 0, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => itemAt(at, kinds))));
  return fc.record(
    { title: kinds.line, subtitle: kinds.line, home: address, self: address, next: address, language, authors: people, items },
    { requiredKeys: ['title', 'home', 'authors', 'items'] },
  );
}
