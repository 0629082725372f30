/** A funding notice as a string: the emblem drawn, the statement beside it as text. */
import type { Funding } from '../feed/model.js';
import { attributes, markup, trusted, type Piece } from '../html/escape.js';
import { EMBLEM } from '../html/emblem.js';
import { formatAmount } from '../i18n/format.js';
import { FUNDING, messagesFor } from '../i18n/messages.js';
import type { RenderOptions } from './options.js';

export function renderNotice(funding: Funding, options: RenderOptions = {}): string {
  return String(noticeMarkup(funding, options));
}

export function noticeMarkup(funding: Funding, options: RenderOptions): Piece {
  const language = funding.language || options.language || 'en';
  const words = messagesFor(FUNDING, language);
  const amount = (value: number | undefined) => value !== undefined && formatAmount(value, { currency: funding.currency, language });
  const rows: [string, string | false | undefined][] = [
    [words.programme, funding.programme],
    [words.fund, funding.fund],
    [words.project, funding.project_title],
    [words.projectNumber, funding.project_number],
    [words.funders, funding.funders.map(({ name }) => name).join(', ')],
    [words.totalValue, amount(funding.total_value)],
    [words.euContribution, amount(funding.eu_contribution)],
  ];
  const known = rows.filter(([, value]) => value);
  return markup`<div role="group" class="funding"${attributes({ 'aria-label': words.label, lang: language })}>
<p class="statement">${emblemMarkup()} ${funding.statement || words.statement}</p>
${known.length > 0 && markup`<dl>${known.map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
${funding.disclaimer && markup`<p>${funding.disclaimer}</p>`}
</div>`;
}

function emblemMarkup(): Piece {
  const { width, height, ground, stars } = EMBLEM;
  return trusted(
    `<svg viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}" aria-hidden="true"><path fill="#039" d="${ground}"/><path fill="#fc0" d="${stars}"/></svg>`,
  );
}
