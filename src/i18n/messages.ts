/** The words of the interface, per language and area: a file for one element carries only the words it can say. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages, Plural } from './areas.js';
import { pluralCategory } from './format.js';
import * as en from './locales/en.js';
import * as pl from './locales/pl.js';

export type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages, Plural } from './areas.js';

type Translated<T> = { en: T } & Record<string, T>;

export const COMMON: Translated<CommonMessages> = { en: en.common, pl: pl.common };
export const NEWS: Translated<NewsMessages> = { en: en.news, pl: pl.news };
export const ARTICLE: Translated<ArticleMessages> = { en: en.article, pl: pl.article };
export const PARTNERS: Translated<PartnerMessages> = { en: en.partners, pl: pl.partners };

/** An area's words for a BCP 47 tag: those of its language, else English. */
export function messagesFor<T>(area: Translated<T>, tag: string): T {
  const language = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return (Object.hasOwn(area, language) && area[language]) || area.en;
}

/** Puts values into a message: `fill('Hello {name}', { name: 'Ola' })`. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** The form of a message that a number asks for, with the number in it. */
export function countText(message: Plural, count: number, language: string): string {
  return fill(message[pluralCategory(count, language)] ?? message.other, { count: String(count) });
}
