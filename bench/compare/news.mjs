/** The same ten news of the demo in every shape that somebody in the comparison reads. */
import { readFileSync } from 'node:fs';
import { readFeed } from '../../dist/feed/index.js';

const COUNT = 10;
const FEED = new URL('../../demo/feeds/aktualnosci-utf8.xml', import.meta.url);
/** Any well-formed content id: nobody looks up what it names. */
const CID = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a';
const DID = 'did:plc:spoldzielnie234567abcdef';
const NAME = 'Stowarzyszenie Na Rzecz Spółdzielni Socjalnych';

/** @param {string} origin where feed, files and services are */
export function newsOf(origin) {
  const rss = firstItems(readFileSync(FEED, 'utf8').replaceAll('http://localhost:4300', origin));
  const { items } = readFeed(new TextEncoder().encode(rss), { url: `${origin}/feed.xml` });
  const news = items.map(({ url, title, summary, content_html: html, date_published: date }) => ({ url, title, summary, html, date }));
  return { rss, news, staticHtml: staticHtml(news), bluesky: bluesky(news), mastodon: mastodon(news, origin), feedr: feedr(news, origin) };
}

/** The feed ends after the tenth item. Without pictures: they would weigh the same everywhere, and more than everything that is compared. */
function firstItems(rss) {
  const parts = rss.replace(/\s*<(?:enclosure|img) [^>]*>/g, '').split('</item>');
  return [...parts.slice(0, COUNT), parts.at(-1)].join('</item>');
}

/** What a server would have written into the page. */
function staticHtml(news) {
  const items = news.map(({ url, title, summary, date }) => `<li><a href="${escape(url)}">${escape(title)}</a> <time datetime="${date}">${longDate(date)}</time><p>${escape(summary)}</p></li>`);
  return `<ul class="static-news">${items.join('')}</ul>`;
}

/** `app.bsky.feed.getAuthorFeed` and `app.bsky.actor.getProfile`: a post has 300 characters and a card with the link. */
function bluesky(news) {
  const author = { did: DID, handle: 'spoldzielnie.example', displayName: NAME, labels: [], createdAt: '2024-01-01T00:00:00.000Z' };
  const feed = news.map(({ url, title, summary, date }, at) => {
    const [createdAt, text] = [new Date(date).toISOString(), `${title}\n\n${summary}`.slice(0, 300)];
    const external = { uri: url, title, description: summary };
    const record = { $type: 'app.bsky.feed.post', createdAt, langs: ['pl'], text, embed: { $type: 'app.bsky.embed.external', external } };
    const counts = { replyCount: 0, repostCount: 2, likeCount: 5, quoteCount: 0 };
    return { post: { uri: `at://${DID}/app.bsky.feed.post/3l5${at}aaaaaaaaa`, cid: CID, author, record, embed: { $type: 'app.bsky.embed.external#view', external }, ...counts, indexedAt: createdAt, labels: [] } };
  });
  return { feed: { feed }, profile: { ...author, followersCount: 120, followsCount: 40, postsCount: 29, indexedAt: author.createdAt } };
}

/** `GET /api/v1/accounts/:id/statuses`: five hundred characters of HTML, and a card. An account always has an avatar. */
function mastodon(news, origin) {
  const account = { id: '1', username: 'spoldzielnie', acct: 'spoldzielnie', display_name: NAME, url: `${origin}/@spoldzielnie`, avatar: `${origin}/avatar.svg`, emojis: [] };
  return news.map(({ url, title, summary, date }, at) => ({
    id: `11${at}`, created_at: new Date(date).toISOString(), visibility: 'public', language: 'pl', sensitive: false, spoiler_text: '',
    uri: `${account.url}/11${at}`, url: `${account.url}/11${at}`, replies_count: 0, reblogs_count: 2, favourites_count: 5,
    content: `<p>${escape(title)}</p><p>${escape(summary)} <a href="${escape(url)}">${escape(url)}</a></p>`,
    account, reblog: null, poll: null, media_attachments: [], mentions: [], tags: [], emojis: [],
    card: { url, title, description: summary, type: 'link', image: null, author_name: '', author_url: '', provider_name: NAME, html: '', width: 0, height: 0 },
  }));
}

/** What the service of jquery-rss (feedr) answers: the feed as JSON, texts and all. */
function feedr(news, origin) {
  const entries = news.map(({ url, title, summary, html, date }) => ({ title, link: url, content: html, contentSnippet: summary, publishedDate: new Date(date).toUTCString(), categories: [], author: NAME }));
  return { responseStatus: 200, responseDetails: null, responseData: { feed: { feedUrl: `${origin}/feed.xml`, title: NAME, link: origin, description: '', author: '', entries } } };
}

const longDate = (date) => new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'Europe/Warsaw' }).format(new Date(date));

export const escape = (text = '') => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
