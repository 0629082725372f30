/** Words of many scripts, and those that look like markup. */
import fc from 'fast-check';

/** What a document may declare an entity for. */
export const DECLARABLE = ['Spółdzielnia socjalna', 'a > b', 'x ]> y', 'Kraków', 'Q&A <3', '&lt;i&gt;'] as const;

const WORDS = [
  'news', 'Zażółć', 'gęślą', 'jaźń', '𝒜stral', '😀', '👩‍👩‍👧', 'cafe\u0301', 'ệ', 'שָׁלוֹם', 'مرحبا', '\u200fעברית\u200e', '日本語', '–', '„cudzysłów”', "it's", '"quoted"', '5>3', '&', 'R&D', '<3', '<', '>', ']]', ']]>', '100%', 'a=b', '-->', '?>', '#1', '{x}', '\\',
  ...DECLARABLE.slice(0, -1),
];
/** Text only where the format says that it is text. */
const LITERAL = ['<b>bold</b>', '&amp;', '&lt;p&gt;', 'A<B', '&copy;', '</title>', '<![CDATA[', '&#38;', '<!-- no -->', '<br/>', ...DECLARABLE];

const joined = (words: readonly string[], maxLength: number) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength }).map((chosen) => chosen.join(' '));

/** Means the same whether it is taken for text or, once escaped, for HTML. */
export const text = joined(WORDS, 6);
/** Also what would be markup, were it HTML. */
export const literalText = joined([...WORDS, ...LITERAL], 4);
export const name = fc.constantFrom('Ala Nowak', 'Łukasz Żak', 'Redakcja', "Sean O'Neil", 'Ćwik & Syn', '山田 太郎', 'دنيا', '𝒜da Lovelace', 'Ala von Nowak-Żak');
