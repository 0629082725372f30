/** What a reader narrows the list down with: a search box, and chips for the categories. */
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { shortText } from '../../feed/item-text.js';
import { countText, type NewsMessages } from '../../i18n/messages.js';
import { matcherOfWords, searchBox } from '../templates/search-box.js';

export interface FinderView {
  hasSearch: boolean;
  hasChips: boolean;
  messages: NewsMessages;
  language: string;
}

/** Words of an item's text that are searched. */
const WORDS = 100;
/** More chips than these help nobody; the most frequent stay. */
const MOST_CHIPS = 12;

export interface FinderHost extends ReactiveControllerHost {
  announce(text: string): void;
}

export class Finder {
  #words = '';
  /** How much was found, in words. */
  #count = '';
  #category = '';

  constructor(
    private readonly host: FinderHost,
    private readonly changed: () => void,
  ) {}

  /** Whether the reader has narrowed the list down. */
  get isActive(): boolean {
    return Boolean(this.#words.trim() || this.#category);
  }

  find(items: readonly NewsItem[]): readonly NewsItem[] {
    if (!this.isActive) return items;
    const matches = matcherOfWords(this.#words);
    return items.filter((item) => (!this.#category || item.tags.includes(this.#category)) && matches(searchText(item)));
  }

  template(items: readonly NewsItem[], found: number, view: FinderView): unknown {
    const { hasSearch, hasChips } = view;
    if (!hasSearch && !hasChips) return nothing;
    this.#count = this.isActive ? countText(view.messages.found, found, view.language) : '';
    return html`<search part="search" class="finder">
      ${hasSearch ? searchBox(view.messages.search, (words) => this.#narrow({ words })) : nothing} ${hasChips ? this.#chips(items, view) : nothing}
      <p class="count" aria-hidden="true">${this.#count}</p>
    </search>`;
  }

  #chips(items: readonly NewsItem[], { messages }: FinderView): unknown {
    const names = frequentTags(items);
    if (!names.length) return nothing;
    const chip = (label: string, category: string) => html`<li><button part="chip" class="chip" type="button"
      aria-pressed=${this.#category === category} @click=${() => this.#narrow({ category })}>${label}</button></li>`;
    return html`<ul class="chips" role="list" aria-label=${messages.categories}>
      ${chip(messages.allCategories, '')} ${names.map((name) => chip(name, name))}
    </ul>`;
  }

  #narrow({ words = this.#words, category = this.#category }: { words?: string; category?: string }): void {
    this.#words = words;
    this.#category = category;
    this.changed();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.announce(this.#count));
  }
}

/** Made once an item, not once a keystroke. */
const texts = new WeakMap<NewsItem, string>();

function searchText(item: NewsItem): string {
  let text = texts.get(item);
  if (text === undefined) {
    const { title = '', authors, tags } = item;
    text = [title, shortText(item, WORDS), ...authors.map(({ name = '' }) => name), ...tags].join('\n');
    texts.set(item, text);
  }
  return text;
}

/** By how often they occur. */
function frequentTags(items: readonly NewsItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_CHIPS).map(([tag]) => tag);
}
