/** JSON Feed 1.1, with the `_news_elements` extension. */
import { rfc3339 } from './dates.mjs';
import { extensionMembers } from './extension.mjs';
import { feedUrl, site } from './site.mjs';

const jsonItem = (item) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  ...(item.image && { image: item.image.url }),
  date_published: rfc3339(item.date),
  authors: item.authors.map((name) => ({ name })),
  tags: item.categories,
  language: item.language,
  ...(item.attachments.length > 0 && { attachments: item.attachments.map(({ url, type, bytes, title }) => ({ url, mime_type: type, title, size_in_bytes: bytes })) }),
  ...(extensionMembers(item) && { _news_elements: extensionMembers(item) }),
});

export const jsonFeed = (news, file) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: site.title,
  description: site.description,
  home_page_url: `${site.origin}/`,
  feed_url: feedUrl(file),
  icon: `${site.origin}/images/znak.png`,
  language: site.language,
  authors: [{ name: site.name, url: `${site.origin}/` }],
  items: news.map(jsonItem),
});
