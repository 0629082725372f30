/** Links from one place of an article to another: the names they were written with never reach a page, the pairs are kept beside it. */

/** More than any text has; whoever writes more of them wants to keep a page busy. */
const MOST_LINKS = 2000;
const BLOCKS = 'blockquote,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,li,ol,p,pre,table,td,th,ul';

interface Place {
  element: Element;
}

const places = new WeakMap<Element, Place>();
const destinations = new WeakMap<Element, Place>();

/** What one run of the sanitiser finds: names, and links to this very page. */
export class Anchors {
  readonly #named = new Map<string, Element>();
  readonly #links = new Map<Element, string>();
  readonly #page: URL | undefined;

  /** `page` is the address that the links of the article are relative to. */
  constructor(page: string) {
    this.#page = URL.canParse(page) ? new URL(page) : undefined;
  }

  /** The first element of a name has it, as in a page. */
  name(element: Element, name: string): void {
    if (name && !this.#named.has(name)) this.#named.set(name, element);
  }

  link(element: Element, href: string): void {
    const url = new URL(href);
    if (url.hash && this.#page && isSamePage(url, this.#page) && this.#links.size < MOST_LINKS) this.#links.set(element, url.hash.slice(1));
  }

  /** Remembers the pairs of which both are left. */
  pair(root: DocumentFragment): void {
    for (const [link, hash] of this.#links) {
      const named = this.#named.get(hash) ?? this.#named.get(decoded(hash));
      if (named && root.contains(named) && root.contains(link)) destinations.set(link, placeOf(landing(named)));
    }
  }
}

/** The place in the article that a link leads to, if it does. */
export function targetOf(link: Element): Element | undefined {
  return destinations.get(link)?.element;
}

/** Whether a link of the article leads here. */
export function isTarget(element: Element): boolean {
  return places.has(element);
}

/** Lets the links to an element lead to the one that takes its place. */
export function moveTarget(from: Element, to: Element): void {
  const place = places.get(from);
  if (!place) return;
  place.element = to;
  places.set(to, place);
}

function placeOf(element: Element): Place {
  const place = places.get(element) ?? { element };
  places.set(element, place);
  return place;
}

/** Feeds add parameters that count readers to the address of an item; the links in its text do not have them. */
function isSamePage(url: URL, page: URL): boolean {
  return url.origin === page.origin && url.pathname === page.pathname && (!url.search || url.search === page.search);
}

/** Where a reader should land: on what can be read, not on the empty anchor or the number before it. */
function landing(named: Element): Element {
  const block = named.closest(BLOCKS);
  const isEmpty = !named.textContent.trim();
  if (block === named) return (isEmpty && named.nextElementSibling) || named;
  if (block && (isEmpty || isFirst(named, block))) return block;
  if (isEmpty) return named.nextElementSibling ?? named;
  return named.matches('a') ? named : (named.querySelector('a[href]') ?? named);
}

/** Whether no words of the block stand before the element. */
function isFirst(element: Element, block: Element): boolean {
  for (let node: Node = element; node !== block && node.parentNode; node = node.parentNode) {
    for (let before = node.previousSibling; before; before = before.previousSibling) if (before.textContent?.trim()) return false;
  }
  return true;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
