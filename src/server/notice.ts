/** A funding notice as a string: the emblem drawn, the statement beside it as text. */
import type { Funding } from '../feed/model.js';
import { attributes, markup, trusted, type Piece } from '../html/escape.js';
import { EMBLEM } from '../html/emblem.js';
import { fundingText } from '../i18n/funding.js';
import { FUNDING, messagesFor } from '../i18n/messages.js';
import type { RenderOptions } from './options.js';

export function renderNotice(funding: Funding, options: RenderOptions = {}): string {
  return String(noticeMarkup(funding, options));
}

export function noticeMarkup(funding: Funding, options: RenderOptions): Piece {
  const language = funding.language || options.language || 'en';
  const words = messagesFor(FUNDING, language);
  const { statement, fund, rows } = fundingText(funding, words, language);
  return markup`<div role="group" class="funding"${attributes({ 'aria-label': words.label, lang: language })}>
<p class="statement">${emblemMarkup()} ${statement}${fund && markup`<br>${fund}`}</p>
${rows.length > 0 && markup`<dl>${rows.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
${funding.disclaimer && markup`<p>${funding.disclaimer}</p>`}
</div>`;
}

function emblemMarkup(): Piece {
  const { width, height, ground, stars } = EMBLEM;
  return trusted(
    `<svg viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}" aria-hidden="true"><path fill="#039" d="${ground}"/><path fill="#fc0" d="${stars}"/></svg>`,
  );
}
