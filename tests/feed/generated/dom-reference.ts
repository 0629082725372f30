/** Feeds read by a browser's own XML and HTML parsers, straight from the specifications: slow, strict, and without a line of our reader. */
import { merge, textOf, trimmed, type Tree } from './html.js';
import { XHTML, XML } from './namespaces.js';
import { ATOM, CONTENT, DC, DCTERMS, RDF, RSS1 } from './parts.js';
import { defined, secondOf, type Content, type TrueFeed, type TrueItem, type TruePerson } from './truth.js';

/** Where the document came from. */
let address = '';

export function readByDom(source: string, url: string): TrueFeed {
  address = url;
  // the byte order mark is none of the parser's business: decoding takes it away
  const { documentElement: root } = new DOMParser().parseFromString(source.replace(/^\ufeff/, ''), 'text/xml');
  if (root.querySelector('parsererror')) throw new Error(root.textContent);
  if (root.namespaceURI === ATOM) return readAtom(root);
  return root.namespaceURI === RDF ? readRss(root, RSS1) : readRss(root, '');
}

/** HTML as a tree of text and elements. */
export const parseHtml = (html: string): Tree => treeOf(new DOMParser().parseFromString(`<body>${html}`, 'text/html').body);

function treeOf(parent: Node): Tree {
  const nodes = Array.from(parent.childNodes, (node): Tree => {
    if (node instanceof CharacterData && !(node instanceof Comment) && !(node instanceof ProcessingInstruction)) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = Array.from(node.attributes, ({ name, value }) => [name, value] as const).filter(([name]) => !/^xml/.test(name));
    return [{ name: node.localName, attributes: Object.fromEntries(attributes), children: treeOf(node) }];
  });
  return merge(nodes.flat());
}

const children = (parent: Element, uri: string, name: string): Element[] => Array.from(parent.children).filter(({ namespaceURI, localName }) => (namespaceURI ?? '') === uri && localName === name);
/** The text of the first child that has any. */
const textIn = (parent: Element, uri: string, name: string): string | undefined => texts(parent, uri, name)[0];
const texts = (parent: Element, uri: string, name: string): string[] => children(parent, uri, name).flatMap(({ textContent }) => textContent.trim() || []);
const line = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined;
const lineOfHtml = (html: string | undefined): string | undefined => html && line(textOf(parseHtml(html)));
const second = (date: string | undefined): string | undefined => date && secondOf(Date.parse(date));

/** XML Base: every `xml:base` is itself relative to the one outside. */
const baseOf = (element: Element | null): string => (element ? new URL(element.getAttributeNS(XML, 'base') ?? '', baseOf(element.parentElement)).href : address);
const resolve = (element: Element, url: string | null | undefined): string | undefined => (url?.trim() ? new URL(url.trim(), baseOf(element)).href : undefined);
/** XML 1.0 §2.12: the nearest one holds. */
const languageOf = (element: Element | null): string | undefined => (element ? (element.getAttributeNS(XML, 'lang') ?? languageOf(element.parentElement)) : undefined);
const resolvedText = (parent: Element, uri: string, name: string) => children(parent, uri, name).flatMap((child) => resolve(child, child.textContent) ?? [])[0];

/** RSS 2.0, and RSS 1.0, which has its items beside the channel and its elements in a namespace. */
function readRss(root: Element, uri: string): TrueFeed {
  const [channel] = children(root, uri, 'channel');
  if (!channel) throw new Error('There is no channel');
  const language = textIn(channel, uri, 'language') ?? languageOf(channel);
  const linked = (rel: string) => children(channel, ATOM, 'link').flatMap((link) => (link.getAttribute('rel') === rel ? (resolve(link, link.getAttribute('href')) ?? []) : []))[0];
  return defined({
    title: lineOfHtml(textIn(channel, uri, 'title')),
    description: lineOfHtml(textIn(channel, uri, 'description')),
    home: resolvedText(channel, uri, 'link'),
    self: linked('self') ?? address,
    next: linked('next'),
    language,
    authors: [],
    items: children(uri ? root : channel, uri, 'item').map((item) => readItem(item, uri, language)),
  });
}

function readItem(item: Element, uri: string, language: string | undefined): TrueItem {
  const description = textIn(item, uri, 'description');
  const content = contentOfItem(item);
  const [guid] = children(item, uri, 'guid').filter(({ textContent }) => textContent.trim());
  const about = item.getAttributeNS(RDF, 'about') ?? undefined;
  const isLink = guid && guid.getAttribute('isPermaLink') !== 'false' && guid.textContent.includes('://');
  return defined({
    id: guid?.textContent.trim() ?? about,
    url: resolvedText(item, uri, 'link') ?? (isLink ? resolve(guid, guid.textContent) : about),
    title: lineOfHtml(textIn(item, uri, 'title')),
    content: content ?? (description === undefined ? undefined : { html: description }),
    summary: content && lineOfHtml(description),
    published: second(textIn(item, uri, 'pubDate') ?? textIn(item, DC, 'date')),
    modified: second(textIn(item, DCTERMS, 'modified')),
    authors: [...texts(item, uri, 'author').map(authorOf), ...texts(item, DC, 'creator').map((name) => ({ name }))],
    tags: [...texts(item, uri, 'category'), ...texts(item, DC, 'subject')].flatMap((tag) => line(tag) ?? []),
    language: languageOf(item) ?? language,
    attachments: children(item, uri, 'enclosure').flatMap((enclosure) => attachmentOf(enclosure, 'url')),
    source: line(textIn(item, uri, 'source') ?? ''),
  });
}

