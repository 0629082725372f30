/** Dates, sizes, names of countries and languages, order of words by Intl: the only user of `Intl`, with a bounded memory of its formatters. */

/** Making a formatter costs a hundred times its use, and pages differ in few languages and options. */
const MOST_FORMATTERS = 40;
const formatters = new Map<string, unknown>();

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days after which a date says more than its distance. */
const MOST_DAYS = 30;

/** How a date is written: as long as `Intl.DateTimeFormat`'s `dateStyle`, or how long ago it was. */
export type DateStyle = 'short' | 'medium' | 'long' | 'full' | 'relative';

export interface DateOptions {
  language: string;
  /** Default: long. */
  style?: DateStyle | undefined;
  /** IANA name. Default: the visitor's zone. */
  timeZone?: string | undefined;
  /** Milliseconds since the epoch, for what is relative. */
  now?: number;
}

/** A date in words of the language, `relative` being long here; '' when it is no date. */
export function formatDate(iso: string, { language, style = 'long', timeZone }: DateOptions): string {
  const time = new Date(iso).getTime();
  if (Number.isNaN(time)) return '';
  return dateFormatter(language, /^(?:short|medium|full)$/.test(style) ? style : 'long', isDay(time) ? 'UTC' : timeZone).format(time);
}

/** Day and time of day, for what is hours old: "1 May 2026, 09:30". Languages would join them by words that not every sentence bears. */
export function formatMoment(time: number, { language, timeZone }: DateOptions): string {
  return ['long', 'time'].map((style) => dateFormatter(language, style, timeZone).format(time)).join(', ');
}

/** How long ago it was: "3 days ago". '' for what is older than a month, is still to come, or is no date. */
export function formatAge(iso: string, { language, timeZone, now = Date.now() }: DateOptions): string {
  const time = new Date(iso).getTime();
  if (Number.isNaN(time)) return '';
  const minutes = Math.floor((now - time) / MINUTE);
  const days = dayNumber(now, timeZone) - dayNumber(time, isDay(time) ? 'UTC' : timeZone);
  const [amount, unit] = isDay(time) || minutes >= 1440 ? ([days, 'day'] as const) : distance(minutes);
  if (amount < 0 || days > MOST_DAYS) return '';
  return formatter(`age ${language}`, () => new Intl.RelativeTimeFormat(known(language), { numeric: 'auto' })).format(-amount, unit);
}

function distance(minutes: number): readonly [amount: number, unit: Intl.RelativeTimeFormatUnit] {
  if (minutes >= 60) return [Math.floor(minutes / 60), 'hour'];
  return minutes ? [minutes, 'minute'] : [0, 'second'];
}

/**
 * Feeds that give a day without a time mean that day everywhere: the reader makes it midnight in UTC, which in Boston is the evening
 * before. News of another kind is hardly ever from that very moment.
 */
function isDay(time: number): boolean {
  return time % DAY === 0;
}

/** Days as the calendar on the wall counts them: yesterday evening is yesterday, though only hours ago. */
function dayNumber(time: number, timeZone?: string): number {
  const [month = 1, day = 1, year = 1970] = dateFormatter('en-US', undefined, timeZone).format(time).split('/').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The name of an ISO 3166 country in the language; the code itself when it names no country. */
export function countryName(code: string, language: string): string {
  const names = formatter(`country ${language}`, () => new Intl.DisplayNames(known(language), { type: 'region' }));
  try {
    return names.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** Money, to the cent unless it is whole; a currency that is unknown stands as it was given. */
export function formatAmount(value: number, { currency = '', language }: { currency?: string | undefined; language: string }): string {
  const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
  const options = { minimumFractionDigits, maximumFractionDigits: minimumFractionDigits };
  try {
    const style = currency ? 'currency' : 'decimal';
    return formatter(`amount ${language} ${currency} ${minimumFractionDigits}`, () => new Intl.NumberFormat(known(language), { style, currency: currency || undefined, ...options })).format(value);
  } catch {
    return `${formatAmount(value, { language })} ${currency}`;
  }
}

/** How large a file is: "340 kB", "1.2 MB". A kilobyte is a thousand bytes, as everywhere but in memory. */
export function formatSize(bytes: number, language: string): string {
  const power = Math.min(3, Math.max(1, Math.floor(Math.log10(bytes) / 3)));
  const size = Math.max(0.1, bytes / 1000 ** power);
  // 999,950 bytes are no "1,000 kB".
  const [value, unit] = size >= 999.5 && power < 3 ? [1, SIZES[power]] : [size, SIZES[power - 1]];
  return formatUnit(value, unit ?? 'byte', language);
}

/** How long a recording is: "1 hr 5 min", below a minute in seconds. */
export function formatDuration(seconds: number, language: string): string {
  if (seconds < 60) return formatUnit(Math.round(seconds), 'second', language);
  const minutes = Math.round(seconds / 60);
  const parts = [[Math.floor(minutes / 60), 'hour'] as const, [minutes % 60, 'minute'] as const].filter(([count]) => count);
  return parts.map(([count, unit]) => formatUnit(count, unit, language)).join(' ');
}

const SIZES = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Small numbers with one decimal, others whole. */
function formatUnit(value: number, unit: string, language: string): string {
  const maximumFractionDigits = value < 10 ? 1 : 0;
  const make = () => new Intl.NumberFormat(known(language), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
  return formatter(`unit ${language} ${unit} ${maximumFractionDigits}`, make).format(value);
}

/** The name of a language (BCP 47) in that language itself; the tag where it names none. */
export function languageName(tag: string): string {
  try {
    return formatter(`language ${tag}`, () => new Intl.DisplayNames(known(tag), { type: 'language' })).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A part of one in per cent: "40%". */
export function formatPercent(part: number, language: string): string {
  return formatter(`percent ${language}`, () => new Intl.NumberFormat(known(language), { style: 'percent' })).format(part);
}

/** Compares two texts in the alphabetical order of the language. */
export function compareTexts(language: string): (a: string, b: string) => number {
  return formatter(`order ${language}`, () => new Intl.Collator(known(language))).compare;
}

/** Whether two letters are one in the alphabet of the language, whatever their case and marks. */
export function isSameLetter(a: string, b: string, language: string): boolean {
  return !formatter(`letter ${language}`, () => new Intl.Collator(known(language), { sensitivity: 'base' })).compare(a, b);
}

/** Which plural form a number takes in the language (CLDR). */
export function pluralCategory(count: number, language: string): Intl.LDMLPluralRule {
  return formatter(`plural ${language}`, () => new Intl.PluralRules(known(language))).select(count);
}

/** Without a style: in numbers. `time`: the time of day alone. */
function dateFormatter(language: string, style?: string, timeZone?: string): Intl.DateTimeFormat {
  const form = (style === 'time' ? { timeStyle: 'short' } : { dateStyle: style }) as Intl.DateTimeFormatOptions;
  return formatter(`date ${language} ${style} ${timeZone}`, () => {
    try {
      return new Intl.DateTimeFormat(known(language), { ...form, timeZone: timeZone || undefined });
    } catch {
      // An unknown time zone in an attribute must not cost the date.
      return new Intl.DateTimeFormat(known(language), form);
    }
  });
}

/** Browsers can report tags that Intl refuses (`en-US@posix`): those fall back to English. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function formatter<T>(key: string, make: () => T): T {
  const found = formatters.get(key) as T | undefined;
  if (found) return found;
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  const made = make();
  formatters.set(key, made);
  return made;
}
