/** A date's letters made alike: lower case, Latin, without marks, comments, and the forms that others say more plainly. */

/** Greek from α, Cyrillic from а, by likeness. π is an a, so that π.μ. and μ.μ. read as a.m. and m.m. */
const LATIN = 'abgdezhtiklmnxoarsstufhpo' + 'abvgdejziiklmnoprstufhccssxyxeuyeexgesiij';

/** In this order. */
const REWRITTEN: readonly (readonly [form: RegExp, plainly: string])[] = [
  [/\p{Pd}/gu, '-'],
  [/\s+/g, ' '],
  // Comments (RFC 822 §3.4.3), but not the "(CET)" that people write.
  [/\((?![a-z]{2,4}\))[^()]*\)/g, ''],
  [/^ | $/g, ''],
  // Korean, Chinese, Japanese. Who writes Hangul means the one zone of Korea.
  [/[가-힣].*/, '$& kst'],
  [/(\d{4})[年년] ?(\d\d?)[月월] ?/, '$1-$2-'],
  [/[時时시点分분] ?/g, ':'],
  [/(?:오후|午[後后]|下午) ?([\d:]+)/, '$1pm'],
  [/(?:오전|午前|上午) ?([\d:]+)/, '$1am'],
  // ISO 8601:1988 truncated and basic.
  [/^-([0-2]\d)-?(\d\d)$/, '20$1-$2'],
  [/^(?!19|20)([0-2]\d)(\d\d)(\d\d)$/, '20$1-$2-$3'],
  [/^([0-2]\d)(-?\d{3})$/, '20$1$2'],
  [/^((?:19|20)\d{6})t?(\d\d)(\d\d)(\d\d)?(?!\d)/, '$1t$2:$3:$4'],
  // An hour alone, and a zone alone.
  [/(\d{4} |\dt)(\d\d)(?= ?(?:z|[+-]\d))/, '$1$2:00'],
  [/^(\d{4}-\d\d-\d\d)(?=z|[+-]\d\d:)/, '$1t00:00'],
];

export function plainDate(text: string): string {
  let plain = text.toLowerCase().normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').normalize();
  for (const [form, plainly] of REWRITTEN) plain = plain.replace(form, plainly);
  return plain.replace(/[α-ωа-ј]/g, (letter) => LATIN.charAt(letter.charCodeAt(0) - (letter < 'а' ? 945 : 1047)));
}
