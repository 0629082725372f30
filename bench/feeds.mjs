/** The feeds that the benchmarks read, each as RSS and as JSON Feed: short news, the same with escaped HTML, full-text articles. */

const NEWEST = Date.UTC(2026, 0, 1);
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cdata = (html) => `<![CDATA[${html}]]>`;

const sentence = (at) => `<p>Spółdzielnia socjalna <a href="https://news.example/x">otwiera</a> nową pracownię &#8211; ${at}.</p>`;

/** A news item of a small site: a few sentences and one image. */
const news = (at) => ({
  id: `n-${at}`,
  url: `https://news.example/aktualnosci/${at}`,
  title: `Aktualność numer ${at} & więcej`,
  date: new Date(NEWEST - at * 3_600_000),
  author: 'Ala Nowak',
  tags: ['praca', 'Poznań'],
  summary: `Krótki opis <b>wiadomości</b> numer ${at}.`,
  html: `${sentence(at).repeat(12)}<img src="https://news.example/i/${at}.jpg" alt="">`,
});

const figure = (at, number) => `<figure class="wp-block-image size-large"><img loading="lazy" decoding="async" width="1024" height="683" src="https://news.example/wp-content/uploads/2026/01/zdjecie-${at}-${number}-1024x683.jpg" alt="Członkowie spółdzielni przy pracy" class="wp-image-${at}${number}" srcset="https://news.example/wp-content/uploads/2026/01/zdjecie-${at}-${number}-1024x683.jpg 1024w, https://news.example/wp-content/uploads/2026/01/zdjecie-${at}-${number}-300x200.jpg 300w" sizes="auto, (max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">Fot. archiwum spółdzielni</figcaption></figure>`;

const chapter = (at, number) => `<h2 class="wp-block-heading">Rozdział ${number}: nowa pracownia</h2>

<p class="wp-block-paragraph">Spółdzielnia socjalna &#8222;Krochmal&#8221; z <a href="https://news.example/miasto/?p=${at}&#038;utm=${number}">Poznania</a> otwiera nową pracownię &#8211; już trzecią w tym roku. Pracę znajdzie w niej <strong>dwanaście osób</strong>, które przez lata nie mogły znaleźć zatrudnienia, a teraz same układają grafik, rozmawiają z klientami i&nbsp;decydują o zysku. To nie jest dobroczynność, mówią, to po prostu dobrze prowadzona firma, w której każdy ma jeden głos.</p>

${number % 3 ? '' : `${figure(at, number)}\n\n`}<ul class="wp-block-list">
<li>szycie i naprawa odzieży roboczej,</li>
<li>pranie pościeli dla hosteli &amp; pensjonatów,</li>
<li>warsztaty dla sąsiadów w każdą <em>pierwszą sobotę</em> miesiąca.</li>
</ul>
`;

/** An article as WordPress writes it when the feed carries the full content: about 10 kB of HTML. */
const article = (at) => ({
  ...news(at),
  url: `https://news.example/2026/01/aktualnosc-numer-${at}/`,
  id: `https://news.example/?p=${at}`,
  summary: `<p>Spółdzielnia socjalna &#8222;Krochmal&#8221; otwiera nową pracownię &#8211; już trzecią w tym roku. Pracę znajdzie w niej dwanaście osób [&#8230;]</p>`,
  html: Array.from({ length: 9 }, (_, number) => chapter(at, number)).join('\n'),
});

function newsRss({ id, url, title, date, author, tags, summary, html }, content) {
  return `<item><title>${escape(title)}</title><link>${url}</link><guid isPermaLink="false">${id}</guid>
<pubDate>${date.toUTCString()}</pubDate><dc:creator>${cdata(author)}</dc:creator>${tags.map((tag) => `<category>${tag}</category>`).join('')}
<description>${escape(summary)}</description><content:encoded>${content(html)}</content:encoded></item>`;
}

function wordPressRss({ id, url, title, date, author, tags, summary, html }) {
  return `	<item>
		<title>${title.replace('&', '&#038;')}</title>
		<link>${url}</link>
					<comments>${url}#respond</comments>
		<dc:creator>${cdata(author)}</dc:creator>
		<pubDate>${date.toUTCString().replace('GMT', '+0000')}</pubDate>
${tags.map((tag) => `				<category>${cdata(tag)}</category>\n`).join('')}		<guid isPermaLink="false">${escape(id)}</guid>

					<description>${cdata(summary)}</description>
										<content:encoded>${cdata(html)}</content:encoded>
					<wfw:commentRss>${url}feed/</wfw:commentRss>
			<slash:comments>0</slash:comments>
			</item>`;
}

/** Each is honest about what it is: what dominates a real feed decides which reader is fast. */
export const kinds = {
  short: { says: 'short news, 1.7 kB an item in CDATA', item: news, rss: (item) => newsRss(item, cdata) },
  escaped: { says: 'the same short news with escaped HTML', item: news, rss: (item) => newsRss(item, escape) },
  full: { says: 'full-text articles, 10 kB an item in CDATA', item: article, rss: wordPressRss },
};

const NAMESPACES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"';

const listOf = (kind, count) => Array.from({ length: count }, (_, at) => kinds[kind].item(at));

export const rssOf = (kind, count) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${NAMESPACES}><channel><title>News</title><link>https://news.example/</link>
${listOf(kind, count).map(kinds[kind].rss).join('\n')}</channel></rss>`;

/** The same items; only what JSON Feed 1.1 has a name for. */
export const jsonOf = (kind, count) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    home_page_url: 'https://news.example/',
    items: listOf(kind, count).map(({ id, url, title, date, author, tags, summary, html }) => ({ id, url, title, date_published: date.toISOString(), authors: [{ name: author }], tags, summary, content_html: html })),
  });
