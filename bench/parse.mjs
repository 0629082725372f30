/** Reads the same RSS feed with us and with rss-parser, in turns, and prints ratios. Run after a build: `node bench/parse.mjs [--json]`. */
import Parser from 'rss-parser';
import { readFeed } from '../dist/feed/index.js';

const ROUNDS = 15;
const SIZES = [10, 100, 1000, 10_000];

const item = (at) => `<item><title>Aktualność numer ${at} &amp; więcej</title><link>https://news.example/aktualnosci/${at}</link><guid isPermaLink="false">n-${at}</guid>
<pubDate>${new Date(Date.UTC(2026, 0, 1) - at * 3_600_000).toUTCString()}</pubDate><dc:creator><![CDATA[Ala Nowak]]></dc:creator><category>praca</category><category>Poznań</category>
<description>Krótki opis &lt;b&gt;wiadomości&lt;/b&gt; numer ${at}.</description><content:encoded><![CDATA[${`<p>Spółdzielnia socjalna <a href="https://news.example/x">otwiera</a> nową pracownię &#8211; ${at}.</p>`.repeat(12)}<img src="https://news.example/i/${at}.jpg" alt="">]]></content:encoded></item>`;

const feedOf = (count) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://news.example/</link>
${Array.from({ length: count }, (_, at) => item(at)).join('\n')}</channel></rss>`;

async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function compare(count) {
  const text = feedOf(count);
  const bytes = new TextEncoder().encode(text);
  const parser = new Parser();
  const rounds = count > 1000 ? 3 : ROUNDS;
  const times = { ours: [], tenOfThem: [], rssParser: [] };
  for (let round = -2; round < rounds; round++) {
    const ours = await time(() => readFeed(bytes, { url: 'https://news.example/feed' }));
    const tenOfThem = await time(() => readFeed(bytes, { url: 'https://news.example/feed', limit: 10 }));
    const rssParser = await time(() => parser.parseString(text));
    if (round < 0) continue; // warming up
    times.ours.push(ours);
    times.tenOfThem.push(tenOfThem);
    times.rssParser.push(rssParser);
  }
  const [ours, tenOfThem, rssParser] = Object.values(times).map(median);
  return { items: count, kilobytes: Math.round(bytes.length / 1000), ours, tenOfThem, rssParser, ratio: rssParser / ours };
}

const results = [];
for (const count of SIZES) results.push(await compare(count));
const growth = results[3].ours / results[2].ours;

if (process.argv.includes('--json')) console.log(JSON.stringify({ node: process.version, results, growth }));
else {
  console.table(results.map(({ items, kilobytes, ...rest }) => ({ items, kilobytes, ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, +value.toFixed(2)])) })));
  console.log(`milliseconds, medians; ratio = rss-parser / ours; growth from 1,000 to 10,000 items: ${growth.toFixed(1)} times`);
}
