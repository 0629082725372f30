/** The words of the interface: the same in every language, and each language whole. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as en from '../../src/i18n/locales/en.js';
import * as pl from '../../src/i18n/locales/pl.js';
import { ARTICLE, COMMON, countText, fill, FUNDING, messagesFor, NEWS, PARTNERS, parseMessages, type OwnMessages, type Plural } from '../../src/i18n/messages.js';

type Words = Readonly<Record<string, Plural>>;

const LANGUAGES = ['de', 'el', 'en', 'fr', 'it', 'nl', 'pl', 'uk'] as const;
type Language = (typeof LANGUAGES)[number];

const AREAS = { COMMON, FUNDING, NEWS, ARTICLE, PARTNERS } as unknown as Readonly<Record<string, Readonly<Record<string, Words>>>>;

/** Words that are written alike in both languages. */
const LIKE_ENGLISH = ['fr page', 'fr contact', 'fr programme', 'nl contact', 'nl project'];

/** Letters that a word of the language may have. */
const LETTERS: Readonly<Record<Language, RegExp>> = {
  de: /^[a-zäöüß]$/i,
  el: /^[α-ωάέήίόύώϊϋΐΰ]$/i,
  en: /^[a-z]$/i,
  fr: /^[a-zàâæçéèêëîïôœùûü]$/i,
  it: /^[a-zàèéìòù]$/i,
  nl: /^[a-zëïéèöü]$/i,
  pl: /^[a-ząćęłńóśźż]$/i,
  uk: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя]$/i,
};

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const formsOf = (message: Plural): readonly string[] => (typeof message === 'string' ? [message] : Object.values(message));

function wordsOf(area: string, language: string): Words {
  const words = AREAS[area]?.[language];
  assert.ok(words, `${area} in ${language}`);
  return words;
}

/** Every message of a language with its English one. */
function pairs(language: Language): { name: string; message: Plural; english: Plural }[] {
  return Object.keys(AREAS).flatMap((area) => {
    const words = wordsOf(area, language);
    return Object.entries(wordsOf(area, 'en')).map(([key, english]) => ({ name: `${language} ${key}`, message: words[key] ?? '', english }));
  });
}

describe('messages', () => {
  it('follow the language, whatever its region, script or case', () => {
    for (const tag of ['pl', 'PL', 'pl-PL', 'pl_PL']) assert.equal(messagesFor(NEWS, tag), pl.news, tag);
  });

  it('are English for languages not spoken yet and for broken tags', () => {
    for (const tag of ['xx', '', 'en-US@posix', '__proto__', 'constructor']) assert.equal(messagesFor(NEWS, tag), en.news, tag);
  });

  it('keep a placeholder that has no value', () => {
    assert.equal(fill('{a} and {b}', { a: '{b}' }), '{b} and {b}');
  });
});

