/** Names of months in the languages of Europe. */

/**
 * How months begin in languages that differ, in Latin letters without marks: Polish, English, German, French, Italian, Greek, Spanish, Dutch, Hungarian,
 * Ukrainian; Czech, Portuguese, Romanian, Russian, Bulgarian, Turkish, Finnish, Croatian; and with these the Nordic and most Baltic and Balkan ones.
 * Where they contradict, more letters decide (lipiec is July, lipanj June), or else Polish does (lip, listopad).
 */
const MONTHS = [
  'jan|sty|gen|ene|ian|yn[vu]|sic|led|oca|tam|sij',
  'feb|fev|lut|uno|sub|hel|vel',
  'mar(?!r)|mrt|mrz|mae|maa(?!n)|ber|bre|ozu',
  'a[pa]r|avr|abr|kwi|kvi|dub|nis|huh|trav(?:a|nj)',
  'ma[giujy]|mei$|tra|kve|tou|svi',
  'jui?n|giu|io?un|uni|cze|cer(?!vene?c)|haz|kesa|lip(?:a|nj)',
  'jui?l|lug|io?ul|uli|lip|cer|tem|hei|srp(?:a|nj)',
  'aug|aou|ago|agu|avg|sie|ser|srp[en]|elo|kol',
  'se[apt]|szep|wrz|ver|sen|zar|eyl|syy|ruj',
  'oct|okt|ott|out|paz|jov|rij|eki|lok',
  'nov|noe|noy|lis|kas|marr|stu',
  'dec|dez|dic|des|dek|gru|pro|ara|jou',
];
const MONTH = RegExp(`^(?:(${MONTHS.join(')|(')}))`);

/** 1–12, or 0 when the word is no month. */
export function monthOf(word: string): number {
  const match = MONTH.exec(word);
  return match ? match.indexOf(match[0], 1) : 0;
}
