/** One notice: the marks with the emblem, the sentence that goes with it, and what is known of the project. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Funding, Organization } from '../../feed/model.js';
import { EMBLEM_PLACE } from '../../html/emblem.js';
import { fundingText, type FundingText } from '../../i18n/funding.js';
import { FUNDING, messagesFor, type OwnMessages } from '../../i18n/messages.js';
import { emblemTemplate } from './emblem.js';

export interface NoticeView {
  /** BCP 47 tag of the labels; of the texts too, where the funding names none. */
  language: string;
  /** Texts of the page's own. */
  messages?: OwnMessages;
}

export function noticeTemplate(funding: Funding, view: NoticeView): TemplateResult {
  const language = funding.language || view.language;
  const words = messagesFor(FUNDING, language, view.messages);
  const text = fundingText(funding, words, language);
  const marks = funding.marks.map(markTemplate);
  return html`<div part="notice" class="notice" role="group" aria-label=${words.label} lang=${language} dir="auto">
    <div part="marks" class="marks">
      ${marks.slice(0, EMBLEM_PLACE)}${lockUpTemplate(funding.emblem, text)}${marks.slice(EMBLEM_PLACE)}
    </div>
    ${detailsTemplate(text, funding.project_url)}
    ${funding.disclaimer ? html`<p part="disclaimer" class="disclaimer">${funding.disclaimer}</p>` : nothing}
  </div>`;
}

/** The emblem is decoration to whoever hears the sentence beside it. */
function lockUpTemplate(emblem: string | undefined, { statement, fund }: FundingText): TemplateResult {
  const own = emblem ? html`<img part="emblem" class="emblem" src=${emblem} alt="" decoding="async" referrerpolicy="no-referrer" @error=${showNext}>` : nothing;
  return html`<div part="lock-up" class="lock-up">
    ${own}<span ?hidden=${Boolean(emblem)}>${emblemTemplate()}</span>
    <p part="statement" class="statement">${statement}${fund ? html`<br>${fund}` : nothing}</p>
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

function detailsTemplate({ rows }: FundingText, projectUrl: string | undefined): unknown {
  if (!rows.length) return nothing;
  const content = (name: string, value: string): unknown => (name === 'project' && projectUrl ? html`<a href=${projectUrl}>${value}</a>` : value);
  return html`<dl part="details" class="details">${rows.map(({ name, label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${content(name, value)}</dd></div>`)}</dl>`;
}
