/** What a funding notice says, in which order: the same as an element, and as a string on a server. */
import type { FundingMessages } from './areas.js';
import { formatAmount } from './format.js';

/** What is known of the money (`Funding` of the feed's model fits). */
export interface FundingFacts {
  statement?: string;
  period?: string;
  programme?: string;
  fund?: string;
  project_title?: string;
  project_number?: string;
  total_value?: number;
  eu_contribution?: number;
  currency?: string;
  funders: readonly { name: string }[];
}

export interface FundingText {
  /** The sentence beside the emblem. */
  statement: string;
  /** The fund below it, where it belongs there. */
  fund: string | undefined;
  /** The rest, as label and value. */
  rows: { name: 'programme' | 'fund' | 'project' | 'projectNumber' | 'funders' | 'totalValue' | 'euContribution'; label: string; value: string }[];
}

export function fundingText(facts: FundingFacts, words: FundingMessages, language: string): FundingText {
  const { currency, fund = '', statement = '' } = facts;
  const isAbove = isEarlier(facts) && !statement && Boolean(fund);
  const amount = (value: number | undefined): string | undefined => (value === undefined ? undefined : formatAmount(value, { currency, language }));
  const values: Record<FundingText['rows'][number]['name'], string | undefined> = {
    programme: facts.programme,
    fund: isAbove || statement.toLowerCase().includes(fund.toLowerCase()) ? undefined : fund,
    project: facts.project_title,
    projectNumber: facts.project_number,
    funders: facts.funders.map(({ name }) => name).join(', '),
    totalValue: amount(facts.total_value),
    euContribution: amount(facts.eu_contribution),
  };
  const rows = (Object.keys(values) as (keyof typeof values)[]).flatMap((name) => (values[name] ? { name, label: words[name], value: values[name] } : []));
  return { statement: statement || (isEarlier(facts) ? words.union : words.statement), fund: isAbove ? fund : undefined, rows };
}

/** Before 2021 the Union was named beside its emblem, and the fund below (Reg. 821/2014, article 4). A sentence of the agreement is left as it is. */
const isEarlier = ({ period = '' }: FundingFacts): boolean => /^(?:19|200|201)\d/.test(period);
