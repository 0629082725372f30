/** What may stand behind the question mark: known names, checked values, one order; so that caches and logs know what they hold. */
import type { Choice } from '../feed/select.js';
import { Problem } from './problem.js';

/** Longer values are nobody's words; addresses are longer than words. */
const MOST_CHARACTERS = { url: 2_048, otherwise: 300 };

export type Parameters = ReadonlyMap<string, string>;

/** Throws a `Problem` at a name that is unknown or said twice, and at a value that is too long. */
export function readParameters(url: URL, known: readonly string[]): Parameters {
  const parameters = new Map<string, string>();
  for (const [name, value] of [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!known.includes(name)) throw new Problem(400, `Known are: ${known.join(', ')}`);
    if (parameters.has(name)) throw new Problem(400, `"${name}" is said twice`);
    const most = MOST_CHARACTERS[name === 'url' ? 'url' : 'otherwise'];
    if (value.length > most) throw new Problem(400, `"${name}" is longer than ${most} characters`);
    if (value) parameters.set(name, value);
  }
  return parameters;
}

/** A whole number within bounds. */
export function numberIn(parameters: Parameters, name: string, { least = 0, most = Number.MAX_SAFE_INTEGER, otherwise }: { least?: number; most?: number; otherwise: number }): number {
  const text = parameters.get(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Problem(400, `"${name}" is a whole number from ${least} to ${most}`);
  return value;
}

/** The attributes of `<news-list>` that choose items, under the same names. */
export const CHOICE = ['include', 'exclude', 'filter-on', 'categories', 'filter-lang', 'since', 'until', 'max-age', 'sort'];

export function choiceIn(parameters: Parameters): Choice {
  const get = (name: string): string => parameters.get(name) ?? '';
  return {
    include: get('include'),
    exclude: get('exclude'),
    filterOn: get('filter-on'),
    categories: get('categories'),
    languages: get('filter-lang'),
    since: get('since'),
    until: get('until'),
    maxAge: numberIn(parameters, 'max-age', { least: 1, most: 36_500, otherwise: 0 }),
  };
}

/** The same question in one spelling. */
export function canonicalQuery(parameters: Parameters): string {
  const query = new URLSearchParams([...parameters].sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return query && `?${query}`;
}
