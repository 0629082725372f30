/** What an item says in short: its summary, else the beginning of its text. */
import type { NewsItem } from './model.js';
import { excerpt, plainText } from './text.js';

/** At most so many words; '' where the feed holds none. */
export function shortText({ summary, content_text, content_html = '' }: NewsItem, words: number): string {
  return excerpt(summary || content_text || plainText(content_html), words);
}
