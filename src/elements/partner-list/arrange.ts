/** The partners in their layout: in groups or not, with a bar to jump along where there are many. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Organization } from '../../feed/model.js';
import type { PartnerMessages } from '../../i18n/messages.js';
import { headingTemplate } from '../templates/heading.js';
import { lettersOf, sortByName } from './alphabet.js';
import { partnerTemplate, type PartnerView } from './card.js';
import { groupPartners, type GroupBy, type PartnerGroup } from './group.js';
import { jumpBar, type Jump } from './jump-bar.js';
import { columnsOf, tableTemplate, type TableView } from './table.js';

export interface Arrangement {
  /** Where all this is rendered. */
  root: ParentNode;
  layout: string;
  groupBy: GroupBy;
  /** There are so many that readers need help to find one. */
  isLarge: boolean;
  language: string;
  messages: PartnerMessages;
  /** The list's own heading, if any. */
  caption: string;
  /** Level of the groups' headings; without groups, of the names. */
  headingLevel: number;
  partner: Omit<PartnerView, 'headingLevel'>;
}

type Columns = Pick<TableView, 'columns'>;

/** What is none of the words in the attribute means cards. */
const CLASSES: ReadonlyMap<string, string> = new Map([['list', 'rows'], ['logos', 'wall'], ['table', 'sheet']]);

/** A long list without groups runs from A to Z: nobody reads it from the top. */
export function arrange(found: readonly Organization[], view: Arrangement): TemplateResult {
  const { groupBy: by, language, messages, isLarge } = view;
  const groups = groupPartners(found, { by, language, other: messages.others });
  const isGrouped = groups[0]?.title !== undefined;
  const shown = isLarge && !isGrouped ? [{ partners: sortByName(found, language) }] : groups;
  const partner = isGrouped ? withoutTitle(view.partner, by) : view.partner;
  // Every table has the same columns: they stand below each other.
  const inGroups = { ...view, partner, columns: columnsOf(found, partner.show) };
  return html`${isLarge ? jumpBar(isGrouped ? groupJumps(groups, view) : letterJumps(shown[0]?.partners ?? [], view), messages.jump) : nothing}
    <div class="groups ${CLASSES.get(view.layout) ?? 'cards'}">${shown.map((group, index) => groupTemplate(group, index, inGroups))}</div>`;
}

/** What stands in the heading of the group is not said again with each partner. */
function withoutTitle(partner: Arrangement['partner'], by: GroupBy): Arrangement['partner'] {
  return { ...partner, show: new Set([...partner.show].filter((word) => word !== by)) };
}

function groupTemplate({ title, partners }: PartnerGroup, index: number, view: Arrangement & Columns): TemplateResult {
  const { headingLevel: level, isLarge } = view;
  const content = html`${title}${isLarge ? html` <span class="number">${partners.length}</span>` : nothing}`;
  const id = `group-${index}`;
  const isTitled = title !== undefined;
  return html`<div class="group">
    ${isTitled ? headingTemplate({ level, part: 'heading', content, id }) : nothing}
    ${view.layout === 'table' ? table({ title, partners }, index, view) : list(partners, isTitled ? id : undefined, { ...view, headingLevel: level + Number(isTitled) })}
  </div>`;
}

function list(partners: readonly Organization[], label: string | undefined, view: Arrangement): TemplateResult {
  const { headingLevel } = view;
  const item = { ...view.partner, headingLevel };
  return html`<ul part="list" class="list" role="list" aria-labelledby=${label ?? nothing}>
    ${repeat(partners, (partner) => partner, (partner) => partnerTemplate(partner, item))}
  </ul>`;
}

function table({ title, partners }: PartnerGroup, index: number, view: Arrangement & Columns): TemplateResult {
  const { partner, columns, messages, caption, headingLevel } = view;
  return tableTemplate(partners, { partner: { ...partner, headingLevel }, columns, messages, caption: title ?? (caption || messages.list), id: `table-${index}` });
}

function groupJumps(groups: readonly PartnerGroup[], { root }: Arrangement): Jump[] {
  return groups.map(({ title = '', partners }, at) => ({ label: title, count: partners.length, target: () => root.querySelector<HTMLElement>(`#group-${at}`) }));
}

function letterJumps(sorted: readonly Organization[], { root, language }: Arrangement): Jump[] {
  return lettersOf(sorted, language).map(({ label, at }) => ({ label, target: () => root.querySelectorAll<HTMLElement>('[part=item]')[at] }));
}
