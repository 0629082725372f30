/** What the policy takes out of an article: for those who write articles. */
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { ALLOWED_ELEMENTS, DROPPED_ELEMENTS, LINK_SCHEMES } from '../html/policy.js';

/** Names of what does not survive: `<script>`, `style="…"`, `onclick="…"`, `javascript: links`. */
export function removedBy(html: string): Set<string> {
  const removed = new Set<string>();
  const waiting: (RootContent | ElementContent)[] = [];
  try {
    waiting.push(...fromHtml(html, { fragment: true }).children);
  } catch {
    return new Set(['nesting without end']);
  }
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    look(node, removed);
    for (const child of node.children) waiting.push(child);
  }
  return removed;
}

function look({ tagName, properties }: Element, removed: Set<string>): void {
  if (DROPPED_ELEMENTS.includes(tagName)) removed.add(`<${tagName}>`);
  else if (!ALLOWED_ELEMENTS.includes(tagName)) removed.add(`the tags of <${tagName}>`);
  for (const [name, value] of Object.entries(properties)) {
    if (/^on[a-z]/i.test(name)) removed.add(`${name.toLowerCase()}="…"`);
    if (name === 'style') removed.add('style="…"');
    if ((name === 'href' || name === 'src') && typeof value === 'string') removed.add(schemeFault(value));
  }
  removed.delete('');
}

function schemeFault(address: string): string {
  const [, scheme = ''] = /^\s*([a-z][a-z\d+.-]*:)/i.exec(address) ?? [];
  return scheme && !LINK_SCHEMES.includes(scheme.toLowerCase()) ? `${scheme} addresses` : '';
}
