/** What readers narrow the partners down with. */
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Organization } from '../../feed/model.js';
import { countText, type PartnerMessages } from '../../i18n/messages.js';
import { matcherOfWords, searchBox } from '../templates/search-box.js';
import { countryTitle } from './country.js';

export interface SearchHost extends ReactiveControllerHost {
  announce(text: string): void;
}

export class PartnerSearch {
  #words = '';
  /** How much was found, in words. */
  #count = '';
  /** Made once a partner, not once a keystroke, and again for another language: countries have other names in it. */
  #texts = new WeakMap<Organization, string>();
  #language = '';

  constructor(private readonly host: SearchHost) {}

  find(partners: readonly Organization[], language: string): readonly Organization[] {
    if (!this.#words.trim()) return partners;
    if (language !== this.#language) this.#texts = new WeakMap();
    this.#language = language;
    const matches = matcherOfWords(this.#words);
    return partners.filter((partner) => matches(this.#textOf(partner)));
  }

  template(found: number, { messages, language }: { messages: PartnerMessages; language: string }): unknown {
    this.#count = this.#words.trim() ? countText(messages.found, found, language) : '';
    return html`<search part="search" class="finder">
      ${searchBox(messages.search, (words) => this.#narrow(words))}
      ${this.#count ? html`<p class="count" aria-hidden="true">${this.#count}</p>` : nothing}
    </search>`;
  }

  #narrow(words: string): void {
    this.#words = words;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.announce(this.#count));
  }

  #textOf(partner: Organization): string {
    let text = this.#texts.get(partner);
    if (text === undefined) {
      const { name, country, role, description, project } = partner;
      text = [name, country && countryTitle(country, this.#language), role, description, project].join('\n');
      this.#texts.set(partner, text);
    }
    return text;
  }
}
