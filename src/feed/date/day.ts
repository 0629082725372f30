/** The day in a date: with a month by its name, as ISO 8601 numbers it, or in numbers of which only one order makes sense. */
import { monthOf } from './month.js';

const DAY = 86_400_000;

/** Two digits beyond are rather a day, or a number that is no date, than a year to come. */
const HORIZON = Date.UTC(2030, 0);

interface Form {
  /** Months by name are letters from A here, other words _. */
  pattern: RegExp;
  dayOf: (found: string[], context: Context) => number;
}

interface Context {
  text: string;
  isTwelveHour: boolean;
}

/** The first pattern that fits decides. A month has a number after it: "mar, 3 gen 2006" is in January. Without a day nothing else may be there. */
const FORMS: readonly Form[] = [
  { pattern: /^\D*?(\d+)[^\dA-L]+([A-L])[^\dA-L]+(\d+)\D*$/, dayOf: ([first = '', month = '', last = '']) => (first.length > 2 ? dayAt(first, numberOf(month), last) : dayAt(last, numberOf(month), first)) },
  { pattern: /^\D*([A-L])[^\dA-L]+(\d\d?)[^\dA-L]+(\d+)\D*$/, dayOf: ([month = '', day = '', year = '']) => dayAt(year, numberOf(month), day) },
  { pattern: /^ ([A-L]) \W*(\d{4})$/, dayOf: ([month = '', year = '']) => dayAt(year, numberOf(month), 1) },
  { pattern: /^(\d{4})(?:[-/.] ?(\d\d?)\D?)?$/, dayOf: ([year = '', month = 1]) => dayAt(year, month, 1) },
  // ISO 8601: 2006-W01-1, 2006W011, 2006-W01; 2006-002, 2006002
  { pattern: /^(\d{4})-?w(\d\d)(?:-?([1-7]))?(?!\d)/, dayOf: ([year = '', week, day = 1]) => dayOfWeek(year, Number(week), Number(day)) },
  { pattern: /^(\d{4})-?(\d{3})(?!\d)/, dayOf: ([year = '', day]) => within(year, Date.UTC(+year, 0, Number(day))) },
  { pattern: /^\D*(\d{4})([-/.] ?| |(?=\d{4}(?!\d)))(\d\d?)\2(\d\d?)\D*$/, dayOf: ([year = '', , month = '', day = '']) => dayAt(year, month, day) },
  { pattern: /^\D*(\d\d?)([-/.] ?| )(\d\d?)\2(\d{4}|\d\d?)\D*$/, dayOf: certainDay },
];

/** Milliseconds from the epoch to the start of the day; NaN when there is no certain day. */
export function readDay(text: string, isTwelveHour: boolean): number {
  const letters = text.replace(/\p{L}{2,}/gu, (word) => ` ${'_ABCDEFGHIJKL'.charAt(monthOf(word))} `);
  for (const { pattern, dayOf } of FORMS) {
    const match = pattern.exec(letters);
    if (match) return dayOf(match.slice(1), { text, isTwelveHour });
  }
  return NaN;
}

/** ISO 8601: the Thursday of a week is in its year, and that of the first is the year's first. */
function dayOfWeek(year: string, week: number, day: number): number {
  const inWeek = new Date(Date.UTC(+year, 0, week * 7 - 3));
  const monday = +inWeek - ((inWeek.getUTCDay() + 6) % 7) * DAY;
  return within(year, monday + 3 * DAY) + (day - 4) * DAY;
}

const within = (year: string, time: number) => (new Date(time).getUTCFullYear() === +year ? time : NaN);

/** The one day that makes sense: 31/12/2006. Else that of the weekday given, or of America's order where hours go to twelve: 3/4/2026 is April in Poznań and March in Boston. */
function certainDay([first = '', separator, second = '', year = '']: string[], { text, isTwelveHour }: Context): number {
  const monthFirst = dayAt(year, first, second);
  const days = [dayAt(year, second, first)];
  if (separator?.[0] !== '.') days.push(monthFirst, dayAt(first, second, year));
  const real = days.filter((day) => year.length > 2 ? day : day < HORIZON);
  const agreed = (some: number[]) => some.every((day) => day === some[0]) ? some[0] : undefined;
  return agreed(real) ?? agreed(real.filter((day) => text.includes('sunmontuewedthufrisat'.substr(new Date(day).getUTCDay() * 3, 3)))) ?? (isTwelveHour ? monthFirst : NaN);
}

function dayAt(year: string, month: string | number, day: string | number): number {
  // RFC 2822 §4.3: two digits mean 1950–2049, three digits count from 1900.
  const full = +year + (year.length > 3 ? 0 : year.length > 2 || +year > 49 ? 1900 : 2000);
  const date = new Date(Date.UTC(full, +month - 1, +day));
  const isReal = date.getUTCDate() === +day && date.getUTCMonth() === +month - 1;
  return isReal && full > 999 && full <= 9999 ? +date : NaN;
}

const numberOf = (letter: string) => letter.charCodeAt(0) - 64;
