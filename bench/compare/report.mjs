/** What the comparison found: a table on the terminal, and docs/comparison.md with its chart. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import process from 'node:process';
import { chartOf } from './chart.mjs';

const docs = new URL('../../docs/', import.meta.url);

const number = (value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const axeOf = ({ axe }) => (axe.length ? axe.map(({ id, places }) => `${id} ×${places}`).join(', ') : 'none');

/** Title of a column, what stands in it, what it means. */
const MEASURED = [
  ['bytes, kB', ({ bytes }) => number(bytes / 1000, 1), 'everything that crosses the wire, the page itself (0.9 kB) and headers included; texts compressed with Brotli'],
  ['requests', ({ requests }) => number(requests), 'the page included, and what browsers ask beforehand (CORS preflights)'],
  ['first item, ms', ({ firstItem }) => number(firstItem), 'from the navigation until the newest item has its place on the page'],
  ['LCP, ms', ({ lcp }) => number(lcp), 'largest contentful paint: of the page, whatever it is'],
  ['CLS', ({ cls }) => number(cls, 3), 'cumulative layout shift: how far the news moves the page'],
  ['blocking, ms', ({ blocking }) => number(blocking), 'what tasks of the main thread take beyond 50 ms each'],
  ['heap, MB', ({ heap }) => number(heap / 1e6, 2), 'JavaScript’s memory of the page after garbage collection'],
  ['elements', ({ elements }) => number(elements), 'in the place of the news, shadow trees included'],
];
const CHECKED = [
  ['axe violations', axeOf, 'rules of axe-core that find something, and in how many places; in light colours'],
  ['without JavaScript', ({ withoutScript }) => withoutScript, 'what a visitor sees then'],
  ['strict page', ({ policy }) => policy, 'under the policy of [In one minute](start.md#strict-pages) with `require-trusted-types-for`, each candidate’s own hosts allowed, inline code with a nonce; “in part”: the news comes, but something else was refused'],
];

export function printReport({ browser, rounds, rows, ratios }) {
  console.log(`${browser}: medians of ${rounds} visits each, in turns; slow 4G, 4× slower CPU, cold cache`);
  const columns = [['version', ({ version }) => version], ...MEASURED, ...CHECKED];
  console.table(Object.fromEntries(rows.map((row) => [row.name, Object.fromEntries(columns.map(([title, value]) => [title, value(row)]))])));
  console.log('First item, times that of the least code (medians of the pairs of each round):');
  console.table(Object.fromEntries(Object.entries(ratios).map(([name, of]) => [name, Object.fromEntries(Object.entries(of).map(([limit, ratio]) => [limit, `${ratio.median.toFixed(2)}, least ${ratio.least.toFixed(2)}`]))])));
}

export async function writeReport(result) {
  await writeFile(new URL('comparison.md', docs), pageOf(result));
  await writeFile(new URL('images/comparison.svg', docs), chartOf(result.rows));
}

function tableOf(rows, columns) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(['', ...columns.map(([title]) => title)]), line(['---', ...columns.map(() => '---')]), ...rows.map((row) => line([row.name, ...columns.map(([, value]) => value(row))]))];
}

const meaningOf = (columns) => columns.map(([title, , meaning]) => `* **${title}**: ${meaning}.`);

