/** Names of months in the languages of Europe. */

/**
 * How months begin in languages that differ, in Latin letters without marks: Polish, English, German, French, Italian, Greek, Spanish, Dutch, Hungarian,
 * Ukrainian; Czech, Portuguese, Romanian, Russian, Bulgarian, Turkish, Finnish, Croatian; and with these the Nordic and most Baltic and Balkan ones.
 * Where they contradict, more letters decide (lipiec is July, lipanj June), or else Polish does (lip, listopad).
 */
const MONTHS = [
  'jan|sty|gen|ene|ian|yn[vu]|sic|led',
  'feb|fev|lut|uno',
  'mar|mrt|mrz|mae|maa(?!n)|ber|bre',
  'a[pa]r|avr|abr|kwi|kvi|dub|trav(?:a|nj)',
  'ma[giujy]|mei\\b|tra|kve',
  'jui?n|giu|io?un|uni|cze|cer(?!vene?c)|lip(?:a|nj)',
  'jui?l|lug|io?ul|uli|lip|cer|srp(?:a|nj)',
  'aug|aou|ago|avg|sie|ser|srp[en]',
  'se[apt]|szep|wrz|ver|sen|zar',
  'oct|okt|ott|out|paz|jov|rij',
  'nov|noe|noy|lis',
  'dec|dez|dic|des|dek|gru|pro',
];
const WORDS = RegExp(`(?:(${MONTHS.join(')|(')}))\\p{L}*|\\p{L}{2,}`, 'gu');

/** Months by name become letters from A; other words go. */
export function monthsAsLetters(text: string): string {
  // Behind the groups of the twelve months come the place of the word and the text.
  return text.replace(WORDS, (_, ...groups: unknown[]) => ` ${'ABCDEFGHIJKL'.charAt(groups.findIndex(Boolean))} `);
}
