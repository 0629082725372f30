/** Which items of many are shown, and in what order: pure functions over items. */
import { isoDate } from './date.js';
import { shortText } from './item-text.js';
import { matcherOf, type Matcher } from './match.js';
import type { NewsItem } from './model.js';
import { dateOf, type Order } from './query.js';

/** What to show. Whatever is absent or empty chooses nothing out. */
export interface Choice {
  /** Words that must occur: commas mean or, plus signs and; or a `/regular expression/`. */
  include?: string;
  /** Words that must not occur. */
  exclude?: string;
  /** Where words are looked for: some of `title excerpt author categories`. Default: all of them. */
  filterOn?: string;
  /** Names of categories, apart by commas; one of them is enough. */
  categories?: string;
  /** Languages, apart by commas or spaces; items that do not say theirs stay. */
  languages?: string;
  /** First and last day, ISO 8601. Items without a date are left out. */
  since?: string;
  until?: string;
  /** Greatest age in days. */
  maxAge?: number;
  /** Milliseconds since the epoch, for `maxAge`. */
  now?: number;
}

/** So many words of an item are looked through. */
const WORDS = 200;
const DAY = 86_400_000;

const TEXTS: Readonly<Record<string, (item: NewsItem) => string>> = {
  title: ({ title = '' }) => title,
  excerpt: (item) => shortText(item, WORDS),
  author: ({ authors }) => authors.map(({ name }) => name).join('\n'),
  categories: ({ tags }) => tags.join('\n'),
};

export function chooseItems(items: readonly NewsItem[], choice: Choice): NewsItem[] {
  const tests = [...wordTests(choice), ...categoryTests(choice), ...languageTests(choice), ...dateTests(choice)];
  return tests.length ? items.filter((item) => tests.every((test) => test(item))) : [...items];
}

type Test = (item: NewsItem) => boolean;

function wordTests({ include, exclude, filterOn }: Choice): Test[] {
  const names = filterOn?.match(/\w+/g)?.filter((name) => Object.hasOwn(TEXTS, name)) ?? [];
  const readers = (names.length ? names : Object.keys(TEXTS)).flatMap((name) => TEXTS[name] ?? []);
  const matches = (expression: string): Test => {
    const matcher: Matcher = matcherOf(expression);
    return (item) => matcher(readers.map((read) => read(item)).join('\n'));
  };
  const tests: Test[] = include?.trim() ? [matches(include)] : [];
  if (!exclude?.trim()) return tests;
  const isExcluded = matches(exclude);
  return [...tests, (item) => !isExcluded(item)];
}

function categoryTests({ categories = '' }: Choice): Test[] {
  const wanted = new Set(names(categories, /,/));
  return wanted.size ? [({ tags }) => tags.some((tag) => wanted.has(tag.trim().toLowerCase()))] : [];
}

/** `pl` also means `pl-PL`. */
function languageTests({ languages = '' }: Choice): Test[] {
  const wanted = names(languages, /[\s,]+/);
  const isWanted = (language: string) => wanted.some((one) => language === one || language.startsWith(`${one}-`));
  return wanted.length ? [({ language }) => !language || isWanted(language.toLowerCase().replace('_', '-'))] : [];
}

function dateTests({ since, until, maxAge, now = Date.now() }: Choice): Test[] {
  const first = isoDate(since);
  const last = isoDate(until);
  const oldest = maxAge && maxAge > 0 ? new Date(now - maxAge * DAY).toISOString() : undefined;
  const tests: Test[] = [];
  if (first) tests.push((item) => dateOf(item) >= first);
  if (oldest) tests.push((item) => dateOf(item) >= oldest);
  // A day without a time means all of it.
  if (last) tests.push((item) => dateOf(item) !== '' && dateOf(item) <= (/T00:00:00\.000Z$/.test(last) ? last.replace(/T.*/, 'T23:59:59.999Z') : last));
  return tests;
}

const names = (list: string, separator: RegExp): string[] => list.toLowerCase().split(separator).map((name) => name.trim()).filter(Boolean);

/** A new array in this order. Undated items come last when dates decide; `compare` knows the alphabet of the reader's language. */
export function sortItems(items: readonly NewsItem[], order: Order, compare: (a: string, b: string) => number): NewsItem[] {
  if (order === 'title') return [...items].sort((a, b) => compare(a.title ?? '', b.title ?? ''));
  if (order === 'feed') return [...items];
  const sign = order === 'date-asc' ? -1 : 1;
  return [...items].sort((a, b) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    if (first === second) return 0;
    if (!first || !second) return first ? -1 : 1;
    return first < second ? sign : -sign;
  });
}
