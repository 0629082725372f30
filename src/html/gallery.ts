/** Several pictures in a row stand beside each other: galleries lose their classes, but not their shape. */
import { isTarget } from './anchors.js';
import { isGap, nameOf } from './nodes.js';
import type { SafeHtml } from './sanitize.js';

/** CSS pixels: smaller ones are smileys and icons that belong to the text. */
const LEAST_WIDTH = 100;

/** Puts galleries into boxes with `part="gallery"`. */
export function gatherGalleries(fragment: SafeHtml): void {
  for (const figure of fragment.querySelectorAll('figure')) flattenGallery(figure);
  for (const parent of new Set([...fragment.querySelectorAll('img')].map(rowOf))) if (parent) gatherRows(parent);
}

/** WordPress: figures, or a list of them, in a figure with a caption of its own. */
function flattenGallery(outer: Element): void {
  const inner = outer.querySelectorAll('figure');
  if (inner.length < 2 || isGallery(outer)) return;
  const caption = [...outer.children].find((child) => child.localName === 'figcaption');
  const rest = [...outer.children].filter((child) => child !== caption && child.localName !== 'figure');
  inner.forEach((figure) => outer.append(figure));
  if (caption) outer.append(caption);
  for (const husk of rest) if (!husk.textContent.trim() && !husk.querySelector('img')) husk.remove();
  markGallery(outer);
}

/** What holds the row that a picture could be in: the parent of its block. */
function rowOf(image: Element): ParentNode | null | undefined {
  return (image.closest('figure') ?? image.closest('p,dl,ul') ?? image).parentNode;
}

function gatherRows(parent: ParentNode): void {
  if (parent instanceof Element && isGallery(parent)) return;
  let row: Element[] = [];
  for (const child of [...parent.children]) {
    if (picturesOf(child).length) row.push(child);
    else row = gather(row);
  }
  gather(row);
}

function gather(row: readonly Element[]): [] {
  const pictures = row.flatMap(picturesOf);
  const [first] = row;
  if (!first || pictures.length < 2) return [];
  const gallery = first.ownerDocument.createElement('div');
  first.before(gallery);
  for (const picture of pictures) gallery.append(picture);
  for (const block of row) if (block.parentNode !== gallery) block.remove();
  markGallery(gallery);
  return [];
}

/** The pictures of a block that holds nothing else; none for every other block. */
function picturesOf(block: Element): Element[] {
  if (isTarget(block)) return [];
  if (block.localName === 'figure') return !isGallery(block) && block.querySelectorAll('img').length === 1 ? [block] : [];
  const boxes = { dl: 'dt', ul: 'li', p: '' }[block.localName];
  if (boxes === undefined) return [];
  const cells = boxes ? [...block.children] : [block];
  if (cells.some((cell) => boxes && cell.localName !== boxes) || !cells.every(hasOnlyPictures)) return [];
  return cells.flatMap((cell) => [...cell.children].filter((child) => child.localName !== 'br'));
}

function hasOnlyPictures(box: Element): boolean {
  return box.childElementCount > 0 && [...box.childNodes].every((node) => isGap(node) || isPicture(node));
}

function isPicture(node: Node): boolean {
  switch (nameOf(node)) {
    case 'img':
      return !(Number((node as Element).getAttribute('width') ?? LEAST_WIDTH) < LEAST_WIDTH);
    case 'picture':
      return true;
    case 'figure':
      return picturesOf(node as Element).length === 1;
    case 'a':
      return hasOnlyPictures(node as Element);
    default:
      return false;
  }
}

const isGallery = (element: Element): boolean => element.getAttribute('part') === 'gallery';

function markGallery(element: Element): void {
  element.setAttribute('part', 'gallery');
}
