/** What a check can say: one fault, how bad it is, and how to mend it. */

/**
 * - `error`: partners do not see the news.
 * - `warning`: they see less, later, or something wrong.
 * - `hint`: it works, and could be better.
 */
export type Severity = 'error' | 'warning' | 'hint';

export interface Finding {
  /** For machines: stable from version to version. */
  code: string;
  severity: Severity;
  /** For people: what is so, and for whom it matters. */
  message: string;
  /** How to mend it. */
  mend?: string;
  /** Lines ready to paste, by the name of the server or system that they are for. */
  lines?: Readonly<Record<string, string>>;
  /** Items, pictures or addresses that it is about, a few of them. */
  where?: string[];
  /** How many there are in all. */
  count?: number;
}

/** So many examples help; more do not. */
const MOST_EXAMPLES = 3;

/** A finding about several things; nothing where there are none. */
export function about(where: readonly string[], finding: Omit<Finding, 'where' | 'count'>): Finding[] {
  return where.length ? [{ ...finding, count: where.length, where: where.slice(0, MOST_EXAMPLES) }] : [];
}
