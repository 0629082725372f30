/** Tells the page's editor what went wrong, in the console, once a problem. */

const MOST_REMEMBERED = 100;
const told = new Set<string>();

/** Visitors never see this; a page with ten lists of one dead feed says it once. */
export function reportOnce(text: string): void {
  if (told.has(text)) return;
  if (told.size >= MOST_REMEMBERED) told.clear();
  told.add(text);
  console.warn(`news-elements: ${text}`);
}
