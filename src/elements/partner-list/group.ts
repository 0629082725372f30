/** Puts partners under headings: their countries, roles, tiers or projects. */
import type { Organization } from '../../feed/model.js';
import { compareTexts } from '../../i18n/format.js';
import { countryTitle } from './country.js';

export type GroupBy = 'country' | 'role' | 'tier' | 'project' | 'none';

export interface PartnerGroup {
  /** Absent when nothing is grouped. */
  title?: string;
  partners: readonly Organization[];
}

export interface Grouping {
  by: GroupBy;
  language: string;
  /** Title of the last group: partners that do not say theirs. */
  other: string;
}

/**
 * Partners keep their order inside a group. Countries come in the alphabetical order of the language; the rest as the publisher
 * named them first, since tiers and roles have a rank. Where nobody says anything there is one group without a title.
 */
export function groupPartners(partners: readonly Organization[], { by, language, other }: Grouping): PartnerGroup[] {
  if (!isGrouping(by) || !partners.some((partner) => partner[by])) return [{ partners }];
  const groups = new Map<string, Organization[]>();
  for (const partner of partners) {
    const title = titleOf(partner[by], { by, language }) ?? '';
    const group = groups.get(title);
    if (group) group.push(partner);
    else groups.set(title, [partner]);
  }
  const compare = by === 'country' ? compareTexts(language) : () => 0;
  const titles = [...groups.keys()].sort((a, b) => Number(!a) - Number(!b) || compare(a, b));
  return titles.map((title) => ({ title: title || other, partners: groups.get(title) ?? [] }));
}

/** What is none of the words in the attribute groups nothing. */
function isGrouping(by: GroupBy): by is Exclude<GroupBy, 'none'> {
  return /^(?:country|role|tier|project)$/.test(by);
}

function titleOf(value: string | undefined, { by, language }: { by: GroupBy; language: string }): string | undefined {
  return value && by === 'country' ? countryTitle(value, language) : value;
}
