/** Dates, names of countries and order of words by Intl: the only user of `Intl`, with a bounded memory of its formatters. */

/** Making a formatter costs a hundred times its use, and pages differ in few languages and options. */
const MOST_FORMATTERS = 40;
const formatters = new Map<string, unknown>();

/** How long a date is written: as `Intl.DateTimeFormat`'s `dateStyle`. */
export type DateStyle = 'short' | 'medium' | 'long' | 'full';

export interface DateOptions {
  language: string;
  style?: DateStyle | undefined;
  /** IANA name. Default: the visitor's zone. */
  timeZone?: string | undefined;
}

/** A date in words of the language; '' when it is no date. */
export function formatDate(iso: string, options: DateOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const { language, style = 'long', timeZone } = options;
  return formatter(`date ${language} ${style} ${timeZone}`, () => dateFormatter(language, style, timeZone)).format(date);
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

/** Compares two texts in the alphabetical order of the language. */
export function compareTexts(language: string): (a: string, b: string) => number {
  return formatter(`order ${language}`, () => new Intl.Collator(known(language))).compare;
}

/** Which plural form a number takes in the language (CLDR). */
export function pluralCategory(count: number, language: string): Intl.LDMLPluralRule {
  return formatter(`plural ${language}`, () => new Intl.PluralRules(known(language))).select(count);
}

function dateFormatter(language: string, dateStyle: DateStyle, timeZone?: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(known(language), { dateStyle, timeZone });
  } catch {
    // An unknown time zone or style in an attribute must not cost the date.
    return new Intl.DateTimeFormat(known(language), { dateStyle: 'long' });
  }
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
