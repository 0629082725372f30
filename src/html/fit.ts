/** Fits a sanitised article into the page it is shown on: heading levels, tables that scroll. */
import type { SafeHtml } from './sanitize.js';

/**
 * Moves the article's headings below the level of its title, keeping their order: the highest one used becomes
 * `level`, nothing goes deeper than h6 (WCAG 1.3.1: headings show the structure of the page they are on).
 */
export function shiftHeadings(fragment: SafeHtml, level: number): void {
  const headings = [...fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const highest = Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    const name = `h${Math.min(6, levelOf(heading) - highest + level)}`;
    if (heading.localName !== name) rename(heading, name);
  }
}

/** Puts each table into a region that scrolls sideways and that a keyboard can reach (WCAG 1.4.10, 2.1.1). */
export function wrapTables(fragment: SafeHtml, label: string): void {
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

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of [...element.attributes]) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
