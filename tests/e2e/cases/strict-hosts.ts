/** Pages with strict policies: every Content-Security-Policy that we document, by Trusted Types, by what else is on the page. Data, no imports. */

/** How scripts are allowed. */
export const policies = {
  documented: "the documented line, `default-src 'none'` else",
  styles: "the same with `style-src 'none'`",
  nonce: 'scripts by nonce',
  hash: 'scripts by hash (`integrity`)',
  'strict-dynamic': "scripts by nonce and `'strict-dynamic'`",
} as const;

export const trustedTypes = {
  off: 'not required',
  ours: 'ours allowed',
  others: 'only others allowed',
  none: 'none allowed',
} as const;

export const company = {
  alone: 'alone',
  lit: 'beside a Lit of the page',
  twice: 'two versions of ours',
  default: 'beside a `default` of the page that refuses everything',
} as const;

export type Outcome = 'news' | 'links' | 'impossible';

export interface StrictHost {
  policy: keyof typeof policies;
  types: keyof typeof trustedTypes;
  beside: keyof typeof company;
  outcome: Outcome;
}

const keys = <T extends object>(record: T): (keyof T)[] => Object.keys(record) as (keyof T)[];

/** Where the page lets us make markup there is news, else the links of its author; where no policy is allowed the page has none either. */
function outcomeOf({ types, beside }: Omit<StrictHost, 'outcome'>): Outcome {
  if (types === 'none' && (beside === 'lit' || beside === 'default')) return 'impossible';
  return types === 'off' || types === 'ours' ? 'news' : 'links';
}

export const strictHosts: readonly StrictHost[] = keys(policies).flatMap((policy) =>
  keys(trustedTypes).flatMap((types) => keys(company).map((beside) => ({ policy, types, beside, outcome: outcomeOf({ policy, types, beside }) }))),
);
