/** The box that readers type into to find something in a list, and what their words mean. */
import { html, type TemplateResult } from 'lit';
import { matcherOf, type Matcher } from '../../feed/match.js';

export function searchBox(label: string, typed: (words: string) => void): TemplateResult {
  return html`<input type="search" aria-label=${label} placeholder=${label} enterkeyhint="search"
    @input=${(event: Event) => typed((event.target as HTMLInputElement).value)} />`;
}

/** Every word has to occur, in any order; case and accents do not matter. What is special in `include` is a space here. */
export function matcherOfWords(words: string): Matcher {
  return matcherOf(words.replace(/[,+/]/g, ' ').trim().replace(/\s+/g, '+'));
}
