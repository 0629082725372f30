/** The comparison as a picture: bars for the first item and for the bytes. Light and dark; no script, no font of its own. */
import { escape } from './news.mjs';

const [LABELS, BARS, GAP, ROW, TOP] = [290, 190, 90, 30, 74];
const WIDTH = LABELS + 2 * BARS + 2 * GAP;

const STYLE = `
  text { font: 14px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: #1f2328 }
  .page { fill: #fff } .head { font-weight: 600 } .value { fill: #59636e; font-variant-numeric: tabular-nums }
  .ours { fill: #1657c5 } .other { fill: #768390 } .limit { fill: none; stroke: #6e7781; stroke-width: 1.5 } .name-ours { font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .page { fill: #0d1117 } .value { fill: #9da7b3 }
    .ours { fill: #6ba4ff } .other { fill: #7b8794 } .limit { stroke: #9da7b3 }
  }`;

export function chartOf(rows) {
  const panels = [
    { title: 'First item, ms', left: LABELS, value: ({ firstItem }) => firstItem, digits: 0 },
    { title: 'Bytes, kB', left: LABELS + BARS + GAP, value: ({ bytes }) => bytes / 1000, digits: 1 },
  ];
  const height = TOP + rows.length * ROW + 18;
  const text = rows.map((row) => `${row.name}: first item ${Math.round(row.firstItem)} ms, ${(row.bytes / 1000).toFixed(1)} kB`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">Ten news on a page: time until the first item, and bytes</title>
<desc id="d">${escape(text)}.</desc>
<style>${STYLE}
</style>
<rect class="page" width="${WIDTH}" height="${height}" rx="8"/>
<text x="16" y="28" class="head">Ten news on a slow phone</text>
${rows.map(nameOf).join('\n')}
${panels.map((panel) => panelOf(rows, panel)).join('\n')}
</svg>
`;
}

const kindOf = ({ name, version }) => (name.startsWith('news-elements') ? 'ours' : version === '–' ? 'limit' : 'other');
const middleOf = (at) => TOP + at * ROW + 5;

function nameOf(row, at) {
  return `<text x="${LABELS - 14}" y="${middleOf(at)}" text-anchor="end" class="name-${kindOf(row)}">${escape(row.name.replace('news-elements: ', ''))}</text>`;
}

function panelOf(rows, { title, left, value, digits }) {
  const most = Math.max(...rows.map(value));
  const bar = (row, at) => {
    const width = Math.max(2, (value(row) / most) * BARS);
    const label = value(row).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return `<rect class="${kindOf(row)}" x="${left}" y="${middleOf(at) - 15}" width="${width.toFixed(1)}" height="20" rx="3"/><text class="value" x="${(left + width + 8).toFixed(1)}" y="${middleOf(at)}">${label}</text>`;
  };
  return `<text class="head" x="${left}" y="${TOP - 22}">${title}</text>\n${rows.map(bar).join('\n')}`;
}
