/** The language an element is in: that of the nearest `lang` attribute, as the HTML standard finds it. */

/** BCP 47 tag from the element, its ancestors or the hosts of its shadow roots; without any, the browser's. */
export function languageOf(element: Element): string {
  const language = element.closest('[lang]')?.getAttribute('lang');
  if (language) return language;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : navigator.language || 'en';
}
