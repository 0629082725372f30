/** What article HTML may hold: data, shared by every sanitiser of the project. */

/** Elements kept. Every other element is unwrapped: its text stays. */
export const ALLOWED_ELEMENTS: readonly string[] = words(
  'a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins ' +
    'kbd li mark ol p picture pre q s samp small source span strong sub sup table tbody td tfoot th thead time tr u ul var wbr ' +
    'audio video track',
);

/** Elements removed together with everything in them: their text was never meant for readers, or could run. */
export const DROPPED_ELEMENTS: readonly string[] = words(
  'script style template noscript iframe object embed svg math textarea title xmp plaintext noembed noframes select button ' +
    'dialog slot canvas form xml',
);

/** Attributes kept on every element. */
export const GLOBAL_ATTRIBUTES: readonly string[] = words('lang dir title');

/** Attributes kept on these elements alone. Nothing else survives: no `id`, `class`, `style`, `slot`, `on*`, `data-*`. */
export const ELEMENT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: words('href hreflang'),
  audio: words('src controls preload'),
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: words('cite datetime'),
  img: words('src srcset sizes alt width height'),
  ins: words('cite datetime'),
  li: ['value'],
  ol: words('start reversed type'),
  q: ['cite'],
  source: words('src srcset sizes media type width height'),
  td: words('colspan rowspan'),
  th: words('colspan rowspan scope abbr'),
  time: ['datetime'],
  track: words('src kind srclang label default'),
  video: words('src controls preload poster width height'),
};

/** Attributes whose value is one URL, with the schemes each may use. */
export const LINK_SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];
export const MEDIA_SCHEMES: readonly string[] = ['http:', 'https:'];
export const LINK_ATTRIBUTES: readonly string[] = words('href cite');
export const MEDIA_ATTRIBUTES: readonly string[] = words('src poster');

/** More images than this in one article are a mistake or an attack. */
export const MOST_IMAGES = 60;

function words(text: string): string[] {
  return text.split(' ');
}