describe('the tables of words', () => {
  it('are there in eight languages, each with its own', () => {
    for (const [name, area] of Object.entries(AREAS)) {
      assert.deepEqual(Object.keys(area).sort(), [...LANGUAGES], name);
      assert.equal(new Set(Object.values(area)).size, LANGUAGES.length, name);
    }
  });

  for (const language of LANGUAGES) {
    it(`have every key of English and no other: ${language}`, () => {
      for (const area of Object.keys(AREAS)) assert.deepEqual(Object.keys(wordsOf(area, language)), Object.keys(wordsOf(area, 'en')), area);
    });

    it(`have the placeholders of English in every form: ${language}`, () => {
      for (const { name, message, english } of pairs(language)) {
        const wanted = placeholders(formsOf(english)[0] ?? '');
        for (const form of formsOf(message)) assert.deepEqual(placeholders(form), wanted, name);
      }
    });

    it(`have a form for each plural that whole numbers take, and none that they never take: ${language}`, () => {
      const rules = new Intl.PluralRules(language);
      const taken = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
      // Polish and Ukrainian keep "other" for fractions: it is free for the many.
      const forms = [...taken].map((category) => (category === 'many' && !taken.has('other') ? 'other' : category)).sort();
      for (const { name, message } of pairs(language)) if (typeof message !== 'string') assert.deepEqual(Object.keys(message).sort(), forms, name);
    });

    it(`are written in the letters of the language: ${language}`, () => {
      for (const { name, message } of pairs(language)) {
        for (const letter of formsOf(message).join('').replace(/\{\w+\}/g, '').match(/\p{L}/gu) ?? []) assert.match(letter, LETTERS[language], name);
      }
    });

    it(`are set with care, none of them blank: ${language}`, () => {
      for (const { name, message } of pairs(language)) for (const form of formsOf(message)) assert.match(form, /^\S(?:(?!\.\.\.|['"`]|  ).)*\S$/u, name);
    });
  }

  it('are translated', () => {
    const same = LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
      pairs(language).flatMap(({ name, message, english }) => (formsOf(message).some((form) => formsOf(english).includes(form)) ? name : [])),
    );
    assert.deepEqual(same.sort(), LIKE_ENGLISH.sort());
  });
});

describe('numbers', () => {
  const counted = (language: Language, numbers: readonly number[]): string[] => numbers.map((count) => countText(messagesFor(NEWS, language).newItems, count, language));

  it('take the three forms of Polish', () => {
    assert.deepEqual(counted('pl', [1, 3, 5, 12, 22, 112]), ['1 nowa aktualność', '3 nowe aktualności', '5 nowych aktualności', '12 nowych aktualności', '22 nowe aktualności', '112 nowych aktualności']);
  });

  it('take the three forms of Ukrainian, in which 21 is like 1', () => {
    assert.deepEqual(counted('uk', [1, 3, 5, 11, 21, 111]), ['1 нова новина', '3 нові новини', '5 нових новин', '11 нових новин', '21 нова новина', '111 нових новин']);
  });

  it('take the singular for none in French only', () => {
    assert.deepEqual(counted('fr', [0, 1, 2]), ['0 nouvelle actualité', '1 nouvelle actualité', '2 nouvelles actualités']);
    assert.deepEqual(counted('de', [0, 1, 2]), ['0 neue Meldungen', '1 neue Meldung', '2 neue Meldungen']);
  });

  it('fill a message that has one form for all', () => {
    assert.equal(countText('Treffer: {count}', 5, 'de'), 'Treffer: 5');
  });
});

describe('own messages', () => {
  it('stand in place of ours, and only they', () => {
    const own = messagesFor(NEWS, 'pl', { readMore: 'Więcej', found: { other: '{count}×' } });
    assert.deepEqual(own, { ...pl.news, readMore: 'Więcej', found: { other: '{count}×' } });
  });

  it('may be empty, which says nothing', () => {
    assert.equal(messagesFor(NEWS, 'pl', { newTab: '' }).newTab, '');
  });

  it('of another shape than ours leave ours in place', () => {
    const own = { readMore: { other: 'Więcej' }, page: undefined, found: null } as unknown as OwnMessages;
    assert.equal(messagesFor(NEWS, 'pl', own).readMore, pl.news.readMore);
    assert.equal(messagesFor(NEWS, 'pl', own).page, pl.news.page);
    assert.equal(messagesFor(NEWS, 'pl', own).found, pl.news.found);
  });

  it('without the form that a number asks for say nothing', () => {
    assert.equal(countText({ one: 'jeden' }, 5, 'pl'), '');
  });

  it('leave the tables as they are', () => {
    messagesFor(NEWS, 'pl', { readMore: 'Więcej' });
    assert.equal(messagesFor(NEWS, 'pl').readMore, 'Czytaj dalej');
  });

  it('are read from JSON, without what is no text', () => {
    assert.deepEqual(parseMessages('{"readMore":"Więcej","found":{"one":"1","other":"{count}","few":2},"empty":null,"page":7}'), {
      readMore: 'Więcej',
      found: { one: '1', other: '{count}' },
    });
  });

  it('are none in JSON that holds none', () => {
    for (const json of ['null', '5', 'true', '{}']) assert.deepEqual(parseMessages(json), {}, json);
  });

  it('are refused when they are no JSON', () => {
    assert.throws(() => parseMessages('{readMore: "Więcej"}'), SyntaxError);
  });
});
