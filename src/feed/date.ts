/** Dates as feeds write them → ISO 8601 in UTC. What cannot be read for certain is absent; the machine's own time zone plays no part. */
import { readDay } from './date/day.js';
import { plainDate } from './date/plain.js';
import { eastOf, OFFSET } from './date/zone.js';

/** What nearly all feeds write: RFC 3339, and RFC 822 with four digits of the year. */
const USUAL =
  /^(?:([1-9]\d{3})-(\d\d)-(\d\d)[T ]|(?:\w{3}, )?(\d\d?) ([A-Z]\w\w) ([1-9]\d{3}) )([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)(?:\.\d+)? ?(?:GMT|UTC|Z|([+-])(0\d|1[0-4]):?([0-5]\d))?$/;
const ENGLISH = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** Days of each month, less 28. */
const LENGTHS = '303232332323';

/** "15:04", "15h04", "9 : 55 : 06", "15:04:05.678", "3:04 p.m."; "24:00" and "23:59:60"; no offset and nothing longer ("1:2:3:4"). */
const TIME = /(?:^|[^\d:+-])(\d\d?) ?[:h] ?([0-5]?\d)(?: ?: ?([0-5]?\d|60)(?:[.,]\d+)?)?:?(?![\d:]) ?(?:([apm])\.? ?m\b\.?)?(?:00$)?/;

/** ISO 8601 in UTC, or undefined. Two digits of a year mean 1950–2049; a missing or unknown zone means UTC (RFC 2822 §4.3). */
export function isoDate(text = ''): string | undefined {
  const source = text.trim();
  const usual = usualDate(source);
  // No date is longer than this, and work that grows with the square of the length stays small.
  if (usual || source.length > 200) return usual;
  const time = timeOf(plainDate(source));
  // ISO 8601 writes the years from 10000 otherwise.
  return time < 25e13 ? new Date(time).toISOString() : undefined;
}

/** The same digits in another order: making a `Date` and writing it takes several times as long. */
function usualDate(text: string): string | undefined {
  const match = USUAL.exec(text);
  if (!match) return undefined;
  const [, year = match[6], digits, day = match[4] ?? '', , name = '', , hour = 0, minute = 0, second, sign = '', eastHours = 0, eastMinutes = 0] = match;
  const month = +(digits ?? ENGLISH.indexOf(name) / 3 + 1);
  const minutes = +hour * 60 + +minute - +`${sign}1` * (+eastHours * 60 + +eastMinutes);
  const utcDay = +day + Math.floor(minutes / 1440);
  const utcMinutes = (minutes + 1440) % 1440;
  // Another month, the 29th of February and what is no day at all are left to the calendar.
  if (!(+day && utcDay && Math.max(+day, utcDay) <= 28 + Number(LENGTHS[month - 1]))) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(utcDay)}T${twoDigits(Math.floor(utcMinutes / 60))}:${twoDigits(utcMinutes % 60)}${second}.000Z`;
}

const twoDigits = (number: number) => (number > 9 ? number : `0${number}`);

/** Milliseconds from the epoch; NaN when there is no certain date. */
function timeOf(source: string): number {
  const [, seconds] = /^(\d{9,10})(?:\d{3})?(?:\.\d+)?$/.exec(source) ?? [];
  if (seconds) return +seconds * 1000;
  const [before = '', hour = '', minute = 0, second = 0, half = '', zone = '', another] = source.split(TIME);
  const rest = hour ? `${before} ${zone.replace(OFFSET, ' ')}` : before;
  const minutes = ((+hour % (half ? 12 : 100)) + (half > 'a' ? 12 : 0)) * 60 + +minute;
  // A second time, or something like one ("+00:xx"): better no date than one that is hours off.
  if (another ?? (/[:+]\S/.test(rest) || minutes > 1440)) return NaN;
  return readDay(rest) + (minutes * 60 + +second) * 1000 - eastOf(zone);
}
