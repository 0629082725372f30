/** Time zones: offsets, the abbreviations of feeds, and IANA names. */

/** Minutes east of UTC, NaN when it is wrong; or an IANA name. */
export type Zone = number | string;

/**
 * Hours east of UTC. Other names count as UTC, as RFC 2822 §4.3 asks for letters without a known meaning, military ones among them.
 * Of those with several meanings the one of most feeds: CST of America (RFC 822 §5.1), BST of Britain, IST of India.
 */
const ZONES =
  ' est:-5 edt:-4 et:-5 cst:-6 cdt:-5 ct:-6 mst:-7 mdt:-6 mt:-7 pst:-8 pdt:-7 pt:-8 akst:-9 akdt:-8 hst:-10 ast:-4 adt:-3 at:-4 nst:-3.5 ndt:-2.5 brt:-3 art:-3' +
  ' west:1 bst:1 cet:1 cest:2 met:1 mest:2 mez:1 mesz:2 eet:2 eest:3 msk:3 msd:4 trt:3 sast:2 cat:2 eat:3 wat:1' +
  ' ist:5.5 pkt:5 ict:7 wib:7 sgt:8 hkt:8 awst:8 jst:9 kst:9 acst:9.5 acdt:10.5 aest:10 aedt:11 nzst:12 nzdt:13';

/** "+0100", "GMT-7:00", "MST -0700", "-0700 2006", "--0700"; no part of "02-01-2006". */
const OFFSET = /(?:^\D*| )([+-])(\d\d?)(?::?(\d\d))?(?::?00)?(?![\d:])/;
const IANA_NAME = /[a-z]+\/[a-z_]+[^\s\])]*/;

/** Finds the zone in what follows the time. An offset counts more than a name: names are often left as they were in the other half of the year. */
export function readZone(text: string): { zone: Zone; rest: string } {
  const [name = ''] = IANA_NAME.exec(text) ?? [];
  const unnamed = text.replace(name, ' ');
  const [offset = '', sign = '', hours = '0', minutes = '0'] = OFFSET.exec(unnamed) ?? [];
  const rest = unnamed.replace(offset || / 00$/, ' ');
  const east = +`${sign}1` * (+hours * 60 + +minutes);
  // Something else follows ("+00:xx", "+01:00Textra"): better no date than one that is hours off.
  const isWrong = /[:+]|[a-z]{6}\D*$/.test(rest) || +minutes > 59 || Math.abs(east) > 899;
  return { zone: isWrong ? NaN : offset ? east : name || abbreviated(rest), rest };
}

/** Minutes east of UTC of the first zone named. */
function abbreviated(text: string): number {
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const at = ZONES.indexOf(` ${word}:`);
    if (at >= 0) return parseFloat(ZONES.slice(at + word.length + 2)) * 60;
  }
  return 0;
}

/** The moment when clocks in the zone show this; both in milliseconds. */
export function utcTime(shown: number, zone: Zone): number {
  if (typeof zone === 'number') return shown - zone * 60_000;
  try {
    return shown - eastOf(zone, shown - eastOf(zone, shown));
  } catch {
    return NaN; // no such zone, or a browser that does not know this of zones
  }
}

/** Milliseconds east of UTC at that moment: `Date` itself says "…, GMT+01:00". */
function eastOf(timeZone: string, time: number): number {
  const [, offset = ''] = new Date(time).toLocaleString('en', { timeZone, timeZoneName: 'longOffset' }).split('GMT');
  return Number(readZone(offset).zone) * 60_000;
}
