/** Time zones: offsets, and the abbreviations that feeds use. */

/**
 * Each name counts for the next offset. Of several meanings the one of most feeds: CST of America (RFC 822 §5.1), BST of Britain, IST of India.
 * Other names count as UTC, as RFC 2822 §4.3 asks for letters without a known meaning, military ones among them.
 */
const ABBREVIATIONS =
  ' hst -10 akst -9 akdt pst pt -8 pdt mst mt -7 mdt cst ct -6 cdt est et -5 edt ast at -4 adt brt -3' +
  ' west bst cet met mez +1 cest mest mesz eet sast +2 eest msk +3' +
  ' ist +5:30 hkt sgt awst +8 jst kst +9 acst +9:30 aest +10 aedt +11 nzst +12 nzdt +13';

/** "+0100", "GMT-7:00", "MST -0700", "-0700 2006", "--0700"; no part of "02-01-2006". */
export const OFFSET = /(?:^\D*| )([+-])(1[0-4]|0?\d)(?::?([0-5]\d))?(?::?00)?(?![\d:])/;

/**
 * Milliseconds east of UTC, as named in what follows the time; NaN when that is something else.
 * An offset counts more than a name: names are often left as they were in the other half of the year.
 */
export function eastOf(zone: string): number {
  // "Textra", "Pacific", "Asia/Tokyo", or an Arabic "p.m.": better no date than one that is hours off.
  if (/[a-z/]{6}\D*$|\p{sc=Arab}/u.test(zone)) return NaN;
  const at = ABBREVIATIONS.indexOf(` ${zone.match(/[a-z]+/)?.[0]} `);
  const [, sign = '', hours = 0, minutes = 0] = OFFSET.exec(`${zone} ${ABBREVIATIONS.slice(at)}`) ?? [];
  return +`${sign}60000` * (+hours * 60 + +minutes);
}
