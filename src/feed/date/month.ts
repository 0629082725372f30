/** Names of months in the languages of Europe. */

/**
 * How months begin, in Latin letters without marks: Polish, English, German, French, Italian, Greek, Spanish, Dutch, Hungarian, Ukrainian; Portuguese,
 * Romanian, Russian, Bulgarian; and with these Slovak, Slovene, Serbian, the Nordic languages, Estonian in part.
 * What is another month elsewhere is left out: Finnish marraskuu, Czech červenec, and listopad, lipanj and travanj after the full stop that Croatian sets.
 * Then endings of numbers and zones, then all other words.
 */
const WORD = RegExp(
  '(?:(jan|sty|gen|ene|ian|yn[vu]|sic)|' +
    '(feb|fev|lut)|' +
    '(mar(?!r)|mrt|mrz|maer|maa(?!n)|ber)|' +
    '(a[pa]r|avr|abr|kwi|kvi)|' +
    '(ma[giujy]|mei\\b|tra)|' +
    '(jui?n|giu|io?un|uni|cze|cer(?!vene?c))|' +
    '(jui?l|lug|io?ul|uli|lip)|' +
    '(aug|aou|ago|avg|sie|ser)|' +
    '(se[apt]|szep|wrz|ver|sen)|' +
    '(oct|okt|ott|out|paz|jov)|' +
    '(nov|noe|noi|noy|lis)|' +
    '(dec|dez|dic|des|dek|gru))\\p{L}*|\\. (?:li[ps]|tra)\\p{L}*|(?:[nr]d|th|utc|\\p{L}{1,3}t)\\b|(\\p{L}{2,})',
  'gu',
);

/** Months become letters from A; endings of numbers and zones go; other words become _. */
export function monthsAsLetters(text: string): string {
  // Behind the groups come the place of the word and the text.
  return text.replace(WORD, (_, ...groups: unknown[]) => ` ${'ABCDEFGHIJKL_'.charAt(groups.findIndex(Boolean))} `);
}
