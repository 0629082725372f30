/** How much of a long list is shown: one page after the other, or ever more of it. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { countText, fill, type NewsMessages } from '../../i18n/messages.js';

/** Nobody waits for more pages than these. */
const MOST_PAGES = 10;

export type Paging = 'none' | 'more' | 'pages';

export interface PagerView {
  paging: Paging;
  /** Items a page. */
  size: number;
  /** How many items there are so far. */
  count: number;
  /** Whether more can be fetched. */
  hasOlder: boolean;
  /** Whether that was tried in vain. */
  hasFailed: boolean;
  messages: NewsMessages;
  language: string;
}

export interface PagerHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Fetches older items; true when some came. */
  loadOlder(): Promise<boolean>;
  /** Whether some did not come. */
  readonly hasFailedOlder: boolean;
  announce(text: string): void;
}

export class Pager {
  /** Which page, from 0; with `more`, up to which page. */
  #page = 0;
  #isBusy = false;
  /** How many items there were at the last rendering. */
  #count = 0;

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
    this.#count = count;
    const hasNext = hasOlder || count > (this.#page + 1) * size;
    if (paging === 'more' && hasNext) return this.#moreButton(view);
    return paging === 'pages' && (hasNext || this.#page > 0) ? this.#pages(view, hasNext) : nothing;
  }

  #moreButton(view: PagerView): TemplateResult {
    return html`<p class="pager"><button part="button" type="button" aria-disabled=${this.#isBusy} @click=${() => void this.#go(this.#page + 1, view)}>
      ${view.messages.showMore}</button>${this.#failure(view)}</p>`;
  }

  /** The way on stays, so that the reader can try again. */
  #failure({ hasFailed, messages }: PagerView): unknown {
    return hasFailed && !this.#isBusy ? html`<span class="meta">${messages.olderFailed}</span>` : nothing;
  }

  #pages(view: PagerView, hasNext: boolean): TemplateResult {
    const { messages } = view;
    const button = (label: string, page: number, isThere: boolean) => html`<button part="button" type="button"
      aria-disabled=${!isThere || this.#isBusy} @click=${() => isThere && void this.#go(page, view)}>${label}</button>`;
    return html`<nav part="nav" class="pager" aria-label=${messages.pages}>
      ${button(messages.previousPage, this.#page - 1, this.#page > 0)}
      <span class="page-number">${fill(messages.page, { count: String(this.#page + 1) })}</span>
      ${button(messages.nextPage, this.#page + 1, hasNext)} ${this.#failure(view)}
    </nav>`;
  }

  async #go(page: number, view: PagerView): Promise<void> {
    if (this.#isBusy) return;
    const { paging, size, messages, language } = view;
    const first = page * size;
    if (!(await this.#fetchOlder(first))) {
      this.host.announce(this.host.hasFailedOlder ? messages.olderFailed : messages.noOlder);
      return;
    }
    this.#page = page;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const [item] = [...this.host.renderRoot.querySelectorAll('[part=item]')].slice(paging === 'more' ? first : 0);
    // An item without an address has nothing to focus.
    const link = item?.querySelector<HTMLElement>('[part=link], summary');
    if (link) link.focus();
    else this.#focusBase();
    const added = Math.min(size, this.#count - first);
    this.host.announce(paging === 'more' ? countText(messages.shown, added, language) : fill(messages.page, { count: String(page + 1) }));
  }

  /** Whether there are more items than these; fetches pages until one holds any that the list shows. */
  async #fetchOlder(than: number): Promise<boolean> {
    if (this.#count > than) return true;
    const { host } = this;
    const { activeElement: pressed } = host.renderRoot as ShadowRoot;
    this.#isBusy = true;
    host.announce(''); // the same again would not be said
    host.requestUpdate();
    for (let pages = 0; pages < MOST_PAGES && this.#count <= than && (await host.loadOlder()); pages++) await host.updateComplete;
    this.#isBusy = false;
    host.requestUpdate();
    await host.updateComplete;
    // There is nothing older, and no button any more.
    if (pressed && !pressed.isConnected) this.#focusBase();
    return this.#count > than;
  }

  #focusBase(): void {
    this.host.renderRoot.querySelector<HTMLElement>('[part~=base]')?.focus({ preventScroll: true });
  }
}
