/** The time of day in a date. */
import { readZone, type Zone } from './zone.js';

const TIME = /(?:^|[^\d:])(\d\d?) ?: ?(\d\d?)(?: ?: ?(\d\d?)(?:[.,]\d+)?)?:?(?![\d:]) ?(?:([apm])\.? ?m\b\.?)?/;

interface Clock {
  /** Milliseconds since midnight; NaN when there is no such time. */
  time: number;
  zone: Zone;
  isTwelveHour: boolean;
  /** The text without time and zone. */
  rest: string;
}

/** A date without a time means its first moment. */
export function readClock(source: string): Clock {
  const match = TIME.exec(source);
  if (!match) return { time: /[:+]/.test(source) ? NaN : 0, zone: 0, isTwelveHour: false, rest: source };
  const [all, hour = '', minute = '', second = '0', half] = match;
  const { zone, rest } = readZone(source.slice(match.index + all.length));
  const hour24 = half && +hour < 13 ? (+hour % 12) + (half === 'a' ? 0 : 12) : +hour;
  const minutes = hour24 * 60 + +minute;
  const isReal = minutes <= 1440 && +minute < 60 && +second <= 60;
  return { time: isReal ? (minutes * 60 + +second) * 1000 : NaN, zone, isTwelveHour: !!half, rest: `${source.slice(0, match.index)} ${rest}` };
}
