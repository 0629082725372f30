/** One notice: the marks with the emblem, the sentence that goes with it, and what is known of the project. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Funding, Organization } from '../../feed/model.js';
import { formatAmount } from '../../i18n/format.js';
import { FUNDING, messagesFor, type FundingMessages, type OwnMessages } from '../../i18n/messages.js';
import { emblemTemplate } from './emblem.js';

export interface NoticeView {
  /** BCP 47 tag of the labels; of the texts too, where the funding names none. */
  language: string;
  /** Texts of the page's own. */
  messages?: OwnMessages;
}

/** Where the European Union stands among the marks: after the programme's and the state's, before the region's. */
const EMBLEM_PLACE = 2;

export function noticeTemplate(funding: Funding, view: NoticeView): TemplateResult {
  const language = funding.language || view.language;
  const words = messagesFor(FUNDING, language, view.messages);
  const marks = funding.marks.map(markTemplate);
  return html`<div part="notice" class="notice" role="group" aria-label=${words.label} lang=${language} dir="auto">
    <div part="marks" class="marks">
      ${marks.slice(0, EMBLEM_PLACE)}${lockUpTemplate(funding, words)}${marks.slice(EMBLEM_PLACE)}
    </div>
    ${detailsTemplate(funding, { words, language })}
    ${funding.disclaimer ? html`<p part="disclaimer" class="disclaimer">${funding.disclaimer}</p>` : nothing}
  </div>`;
}

/** Before 2021 the Union was named beside its emblem, and the fund below (Reg. 821/2014, article 4). */
const isEarlier = ({ period = '' }: Funding): boolean => /^(?:19|200|201)\d/.test(period);

/** A sentence of the agreement is left as it is. */
const fundIsAbove = (funding: Funding): boolean => isEarlier(funding) && !funding.statement && Boolean(funding.fund);

/** The emblem is decoration to whoever hears the sentence beside it. */
function lockUpTemplate(funding: Funding, words: FundingMessages): TemplateResult {
  const statement = funding.statement || (isEarlier(funding) ? words.union : words.statement);
  const { emblem } = funding;
  const own = emblem ? html`<img part="emblem" class="emblem" src=${emblem} alt="" decoding="async" referrerpolicy="no-referrer" @error=${showNext}>` : nothing;
  return html`<div part="lock-up" class="lock-up">
    ${own}<span ?hidden=${Boolean(emblem)}>${emblemTemplate()}</span>
    <p part="statement" class="statement">${statement}${fundIsAbove(funding) ? html`<br>${funding.fund}` : nothing}</p>
  </div>`;
}

/** A picture did not come: what stands behind it takes its place. */
function showNext({ target }: Event): void {
  const image = target as HTMLElement;
  image.hidden = true;
  image.nextElementSibling?.removeAttribute('hidden');
}

function markTemplate({ name, logo, url }: Organization): TemplateResult {
  const mark = logo ? html`<img class="picture" src=${logo} alt=${name} decoding="async" referrerpolicy="no-referrer" @error=${showNext}><span hidden>${name}</span>` : name;
  return html`<span part="mark" class="mark">${url ? html`<a href=${url}>${mark}</a>` : mark}</span>`;
}

function detailsTemplate(funding: Funding, { words, language }: { words: FundingMessages; language: string }): unknown {
  const { currency, project_title: title, project_url: url, fund, statement = '' } = funding;
  const amount = (value: number | undefined) => value !== undefined && formatAmount(value, { currency, language });
  const isSaid = fundIsAbove(funding) || holds(statement, fund ?? '');
  const rows: [label: string, value: unknown][] = [
    [words.programme, funding.programme],
    [words.fund, !isSaid && fund],
    [words.project, title && url ? html`<a href=${url}>${title}</a>` : title],
    [words.projectNumber, funding.project_number],
    [words.funders, funding.funders.map(({ name }) => name).join(', ')],
    [words.totalValue, amount(funding.total_value)],
    [words.euContribution, amount(funding.eu_contribution)],
  ];
  const known = rows.filter(([, value]) => value);
  if (!known.length) return nothing;
  return html`<dl part="details" class="details">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`;
}

const holds = (sentence: string, part: string): boolean => sentence.toLowerCase().includes(part.toLowerCase());
