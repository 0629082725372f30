/** Handing an article's address on: by the device's own sheet, or as a copy. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ArticleMessages } from '../../i18n/messages.js';

export interface SharingHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
}

export interface SharingView {
  title: string;
  url: string;
  messages: ArticleMessages;
}

export class Sharing {
  /** What came of it last, and for which address. */
  #outcome: { url: string; isCopied: boolean } | undefined;

  constructor(private readonly host: SharingHost) {}

  template(view: SharingView): TemplateResult {
    const { url, messages } = view;
    const { isCopied } = this.#outcome?.url === url ? this.#outcome : {};
    return html`<div part="share" class="share">
      ${canShare() ? html`<button part="button" type="button" @click=${() => void this.#share(view)}>${messages.share}</button>` : nothing}
      <button part="button" type="button" @click=${() => void this.#copy(view)}>${messages.copyLink}</button>
      ${isCopied ? html`<span aria-hidden="true">${messages.copied}</span>` : nothing}
      ${isCopied === false ? html`<label>${messages.copyByHand} <input readonly dir="ltr" .value=${url} /></label>` : nothing}
    </div>`;
  }

  async #share(view: SharingView): Promise<void> {
    const { title, url } = view;
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Readers who change their mind need not be told.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.#showAddress(view);
    }
  }

  async #copy(view: SharingView): Promise<void> {
    const { url, messages } = view;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // No clipboard on insecure pages and in frames that were not allowed it.
      return this.#showAddress(view);
    }
    this.#tell(url, true);
    this.host.announce(messages.copied);
  }

  /** Selected, for those who copy by hand; its label says what happened. */
  async #showAddress({ url }: SharingView): Promise<void> {
    this.#tell(url, false);
    await this.host.updateComplete;
    const field = this.host.renderRoot.querySelector<HTMLInputElement>('.share input');
    field?.focus();
    field?.select();
  }

  #tell(url: string, isCopied: boolean): void {
    this.#outcome = { url, isCopied };
    this.host.requestUpdate();
  }
}

/** Only where the browser can, which it does in secure contexts. */
function canShare(): boolean {
  return typeof (navigator as Partial<Navigator>).share === 'function';
}
