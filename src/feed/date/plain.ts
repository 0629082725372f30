/** A date's letters made alike: lower case, Latin, without marks, comments, and the forms that others say more plainly. */

/** Greek from α, Cyrillic from а, by likeness. π is an a, so that π.μ. and μ.μ. read as a.m. and m.m. */
const LATIN = 'abgdezhtiklmnxoarsstufhpo' + 'abvgdejziiklmnoprstufhccssxyxeuyeexgesiij';

/** In this order. */
const REWRITTEN: readonly (readonly [form: RegExp, plainly: string])[] = [
  [/\p{Pd}/gu, '-'],
  [/\s+/g, ' '],
  // Comments (RFC 822 §3.4.3), but not the "(CET)" that people write.
  [/\((?![a-z]{2,4}\))[^()]*\)/g, ''],
  // Korean, Chinese, Japanese: 2006年1月2日 下午3時04分. Who writes Hangul means the one zone of Korea.
  [/[가-힣].*/, '$& kst'],
  [/(\d{4})\p{Lo} ?(\d+)\p{Lo} ?(\d+)\p{Lo}/u, '$1-$2-$3 '],
  [/(\d)\p{Lo} ?(?=\d)/gu, '$1:'],
  [/(?:[후後后下]\p{Lo}?|pm) ?(\d+:[\d:]+)/u, '$1pm'],
  [/[전前上]\p{Lo}? ?(\d+:[\d:]+)/u, '$1am'],
  // 20060102150405, and an hour alone.
  [/^((?:19|20)\d{6})t?(\d\d)(\d\d)(\d\d)?(?!\d)/, '$1t$2:$3:$4'],
  [/(\d{4} |\dt)(\d\d)(?= ?(?:z|[+-]\d))/, '$1$2:00'],
];

export function plainDate(text: string): string {
  let plain = text.toLowerCase().normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').normalize();
  for (const [form, plainly] of REWRITTEN) plain = plain.replace(form, plainly);
  return plain.replace(/[α-і]/g, (letter) => LATIN.charAt(letter.charCodeAt(0) - (letter < 'а' ? 945 : 1047)));
}
