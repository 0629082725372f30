/** A generated feed as RSS 1.0: RDF, items beside the channel, everything but title and link from modules. */
import type { FeedModel, ItemModel } from './model.js';
import { addressIn, container, CONTENT, DC, empties, enter, leaf, mixed, RDF, RSS1, token, untyped, w3cDate, type Place } from './parts.js';
import { DOCUMENT } from './rss2.js';
import { contentOf, defined, secondOf, titleOf, type TrueFeed, type TrueItem } from './truth.js';
import type { XmlElement } from './xml.js';

export const RSS1_PREFIXES = new Map([[RSS1, ''], [RDF, 'rdf'], [CONTENT, 'content'], [DC, 'dc']]);

export function writeRss1(model: FeedModel, outside: Place): { element: XmlElement; truth: TrueFeed } {
  const { inside: place, attributes } = enter({ ...outside, uri: RSS1 }, model.language);
  const items = model.items.map((item) => writeItem(item, place));
  const contents = container(RSS1, 'items', [container(RDF, 'Seq', model.items.map(({ url }) => leaf(RDF, 'li', '', [['resource', url, RDF]])))]);
  const channel = [
    token(place, 'title', untyped(model.title)),
    token(place, 'link', addressIn(place, model.home)),
    ...(model.subtitle ? [token(place, 'description', untyped(model.subtitle))] : []),
    contents,
  ];
  const image = container(RSS1, 'image', [leaf(RSS1, 'title', 'no'), leaf(RSS1, 'url', 'https://no.example/'), leaf(RSS1, 'link', 'https://no.example/')], [['about', 'https://no.example/', RDF]]);
  const siblings = [container(RSS1, 'channel', mixed(place, channel), [['about', model.home, RDF]]), ...(place.decisions.rarely(3) ? [image] : []), ...items.map(({ element }) => element)];
  const truth = defined({ title: titleOf(model.title), description: titleOf(model.subtitle), home: model.home, self: DOCUMENT, language: model.language, authors: [], items: items.map(({ truth }) => truth) });
  return { element: container(RDF, 'RDF', siblings, attributes), truth };
}

function writeItem(model: ItemModel, outside: Place): { element: XmlElement; truth: TrueItem } {
  const { inside: place, attributes } = enter(outside, model.language ?? outside.language);
  const dublin = { ...place, uri: DC };
  const { decisions } = place;
  const content = model.content?.type === 'html' ? model.content : undefined;
  const children = [
    ...(model.title ? [token(place, 'title', untyped(model.title))] : []),
    ...(model.hasUrl ? [token(place, 'link', addressIn(place, model.url))] : []),
    ...(model.summary ? [token(place, 'description', untyped(model.summary))] : []),
    ...(content ? [token({ ...place, uri: CONTENT }, 'encoded', untyped(content))] : []),
    ...model.authors.map(({ name }) => token(dublin, 'creator', name)),
    ...model.tags.map((tag) => token(dublin, 'subject', tag)),
    ...(model.published === undefined ? [] : [token(dublin, 'date', w3cDate(model.published, decisions))]),
    ...empties(place, { title: model.title, link: model.hasUrl, description: model.summary }),
    ...empties(dublin, { creator: model.authors.length, subject: false, date: model.published }),
  ];
  const truth: TrueItem = defined({
    id: model.url,
    url: model.url,
    title: titleOf(model.title),
    content: content ? contentOf(content) : model.summary && contentOf({ ...model.summary, type: 'html' }),
    summary: content && titleOf(model.summary),
    published: secondOf(model.published),
    authors: model.authors.map(({ name }) => ({ name })),
    tags: model.tags,
    language: model.language ?? outside.language,
    attachments: [],
  });
  return { element: container(RSS1, 'item', mixed(place, children), [['about', model.url, RDF], ...attributes]), truth };
}
