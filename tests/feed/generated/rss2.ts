/** A generated feed as RSS 2.0 with the modules that it borrows. */
import type { FeedModel, ItemModel } from './model.js';
import { addressIn, ATOM, container, CONTENT, DC, DCTERMS, empties, enter, leaf, MEDIA, around, mixed, rfc822, token, untyped, w3cDate, xhtml, type Place } from './parts.js';
import { XHTML } from './namespaces.js';
import { contentOf, defined, secondOf, titleOf, type TrueFeed, type TrueItem } from './truth.js';
import type { XmlElement } from './xml.js';

export const RSS2_PREFIXES = new Map([[CONTENT, 'content'], [DC, 'dc'], [DCTERMS, 'dcterms'], [ATOM, 'atom'], [MEDIA, 'media']]);

interface Written<T> {
  element: XmlElement;
  truth: T;
}

export function writeRss2(model: FeedModel, place: Place): Written<TrueFeed> {
  const { inside: root, attributes: rootAttributes } = enter(place);
  const saysInElement = model.language !== undefined && place.decisions.next(2) === 0;
  const { inside: channel, attributes } = enter(root, saysInElement ? undefined : model.language);
  const items = model.items.map((item) => writeItem(item, channel, model.language));
  const own = [
    token(channel, 'title', untyped(model.title)),
    token(channel, 'link', addressIn(channel, model.home)),
    ...(model.subtitle ? [token(channel, 'description', untyped(model.subtitle))] : []),
    ...(saysInElement ? [token(channel, 'language', model.language ?? '')] : []),
    ...(model.self ? [leaf(ATOM, 'link', '', [['rel', 'self'], ['href', addressIn(channel, model.self)]])] : []),
    ...(model.next ? [leaf(ATOM, 'link', '', [['rel', 'next'], ['href', addressIn(channel, model.next)]])] : []),
    ...others(channel),
  ];
  const element = container('', 'rss', [container('', 'channel', around(channel, own, items.map(({ element }) => element)), attributes)], [['version', '2.0'], ...rootAttributes]);
  return { element, truth: truthOf(model, items.map(({ truth }) => truth), channel) };
}

/** What RSS has in a channel beside all that: with titles, links and addresses of its own. */
function others(place: Place): XmlElement[] {
  const own = (name: string) => container('', name, ['title', 'link', 'url', 'description', 'name'].map((child) => leaf('', child, 'https://no.example/')));
  return [own('image'), own('textInput'), leaf('', 'ttl', '60'), leaf('', 'category', 'no'), leaf('', 'generator', 'no')].filter(() => place.decisions.rarely(4));
}

function truthOf({ title, subtitle, home, self, next, language }: FeedModel, items: TrueItem[], place: Place): TrueFeed {
  return defined({ title: titleOf(title), description: titleOf(subtitle), home, self: self ?? DOCUMENT, next, language: language ?? place.language, authors: [], items });
}

/** Where the documents come from. */
export const DOCUMENT = 'https://news.example/feed.xml';

function writeItem(model: ItemModel, channel: Place, inherited: string | undefined): Written<TrueItem> {
  const { inside: place, attributes } = enter(channel, model.language ?? channel.language);
  const { decisions } = place;
  const { element: guid, url } = guidOf(model, place);
  const byAuthor = decisions.rarely(3) && model.authors.length === 1;
  const children = [
    ...texts(model, place),
    ...guid,
    ...(model.hasUrl ? [token(place, 'link', addressIn(place, model.url))] : []),
    ...model.authors.map(({ name, email }) => (byAuthor && email ? token(place, 'author', `${email} (${name})`) : token({ ...place, uri: DC }, 'creator', name))),
    ...model.tags.map((tag) => token(place, 'category', tag, decisions.rarely(3) ? [['domain', 'x']] : [])),
    ...model.enclosures.map(({ url, type, length }) => token(place, 'enclosure', '', [['url', addressIn(place, url)], ...(type ? [['type', type] as const] : []), ...(length ? [['length', String(length)] as const] : [])])),
    ...dates(model, place),
    ...(model.source ? [token(place, 'source', model.source, [['url', 'https://no.example/']])] : []),
    ...(decisions.rarely(6) ? [leaf('', 'comments', 'https://no.example/')] : []),
    ...empties(place, { title: model.title, link: model.hasUrl, guid: model.hasId, description: model.summary, pubDate: model.published, category: false, enclosure: false, author: model.authors.length, source: model.source }),
    ...empties({ ...place, uri: CONTENT }, { encoded: model.content }),
  ];
  const truth: TrueItem = defined({
    id: model.hasId ? model.id : undefined,
    url: model.hasUrl ? model.url : url,
    title: titleOf(model.title),
    ...textsOf(model),
    published: secondOf(model.published),
    modified: secondOf(model.modified),
    authors: model.authors.map(({ name, email }) => defined({ name, url: byAuthor && email ? `mailto:${email}` : undefined })),
    tags: model.tags,
    language: model.language ?? inherited,
    attachments: model.enclosures.map(({ url, type, length }) => defined({ url, type, length })),
    source: model.source,
  });
  return { element: container('', 'item', mixed(place, children), attributes), truth };
}

function guidOf({ id, hasId }: ItemModel, place: Place): { element: XmlElement[]; url?: string } {
  if (!hasId) return { element: [] };
  const isAddress = id.startsWith('https:');
  const says: string[] = [...(isAddress ? place.decisions.pick([[], ['true'], ['false']]) : place.decisions.pick([['false'], []]))];
  const element = [token(place, 'guid', id, says.map((value) => ['isPermaLink', value] as const))];
  return isAddress && !says.includes('false') ? { element, url: new URL(id).href } : { element };
}

function dates({ published, modified }: ItemModel, place: Place): XmlElement[] {
  const { decisions } = place;
  const first = published !== undefined && (decisions.rarely(3) ? token({ ...place, uri: DC }, 'date', w3cDate(published, decisions)) : token(place, 'pubDate', rfc822(published, decisions)));
  const second = modified !== undefined && token({ ...place, uri: DCTERMS }, 'modified', w3cDate(modified, decisions));
  return [first || [], second || []].flat();
}

function texts({ title, content, summary }: ItemModel, place: Place): XmlElement[] {
  const bodyIn = place.decisions.has('prefixed body') ? XHTML : '';
  const full = content?.type === 'xhtml' ? { ...container(bodyIn, 'body', []), children: xhtml(content.tree), isContainer: false } : content && token({ ...place, uri: CONTENT }, 'encoded', untyped(content));
  // others have titles too; they count only where there is no own
  const rival = title && place.decisions.rarely(6) ? leaf(MEDIA, 'title', 'no') : undefined;
  return [rival ?? [], title ? token(place, 'title', untyped(title)) : [], full ?? [], summary ? token(place, 'description', untyped(summary)) : []].flat();
}

/** The description is the content where there is no other. */
function textsOf({ content, summary }: ItemModel): Pick<TrueItem, 'content' | 'summary'> {
  if (!content) return summary ? { content: contentOf({ ...summary, type: 'html' }) } : {};
  return { content: contentOf(content), summary: titleOf(summary) };
}
