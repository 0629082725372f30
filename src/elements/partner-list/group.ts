/** Groups partners under the names of their countries, in the alphabetical order of the page's language. */
import { compareTexts, countryName } from '../../i18n/format.js';
import type { Partner } from './partner.js';

export interface PartnerGroup {
  /** Absent when nothing is grouped. */
  title?: string;
  partners: Partner[];
}

export interface Grouping {
  by: 'country' | 'none';
  language: string;
  /** Title of the last group: partners without a country. */
  other: string;
}

/** Partners keep their order inside a group. Without any country there is one group without a title. */
export function groupPartners(partners: readonly Partner[], { by, language, other }: Grouping): PartnerGroup[] {
  if (by === 'none' || !partners.some(({ country }) => country)) return [{ partners: [...partners] }];
  const groups = new Map<string, Partner[]>();
  for (const partner of partners) {
    const title = partner.country ? countryTitle(partner.country, language) : other;
    groups.set(title, [...(groups.get(title) ?? []), partner]);
  }
  const compare = compareTexts(language);
  const titles = [...groups.keys()].sort((a, b) => Number(a === other) - Number(b === other) || compare(a, b));
  return titles.map((title) => ({ title, partners: groups.get(title) ?? [] }));
}

/** A two-letter code becomes a name; a country that was given by name stays as it is. */
export function countryTitle(country: string, language: string): string {
  return /^[a-z]{2}$/i.test(country) ? countryName(country, language) : country;
}
