/** News that came while somebody reads: it waits behind a button, because the list must not move under the reader. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { countText, type NewsMessages } from '../../i18n/messages.js';
import type { Cause } from '../feed-element.js';

export interface ArrivalsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
}

/** What of these items the list would show. */
type Choose = (items: readonly NewsItem[]) => readonly NewsItem[];

export interface ArrivalsView {
  messages: NewsMessages;
  language: string;
}

export class Arrivals implements ReactiveController {
  /** Everything, with what waits. */
  #all: readonly NewsItem[] = [];
  #held: readonly NewsItem[] = [];
  #waiting = new Set<string>();
  /** The words of the button, and those that were said last. */
  #offer = '';
  #said = '';

  /** `merge` makes the list anew, by way of `hold`. */
  constructor(
    private readonly host: ArrivalsHost,
    private readonly merge: () => void,
  ) {
    host.addController(this);
  }

  /** Is said once, in case the button is far from the reader. */
  hostUpdated(): void {
    if (this.#offer === this.#said) return;
    const offer = (this.#said = this.#offer);
    if (offer) void this.host.updateComplete.then(() => this.host.announce(offer));
  }

  /** What to show of `items` to a reader who sees `shown`: the same in the same places, mended where they were mended. */
  hold(items: NewsItem[], shown: readonly NewsItem[], cause: Cause): NewsItem[] {
    this.#all = this.#held = items;
    if (cause === 'answer') this.#waiting.clear();
    if (cause === 'refresh') this.#withhold(items, shown);
    const held = items.filter(({ id }) => !this.#waiting.has(id));
    if (held.length === items.length) return items;
    // What a short feed has dropped to make room is still in front of the reader.
    const ids = new Set(items.map(({ id }) => id));
    shown.forEach((item, at) => ids.has(item.id) || held.splice(at, 0, item));
    return (this.#held = held);
  }

  /** The button, when what waits would show anything that is not shown now. */
  template(choose: Choose, { messages, language }: ArrivalsView): unknown {
    const ids = new Set(this.#held === this.#all ? [] : choose(this.#all).map(({ id }) => id));
    if (ids.size) for (const { id } of choose(this.#held)) ids.delete(id);
    this.#offer = ids.size ? countText(messages.newItems, ids.size, language) : '';
    if (!ids.size) return nothing;
    const show = (): unknown => this.#show(ids, countText(messages.shown, ids.size, language));
    return html`<div class="arrivals"><button part="button arrivals" type="button" @click=${show}>${this.#offer}</button></div>`;
  }

  /** Waits whatever would come above something that the reader sees. */
  #withhold(items: readonly NewsItem[], shown: readonly NewsItem[]): void {
    const known = new Set(shown.map(({ id }) => id));
    const last = items.findLastIndex(({ id }) => known.has(id));
    const above = known.size ? items.slice(0, last < 0 ? items.length : last) : [];
    for (const { id } of above) if (!known.has(id)) this.#waiting.add(id);
  }

  async #show(ids: ReadonlySet<string>, announcement: string): Promise<void> {
    const { host } = this;
    this.#waiting.clear();
    this.merge();
    await host.updateComplete;
    const links = [...host.renderRoot.querySelectorAll<HTMLElement>('[part~=link]')];
    const first = links.find(({ dataset }) => ids.has(dataset['id'] ?? '')) ?? host.renderRoot.querySelector<HTMLElement>('[part~=base]');
    first?.focus();
    host.announce(announcement);
  }
}