function contentOfItem(item: Element): Content | undefined {
  const html = textIn(item, CONTENT, 'encoded');
  if (html !== undefined) return { html };
  // by convention also `body` without a namespace
  const [body] = [...children(item, XHTML, 'body'), ...children(item, '', 'body')];
  return body && { tree: trimmed(treeOf(body)) };
}

/** `mail@news.example (Name)`, as RSS 2.0 shows it. */
function authorOf(text: string): TruePerson {
  const [, mail = '', name = ''] = /^(\S+@\S+) \((.*)\)$/.exec(text) ?? [];
  return { name, url: `mailto:${mail}` };
}

function attachmentOf(element: Element, address: string): TrueItem['attachments'] {
  const url = resolve(element, element.getAttribute(address));
  const length = Number(element.getAttribute('length')) || undefined;
  return url === undefined ? [] : [defined({ url, type: element.getAttribute('type') ?? undefined, length, title: element.getAttribute('title') ?? undefined })];
}

/** RFC 4287. */
function readAtom(feed: Element): TrueFeed {
  const authors = children(feed, ATOM, 'author').map(personIn);
  return defined({
    title: wordsIn(feed, 'title'),
    description: wordsIn(feed, 'subtitle'),
    home: linksOf(feed, 'alternate')[0],
    self: linksOf(feed, 'self')[0] ?? address,
    next: linksOf(feed, 'next')[0],
    language: languageOf(feed),
    authors,
    items: children(feed, ATOM, 'entry').map((entry) => readEntry(entry, authors)),
  });
}

function readEntry(entry: Element, inherited: TruePerson[]): TrueItem {
  const authors = children(entry, ATOM, 'author').map(personIn);
  const [source] = children(entry, ATOM, 'source');
  const content = constructOf(entry, 'content');
  return defined({
    id: textIn(entry, ATOM, 'id'),
    url: linksOf(entry, 'alternate')[0] ?? (/^https?:/.test(textIn(entry, ATOM, 'id') ?? '') ? resolve(entry, textIn(entry, ATOM, 'id')) : undefined),
    title: wordsIn(entry, 'title'),
    content: content ?? constructOf(entry, 'summary'),
    summary: content && wordsIn(entry, 'summary'),
    published: second(textIn(entry, ATOM, 'published')),
    modified: second(textIn(entry, ATOM, 'updated')),
    authors: authors.length ? authors : inherited,
    tags: children(entry, ATOM, 'category').flatMap((category) => line(category.getAttribute('term')?.trim() || (category.getAttribute('label') ?? '')) ?? []),
    language: languageOf(entry),
    attachments: relatedBy(entry, 'enclosure').flatMap((link) => attachmentOf(link, 'href')),
    source: source && wordsIn(source, 'title'),
  });
}

/** Links of this relation; `alternate` where none is said, and registered ones also by their address (§4.2.7.2). */
const relatedBy = (parent: Element, relation: string): Element[] =>
  children(parent, ATOM, 'link').filter((link) => [relation, `http://www.iana.org/assignments/relation/${relation}`].includes(link.getAttribute('rel') ?? 'alternate'));
const linksOf = (parent: Element, relation: string): string[] => relatedBy(parent, relation).flatMap((link) => resolve(link, link.getAttribute('href')) ?? []);

const personIn = (author: Element): TruePerson => {
  const email = textIn(author, ATOM, 'email');
  return defined({ name: textIn(author, ATOM, 'name'), url: resolvedText(author, ATOM, 'uri') ?? (email && `mailto:${email}`) });
};

/** Text, HTML, XHTML (§3.1, §4.1.3). */
function constructOf(parent: Element, name: string): Content | undefined {
  const element = children(parent, ATOM, name).find(({ textContent, firstElementChild }) => firstElementChild ?? textContent.trim());
  const type = element?.getAttribute('type') ?? 'text';
  if (!element) return undefined;
  if (type === 'xhtml') return { tree: trimmed(treeOf(children(element, XHTML, 'div')[0] ?? element)) };
  if (type === 'html' || type === 'text/html') return { html: element.textContent.trim() };
  return type === 'text' ? { tree: trimmed([element.textContent]) } : 'unspecified';
}

function wordsIn(parent: Element, name: string): string | undefined {
  const construct = constructOf(parent, name);
  if (construct === undefined || construct === 'unspecified') return undefined;
  return 'html' in construct ? lineOfHtml(construct.html) : line(textOf(construct.tree));
}
