/** A generated feed as Atom 1.0 (RFC 4287). */
import { textOf } from './html.js';
import { sourceOf, type Construct, type Enclosure, type FeedModel, type ItemModel, type Person } from './model.js';
import { addressIn, around, ATOM, container, empties, enter, leaf, MEDIA, mixed, rfc3339, token, xhtml, type Place } from './parts.js';
import { XHTML } from './namespaces.js';
import { DOCUMENT } from './rss2.js';
import { contentOf, defined, personOf, secondOf, titleOf, type TrueFeed, type TrueItem } from './truth.js';

import type { XmlAttribute, XmlElement } from './xml.js';

export const ATOM_PREFIXES = new Map([[ATOM, ''], [XHTML, 'xhtml'], [MEDIA, 'media']]);

export function writeAtom(model: FeedModel, outside: Place): { element: XmlElement; truth: TrueFeed } {
  const { inside: place, attributes } = enter({ ...outside, uri: ATOM }, model.language);
  const items = model.items.map((item) => writeEntry(item, place, model.authors));
  const own = [
    leaf(ATOM, 'id', 'urn:feed'),
    text(place, 'title', model.title),
    ...(model.subtitle ? [text(place, 'subtitle', model.subtitle)] : []),
    ...links(place, [['alternate', model.home], ['self', model.self], ['next', model.next]]),
    ...model.authors.map((author) => person(place, author)),
    ...(place.decisions.rarely(3) ? [leaf(ATOM, 'category', '', [['term', 'no']]), leaf(ATOM, 'generator', 'no', [['uri', 'https://no.example/']]), leaf(ATOM, 'rights', 'no')] : []),
    leaf(ATOM, 'updated', '2020-01-01T00:00:00Z'),
  ];
  const truth = defined({
    title: titleOf(model.title),
    description: titleOf(model.subtitle),
    home: model.home,
    self: model.self ?? DOCUMENT,
    next: model.next,
    language: model.language,
    authors: model.authors.map(personOf),
    items: items.map(({ truth }) => truth),
  });
  return { element: container(ATOM, 'feed', around(place, own, items.map(({ element }) => element)), attributes), truth };
}

function writeEntry(model: ItemModel, outside: Place, feedAuthors: readonly Person[]): { element: XmlElement; truth: TrueItem } {
  const { inside: place, attributes } = enter(outside, model.language ?? outside.language);
  const { decisions } = place;
  const children = [
    ...(model.hasId ? [token(place, 'id', model.id)] : []),
    ...(model.title ? [text(place, 'title', model.title)] : []),
    ...(model.content ? [text(place, 'content', model.content)] : []),
    ...(model.summary ? [text(place, 'summary', model.summary)] : []),
    ...links(place, [['alternate', model.hasUrl ? model.url : undefined], ...otherLinks(place)]),
    ...model.enclosures.map((enclosure) => enclosureLink(place, enclosure)),
    ...model.authors.map((author) => person(place, author)),
    ...model.tags.map((tag) => category(place, tag)),
    ...(model.published === undefined ? [] : [token(place, 'published', rfc3339(model.published, decisions))]),
    ...(model.modified === undefined ? [] : [token(place, 'updated', rfc3339(model.modified, decisions))]),
    ...(model.source ? [source(place, model.source)] : []),
    ...empties(place, { id: model.hasId, title: model.title, summary: model.summary, link: false, category: false, published: model.published, updated: model.modified }),
    ...(model.content ? [] : otherContent(place, !model.summary)),
  ];
  const truth: TrueItem = defined({
    id: model.hasId ? model.id : undefined,
    // An id that is an address is better than no link.
    url: model.hasUrl ? model.url : model.hasId && /^https?:/.test(model.id) ? model.id : undefined,
    title: titleOf(model.title),
    ...textsOf(model, children),
    published: secondOf(model.published),
    modified: secondOf(model.modified),
    authors: (model.authors.length ? model.authors : feedAuthors).map(personOf),
    tags: model.tags,
    language: model.language ?? outside.language,
    attachments: model.enclosures,
    source: model.source,
  });
  return { element: container(ATOM, 'entry', mixed(place, children), attributes), truth };
}

/** The summary is the content where there is no other; what content that is no text becomes, no specification says. */
function textsOf({ content, summary }: ItemModel, children: readonly XmlElement[]): Pick<TrueItem, 'content' | 'summary'> {
  if (content) return { content: contentOf(content), summary: titleOf(summary) };
  return { content: children.some(({ name, children: [first] }) => name === 'content' && first !== undefined && typeof first !== 'string') ? 'unspecified' : summary && contentOf(summary) };
}

