/** Numbers of an attribute as custom properties: by CSSOM, which strict pages allow where they refuse a `style` attribute. */

export interface Looks {
  columns: number;
  /** Width by height: `3/2`, `16:9` or `1.5`. */
  ratio: string;
  fit: string;
}

const RATIO = /^\s*\d*\.?\d+\s*(?:\/\s*\d*\.?\d+\s*)?$/;

/** What is no ratio or no fit changes nothing. */
export function applyLooks(root: ParentNode, { columns, ratio, fit }: Looks): void {
  const base = root.querySelector<HTMLElement>('.base');
  if (!base) return;
  const size = ratio.replace(':', '/');
  base.style.setProperty('--_columns', String(columns));
  base.style.setProperty('--_ratio', RATIO.test(size) ? size : null);
  base.style.setProperty('--_fit', fit === 'contain' ? fit : null);
}
