/** Polish typography: keeps one-letter words with the word that follows them. */

// A Polish line does not end with "a", "i", "o", "u", "w" or "z"; editors' plug-ins join them with a no-break space.
const ONE_LETTER_WORD = /(?<=^|[\s\u00a0(„])([aiouwz])\s+/giu;

export const bindOneLetterWords = (text) => text.replace(ONE_LETTER_WORD, '$1\u00a0');

/** The same for HTML: tags stay as they are, and so does everything inside `pre`. */
export function bindOneLetterWordsInHtml(html) {
  const parts = html.split(/(<pre[\s\S]*?<\/pre>|<[^>]*>)/u);
  return parts.map((part, index) => (index % 2 === 1 ? part : bindOneLetterWords(part))).join('');
}
