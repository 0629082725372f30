// How much room each running example needs before it is there, so that nothing moves: measured by `npm run build:docs -- --measure`.
// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup.mjs';

/** Width of the window → from which width on its heights count. */
export const WIDTHS = /** @type {const} */ ({ 360: 0, 640: 480, 900: 760, 1280: 1100 });
export const heightsFile = join(projectDir, 'docs/examples/heights.json');

/** Rules for the style sheet. */
export function heightRules() {
  if (!existsSync(heightsFile)) return '';
  /** @type {Record<string, Record<string, number>>} width → example → pixels */
  const heights = JSON.parse(readFileSync(heightsFile, 'utf8'));
  return Object.entries(WIDTHS).map(([width, from]) => `@media (min-width: ${from}px) {\n${rules(heights[width] ?? {})}\n}`).join('\n');
}

/** @param {Record<string, number>} heights */
const rules = heights => Object.entries(heights).map(([id, pixels]) => `#${id} { min-block-size: ${pixels}px; }`).join('\n');
