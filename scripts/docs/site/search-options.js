// How texts are searched: the same when the index is made and when it is asked. Accents do not matter, beginnings of words do.

const unfoldable = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' };

/** @param {string} term */
export const fold = term =>
  term
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœ]/gu, letter => unfoldable[/** @type {keyof typeof unfoldable} */ (letter)]);

export const options = {
  fields: ['page', 'heading', 'text'],
  storeFields: ['url', 'page', 'heading', 'excerpt', 'language'],
  processTerm: fold,
  // `news-list` and `--news-gap` are found whole and in parts
  tokenize: (/** @type {string} */ text) => text.split(/[\s\p{Z}\p{P}<>=|+]+/u),
  searchOptions: {
    boost: { heading: 4, page: 2 },
    prefix: true,
    fuzzy: (/** @type {string} */ term) => (term.length > 5 ? 0.2 : false),
    combineWith: /** @type {const} */ ('AND'),
  },
};
