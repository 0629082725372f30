/** An article without a single request for a picture: for pages that promise their readers that. */
import type { SafeHtml } from './sanitize.js';
import { fileNameOf } from './url.js';

/** Puts links in the place of pictures; `label` is their text, with `{name}` for what the picture shows. */
export function replaceImages(fragment: SafeHtml, label: string): void {
  for (const video of fragment.querySelectorAll('video')) video.removeAttribute('poster');
  for (const image of fragment.querySelectorAll('img')) {
    const href = image.getAttribute('src') ?? image.getAttribute('srcset')?.split(' ', 1)[0] ?? '';
    const name = label.replace('{name}', () => image.alt.trim() || fileNameOf(href));
    const place = image.closest('picture') ?? image;
    place.replaceWith(image.closest('a') ? name : linkTo(href, name));
  }
}

function linkTo(href: string, text: string): Element {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.setAttribute('rel', 'noopener noreferrer');
  link.textContent = text;
  return link;
}
