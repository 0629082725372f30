/** JSON Feed 1.1, with the `_news_elements` extension for partners and funding. */
import { rfc3339 } from './dates.mjs';
import { feedUrl, site } from './site.mjs';

function extension({ image, partners, funding }) {
  const fields = { ...(image && { image_alt: image.alt }), ...(partners && { partners }), ...(funding && { funding }) };
  return Object.keys(fields).length > 0 && { _news_elements: fields };
}

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
  ...extension(item),
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
