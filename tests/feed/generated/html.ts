/** Content as trees: what HTML source and XHTML elements both mean, and in which two of them are compared. */
import fc from 'fast-check';
import { literalText, text } from './words.js';

export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Tree;
}

export type Tree = readonly (string | HtmlElement)[];

/** Elements that stand in a line of text and do not separate words. */
const INLINE = ['em', 'strong', 'b', 'i', 'span', 'code'] as const;

const element = (name: string, children: Tree, attributes: Readonly<Record<string, string>> = {}): HtmlElement => ({ name, attributes: { ...attributes }, children });

/** Neighbouring pieces of text are one piece. */
export function merge(nodes: Tree): Tree {
  const merged: (string | HtmlElement)[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (typeof node === 'string' && typeof last === 'string') merged[merged.length - 1] = last + node;
    else if (node !== '') merged.push(node);
  }
  return merged;
}

/** Without the white space at both ends. */
export function trimmed(tree: Tree): Tree {
  const nodes = tree.map((node, at) => (at === 0 && typeof node === 'string' ? node.trimStart() : node));
  return nodes.map((node, at) => (at === nodes.length - 1 && typeof node === 'string' ? node.trimEnd() : node)).filter((node) => node !== '');
}

const attributes = fc.oneof(
  fc.constant({}),
  fc.record({ class: fc.constantFrom('lead', 'a b'), title: literalText }, { requiredKeys: [] }),
  literalText.map((value) => ({ 'data-note': value })),
);

const words = text.map((value) => `${value} `);

const { line, blocks } = fc.letrec<{ inline: string | HtmlElement; line: Tree; block: string | HtmlElement; blocks: Tree }>((tie) => ({
  line: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map(merge),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.tuple(fc.constantFrom(...INLINE), tie('line'), attributes).map(([name, children, all]) => element(name, children, all)),
    fc.tuple(words, literalText).map(([label, query]) => element('a', [label], { href: `https://news.example/?q=${query}`, title: label })),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map(merge),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('line').map((children) => element('p', children)),
    words,
    fc.tuple(fc.constantFrom('div', 'blockquote', 'section'), tie('blocks'), attributes).map(([name, children, all]) => element(name, children, all)),
    fc.array(tie('blocks'), { maxLength: 2 }).map((items) => element('ul', items.map((children) => element('li', children)))),
    literalText.map((alt) => element('img', [], { src: 'https://news.example/i.jpg?a=1&b=2', alt })),
    fc.constantFrom(element('br', []), element('hr', []), element('p', []), element('h2', ['\n  Two\n  lines '])),
  ),
}));

/** Words in a line, some of them in elements. */
export const lineTree: fc.Arbitrary<Tree> = line;
/** Paragraphs, lists, images, nested in each other. */
export const blockTree: fc.Arbitrary<Tree> = blocks;

const VOID = new Set(['br', 'hr', 'img']);
const escape = (source: string) => source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function htmlSource(tree: Tree): string {
  return tree
    .map((node) => {
      if (typeof node === 'string') return escape(node);
      const start = `<${node.name}${Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`;
      return VOID.has(node.name) ? start : `${start}${htmlSource(node.children)}</${node.name}>`;
    })
    .join('');
}

/** The words of a tree; what does not stand in a line is set apart by spaces. */
export function textOf(tree: Tree): string {
  return tree.map((node) => (typeof node === 'string' ? node : isInline(node) ? textOf(node.children) : ` ${textOf(node.children)} `)).join('');
}

const isInline = ({ name }: HtmlElement) => name === 'a' || INLINE.some((inline) => inline === name);
