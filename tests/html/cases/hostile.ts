/** Hostile article HTML, by families: each must come out without anything that runs, loads or reaches outside, of every sanitiser. */
import { addresses } from './hostile-addresses.js';
import { code } from './hostile-code.js';
import { parsing } from './hostile-parsing.js';

/** Family → name → HTML. */
export const families: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...code, ...addresses, ...parsing };

/** Name, with its family → HTML. */
export const hostile: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(families).flatMap(([family, cases]) => Object.entries(cases).map(([name, html]) => [`${family}: ${name}`, html] as const)),
);
