/** How a reader may look at a page: schemes, directions, widths, sizes of text. */
import type { MediaFeatures } from './media.js';

export interface Look {
  media?: MediaFeatures;
  width?: string;
  direction?: string;
  /** Size of the page's text. */
  text?: string;
  theme?: string;
}

export const looks: Record<string, Look> = {
  'in light': {},
  'in dark': { media: { 'prefers-color-scheme': 'dark' } },
  'in its own light colours': { theme: 'light', media: { 'prefers-color-scheme': 'dark' } },
  'in its own dark colours': { theme: 'dark' },
  'in forced colours': { media: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' } },
  'from right to left': { direction: 'rtl' },
  'in 320 px': { width: '320px' },
  'with text twice as large': { text: '200%', width: '640px' },
};
