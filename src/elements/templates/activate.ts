/** What stands in place of the news until the reader lets it be loaded. */
import { html, type TemplateResult } from 'lit';
import { fill, type NewsMessages } from '../../i18n/messages.js';

export interface Invitation {
  messages: NewsMessages;
  /** Addresses that would be asked. */
  urls: readonly string[];
  accept: () => void;
}

/** Says what will be loaded from where: the button without that would ask for agreement to nothing in particular. */
export function activateTemplate({ messages, urls, accept }: Invitation): TemplateResult {
  const hosts = new Set(urls.map((url) => (URL.canParse(url) ? new URL(url).host : url)));
  return html`<div part="activate" class="error">
    <p id="activate">${fill(messages.activateNote, { host: [...hosts].join(', ') })}</p>
    <p><button part="button" type="button" aria-describedby="activate" @click=${accept}>${messages.activate}</button></p>
  </div>`;
}
