/** RSS 2.0 with the modules a CMS usually adds: content, dc, atom, media. */
import { rfc822 } from './dates.mjs';
import { extensionXml, NAMESPACE } from './extension.mjs';
import { feedUrl, site } from './site.mjs';
import { cdata, emptyElement, escapeXml, indent, textElement } from './xml.mjs';

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  NAMESPACE,
].join(' ');

/** Media RSS: the picture with its measures and its alternative text. */
export const mediaImage = ({ url, type, width, height, alt }) =>
  `<media:content${emptyElement('', { url, type, medium: 'image', width, height }).slice(1, -2)}>`
  + `${textElement('media:description', alt, { type: 'plain' })}</media:content>`;

/** RSS 2.0 `enclosure`: address, type and length in bytes, no alternative text. */
export const enclosureImage = ({ url, type, bytes }) => emptyElement('enclosure', { url, length: bytes, type });

const itemFields = (item, imageXml) => indent(3, [
  textElement('title', item.title),
  textElement('link', item.url),
  textElement('guid', item.id, { isPermaLink: 'false' }),
  textElement('pubDate', rfc822(item.date)),
  ...item.authors.map((author) => textElement('dc:creator', author)),
  ...item.categories.map((category) => textElement('category', category)),
  item.language !== site.language && textElement('dc:language', item.language),
  textElement('description', item.summary),
  `<content:encoded>${cdata(item.html)}</content:encoded>`,
  item.image && imageXml(item.image),
  ...item.attachments.map(({ url, type, bytes }) => emptyElement('enclosure', { url, length: bytes, type })),
  ...extensionXml(item),
]);

const itemXml = (item, imageXml) => `    <item>\n${itemFields(item, imageXml)}\n    </item>`;

/** The whole document as text. The caller encodes it as the declaration says. */
export function rss(news, { encoding, file, imageXml }) {
  return `<?xml version="1.0" encoding="${encoding}"?>
<rss version="2.0" ${NAMESPACES}>
  <channel>
${indent(2, [
    textElement('title', site.title),
    textElement('link', `${site.origin}/`),
    textElement('description', site.description),
    textElement('language', site.language),
    textElement('lastBuildDate', rfc822(news[0].date)),
    emptyElement('atom:link', { rel: 'self', href: feedUrl(file), type: 'application/rss+xml' }),
    `<image>${textElement('url', `${site.origin}/images/znak.png`)}${textElement('title', site.title)}<link>${escapeXml(site.origin)}/</link></image>`,
  ])}
${news.map((item) => itemXml(item, imageXml)).join('\n')}
  </channel>
</rss>
`;
}
