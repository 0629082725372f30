/** Whether words that a page's author or reader wrote occur in a text: `praca, szkolenie+Poznań`, `/regular expression/`. */

export type Matcher = (text: string) => boolean;

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case without marks: who types `zolw` means `Żółw`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

const EXPRESSION = /^\/(.+)\/([imsu]*)$/s;
/**
 * What a backtracking engine may need ages for: repeated groups, back references, more than two open repetitions. Nothing
 * can stop a regular expression that runs, so it must not begin.
 */
const DANGEROUS = /\)[*+{]|\\[1-9k]|(?:[*+]|,\}).*(?:[*+]|,\}).*(?:[*+]|,\})/s;
/** A regular expression sees so much of a text. */
const MOST_CHARACTERS = 400;
/** Milliseconds that one regular expression may take, over all texts. */
const MOST_TIME = 100;

/**
 * Commas mean or, plus signs mean and; case and accents do not matter. `/…/` with flags is a regular expression: one that
 * takes too long matches nothing from then on. An expression without a word matches everything; a broken one nothing.
 */
export function matcherOf(expression: string, clock: () => number = () => performance.now()): Matcher {
  const [, source, flags] = EXPRESSION.exec(expression.trim()) ?? [];
  if (source) return regularMatcher(source, flags, clock);
  const choices = fold(expression)
    .split(',')
    .map((choice) => choice.split('+').map((word) => word.trim()).filter(Boolean))
    .filter(({ length }) => length > 0);
  if (!choices.length) return () => true;
  return (text) => {
    const folded = fold(text);
    return choices.some((words) => words.every((word) => folded.includes(word)));
  };
}

function regularMatcher(source: string, flags: string | undefined, clock: () => number): Matcher {
  const pattern = regularExpression(source, flags);
  let left = MOST_TIME;
  return (text) => {
    if (!pattern || left <= 0) return false;
    const start = clock();
    const isFound = pattern.test(text.slice(0, MOST_CHARACTERS));
    left -= clock() - start;
    return isFound;
  };
}

function regularExpression(source: string, flags?: string): RegExp | undefined {
  try {
    return DANGEROUS.test(source.replace(/\\\\|\\[*+})]|\[[^\]]*\]/g, 'x')) ? undefined : new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