/** XML as content, with an entry or other things from feeds inside (§4.1.3.3). */
function otherContent(place: Place, mayBe: boolean): XmlElement[] {
  const { decisions } = place;
  if (!mayBe || !decisions.oddly('namesakes of containers', 3)) return [];
  const entry = container(ATOM, decisions.pick(['entry', 'feed', 'content']), [leaf(ATOM, 'id', 'no'), leaf(ATOM, 'title', 'no'), container(ATOM, 'entry', [leaf(ATOM, 'title', 'no')])]);
  return [container(ATOM, 'content', [entry], [['type', decisions.pick(['application/atom+xml', 'application/xml'])]])];
}

/** A text construct, or content of these types (RFC 4287 §3.1, §4.1.3). A text inside may have a language or base of its own. */
function text(place: Place, name: string, construct: Construct): XmlElement {
  const { decisions } = place;
  const { attributes } = enter(place, decisions.rarely(9) ? 'fr' : undefined);
  if (construct.type === 'xhtml') {
    const div: XmlElement = { uri: XHTML, name: 'div', attributes: decisions.rarely(4) ? [['class', 'all']] : [], children: xhtml(construct.tree), isContainer: false };
    return { uri: ATOM, name, attributes: [['type', 'xhtml'], ...attributes], children: [div], isContainer: true };
  }
  const isText = construct.type === 'text';
  const type = isText ? decisions.pick([[], ['text']]) : name === 'content' ? decisions.pick([['html'], ['text/html']]) : ['html'];
  return token(place, name, isText ? textOf(construct.tree) : sourceOf(construct), [...type.map((value): XmlAttribute => ['type', value]), ...attributes]);
}

const IANA = 'http://www.iana.org/assignments/relation/';

/** Links with their relations; `alternate` need not be said (§4.2.7.2), and every registered one may be spelled as an address. */
function links(place: Place, relations: readonly (readonly [relation: string, url: string | undefined])[]): XmlElement[] {
  const { decisions } = place;
  return relations.flatMap(([relation, url]) => {
    if (url === undefined) return [];
    const { inside, attributes } = enter(place);
    const rel = relation === 'alternate' ? decisions.pick([['alternate'], [], [`${IANA}alternate`]]) : decisions.rarely(5) && !relation.includes(':') ? [IANA + relation] : [relation];
    const type: XmlAttribute[] = decisions.rarely(3) ? [['type', relation === 'alternate' ? 'text/html' : 'application/x-no']] : [];
    return [token(inside, 'link', '', [...rel.map((value): XmlAttribute => ['rel', value]), ['href', addressIn(inside, url)], ...type, ...attributes])];
  });
}

const OTHERS = ['self', 'edit', 'related', 'via', 'replies', 'https://vocabulary.example/rel/alternate-version'];
const otherLinks = ({ decisions }: Place) => OTHERS.filter(() => decisions.rarely(8)).map((relation) => [relation, `https://no.example/${relation.length}`] as const);

function enclosureLink(place: Place, { url, type, length, title }: Enclosure): XmlElement {
  const { inside, attributes } = enter(place);
  const optional = Object.entries({ type, length, title }).flatMap(([name, value]): XmlAttribute[] => (value === undefined ? [] : [[name, String(value)]]));
  return token(inside, 'link', '', [['rel', place.decisions.pick(['enclosure', `${IANA}enclosure`])], ['href', addressIn(inside, url)], ...optional, ...attributes]);
}

function person(place: Place, { name, uri, email }: Person): XmlElement {
  const { inside, attributes } = enter(place);
  const children = [token(inside, 'name', name), ...(uri ? [token(inside, 'uri', addressIn(inside, uri))] : []), ...(email ? [token(inside, 'email', email)] : [])];
  return container(ATOM, 'author', mixed(inside, children), attributes);
}

/** The term identifies the category (§4.2.2.1). */
function category(place: Place, tag: string): XmlElement {
  const { decisions } = place;
  const fields = decisions.pick([{ term: tag }, { term: tag, label: 'no' }, { label: 'no', term: tag }, { term: tag, label: '' }]);
  const scheme = decisions.rarely(4) ? { scheme: 'https://news.example/tags' } : {};
  return token(place, 'category', '', Object.entries({ ...fields, ...scheme }));
}

/** Where the entry came from, with an id, links, authors and dates of that feed. */
function source(place: Place, title: string): XmlElement {
  const own = [token(place, 'title', title), leaf(ATOM, 'id', 'no'), leaf(ATOM, 'link', '', [['href', 'https://no.example/']]), leaf(ATOM, 'updated', '1999-01-01T00:00:00Z'), leaf(ATOM, 'category', '', [['term', 'no']])];
  return container(ATOM, 'source', mixed(place, own));
}