/** What can be said in one sentence each, from the numbers, the unpleasant included. */
function findings({ rows, ratios }) {
  const find = (name) => rows.find((row) => row.name.endsWith(name));
  const [list, everything, parser, least] = ['news-list.js', 'news-elements.js', 'rss-parser + Lit', 'one tag'].map(find);
  const ratio = (row, limit, kind = 'median') => number(ratios[row.name][limit][kind], 2);
  const isOther = ({ name, version }) => version !== '–' && !name.startsWith('news-elements');
  const kB = ({ bytes }) => `${number(bytes / 1000, 1)} kB`;
  const lighter = rows.filter((row) => isOther(row) && row.bytes < list.bytes).map(({ name }) => name);
  const sooner = rows.filter((row) => isOther(row) && row.firstItem < list.firstItem).map(({ name }) => name);
  const among = list.bytes < parser.bytes ? 'the fewest' : 'not the fewest';
  return [
    `* **The aim was a first item no later than 1.1 times that of the least code. It takes ${ratio(list, 'one tag')} times as long** with \`news-list.js\` and ${ratio(everything, 'one tag')} times with`,
    `  \`news-elements.js\`; against the same least code with the same preload ${ratio(list, 'one tag, feed preloaded')} and ${ratio(everything, 'one tag, feed preloaded')} times. The least code is ${kB(least)} in all: it has one language, no fallback, no states, no layouts.`,
    `  In the visits that other work on the machine disturbed least, it is ${ratio(list, 'one tag', 'least')} times with \`news-list.js\`. Its 38 kB cost 190 ms on this line; the rest is reading and rendering on a slow processor.`,
    `* The preload in the snippet saves a round trip: without it \`news-list.js\` takes ${ratio(find('without the preload'), 'one tag')} times as long as the least code.`,
    `* Of what reads RSS in the visitor’s browser, \`news-list.js\` needs ${among} bytes: ${kB(list)} against ${kB(parser)} of rss-parser with Lit. \`news-elements.js\`, which shows articles too, needs ${kB(everything)}.`,
    ...(lighter.length ? [`* Lighter than \`news-list.js\`: ${lighter.join(', ')}. They read JSON that a service makes.`] : []),
    ...(sooner.length ? [`* Sooner than \`news-list.js\`: ${sooner.join(', ')}.`] : []),
  ];
}

function pageOf(result) {
  const { browser, rounds, rows } = result;
  const date = new Date().toISOString().slice(0, 10);
  const named = rows.filter(({ version }) => version !== '–');
  return `${[
    '# Compared with others',
    '',
    '<!-- Made by `npm run bench:compare -- --write`; do not edit. -->',
    '',
    'The same ten news (without pictures) in the same place of the same page: by `<news-list>`, by the components that people use instead, by the least code',
    'that could do it, and by plain HTML. All in one run, in turns, so that the machine slows all of them alike.',
    '',
    '![Time until the first item, and bytes, of each candidate; the numbers are in the table below](images/comparison.svg)',
    '',
    '## What it says',
    '',
    ...findings(result),
    '',
    '## Measured',
    '',
    ...tableOf(rows, MEASURED),
    '',
    ...meaningOf(MEASURED),
    '',
    '## Checked',
    '',
    ...tableOf(rows, CHECKED),
    '',
    ...meaningOf(CHECKED),
    '',
    '## Who is compared',
    '',
    ...tableOf(named, [['version', ({ version }) => version], ['reads', ({ reads }) => reads]]),
    '',
    '* **static HTML**: what a server would have written into the page. Nothing in the browser can be sooner.',
    '* **one tag**: the least code that shows the same list with one script tag: `fetch`, `DOMParser`, twenty lines ([bench/compare/one-tag.js](../bench/compare/one-tag.js)).',
    '* **news-elements**: the snippet of [In one minute](start.md) with its style (`100vh` kept free), `limit="10"` and the fallback link.',
    '* **rss-parser + Lit**: an element of thirty lines on both, as a developer would write it ([bench/compare/rss-parser-lit.js](../bench/compare/rss-parser-lit.js)).',
    '* **jQuery + jquery-rss** stands for FeedEk, which is not in the npm registry: both let a service read the feed. FeedEk 1 asked Google’s Feed API and FeedEk 2',
    '  Yahoo’s YQL, both closed since; FeedEk 3 asks feed.jquery-plugins.net, jquery-rss www.feedrapp.info, services of their authors.',
    '* **mastodon-embed-timeline** is `@idotj/mastodon-embed-timeline` in the registry.',
    '* Every service that a candidate asks was answered by the local server, which is as quick as the publisher’s: by the candidate’s own option, in bsky-embed by',
    '  replacing the address written into its file. Posts have the title, the summary and a card with the link.',
    '',
    '## How it was measured',
    '',
    `On ${date} with ${browser} (headless), ${rounds} visits each, medians. Each visit has an empty cache and a context of its own; page and publisher are two origins on one machine`,
    `(${cpus().length} processor cores, ${process.platform}, shared with other work: compare the candidates, not the milliseconds with those of elsewhere). The line is Lighthouse’s slow 4G: 150 ms for each request,`,
    '1.6 Mbit/s down, 0.75 Mbit/s up; opening connections is not counted, which favours those who ask many hosts. The processor is slowed four times. Window: 412 × 823.',
    '',
    'To repeat it: `npm run bench:compare`. The first time it installs the others into a folder of their own; they are no dependencies of this project.',
  ].join('\n')}\n`;
}
