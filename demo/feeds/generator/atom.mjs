/** Atom 1.0 (RFC 4287): escaped HTML content, languages, relative addresses under xml:base. */
import { rfc3339 } from './dates.mjs';
import { extensionXml, NAMESPACE } from './extension.mjs';
import { feedUrl, site } from './site.mjs';
import { emptyElement, indent, textElement } from './xml.mjs';

function entryXml(item) {
  const date = rfc3339(item.date);
  const language = item.language === site.language ? {} : { 'xml:lang': item.language };
  const fields = indent(2, [
    textElement('id', item.id),
    textElement('title', item.title, { type: 'text', ...language }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: item.language, href: item.url }),
    ...(item.alternates ?? []).map(({ language, url, title }) => emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: url, title })),
    item.image && emptyElement('link', { rel: 'enclosure', type: item.image.type, length: item.image.bytes, href: item.image.url, title: item.image.alt }),
    ...item.attachments.map(({ url, type, bytes, title }) => emptyElement('link', { rel: 'enclosure', type, length: bytes, href: url, title })),
    textElement('published', date),
    textElement('updated', date),
    ...item.authors.map((author) => `<author>${textElement('name', author)}</author>`),
    ...item.categories.map((category) => emptyElement('category', { term: category })),
    textElement('summary', item.summary, { type: 'text', ...language }),
    // xml:base says what these addresses are relative to.
    textElement('content', item.relativeHtml, { type: 'html', ...language }),
    ...extensionXml({ ...item, alternates: [] }),
  ]);
  return `  <entry>\n${fields}\n  </entry>`;
}

export function atom(news, file) {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACE} xml:lang="${site.language}" xml:base="${site.origin}/">
${indent(1, [
    textElement('id', `tag:${site.tagAuthority},2013:aktualnosci`),
    textElement('title', site.title),
    textElement('subtitle', site.description),
    textElement('updated', rfc3339(news[0].date)),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feedUrl(file) }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: `${site.origin}/` }),
    textElement('icon', '/images/znak.svg'),
    `<author>${textElement('name', site.name)}${textElement('uri', `${site.origin}/`)}</author>`,
  ])}
${news.map(entryXml).join('\n')}
</feed>
`;
}
