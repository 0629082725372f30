/** Addresses that stand in a text as text become links. */
import { LINK_SCHEMES } from './policy.js';
import { safeUrl } from './url.js';

/** What is in these is a link already, or is meant literally. */
const LITERAL = /^(?:a|code|kbd|pre|samp|var)$/;
/** Longer ones nobody writes, and patterns are tried on no more. */
const LONGEST = 2000;
/** So many of them at the end are no punctuation. */
const MOST_MARKS = 20;
const MAIL = /^[\w.+%-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,62})\.){1,8}[a-z]{2,24}$/i;
const WEB = /^(?:https?:\/\/|www\.)[^\s.]+\.[^\s]+$/i;

export function linkify(root: DocumentFragment | Element): void {
  for (const text of textsIn(root)) linkText(text);
}

/** Collected before anything changes. Texts without any sign of an address, nearly all, cost no more than a look. */
function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && LITERAL.test(node.localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Text && /@|:\/\/|www\./i.test(node.data)) texts.push(node);
  }
  return texts;
}

function linkText(text: Text): void {
  const pieces: (string | Element)[] = [];
  // Some browsers copy the whole text whenever it is asked for.
  const { data } = text;
  let end = 0;
  for (const { 0: word, index } of data.matchAll(/[^\s<>"„”“»«]+/g)) {
    const found = addressIn(word);
    if (!found) continue;
    pieces.push(data.slice(end, index + found.start), linkTo(found.href, found.address));
    end = index + found.start + found.address.length;
  }
  if (!pieces.length) return;
  for (const piece of pieces) text.before(piece);
  text.data = data.slice(end);
}

interface Found {
  address: string;
  start: number;
  href: string;
}

/** The address in a word, without what stands around it. */
function addressIn(word: string): Found | undefined {
  if (word.length > LONGEST) return undefined;
  const isMail = word.includes('@') && !word.includes('://');
  const start = word.search(isMail ? /[\w.+%-]/ : /(?<![\p{L}\d])(?:https?:\/\/|www\.)/iu);
  if (start < 0) return undefined;
  const rest = word.slice(start);
  const bare = isMail ? rest.replace(/^mailto:/i, '') : rest;
  const address = withoutEnd(bare);
  if (!(isMail ? MAIL : WEB).test(address)) return undefined;
  const scheme = isMail ? 'mailto:' : /^www/i.test(address) ? 'https://' : '';
  const href = safeUrl(scheme + address, 'about:blank', LINK_SCHEMES);
  return href ? { address, start: start + rest.length - bare.length, href } : undefined;
}

/** Punctuation at the end is the sentence's; a closing bracket is the address's own where it opened one. */
function withoutEnd(address: string): string {
  let end = address.length;
  // Counted once: what was taken off already is subtracted.
  const unopened = new Map<string, number>();
  for (; end > address.length - MOST_MARKS; end--) {
    const last = address.charAt(end - 1);
    const open = { ')': '(', ']': '[', '}': '{' }[last];
    const left = open && (unopened.get(last) ?? count(address, last) - count(address, open));
    if (left ? left < 0 : !/[.,;:!?'’‘…›*_|]/.test(last)) break;
    if (left) unopened.set(last, left - 1);
  }
  return address.slice(0, end);
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function linkTo(href: string, text: string): Element {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.setAttribute('rel', 'noopener');
  link.className = 'address';
  link.textContent = text;
  return link;
}
