/** What stands in the feed: dates, names, links, pictures, and HTML that pages do not show. */
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import { dateOf } from '../../feed/query.js';
import { removedBy } from '../../server/removed.js';
import { about, type Finding } from './finding.js';

const DAY = 86_400_000;
/** Beyond this, more items only make the feed heavier. */
const MANY = 100;

const nameOf = ({ title, url, id }: NewsItem): string => title ?? url ?? id;

export function contentFindings(feed: NewsFeed, now: number): Finding[] {
  const { items } = feed;
  return [...feedFindings(feed), ...dateFindings(items, now), ...identityFindings(items), ...textFindings(items), ...pictureFindings(items), ...markupFindings(items)];
}

function feedFindings({ items, title, language, home_page_url: home, next_url: next, _news_elements: extension }: NewsFeed): Finding[] {
  const found: Finding[] = [];
  if (extension?.is_truncated) found.push({ code: 'truncated', severity: 'error', message: `The document breaks off: ${items.length} complete items could be read.`, mend: 'Look for an error message at its end; often a script runs out of time or memory.' });
  if (!items.length) found.push({ code: 'empty', severity: 'error', message: 'The feed holds no items.', mend: 'Publish something, or give the address of another feed.' });
  if (!title) found.push({ code: 'no-title', severity: 'hint', message: 'The feed has no title.' });
  if (!language) found.push({ code: 'no-language', severity: 'hint', message: 'The feed does not say its language: screen readers guess, and may read Polish with an English voice.', mend: 'RSS: <language>pl</language> in the channel. Atom: xml:lang="pl" on <feed>. JSON Feed: "language": "pl".' });
  if (!home) found.push({ code: 'no-home', severity: 'hint', message: 'The feed does not name its site.' });
  if (items.length > MANY && !next) found.push({ code: 'many-items', severity: 'hint', message: `The feed holds ${items.length} items on one page.`, mend: 'Twenty to fifty and a link to older ones (RFC 5005 rel="next", JSON Feed next_url) load faster.' });
  return found;
}

function dateFindings(items: readonly NewsItem[], now: number): Finding[] {
  const dates = items.map(dateOf).filter(Boolean);
  const future = items.filter((item) => new Date(dateOf(item)).getTime() > now + DAY);
  const isUnordered = dates.some((date, at) => at > 0 && date > (dates[at - 1] ?? date));
  const order: Finding = { code: 'order', severity: 'hint', message: 'The items do not run newest first: readers have to load the whole feed to find the newest.', mend: 'Sort them by date, the newest on top.' };
  return [
    ...about(items.filter((item) => !dateOf(item)).map(nameOf), { code: 'no-date', severity: 'warning', message: 'Some items have no date that can be read: they stand last, and nobody knows how old they are.', mend: 'RSS: <pubDate>Thu, 08 Oct 2026 10:20:00 +0200</pubDate>. Atom and JSON Feed: 2026-10-08T10:20:00+02:00.' }),
    ...about(future.map(nameOf), { code: 'future-date', severity: 'warning', message: 'Some items are dated in the future.', mend: 'Check the clock and the time zone of the server, or whether drafts get into the feed.' }),
    ...(isUnordered ? [order] : []),
  ];
}

function identityFindings(items: readonly NewsItem[]): Finding[] {
  return [
    ...about(repeated(items.map(({ id }) => id)), { code: 'duplicate-id', severity: 'error', message: 'Several items have the same id: only the first of them is shown.', mend: 'Give each item an id of its own that never changes (RSS <guid>, Atom <id>, JSON Feed "id").' }),
    ...about(items.filter(({ id }) => id.includes('|')).map(nameOf), { code: 'no-id', severity: 'warning', message: 'Some items have neither id nor link: when title or date change, they count as new.', mend: 'RSS: <guid isPermaLink="false">…</guid>.' }),
    ...about(items.filter(({ url }) => !url).map(nameOf), { code: 'no-link', severity: 'warning', message: 'Some items have no link: readers cannot open them.' }),
    ...about(repeated(items.flatMap(({ url }) => url ?? [])), { code: 'duplicate-link', severity: 'warning', message: 'Several items lead to the same address.', mend: 'Give each item the address of its own page.' }),
    ...about(items.flatMap(({ url }) => (url?.startsWith('http:') ? url : [])), { code: 'http-link', severity: 'hint', message: 'Some links lead to http: addresses.', mend: 'Use https.' }),
  ];
}

function textFindings(items: readonly NewsItem[]): Finding[] {
  const broken = /\ufffd|Ã[\u0080-\u00bf]|Å[\u0080-\u00bf‚„¼º]|â€/;
  return [
    ...about(items.filter(({ title }) => !title).map(nameOf), { code: 'no-item-title', severity: 'warning', message: 'Some items have no title: lists show them as untitled.' }),
    ...about(items.filter(({ content_html, content_text, summary }) => !content_html && !content_text && !summary).map(nameOf), { code: 'no-text', severity: 'hint', message: 'Some items have no text: there is nothing to read beside the title.' }),
    ...about(items.filter(({ title = '', summary = '' }) => broken.test(title + summary)).map(nameOf), { code: 'broken-letters', severity: 'error', message: 'Letters are broken: the document is in another encoding than it says.', mend: 'Save it as UTF-8, and say so in the XML declaration and in the header.' }),
    ...about(items.filter(({ title = '' }) => /&(?:\w+|#\d+);|<\/?[a-z]+>/i.test(title)).map(nameOf), { code: 'escaped-title', severity: 'warning', message: 'Titles show HTML: it was escaped once too often.' }),
  ];
}

function pictureFindings(items: readonly NewsItem[]): Finding[] {
  const pictures = items.flatMap(({ image }) => image ?? []);
  const withoutAlt = items.filter(({ content_html: html = '' }) => /<img(?![^>]*\salt\s*=)[^>]*>/i.test(html));
  return [
    ...about(pictures.filter((image) => image.startsWith('http:')), { code: 'http-image', severity: 'warning', message: 'Some pictures come over http: pages that are https may not show them.', mend: 'Use https addresses.' }),
    ...about(withoutAlt.map(nameOf), { code: 'image-without-alt', severity: 'hint', message: 'Pictures in the text have no alternative text: blind readers learn nothing of them.', mend: 'Describe each picture in its alt attribute; alt="" for decoration.' }),
    ...(items.length > 2 && !pictures.length ? [{ code: 'no-images', severity: 'hint' as const, message: 'No item has a picture: cards and carousels look bare.', mend: 'RSS: <media:content url="…" medium="image"/> or <enclosure>. JSON Feed: "image".' }] : []),
  ];
}

/** What readers of the feed do not get, because it does not belong into anybody's page. */
function markupFindings(items: readonly NewsItem[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { content_html: html } of items) for (const name of removedBy(html ?? '')) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (!counts.size) return [];
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} (${count} item${count > 1 ? 's' : ''})`);
  return [{ code: 'removed-html', severity: 'hint', message: 'Some HTML is left out wherever the news is shown, because pages of others must stay safe.', mend: 'Frames become links. Styles, scripts and forms are better left out of articles.', where: names.slice(0, 8), count: counts.size }];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
