/** Fits a sanitised article into the page it is shown on: heading levels, and what is wider than it. */
import { rename } from './nodes.js';
import type { SafeHtml } from './sanitize.js';
import { fileNameOf } from './url.js';

/**
 * Moves the article's headings below the level of its title and closes the gaps between them: the first one becomes `level`,
 * each further one goes a step deeper at most, nothing deeper than h6 (WCAG 1.3.1: headings show the structure of the page).
 */
export function shiftHeadings(fragment: SafeHtml, level: number): void {
  const above: number[] = [];
  for (const heading of fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const own = levelOf(heading);
    while ((above.at(-1) ?? 0) >= own) above.pop();
    const name = `h${Math.min(6, level + above.length)}`;
    above.push(own);
    if (heading.localName !== name) rename(heading, name);
  }
}

/** Lets wide tables and long lines of code scroll sideways, by keyboard too (WCAG 1.4.10, 2.1.1). */
export function letScroll(fragment: SafeHtml, { table, code }: { table: string; code: string }): void {
  wrapTables(fragment, table);
  for (const pre of fragment.querySelectorAll('pre')) {
    pre.setAttribute('role', 'group');
    pre.setAttribute('tabindex', '0');
    pre.setAttribute('aria-label', code);
  }
}

/** On paper nothing plays: there a link stands in. */
export function linkPlayers(fragment: SafeHtml): void {
  for (const player of fragment.querySelectorAll('audio, video')) {
    const href = (player.hasAttribute('src') ? player : player.querySelector('source'))?.getAttribute('src');
    if (!href) continue;
    const link = player.ownerDocument.createElement('a');
    link.setAttribute('href', href);
    link.textContent = fileNameOf(href);
    link.className = 'on-paper';
    player.after(link);
  }
}

function wrapTables(fragment: SafeHtml, label: string): void {
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const region = table.ownerDocument.createElement('div');
    region.setAttribute('role', 'region');
    region.setAttribute('tabindex', '0');
    region.setAttribute('aria-label', table.caption?.textContent.trim() || label);
    region.setAttribute('part', 'table');
    table.replaceWith(region);
    region.append(table);
  }
}

function levelOf(heading: Element): number {
  return Number(heading.localName.slice(1));
}
