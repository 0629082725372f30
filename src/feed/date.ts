/** Dates as feeds write them → ISO 8601 in UTC. What cannot be read for certain is absent; the machine's own time zone plays no part. */
import { readClock } from './date/clock.js';
import { readDay } from './date/day.js';
import { plainDate } from './date/plain.js';
import { utcTime } from './date/zone.js';

/** What nearly all feeds write: RFC 3339, and RFC 822 with four digits of the year. */
const USUAL =
  /^(?:([1-9]\d{3})-(0[1-9]|1[0-2])-(\d\d)T|(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) ([1-9]\d{3}) )([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)(?:\.\d+)? ?(?:GMT|Z|([+-])(0\d|1[0-4]):?([0-5]\d))$/;
const ENGLISH = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** No date is longer, and it keeps work that grows with the square of the length small. */
const LONGEST = 200;

/** The first moment of the year 10000, which ISO 8601 writes otherwise. */
const TOO_LATE = 2534023008e5;

/** ISO 8601 in UTC, or undefined. Two digits of a year mean 1950–2049; a missing or unknown zone means UTC (RFC 2822 §4.3). */
export function isoDate(text: string | undefined): string | undefined {
  return !text || text.length > LONGEST ? undefined : (usualDate(text) ?? unusualDate(plainDate(text)));
}

/** The same digits in another order: making a `Date` and writing it takes several times as long. */
function usualDate(text: string): string | undefined {
  const match = USUAL.exec(text);
  if (!match) return undefined;
  const [, year = match[6], monthDigits, dayDigits = match[4], , name = '', , hour = 0, minute = 0, second, sign, eastHours = 0, eastMinutes = 0] = match;
  const month = monthDigits ? +monthDigits : ENGLISH.indexOf(name) / 3 + 1;
  const minutes = +hour * 60 + +minute - +`${sign ?? ''}1` * (+eastHours * 60 + +eastMinutes);
  const day = Number(dayDigits);
  const utcDay = day + Math.floor(minutes / 1440);
  const last = 28 + +'303232332323'.charAt(month - 1);
  // Another month, the 29th of February, and what is no day at all are left to the calendar.
  if (month < 1 || day < 1 || utcDay < 1 || day > last || utcDay > last) return undefined;
  const utcMinutes = (minutes + 1440) % 1440;
  return `${year}-${twoDigits(month)}-${twoDigits(utcDay)}T${twoDigits((utcMinutes / 60) | 0)}:${twoDigits(utcMinutes % 60)}${second}.000Z`;
}

const twoDigits = (number: number) => (number > 9 ? number : `0${number}`);

function unusualDate(source: string): string | undefined {
  const time = timeOf(source);
  return time < TOO_LATE ? new Date(time).toISOString() : undefined;
}

/** Milliseconds from the epoch; NaN when there is no certain date. */
function timeOf(source: string): number {
  if (/^(\d{9,10}|\d{12,13})(\.\d+)?$/.test(source)) return parseInt(source) * (/^\d{12}/.test(source) ? 1 : 1000);
  const clock = readClock(source);
  return clock ? utcTime(readDay(clock.rest, clock.isTwelveHour) + clock.time, clock.zone) : NaN;
}
