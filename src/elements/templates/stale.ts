/** Old news beats no news, but says how old it is. */
import { html, nothing } from 'lit';
import { formatMoment, type DateOptions } from '../../i18n/format.js';
import { fill, type NewsMessages } from '../../i18n/messages.js';
import type { FeedsState } from '../controllers/feed-controller.js';

export interface StaleView {
  messages: NewsMessages;
  dates: DateOptions;
}

/** Only where a refresh has failed. */
export function staleTemplate(state: FeedsState, { messages, dates }: StaleView): unknown {
  if (state.status !== 'ready' || !state.stale) return nothing;
  const date = formatMoment(state.loadedAt, dates);
  return html`<p part="meta" class="meta">${fill(messages.staleSince, { date })}</p>`;
}
