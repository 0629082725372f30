/** The letters under which the names of a long list stand in a language. */
import type { Organization } from '../../feed/model.js';
import { compareTexts, isSameLetter } from '../../i18n/format.js';

/** Where a name begins: not with a quotation mark. */
const NAME = /[\p{L}\p{N}].*/su;

const nameOf = ({ name }: Organization): string => NAME.exec(name)?.[0] ?? name;

export function sortByName(partners: readonly Organization[], language: string): Organization[] {
  const compare = compareTexts(language);
  return [...partners].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/**
 * The letters that names begin with, and where the first of each stands. What counts as a letter of its own is the language's
 * matter: Ś comes after S in Polish, Ä is an A in German.
 */
export function lettersOf(sorted: readonly Organization[], language: string): { label: string; at: number }[] {
  const letters: { label: string; at: number }[] = [];
  sorted.forEach((partner, at) => {
    const label = letterOf(partner, language);
    const last = letters.at(-1);
    if (!last || !isSameLetter(last.label, label, language)) letters.push({ label, at });
  });
  return letters;
}

/** Everything that is no letter shares one sign. */
function letterOf(partner: Organization, language: string): string {
  const letter = /^\p{L}\p{M}*/u.exec(nameOf(partner))?.[0].toLocaleUpperCase(language);
  if (!letter) return '#';
  const [bare = letter] = letter.normalize('NFD');
  return isSameLetter(bare, letter, language) ? bare : letter.normalize();
}
