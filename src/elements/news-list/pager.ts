/** How much of a long list is shown: one page after the other, or ever more of it. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { countText, fill, type NewsMessages } from '../../i18n/messages.js';

export type Paging = 'none' | 'more' | 'pages';

export interface PagerView {
  paging: Paging;
  /** Items a page. */
  size: number;
  /** How many items there are so far. */
  count: number;
  /** Whether more can be fetched. */
  hasOlder: boolean;
  messages: NewsMessages;
  language: string;
}

export interface PagerHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Fetches older items; true when some came. */
  loadOlder(): Promise<boolean>;
  announce(text: string): void;
}

export class Pager {
  /** Which page, from 0; with `more`, up to which page. */
  #page = 0;
  #isBusy = false;

  constructor(private readonly host: PagerHost) {}

  /** Back to the beginning: other items are shown now. */
  restart(): void {
    this.#page = 0;
  }

  /** The first and the last item shown. */
  range({ paging, size }: Pick<PagerView, 'paging' | 'size'>): readonly [from: number, to: number] {
    return [paging === 'pages' ? this.#page * size : 0, (paging === 'none' ? 1 : this.#page + 1) * size];
  }

  template(view: PagerView): unknown {
    const { paging, size, count, hasOlder } = view;
    const hasNext = hasOlder || count > (this.#page + 1) * size;
    if (paging === 'more' && hasNext) return this.#moreButton(view);
    return paging === 'pages' && (hasNext || this.#page > 0) ? this.#pages(view, hasNext) : nothing;
  }

  #moreButton(view: PagerView): TemplateResult {
    return html`<p class="pager"><button part="button" type="button" aria-disabled=${this.#isBusy} @click=${() => void this.#go(this.#page + 1, view)}>
      ${view.messages.showMore}</button></p>`;
  }

  #pages(view: PagerView, hasNext: boolean): TemplateResult {
    const { messages } = view;
    const button = (label: string, page: number, isThere: boolean) => html`<button part="button" type="button"
      aria-disabled=${!isThere || this.#isBusy} @click=${() => isThere && void this.#go(page, view)}>${label}</button>`;
    return html`<nav part="nav" class="pager" aria-label=${messages.pages}>
      ${button(messages.previousPage, this.#page - 1, this.#page > 0)}
      <span class="page-number">${fill(messages.page, { count: String(this.#page + 1) })}</span>
      ${button(messages.nextPage, this.#page + 1, hasNext)}
    </nav>`;
  }

  async #go(page: number, view: PagerView): Promise<void> {
    if (this.#isBusy) return;
    const { paging, size, messages, language } = view;
    const first = page * size;
    if (view.count <= first && !(await this.#fetchOlder())) return;
    this.#page = page;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const links = this.host.renderRoot.querySelectorAll<HTMLElement>('[part=item] :is([part=link], summary)');
    (links[paging === 'more' ? first : 0] ?? links[0])?.focus();
    const added = Math.min(size, links.length - first);
    this.host.announce(paging === 'more' ? countText(messages.shown, added, language) : fill(messages.page, { count: String(page + 1) }));
  }

  async #fetchOlder(): Promise<boolean> {
    this.#isBusy = true;
    this.host.requestUpdate();
    const hasCome = await this.host.loadOlder();
    this.#isBusy = false;
    this.host.requestUpdate();
    return hasCome;
  }
}
