/** The day in a date: with a month by its name, as ISO 8601 numbers it, or in numbers of which only one order makes sense. */
import { monthsAsLetters } from './month.js';

/**
 * Months by name are letters from A here, other words _. A month has a number after it ("mar, 3 gen 2006"); without a day there is nothing else beside it.
 * Groups: y year, m month, d day of the month or of the year, w week, n day of the week, s separator.
 */
const FORMS = [
  /^\D*(?<d>\d\d?)\D+(?<m>[A-L])\D+(?<y>\d{4}|\d\d)\D*$/, // 2 Jan 2006
  /^\D*(?<y>\d{4})\D+(?<m>[A-L])\D+(?<d>\d\d?)\D*$/, // 2006 Jan 2
  /^\D*(?<m>[A-L])\D+(?<d>\d\d?)\W+(?<y>\d{4}|\d\d)\D*$/, // Jan 2, 2006
  /^ (?<m>[A-L]) \W*(?<y>\d{4})$/, // Jan 2006
  /^(?<y>\d{4})([-/.] ?(?<m>\d\d?)\D?)?$/, // 2006-01, 2006
  /^-(?<y>[0-2]\d)-?(?<m>\d\d)$/, // -06-01, -0601 (ISO 8601:1988)
  /^(?<y>\d{4})-?w(?<w>0[1-9]|[1-4]\d|5[0-3])(-?(?<n>[1-7]))?(?!\d)/, // 2006-W01-1, 2006W011, 2006-W01
  /^(?<y>\d{4}|[0-2]\d)-?(?<d>\d{3})(?!\d)/, // 2006-002, 2006002
  // Numbers alone. Two digits are no year from 2030 to 2049, which a day is likelier; 200601 may be in 2006 or in 2020; 06. 1. 17. is Korean.
  /^\D*(?!20\d{4}$)(?<y>\d{4}|[0-2]\d(?!\.))(?<s>[-/.] ?| |(?=\d{4}(?!\d)))(?<m>\d\d?)\k<s>(?<d>\d\d?)\D*$/, // 2006-01-02, 20060102
  /^\D*(?<d>\d\d?)(?<s>[-/.] ?| )(?<m>\d\d?)\k<s>(?<y>\d{4}|[^34\D]\d(?!\.))\D*$/, // 02.01.2006
  /^\D*(?<m>\d\d?)(?<s>[-/] ?| )(?<d>\d\d?)\k<s>(?<y>\d{4}|[^34\D]\d)\D*$/, // 01/02/2006
];

/** Milliseconds from the epoch to the start of the day; NaN when there is no certain day. */
export function readDay(text: string): number {
  const letters = monthsAsLetters(text);
  const days = new Set<number>();
  for (const form of FORMS) {
    const { groups } = form.exec(letters) ?? {};
    if (groups) days.add(dayOf(groups));
    // Only numbers with something between them can be read in other orders.
    if (groups && !groups.s) break;
  }
  days.delete(NaN);
  // 3/4/2026 is April in Poznań and March in Boston, unless the weekday decides.
  const onWeekday = (day: number) => text.includes(new Date(day).toUTCString().slice(0, 3).toLowerCase());
  const [day = NaN, another] = days.size > 1 ? [...days].filter(onWeekday) : days;
  return another === undefined ? day : NaN;
}

/** The start of the day; NaN when there is no such day. */
function dayOf({ y = '', m = '1', d = '1', w, n = '1' }: Record<string, string | undefined>): number {
  // RFC 2822 §4.3: two digits mean 1950–2049.
  const year = +y + (y.length > 2 ? 0 : +y > 49 ? 1900 : 2000);
  const month = (+m || m.charCodeAt(0) - 64) - 1;
  // ISO 8601: the 4th of January is in the first week.
  const day = w ? 7 * +w + +n - (new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7) - 3 : +d;
  const date = new Date(Date.UTC(year, month, day));
  return year > 999 && (w ?? (d.length > 2 ? date.getUTCFullYear() === year : date.getUTCMonth() === month)) ? +date : NaN;
}
