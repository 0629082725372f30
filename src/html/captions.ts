/** Pictures with a caption, as blog systems wrote them before there were figures: only their classes tell. */
import { moveChildren, rename } from './nodes.js';

/** WordPress, its galleries, Blogger, Joomla, Drupal. */
const CAPTION = /(?:^|\s)(?:wp-caption-text|gallery-caption|tr-caption|img_caption|caption-text)(?:\s|$)/;
const CARRIERS = 'p,dd,td,div,span';

/** Elements whose class said that they are a caption; classes do not survive the sanitiser. */
const captions = new WeakSet<Element>();

export function rememberCaption(element: Element, classes: string): void {
  if (CAPTION.test(classes)) captions.add(element);
}

/** Makes figures of them. */
export function makeFigures(fragment: DocumentFragment): void {
  for (const caption of fragment.querySelectorAll(CARRIERS)) if (captions.has(caption)) makeFigure(caption);
}

function makeFigure(caption: Element): void {
  const holder = caption.localName === 'td' ? caption.closest('table') : caption.parentElement;
  if (holder?.localName === 'figure' && !holder.querySelector('figcaption')) return void rename(caption, 'figcaption');
  const image = holder && pictureIn(holder, caption);
  if (!image) return;
  const figure = caption.ownerDocument.createElement('figure');
  const figcaption = caption.ownerDocument.createElement('figcaption');
  moveChildren(caption, figcaption);
  figure.append(image, figcaption);
  holder.replaceWith(figure);
}

/** The one picture, with its link, of a box that holds nothing but it and the caption. */
function pictureIn(holder: Element, caption: Element): Element | undefined {
  if (!/^(?:div|dl|table)$/.test(holder.localName) || holder.childElementCount > 3) return undefined;
  const [image, second] = holder.querySelectorAll('img');
  const isAlone = image && !second && !caption.contains(image) && holder.textContent.trim() === caption.textContent.trim();
  return isAlone ? (image.closest('a') ?? image.closest('picture') ?? image) : undefined;
}
