/** What one would write without us: a native DOMParser, and the least mapping of its tree to the same fields. For RSS 2.0 only, and only well-formed. */

export const domParse = (xml) => new DOMParser().parseFromString(xml, 'text/xml');

export function domMapping(xml) {
  const document = domParse(xml);
  return { title: textOf(document, 'title'), home_page_url: textOf(document, 'link'), items: Array.from(document.getElementsByTagName('item'), mapItem) };
}

function mapItem(item) {
  const link = textOf(item, 'link');
  const summary = textOf(item, 'description');
  const content = textOf(item, 'content:encoded');
  return {
    id: textOf(item, 'guid') ?? link,
    url: link && new URL(link, 'https://news.example/feed').href,
    title: textOf(item, 'title'),
    content_html: content ?? summary,
    summary: content && summary && plain(summary),
    image: /<img[^>]+?src="([^"]+)"/.exec(content ?? '')?.[1],
    date_published: isoDate(textOf(item, 'pubDate')),
    authors: textsOf(item, 'dc:creator').map((name) => ({ name })),
    tags: textsOf(item, 'category'),
    attachments: Array.from(item.getElementsByTagName('enclosure'), (enclosure) => ({ url: enclosure.getAttribute('url'), mime_type: enclosure.getAttribute('type') })),
  };
}

const textOf = (element, name) => element.getElementsByTagName(name)[0]?.textContent;
const textsOf = (element, name) => Array.from(element.getElementsByTagName(name), (each) => each.textContent);
const isoDate = (text) => (text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined);

/** The least that deserves the name: tags away, five entities decoded. */
function plain(html) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#8230': '…', '#8211': '–', '#8222': '„', '#8221': '”' };
  return html.replace(/<[^>]*>/g, ' ').replace(/&([#\w]+);/g, (reference, name) => entities[name] ?? reference).replace(/\s+/g, ' ').trim();
}
