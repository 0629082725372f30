/** The words of the interface, per language and area: a file for one element carries only the words it can say. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages, Plural } from './areas.js';
import { pluralCategory } from './format.js';
import * as de from './locales/de.js';
import * as el from './locales/el.js';
import * as en from './locales/en.js';
import * as fr from './locales/fr.js';
import * as it from './locales/it.js';
import * as nl from './locales/nl.js';
import * as pl from './locales/pl.js';
import * as uk from './locales/uk.js';

export type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages, Plural } from './areas.js';

type Translated<T> = { en: T } & Record<string, T>;

export const COMMON: Translated<CommonMessages> = {
  de: de.common,
  el: el.common,
  en: en.common,
  fr: fr.common,
  it: it.common,
  nl: nl.common,
  pl: pl.common,
  uk: uk.common,
};
export const NEWS: Translated<NewsMessages> = {
  de: de.news,
  el: el.news,
  en: en.news,
  fr: fr.news,
  it: it.news,
  nl: nl.news,
  pl: pl.news,
  uk: uk.news,
};
export const ARTICLE: Translated<ArticleMessages> = {
  de: de.article,
  el: el.article,
  en: en.article,
  fr: fr.article,
  it: it.article,
  nl: nl.article,
  pl: pl.article,
  uk: uk.article,
};
export const PARTNERS: Translated<PartnerMessages> = {
  de: de.partners,
  el: el.partners,
  en: en.partners,
  fr: fr.partners,
  it: it.partners,
  nl: nl.partners,
  pl: pl.partners,
  uk: uk.partners,
};

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
