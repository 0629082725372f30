/** The layouts of `<news-list>`: what each shows, and where its pictures stand, as long as the page does not say. */

export type Layout = 'list' | 'compact' | 'cards' | 'magazine' | 'carousel' | 'ticker' | 'accordion';

/** Where an item's picture stands: beside the text, or above it. */
export type ImagePlace = 'start' | 'end' | 'top' | 'none';

interface Habits {
  show: string;
  image: ImagePlace;
  /** The most columns. */
  columns: number;
  /** `ruled`: a line between items. `boxed`: a frame around each. `strip`: one row, wider than its place. */
  form: string;
}

const USUAL = 'image date excerpt';
const AS_MANY_AS_FIT = 99;

const LAYOUTS: Record<Layout, Habits> = {
  list: { show: USUAL, image: 'start', columns: 1, form: 'ruled' },
  compact: { show: 'date', image: 'start', columns: 1, form: 'ruled' },
  cards: { show: USUAL, image: 'top', columns: AS_MANY_AS_FIT, form: 'boxed' },
  magazine: { show: USUAL, image: 'start', columns: 3, form: 'ruled' },
  carousel: { show: USUAL, image: 'top', columns: 3, form: 'boxed strip' },
  ticker: { show: 'date', image: 'none', columns: 1, form: 'strip' },
  accordion: { show: USUAL, image: 'start', columns: 1, form: 'ruled' },
};

/** What a page asks for; '', 0 and `null` leave it to the layout. */
export interface LayoutWishes {
  layout: string;
  show: string | null | undefined;
  image: string;
  columns: number;
  /** `none`: no picture may be asked for. */
  images: string;
}

export interface Arrangement {
  layout: Layout;
  show: ReadonlySet<string>;
  image: ImagePlace;
  /** Whether the page chose the place of the pictures. */
  hasOwnPlace: boolean;
  columns: number;
  /** Classes of the list. */
  classes: string;
}

/** Items in groups are never a strip: one for each would hide most of them. */
export function arrange({ layout, show, image, columns, images }: LayoutWishes, isGrouped: boolean): Arrangement {
  const wanted = isLayout(layout) ? layout : 'list';
  const name = isGrouped && LAYOUTS[wanted].form.includes('strip') ? 'list' : wanted;
  const habits = LAYOUTS[name];
  const hasOwnPlace = /^(?:start|end|top|none)$/.test(image);
  const most = columns >= 1 ? Math.trunc(columns) : habits.columns;
  return {
    layout: name,
    show: new Set((show ?? habits.show).split(/\s+/)),
    image: images === 'none' ? 'none' : hasOwnPlace ? (image as ImagePlace) : habits.image,
    hasOwnPlace,
    columns: most,
    classes: `list ${name} ${habits.form} ${most > 1 ? 'multi' : ''} at-most-${most}`,
  };
}

function isLayout(name: string): name is Layout {
  return Object.hasOwn(LAYOUTS, name);
}
