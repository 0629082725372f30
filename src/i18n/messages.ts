/** The words of the interface, per language and area: a file for one element carries only the words it can say. */
import type { ArticleMessages, CommonMessages, FundingMessages, NewsMessages, PartnerMessages, Plural } from './areas.js';
import { pluralCategory } from './format.js';
import * as de from './locales/de.js';
import * as el from './locales/el.js';
import * as en from './locales/en.js';
import * as fr from './locales/fr.js';
import * as it from './locales/it.js';
import * as nl from './locales/nl.js';
import * as pl from './locales/pl.js';
import * as uk from './locales/uk.js';

export type { ArticleMessages, CommonMessages, FundingMessages, NewsMessages, PartnerMessages, Plural } from './areas.js';

/** An area's words in every language. */
export type Translated<T> = { en: T } & Record<string, T>;

export const COMMON: Translated<CommonMessages> = { de: de.common, el: el.common, en: en.common, fr: fr.common, it: it.common, nl: nl.common, pl: pl.common, uk: uk.common };
export const FUNDING: Translated<FundingMessages> = { de: de.funding, el: el.funding, en: en.funding, fr: fr.funding, it: it.funding, nl: nl.funding, pl: pl.funding, uk: uk.funding };
export const NEWS: Translated<NewsMessages> = { de: de.news, el: el.news, en: en.news, fr: fr.news, it: it.news, nl: nl.news, pl: pl.news, uk: uk.news };
export const ARTICLE: Translated<ArticleMessages> = { de: de.article, el: el.article, en: en.article, fr: fr.article, it: it.article, nl: nl.article, pl: pl.article, uk: uk.article };
export const PARTNERS: Translated<PartnerMessages> = { de: de.partners, el: el.partners, en: en.partners, fr: fr.partners, it: it.partners, nl: nl.partners, pl: pl.partners, uk: uk.partners };

/** Texts of the page's own in place of ours, in whatever language it is. */
export interface OwnMessages extends Partial<CommonMessages>, Partial<FundingMessages>, Partial<NewsMessages>, Partial<ArticleMessages>, Partial<PartnerMessages> {}

/** An area's words for a BCP 47 tag: those of its language, else English; the page's own before both. */
export function messagesFor<T extends object>(area: Translated<T>, tag: string, own?: OwnMessages): T {
  const words = area[spokenLanguage(area, tag)] ?? area.en;
  const fitting = Object.entries(own ?? {}).filter(([key, text]) => fits(text, (words as Record<string, unknown>)[key]));
  return fitting.length ? { ...words, ...Object.fromEntries(fitting) } : words;
}

/** The language in which an area answers to a BCP 47 tag. */
export function spokenLanguage(area: Translated<unknown>, tag: string): string {
  const language = primaryLanguage(tag);
  return Object.hasOwn(area, language) ? language : 'en';
}

/** `pl` of `pl-PL`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** A text fits everywhere, plural forms only where ours are: nothing that a page hands us may break its news. */
function fits(own: unknown, ours: unknown): boolean {
  return typeof own === 'string' || (own !== null && typeof own === typeof ours);
}

/** Reads own messages from JSON: texts, and plurals as objects of texts; anything else in it counts for nothing. Throws where it is no JSON. */
export function parseMessages(json: string): OwnMessages {
  const isText = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'object' && value !== null);
  return (JSON.parse(json, (_key, value: unknown) => (isText(value) ? value : undefined)) ?? {}) as OwnMessages;
}

/** Puts values into a message: `fill('Hello {name}', { name: 'Ola' })`. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** The form of a message that a number asks for, with the number in it. */
export function countText(message: Plural, count: number, language: string): string {
  const form = typeof message === 'string' ? message : (message[pluralCategory(count, language)] ?? message.other ?? '');
  return fill(form, { count: String(count) });
}
