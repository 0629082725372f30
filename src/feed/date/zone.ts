/** Time zones: offsets, and the abbreviations that feeds use. */

/**
 * Of several meanings the one of most feeds: CST of America (RFC 822 §5.1), BST of Britain, IST of India.
 * Other names count as UTC, as RFC 2822 §4.3 asks for letters without a known meaning, military ones among them.
 */
const ABBREVIATIONS =
  '-10 hst -9 akst -8 akdt pst pt -7 pdt mst mt -6 mdt cst ct -5 cdt est et -4 edt ast at -3 adt brt ' +
  '+1 west bst cet met mez +2 cest mest mesz eet sast +3 eest msk ' +
  '+5:30 ist +8 hkt sgt awst +9 jst kst +9:30 acst +10 aest +11 aedt +12 nzst +13 nzdt';

/** "+0100", "GMT-7:00", "MST -0700", "-0700 2006", "--0700"; no part of "02-01-2006". */
export const OFFSET = /(?:^\D*| )([+-])(1[0-4]|0?\d)(?::?([0-5]\d))?(?::?00)?(?![\d:])/;

/** Milliseconds east of UTC. An offset counts more than a name: names are often left as they were in the other half of the year. */
export function eastOf(zone: string): number {
  const name = zone.match(/[a-z]+/)?.[0];
  const named = ABBREVIATIONS.match(`(\\S+)[ a-z]* ${name}\\b`)?.[1];
  const [, sign = '', hours = 0, minutes = 0] = OFFSET.exec(`${zone} ${named}`) ?? [];
  // "Textra", "Pacific", "Asia/Tokyo": better no date than one that is hours off.
  return /[a-z/]{6}\D*$|\p{sc=Arab}/u.test(zone) ? NaN : +`${sign}60000` * (+hours * 60 + +minutes);
}
