/** What the writers of all formats share: elements, addresses, dates, and things that no reader should take for news. */
import type { Decisions } from './decisions.js';
import { textOf, type Tree } from './html.js';
import { sourceOf, type Construct } from './model.js';
import { XHTML, XML } from './namespaces.js';
import type { XmlAttribute, XmlElement } from './xml.js';

export const ATOM = 'http://www.w3.org/2005/Atom';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const DCTERMS = 'http://purl.org/dc/terms/';
export const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
export const MEDIA = 'http://search.yahoo.com/mrss/';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RSS1 = 'http://purl.org/rss/1.0/';

/** Where something is written: what relative addresses and missing languages mean there. */
export interface Place {
  decisions: Decisions;
  /** The namespace of the format's own elements. */
  uri: string;
  base: string;
  language?: string;
}

export const leaf = (uri: string, name: string, text: string, attributes: readonly XmlAttribute[] = []): XmlElement => ({ uri, name, attributes, children: text ? [text] : [], isContainer: false });

export const container = (uri: string, name: string, children: readonly XmlElement[], attributes: readonly XmlAttribute[] = []): XmlElement => ({ uri, name, attributes, children, isContainer: true });

/** A short value that stands alone in its element: white space around it means nothing. */
export function token(place: Place, name: string, value: string, attributes: readonly XmlAttribute[] = []): XmlElement {
  const [before, after] = place.decisions.rarely(5) ? ['\n  ', ' \n'] : ['', ''];
  return leaf(place.uri, name, before + value + after, [...attributes, ...oddAttributes(place)]);
}

/** XHTML as elements. */
export const xhtml = (tree: Tree): (XmlElement | string)[] =>
  tree.map((node) => (typeof node === 'string' ? node : { uri: XHTML, name: node.name, attributes: Object.entries(node.attributes), children: xhtml(node.children), isContainer: false }));

/** A text in RSS, which does not say what it is. */
export const untyped = (construct: Construct): string => (construct.type === 'text' ? textOf(construct.tree) : sourceOf(construct));

/** What is written inside an element that may change base and language. */
export function enter(place: Place, language = place.language): { inside: Place; attributes: XmlAttribute[] } {
  const { decisions } = place;
  const base = decisions.rarely(6) ? decisions.pick(['a/', 'https://news.example/a/b/', '../', '/x/y?z', '//other.example/', '#']) : undefined;
  const saysLanguage = language !== undefined && (language !== place.language || decisions.rarely(5));
  const attributes: XmlAttribute[] = [...(base === undefined ? [] : [['base', base, XML] as const]), ...(saysLanguage ? [['lang', language, XML] as const] : [])];
  attributes.push(...oddAttributes(place));
  return { inside: { ...place, language, base: base === undefined ? place.base : new URL(base, place.base).href }, attributes };
}

/** An address as it may be written where it stands. */
export function addressIn({ base, decisions }: Place, url: string): string {
  const { protocol, origin, pathname, search, hash } = new URL(url);
  const rest = pathname + search + hash;
  const candidates = [rest, url.slice(protocol.length), rest.slice(rest.lastIndexOf('/') + 1), `../${rest.slice(1)}`, decodeURI(url), `${origin}/x/..${rest}`];
  const written = decisions.rarely(2) ? candidates[decisions.next(candidates.length)] : undefined;
  return written && URL.canParse(written, base) && new URL(written, base).href === url ? written : url;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number) => String(Math.floor(number)).padStart(2, '0');

/** Minutes east of UTC, and how RFC 822 §5.1 may name them. */
const ZONES = [
  [0, 'GMT'],
  [0, '+0000'],
  [60, '+0100'],
  [0, 'UT'],
  [0, 'Z'],
  [-300, 'EST'],
  [-420, 'PDT'],
  [330, '+0530'],
  [-210, '-0330'],
] as const;

/** RFC 822 §5 with the four-digit years of RSS 2.0, or with two. */
export function rfc822(milliseconds: number, decisions: Decisions): string {
  const [east, zone] = decisions.pick(ZONES);
  const local = new Date(milliseconds + east * 60_000);
  const year = local.getUTCFullYear();
  const day = local.getUTCDate();
  const weekday = decisions.rarely(3) ? '' : `${WEEKDAYS[local.getUTCDay()] ?? ''}, `;
  const seconds = local.getUTCSeconds() || !decisions.rarely(2) ? `:${two(local.getUTCSeconds())}` : '';
  return `${weekday}${decisions.rarely(3) ? day : two(day)} ${MONTHS[local.getUTCMonth()] ?? ''} ${decisions.rarely(6) ? two(year % 100) : year} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}${seconds} ${zone}`;
}

