/** Tables of Markdown for the page on reliability. */

export interface Section {
  title: string;
  lines: readonly string[];
}

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|');

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Family and how many cases it has, with the sum. */
export function counts(head: string, families: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  const rows = Object.entries(families).map(([family, cases]): [string, number] => [family, Object.keys(cases).length]);
  return table([head, 'cases'], [...rows, ['all', rows.reduce((sum, [, count]) => sum + count, 0)]]);
}
