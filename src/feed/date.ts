/** Dates as feeds write them → ISO 8601 in UTC. What cannot be read for certain is absent; the machine's own time zone plays no part. */

/** First three letters of the months, twelve per language (marks removed): English (RFC 822 §5), Polish. */
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec' + 'stylutmarkwimajczelipsiewrzpazlisgru';

/** Hours east of UTC. Other names count as UTC, as RFC 2822 §4.3 asks for letters without a known meaning. */
const ZONES =
  ' est:-5 edt:-4 et:-5 cst:-6 cdt:-5 ct:-6 mst:-7 mdt:-6 mt:-7 pst:-8 pdt:-7 pt:-8 akst:-9 akdt:-8 hst:-10 west:1 bst:1 cet:1 cest:2 met:1 mest:2 eet:2 eest:3 msk:3 jst:9 kst:9 aest:10 aedt:11';

const TIME = /(?:^|[^\d:])(\d\d?):(\d\d?)(?::(\d\d?)(?:[.,]\d+)?)?(?![\d:])\s*(?:([ap])\.?m\b\.?)?/;
const OFFSET = /([+-])(\d\d?)(?::?(\d\d))?(?::00)?(?![\d:])/;
const YEAR_FIRST = /^\D*(\d{4})(?:([-/.]?)(\d\d?)(?:\2(\d\d?))?)?[^\d-]*$/;
const YEAR_LAST = /^\D*(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)\D*$/;
const NAMED_MONTH = /^\D*(\d+)\D+(\d+)\D*$/;

interface Clock {
  /** Milliseconds since midnight in UTC. */
  time: number;
  isTwelveHour: boolean;
  /** The text without time and offset. */
  rest: string;
}

export function isoDate(text: string | undefined): string | undefined {
  const source = fold(text ?? '');
  if (/^(\d{9,10}|\d{12,13})$/.test(source)) return new Date(+source * (source.length > 10 ? 1 : 1000)).toISOString();
  const clock = readClock(source);
  if (!clock) return undefined;
  const day = readDay(clock);
  return day === undefined ? undefined : new Date(day + clock.time).toISOString();
}

/** Lower case without marks and without comments in parentheses (RFC 822 §3.4.3). */
function fold(text: string): string {
  const plain = text.toLowerCase();
  return (/[^ -~]/.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain).replace(/\([^()]*\)/g, '').trim();
}

function readClock(source: string): Clock | undefined {
  const match = TIME.exec(source);
  if (!match) return /[:+]/.test(source) ? undefined : { time: 0, isTwelveHour: false, rest: source };
  const [all, hour = '', minute = '', second = '0', half] = match;
  const after = source.slice(match.index + all.length);
  const [offset = '', sign = '', hours = '', minutes = '0'] = OFFSET.exec(after) ?? [];
  const rest = after.replace(offset, ' ');
  // Something follows that is no zone ("+00:xx", "Europe/Warsaw"): better no date than one that is hours off.
  if (/[:+/_]|[a-z]{6}/.test(rest.replace(/\d\d?\/\d+\/\d+/, ''))) return undefined;
  const east = offset ? +(sign + '1') * (+hours * 60 + +minutes) : zoneOffset(rest);
  const hour24 = half ? (+hour % 12) + (half === 'p' ? 12 : 0) : +hour;
  if (hour24 * 60 + +minute > 1440 || +minute > 59 || +second > 60 || +minutes > 59 || Math.abs(east) > 899) return undefined;
  return { time: ((hour24 * 60 + +minute - east) * 60 + +second) * 1000, isTwelveHour: !!half, rest: `${source.slice(0, match.index)} ${rest}` };
}

/** Minutes east of UTC of the first zone named. */
function zoneOffset(text: string): number {
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const at = ZONES.indexOf(` ${word}:`);
    if (at >= 0) return parseInt(ZONES.slice(at + word.length + 2)) * 60;
  }
  return 0;
}

/** Milliseconds from the epoch to the start of the day. */
function readDay({ rest, isTwelveHour }: Clock): number | undefined {
  const month = namedMonth(rest);
  if (month) {
    const [, first = '', second = ''] = NAMED_MONTH.exec(rest) ?? [];
    return first.length > 2 ? epochOf(first, month, second) : epochOf(second, month, first);
  }
  let match = YEAR_FIRST.exec(rest);
  if (match) return match[3] && !match[2] && !match[4] ? undefined : epochOf(match[1], match[3] ?? 1, match[4] ?? 1);
  match = YEAR_LAST.exec(rest);
  if (!match) return undefined;
  const [, first = '', separator, second = '', year] = match;
  if (separator === '.' || +first > 12 || first === second) return epochOf(year, second, first);
  // 3/4/2026 is April in Poznań and March in Boston.
  return isTwelveHour || +second > 12 ? epochOf(year, first, second) : undefined;
}

/** 1–12, or 0 when no month is named; the last counts, since days of the week come first. */
function namedMonth(text: string): number {
  let month = 0;
  for (const word of text.match(/[a-z]{3,}/g) ?? []) {
    const at = MONTHS.indexOf(word.slice(0, 3));
    if (at >= 0 && at % 3 === 0) month = ((at / 3) % 12) + 1;
  }
  return month;
}

function epochOf(year: string | undefined, month: string | number, day: string | number): number | undefined {
  if (!year || !day) return undefined;
  // RFC 2822 §4.3: two digits mean 1950–2049, three digits count from 1900.
  const full = +year + (year.length > 3 ? 0 : year.length > 2 || +year > 49 ? 1900 : 2000);
  const date = new Date(Date.UTC(full, +month - 1, +day));
  const isReal = date.getUTCDate() === +day && date.getUTCMonth() === +month - 1;
  return isReal && full > 999 && full <= 9999 ? +date : undefined;
}
