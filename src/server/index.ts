/** Public entry `news-elements/server`: semantic HTML as strings, for servers and for those who write plugins. The elements take it over. */
export { renderArticle, type ArticleOptions } from './article.js';
export { renderList, type ListOptions } from './list.js';
export { renderNotice } from './notice.js';
export type { RenderOptions } from './options.js';
export { renderPartners } from './partners.js';
export { sanitizeHtml, type SanitizeOptions } from './sanitize.js';
