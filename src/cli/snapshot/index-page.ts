/** The first page of a snapshot: what is there, and the snippet that shows it. */
import type { NewsFeed } from '../../feed/model.js';
import { dateOf } from '../../feed/query.js';
import { markup, trusted } from '../../html/escape.js';

interface Feed {
  id: string;
  feed: NewsFeed;
}

export function indexPage(feeds: readonly Feed[], publicUrl: string): string {
  const entries = feeds.map(({ id, feed }) => {
    const title = feed.title ?? id;
    const address = `${publicUrl}/feeds/${id}.json`;
    const snippet = `<script type="module" src="${publicUrl}/cdn/news-elements.js"></script>\n<news-list feed="${address}" limit="5">\n  <a href="${feed.home_page_url ?? publicUrl}">${title}</a>\n</news-list>`;
    return markup`<li><h2>${title}</h2>
<p><a href="${address}">JSON Feed</a> · <a href="${publicUrl}/feeds/${id}.rss">RSS</a> · <a href="${publicUrl}/feeds/${id}.atom">Atom</a> · <a href="${publicUrl}/embed/${id}.html">Page for frames</a></p>
<pre>${snippet}</pre></li>`;
  });
  return String(markup`${trusted('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Feeds</title>
<link rel="stylesheet" href="${publicUrl}/assets/embed.css"></head><body><main><h1>Feeds</h1><ul role="list">${entries}</ul></main></body></html>`);
}

/** What search engines may know: the first page. The pages for frames repeat news that is at home elsewhere. */
export function sitemap(feeds: readonly Feed[], publicUrl: string): string {
  const newest = feeds.flatMap(({ feed }) => feed.items.map(dateOf)).reduce((a, b) => (a > b ? a : b), '');
  const lastmod = newest ? `<lastmod>${newest}</lastmod>` : '';
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${String(markup`${publicUrl}/`)}</loc>${lastmod}</url></urlset>\n`;
}
