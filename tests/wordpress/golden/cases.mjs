// What both renderers are given: a document, and the attributes of an element.
// @ts-check

/** @typedef {{ name: string, tag: string, file?: string, type?: string, attributes: Record<string, string>, content?: string }} Case */

const demo = 'demo/feeds';
const own = 'tests/wordpress/golden/feeds';
const everything = 'image date source author categories excerpt';
const notice = { 'programme': 'Erasmus+', 'fund': 'Europejski Fundusz Społeczny Plus', 'project-title': 'Razem & <b>dalej</b>', 'project-url': 'https://project.example/?a=1&b=2', 'project-number': '2026-1-PL01', 'total-value': '1234567', 'eu-contribution': '1000000.5', 'currency': 'PLN', 'funders': 'State budget; ; City of Poznań', 'disclaimer': 'Views "expressed" …' };
const marks = '<img src="https://marks.example/fe.svg" alt="Fundusze Europejskie"><a href="https://gov.example/"><img src="https://marks.example/rp.svg" alt="Rzeczpospolita Polska"></a><a href="javascript:ran()"><img src="data:x" alt="&quot;&gt;&lt;script&gt;"></a>';

/** @type {Case[]} */
export const cases = [
  { name: 'list-rss-iso-8859-2', tag: 'news-list', file: `${demo}/aktualnosci.xml`, type: 'application/rss+xml', attributes: { lang: 'pl', limit: '5' } },
  { name: 'list-rss-utf-8', tag: 'news-list', file: `${demo}/aktualnosci-utf8.xml`, type: 'application/rss+xml', attributes: { lang: 'pl', heading: 'Aktualności', limit: '3' } },
  { name: 'list-atom', tag: 'news-list', file: `${demo}/aktualnosci.atom`, type: 'application/atom+xml', attributes: { 'lang': 'pl', 'limit': '5', 'heading-level': '3' } },
  { name: 'list-json', tag: 'news-list', file: `${demo}/aktualnosci.json`, type: 'application/feed+json', attributes: { lang: 'pl', limit: '5' } },
  { name: 'list-json-everything', tag: 'news-list', file: `${demo}/aktualnosci.json`, type: 'application/feed+json', attributes: { 'lang': 'de', 'limit': '3', 'show': everything, 'excerpt-length': '8' } },
  { name: 'list-json-oldest-first', tag: 'news-list', file: `${demo}/aktualnosci.json`, type: 'application/feed+json', attributes: { lang: 'pl', limit: '3', offset: '2', sort: 'date-asc' } },
  { name: 'list-odd', tag: 'news-list', file: `${own}/odd.xml`, type: 'application/rss+xml', attributes: { 'lang': 'pl', 'heading': 'A & "B" <c>', 'heading-level': '6', 'show': everything, 'excerpt-length': '20' } },
  { name: 'list-odd-newest-first', tag: 'news-list', file: `${own}/odd.xml`, type: 'application/rss+xml', attributes: { lang: 'uk', show: 'date', sort: 'date-desc' } },
  { name: 'list-hostile-rss', tag: 'news-list', file: `${own}/hostile.xml`, type: 'application/rss+xml', attributes: { lang: 'en', show: everything } },
  { name: 'list-hostile-json', tag: 'news-list', file: `${own}/hostile.json`, type: 'application/feed+json', attributes: { lang: 'en', show: everything } },
  { name: 'article', tag: 'news-article', file: `${own}/hostile.json`, type: 'application/feed+json', attributes: { 'lang': 'pl', 'item': '4', 'heading-level': '1' } },
  { name: 'article-hostile', tag: 'news-article', file: `${own}/hostile.json`, type: 'application/feed+json', attributes: { lang: 'en', item: '3' } },
  { name: 'partners', tag: 'partner-list', file: `${own}/partners.json`, type: 'application/json', attributes: { lang: 'pl', heading: 'Partnerzy' } },
  { name: 'partners-demo', tag: 'partner-list', file: `${demo}/partnerzy.json`, type: 'application/json', attributes: { lang: 'en' } },
  { name: 'notice', tag: 'funding-notice', attributes: { lang: 'pl', ...notice } },
  { name: 'notice-marks', tag: 'funding-notice', attributes: { 'lang': 'en', 'statement': 'Co-funded by the European Union', 'emblem-src': 'https://marks.example/eu.svg' }, content: marks },
  { name: 'notice-2014', tag: 'funding-notice', attributes: { lang: 'el', period: '2014-2020', fund: 'European Social Fund', programme: '"><script>ran()</script>' } },
  { name: 'notice-alone', tag: 'funding-notice', attributes: { lang: 'xx' } },
];

/**
 * Where both believe the document of a case to be.
 * @param {Case} one
 */
export const addressOf = one => `https://golden.example/${one.file ?? ''}`;
