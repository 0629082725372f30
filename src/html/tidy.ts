/** Makes paragraphs of what content systems, office programs and mail clients leave: gaps, boxes without meaning, lines in one block. */
import { isTarget } from './anchors.js';
import { BLOCK_SELECTOR, hasWords, isBlockElement, isBreak, isGap, isPlain, nameOf, unwrap } from './nodes.js';
import { isEmbed, type SafeHtml } from './sanitize.js';

const INLINE = 'a,abbr,b,cite,code,del,dfn,em,i,ins,kbd,mark,picture,q,s,samp,small,span,strong,sub,sup,u,var';
/** Blocks that are nothing without content. Cells and terms are: without them the others would stand in the wrong place. */
const EMPTY = 'blockquote,caption,div,figcaption,figure,h1,h2,h3,h4,h5,h6,li,ol,p,ul';
/** Hold lines, not paragraphs. */
const LINES = 'caption,dd,dt,figcaption,h1,h2,h3,h4,h5,h6,li,td,th';
/** Hold paragraphs; any other parent of a `div` gets its content as it is. */
const isFlow = (node: Node): boolean => /^(?:|div|blockquote)$/.test(nameOf(node));

/** Every step looks at each node a bounded number of times: a body of megabytes takes as long as its length says. */
export function tidy(fragment: SafeHtml, title = ''): void {
  const literal = literalIn(fragment);
  const find = (selector: string): Element[] => [...fragment.querySelectorAll(selector)].filter((element) => !literal.has(element));
  find('span').filter(isPlain).forEach(unwrap);
  find(INLINE).reverse().forEach(dropBlankInline);
  for (const box of find('div')) if (isLoneBox(box)) unwrap(box);
  fragment.normalize();
  makeParagraphs(fragment, find);
  find('p').forEach(splitParagraph);
  find(LINES).forEach(trimLines);
  find(EMPTY).reverse().forEach(dropEmpty);
  collapseSpaces(fragment, literal);
  dropTitle(fragment, title);
}

/** Code, with all that is in it. Not by one selector, which would climb up from every element. */
function literalIn(fragment: SafeHtml): ReadonlySet<Element> {
  const literal = new Set<Element>();
  for (const pre of fragment.querySelectorAll('pre')) {
    if (!literal.has(pre)) for (const element of [pre, ...pre.querySelectorAll('*')]) literal.add(element);
  }
  return literal;
}

/** A bold blank is still a blank between two words; a bold line break still a break. */
function dropBlankInline(element: Element): void {
  if (isTarget(element) || !hasOnlyGaps(element)) return;
  const hasBreak = [...element.children].some(isBreak);
  element.replaceWith(hasBreak ? element.ownerDocument.createElement('br') : element.textContent && ' ');
}

function dropEmpty(element: Element): void {
  if (!isTarget(element) && hasOnlyGaps(element)) element.remove();
}

function hasOnlyGaps(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) if (!isGap(child)) return false;
  return true;
}

/** A box in a list item, a cell, a figure or a link that is all it holds. */
function isLoneBox(div: Element): boolean {
  const { parentNode: parent } = div;
  if (!isPlain(div) || !parent || isFlow(parent)) return false;
  return nameOf(parent) === 'figure' || (isBlankUntilEnd(div, 'nextSibling') && isBlankUntilEnd(div, 'previousSibling'));
}

function isBlankUntilEnd(node: Node, direction: 'nextSibling' | 'previousSibling'): boolean {
  for (let next = node[direction]; next; next = next[direction]) if (isBreak(next) || !isGap(next)) return false;
  return true;
}

/** Text that stands loose, or in boxes, comes into paragraphs; the boxes go. */
function makeParagraphs(fragment: SafeHtml, find: (selector: string) => Element[]): void {
  const holders = inlineHolders(fragment);
  // Google Docs puts everything into one <b> that its style makes thin again.
  for (const bold of find('b')) if (holders.delete(bold)) unwrap(bold);
  const isBlock = (node: Node): boolean => isBlockElement(node) || holders.has(node);
  const gone = flow(fragment, isBlock);
  for (const box of find('div,blockquote')) {
    if (gone.has(box) || /^(?:p|dt|h\d)$/.test(nameOf(box.parentElement ?? fragment))) continue;
    for (const inner of flow(box, isBlock)) gone.add(inner);
    if (isBox(box)) unwrap(box);
  }
}

