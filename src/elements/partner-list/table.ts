/** Partners as a table, in a region that scrolls sideways where it is too wide. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Organization } from '../../feed/model.js';
import type { PartnerMessages } from '../../i18n/messages.js';
import { nameTemplate, type PartnerView } from './card.js';
import { latestTemplate } from './latest.js';
import { logoTemplate } from './logo.js';

export interface TableView {
  partner: PartnerView;
  /** The columns beside the name: what is shown and anybody has. */
  columns: readonly Column[];
  messages: PartnerMessages;
  caption: string;
  /** Ids of one table's parts must not be another's. */
  id: string;
}

type Column = 'country' | 'role' | 'description' | 'latest-news';

/** Of the words to show those that are a column and that some partner fills. */
export function columnsOf(partners: readonly Organization[], show: ReadonlySet<string>): Column[] {
  const columns: Column[] = ['country', 'role', 'description', 'latest-news'];
  return columns.filter((column) => show.has(column) && partners.some((partner) => partner[column === 'latest-news' ? 'feed_url' : column]));
}

export function tableTemplate(partners: readonly Organization[], view: TableView): TemplateResult {
  const { columns, messages, caption, id } = view;
  const header = (column: Column): string => messages[column === 'latest-news' ? 'latest' : column];
  return html`<div part="table" class="table" role="group" aria-labelledby=${id} tabindex="0">
    <table>
      <caption id=${id}><span class="hidden">${caption}</span></caption>
      <thead><tr><th scope="col" class="name">${messages.name}</th>${columns.map((column) => html`<th scope="col" class=${column}>${header(column)}</th>`)}</tr></thead>
      <tbody part="list">${repeat(partners, (partner) => partner, (partner) => rowTemplate(partner, view))}</tbody>
    </table>
  </div>`;
}

function rowTemplate(partner: Organization, { partner: view, columns }: TableView): TemplateResult {
  const feed = columns.includes('latest-news') && partner.feed_url;
  const logo = view.show.has('logo') ? logoTemplate(partner, { ...view.logo, speaks: false }) : nothing;
  return html`<tr part="item" data-feed=${feed || nothing}>
    <th scope="row"><div class="who">${logo}<span part="title" class="title" dir="auto">${nameTemplate(partner)}</span></div></th>
    ${columns.map((column) => html`<td dir="auto">${cellTemplate(partner, column, view)}</td>`)}
  </tr>`;
}

function cellTemplate(partner: Organization, column: Column, view: PartnerView): unknown {
  switch (column) {
    case 'country':
      return view.country(partner);
    case 'latest-news':
      return partner.feed_url ? latestTemplate(view.newsOf(partner), view) : nothing;
    default:
      return partner[column];
  }
}
