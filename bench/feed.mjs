/** The RSS feed that the benchmarks read: about 1.7 kB per item, as news sites write them. */

const paragraph = (at) => `<p>Spółdzielnia socjalna <a href="https://news.example/x">otwiera</a> nową pracownię &#8211; ${at}.</p>`;

const item = (at) => `<item><title>Aktualność numer ${at} &amp; więcej</title><link>https://news.example/aktualnosci/${at}</link><guid isPermaLink="false">n-${at}</guid>
<pubDate>${new Date(Date.UTC(2026, 0, 1) - at * 3_600_000).toUTCString()}</pubDate><dc:creator><![CDATA[Ala Nowak]]></dc:creator><category>praca</category><category>Poznań</category>
<description>Krótki opis &lt;b&gt;wiadomości&lt;/b&gt; numer ${at}.</description><content:encoded><![CDATA[${paragraph(at).repeat(12)}<img src="https://news.example/i/${at}.jpg" alt="">]]></content:encoded></item>`;

export const feedOf = (count) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://news.example/</link>
${Array.from({ length: count }, (_, at) => item(at)).join('\n')}</channel></rss>`;