/** RFC 3339, which Atom asks for (RFC 4287 §3.3). */
export function rfc3339(milliseconds: number, decisions: Decisions): string {
  const east = decisions.pick([0, 60, 120, -300, 345, -570]);
  const local = new Date(milliseconds + east * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(east);
  return `${local}${decisions.pick(['', '', '.0', '.25', '.999999'])}${east ? `${east < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}` : decisions.pick(['Z', '+00:00', '-00:00'])}`;
}

/** W3C's profile of ISO 8601, which Dublin Core asks for: it may end with the day or the minute. */
export function w3cDate(milliseconds: number, decisions: Decisions): string {
  const iso = new Date(milliseconds).toISOString();
  if (milliseconds % 86_400_000 === 0 && decisions.rarely(2)) return iso.slice(0, 10);
  return milliseconds % 60_000 === 0 && decisions.rarely(2) ? `${iso.slice(0, 16)}Z` : rfc3339(milliseconds, decisions);
}

const FOREIGN = ['urn:example:ext', 'https://vocabulary.example/ns#', 'http://purl.org/syndication/thread/1.0'] as const;
const RESEMBLING = ['http://rdfs.org/sioc/ns#', 'http://www.w3.org/2000/01/rdf-schema#', 'https://atomic.example/', 'https://content.example/modules/'] as const;
const CORE_NAMES = ['title', 'link', 'description', 'content', 'guid', 'id', 'category', 'pubDate', 'updated', 'published', 'summary', 'enclosure', 'encoded', 'date', 'language'] as const;
const CONTAINERS = ['author', 'item', 'entry', 'source', 'image', 'channel'] as const;
const CORE_ATTRIBUTES = ['href', 'type', 'rel', 'url', 'term', 'label', 'length', 'isPermaLink', 'title', 'id', 'name'] as const;

/** Elements of other vocabularies with the names of our own, or around elements of our own. */
export function noise({ decisions, uri }: Place): XmlElement[] {
  if (!decisions.oddly('foreign elements', 4)) return [];
  const foreign = decisions.oddly('resembling namespaces', 5) ? decisions.pick(RESEMBLING) : decisions.oddly('foreign default namespaces', 5) ? XHTML : decisions.pick(FOREIGN);
  const name = decisions.oddly('namesakes of containers', 4) ? decisions.pick(CONTAINERS) : decisions.pick(CORE_NAMES);
  const misleading: XmlAttribute[] = [['href', 'https://no.example/'], ['url', 'https://no.example/'], ['term', 'no']];
  const no = leaf(foreign, name, 'no', misleading);
  const own = leaf(uri, name, 'no', misleading);
  const withMarkup: XmlElement = { ...no, children: ['no ', leaf(foreign, name, 'no'), own, ' & no'] };
  return [decisions.pick([no, container(foreign, 'wrapper', [own, no]), withMarkup, container(foreign, name, [own])])];
}

/** Attributes of other vocabularies with the names of our own. */
export function oddAttributes({ decisions }: Place): XmlAttribute[] {
  return decisions.oddly('foreign attributes', 15) ? [[decisions.pick(CORE_ATTRIBUTES), 'https://no.example/', decisions.pick(FOREIGN)]] : [];
}

/** Children in any order, with what is not ours between them. Those of one name stay in their order. */
export function mixed(place: Place, children: readonly XmlElement[]): XmlElement[] {
  const rank = new Map(place.decisions.shuffle([...new Set(children.map(({ name }) => name))]).map((name, at) => [name, at]));
  const sorted = [...children].sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0));
  return sorted.flatMap((child) => [...noise(place), child]).concat(noise(place));
}

/** Elements that say nothing, where there is none that says something. */
export const empties = ({ decisions, uri }: Place, names: Readonly<Record<string, unknown>>): XmlElement[] =>
  Object.entries(names).flatMap(([name, value]) => (!value && decisions.rarely(6) ? leaf(uri, name, decisions.pick(['', ' ', '\n'])) : []));

/** What a feed says of itself with its items after that; the order means nothing (RFC 4287 §4.1.1), so they may also come before or between. */
export function around(place: Place, own: readonly XmlElement[], items: readonly XmlElement[]): XmlElement[] {
  const { decisions } = place;
  const all = mixed(place, own);
  const at = decisions.oddly('feed after items', 5) ? decisions.next(all.length + 1) : 0;
  return [...all.slice(0, all.length - at), ...mixed(place, items), ...all.slice(all.length - at)];
}
