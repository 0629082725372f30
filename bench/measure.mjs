/** Our reader and the others in turns on one kind of feed, in Node or in a page; what a page has natively is added there. */
import { compare } from './compare.mjs';
import { domMapping, domParse } from './dom-mapping.mjs';
import { jsonOf, rssOf } from './feeds.mjs';
import { assertReadsAll, readers } from './readers.mjs';

const native = (xml) => ({ 'DOMParser (maps nothing)': () => domParse(xml), 'DOMParser + mapping': () => domMapping(xml) });

export async function measure(kind, items, how) {
  const xml = rssOf(kind, items);
  const ways = { ...readers(xml, jsonOf(kind, items)), ...(globalThis.DOMParser ? native(xml) : {}) };
  if (items <= 100) await assertReadsAll(ways, items);
  return { items, ...(await compare(ways, how)) };
}

/** How many times longer ten times the items take us: both sizes in turns, by themselves. The least is what the work costs, not what else the machine did. */
export async function measureGrowth(kind, how) {
  const [small, large] = [1000, 10_000].map((items) => readers(rssOf(kind, items), '[]').ours);
  const { least } = await compare({ small, large }, how);
  return least.large / least.small;
}