/** Inline elements with blocks inside: they count as blocks. */
function inlineHolders(fragment: SafeHtml): Set<Node> {
  const holders = new Set<Node>();
  for (const block of fragment.querySelectorAll(BLOCK_SELECTOR)) {
    let parent = block.parentElement;
    for (; parent && !isBlockElement(parent) && !holders.has(parent); parent = parent.parentElement) holders.add(parent);
  }
  return holders;
}

const isEmbedNode = (node: Node): boolean => node instanceof Element && isEmbed(node);

const isBox = (node: Node): node is Element => nameOf(node) === 'div' && isPlain(node as Element);

/**
 * Makes paragraphs in a container and in the boxes inside, which it empties and returns. What they hold comes out in one move, however
 * deep it lies: a move costs as much as there is inside.
 */
function flow(container: Node, isBlock: (node: Node) => boolean): Set<Node> {
  const boxes = new Set<Node>();
  let run: ChildNode[] = [];
  const wrap = (): void => {
    splitAtGaps(run).forEach(wrapPart);
    run = [];
  };
  const empty = (parent: Node, outermost?: ChildNode): void => {
    for (const node of [...parent.childNodes]) {
      if (isBlock(node)) wrap();
      if (isBox(node)) {
        boxes.add(node);
        empty(node, outermost ?? node);
        wrap();
        if (!outermost) node.remove();
        continue;
      }
      outermost?.before(node);
      // What was a frame stands alone.
      if (isEmbedNode(node)) wrap();
      if (!isBlock(node)) run.push(node);
      if (isEmbedNode(node)) wrap();
    }
  };
  empty(container);
  wrap();
  return boxes;
}

/** A paragraph of the inert document: in one of the page a picture could begin to load. */
function wrapPart(nodes: readonly ChildNode[]): void {
  const paragraph = nodes[0]?.ownerDocument?.createElement('p');
  if (!paragraph) return;
  nodes[0]?.before(paragraph);
  for (const node of nodes) paragraph.append(node);
}

/** Two line breaks are the gap between paragraphs. The first one keeps the element, to which links may lead. */
function splitParagraph(paragraph: Element): void {
  const [, ...others] = splitAtGaps([...paragraph.childNodes]);
  for (const part of others.reverse()) {
    const next = paragraph.cloneNode() as Element;
    paragraph.after(next);
    for (const node of part) next.append(node);
  }
}

/** In a list item or a cell the gap stays, but is never wider than an empty line. */
function trimLines(element: Element): void {
  for (const [first] of splitAtGaps([...element.childNodes]).slice(1)) {
    first?.before(document.createElement('br'), document.createElement('br'));
  }
}

/** The parts between two or more line breaks, without what stands around them: that is removed. */
function splitAtGaps(nodes: readonly ChildNode[]): ChildNode[][] {
  const parts: ChildNode[][] = [];
  let gap: ChildNode[] = [];
  for (const node of nodes) {
    if (isGap(node)) {
      gap.push(node);
      continue;
    }
    const part = parts.at(-1);
    if (part && gap.filter(isBreak).length < 2) part.push(...gap, node);
    else {
      parts.push([node]);
      gap.forEach((each) => each.remove());
    }
    gap = [];
  }
  gap.forEach((each) => each.remove());
  return parts;
}

/** Indents and gaps made of no-break spaces; a single one stays, it holds "w Poznaniu" together. */
function collapseSpaces(fragment: SafeHtml, literal: ReadonlySet<Element>): void {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const { parentElement: parent, data } = text;
    if (!data.includes('\u00a0') || (parent && literal.has(parent))) continue;
    const folded = data.replace(/\s{2,}/g, (run) => (run.includes('\u00a0') ? ' ' : run));
    const isAtEdge = parent && isBlockElement(parent);
    const start = isAtEdge && !text.previousSibling ? folded.trimStart() : folded;
    text.data = isAtEdge && !text.nextSibling ? start.trimEnd() : start;
  }
}

/** Some systems begin the text with its title, which stands above it already. */
function dropTitle({ firstElementChild: first }: SafeHtml, title: string): void {
  if (first && /^h\d$/.test(first.localName) && !isTarget(first) && hasWords(title) && letters(first.textContent) === letters(title)) first.remove();
}

const letters = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
