/** What stands in place of the news: a quiet outline while loading, a kind sentence when there is nothing to show. */
import { html, type TemplateResult } from 'lit';
import { fill, type CommonMessages } from '../../i18n/messages.js';

export interface Failure {
  /** What the visitor reads. Never the error itself. */
  sentence: string;
  messages: CommonMessages;
  /** Address of the source: its site is the way out. */
  source: string;
  retry: () => void;
}

export function skeletonTemplate(rows: number): TemplateResult {
  const row = html`<li class="skeleton"><b></b><i></i><i></i></li>`;
  return html`<ul class="list" aria-hidden="true">${Array<unknown>(rows).fill(row)}</ul>`;
}

export function failureTemplate({ sentence, messages, source, retry }: Failure): TemplateResult {
  return html`<div part="error" class="error">
    <p>${sentence}</p>
    <p><button part="button" type="button" @click=${retry}>${messages.retry}</button> ${siteLink(source, messages)}</p>
  </div>`;
}

function siteLink(source: string, messages: CommonMessages): TemplateResult | string {
  const [first = ''] = source.trim().split(/[\s|]/, 1);
  if (!URL.canParse(first, document.baseURI)) return '';
  const { origin, host, protocol } = new URL(first, document.baseURI);
  if (!/^https?:$/.test(protocol)) return '';
  return html`<a part="source" href=${origin}>${fill(messages.visitSource, { host })}</a>`;
}
