/** How much work a piece of HTML makes for whoever parses it: a broken or hostile feed must not freeze a page. No DOM: for any runtime. */
import { OpenElements } from './open-elements.js';

/** Far more than any article has; also the bound for whatever else is misjudged here. A browser has so many in half a second. */
export const MOST_ELEMENTS = 30_000;
/** Elements open at once. Parsers look through all of them at every tag: of 40,000 boxes that nobody closes a megabyte takes a minute. */
export const MOST_OPEN = 400;
/** Of one element. Parsers compare each with all the others. */
export const MOST_ATTRIBUTES = 200;
/** Characters of text and tags, pictures written into the page (`data:`) not counted: they are dropped unread. */
export const MOST_CHARACTERS = 3_000_000;
/** Unknown elements that say they are closed (`<o:p/>`). In HTML they are not, in SVG they are: where they stand is not looked at. */
const MOST_SELF_CLOSED = 2_000;

const TAG = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;
const ATTRIBUTE = /[\t\n\f\r /]*[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >"'][^\t\n\f\r >]*)|))?/y;
const TAG_END = /[\t\n\f\r ]*(\/?)[\t\n\f\r /]*>?/y;
const COMMENT = /<!--(?:-?>|[^]*?(?:--!?>|$))/y;
const BOGUS_COMMENT = /<[!?/][^>]*>?/y;
/** What they hold is no markup. */
const RAW = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/;
/** In these what holds no markup elsewhere may hold some. */
const OTHER_RULES = /<(?:svg|math|select|frameset)/i;

/** Whether it is beyond these bounds, or can be read in two ways. Linear. */
export function isTooMuch(html: string): boolean {
  const { elements, open, characters } = burdenOf(html);
  return elements > MOST_ELEMENTS || open > MOST_OPEN || characters > MOST_CHARACTERS;
}

export interface Burden {
  elements: number;
  /** The most elements open at once. */
  open: number;
  characters: number;
}

const ENDLESS: Burden = { elements: Infinity, open: Infinity, characters: Infinity };

/** What the tokenizer of the HTML standard (§13.2.5) finds, as far as it matters here; it stops where a bound is passed by far. */
export function burdenOf(html: string): Burden {
  const stack = new OpenElements();
  const hasOtherRules = OTHER_RULES.test(html);
  let selfClosed = 0;
  let unread = 0;
  for (let at = html.indexOf('<'); at >= 0 && stack.elements <= MOST_ELEMENTS && stack.most <= MOST_OPEN; at = html.indexOf('<', at)) {
    const tag = readTag(html, at);
    if (!tag) {
      const end = skipComment(html, at);
      if (end === undefined) return ENDLESS;
      at = end;
      continue;
    }
    const { name, isEnd, isSelfClosed, attributes } = tag;
    at = tag.end;
    unread += tag.unread;
    if (attributes > MOST_ATTRIBUTES || name === 'plaintext') return ENDLESS;
    if (isEnd) stack.end(name);
    else if (isSelfClosed && stack.isUnknown(name)) selfClosed++;
    else stack.start(name, html.slice(tag.start, at));
    if (selfClosed > MOST_SELF_CLOSED) return ENDLESS;
    if (isEnd || !RAW.test(name)) continue;
    const end = skipRaw(html, { name, at, hasOtherRules });
    if (end === undefined) return ENDLESS;
    at = end;
  }
  return { elements: stack.elements + selfClosed, open: stack.most, characters: html.length - unread };
}

interface Tag {
  name: string;
  isEnd: boolean;
  isSelfClosed: boolean;
  attributes: number;
  /** Characters of values that nobody will read. */
  unread: number;
  start: number;
  end: number;
}

function readTag(html: string, start: number): Tag | undefined {
  const found = matchAt(TAG, html, start);
  if (!found) return undefined;
  let end = TAG.lastIndex;
  let unread = 0;
  let attributes = 0;
  for (let each = matchAt(ATTRIBUTE, html, end); each; each = matchAt(ATTRIBUTE, html, end)) {
    const value = each[1] ?? each[2] ?? each[3] ?? '';
    if (/^\s*data:/i.test(value.slice(0, 20))) unread += value.length;
    end = ATTRIBUTE.lastIndex;
    if (++attributes > MOST_ATTRIBUTES) break;
  }
  const isSelfClosed = Boolean(matchAt(TAG_END, html, end)?.[1]);
  return { name: (found[2] ?? '').toLowerCase(), isEnd: Boolean(found[1]), isSelfClosed, attributes, unread, start, end: Math.max(end, TAG_END.lastIndex) };
}

/** Where a comment ends, or a `<` that begins nothing; `undefined` where that depends on what is around it. */
function skipComment(html: string, at: number): number | undefined {
  if (matchAt(COMMENT, html, at)) return COMMENT.lastIndex;
  if (!matchAt(BOGUS_COMMENT, html, at)) return at + 1;
  const end = BOGUS_COMMENT.lastIndex;
  // A CDATA section in SVG, else a comment that ends with the first bracket.
  const isClear = !html.startsWith('<![CDATA[', at) || html.startsWith(']]>', end - 3);
  return isClear ? end : undefined;
}

function skipRaw(html: string, { name, at, hasOtherRules }: { name: string; at: number; hasOtherRules: boolean }): number | undefined {
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])|$`, 'gi');
  close.lastIndex = at;
  const end = close.exec(html)?.index ?? html.length;
  const content = html.slice(at, end);
  // A script in a comment in a script does not end where the inner one does.
  const isScriptInScript = name === 'script' && content.includes('<!--') && /<script/i.test(content);
  return isScriptInScript || (hasOtherRules && content.includes('<')) ? undefined : end;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
