/** Section: pages with strict policies. */
import { company, policies, strictHosts, trustedTypes, type StrictHost } from '../e2e/cases/strict-hosts.js';
import { table, type Section } from '../support/markdown.js';

const OUTCOMES = { news: 'news', links: 'links', impossible: '–' };

const outcomes = (policy: string, types: string): string[] =>
  Object.keys(company).map((beside) => {
    const row = strictHosts.find((each: StrictHost) => each.policy === policy && each.types === types && each.beside === beside);
    return row ? OUTCOMES[row.outcome] : '';
  });

const rows = Object.entries(policies).flatMap(([policy, name]) => Object.entries(trustedTypes).map(([types, allowed]) => [name, allowed, ...outcomes(policy, types)]));

export const section: Section = {
  title: 'Strict pages',
  lines: [
    'All four elements under every policy of [Strict pages](start.md#strict-pages), from the line that stands there. *news*: everything is',
    'shown, nothing is against the policy. *links*: the page refuses our Trusted Types policy, the links between the tags stay, and one line in',
    'the console says why. –: the other script of the page cannot work there itself.',
    '',
    ...table(['Content-Security-Policy', 'Trusted Types', ...Object.values(company)], rows),
  ],
};
