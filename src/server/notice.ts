/** A funding notice as a string: the emblem drawn, the statement beside it as text. */
import type { Funding, Organization } from '../feed/model.js';
import { attributes, markup, trusted, type Piece } from '../html/escape.js';
import { EMBLEM, EMBLEM_PLACE } from '../html/emblem.js';
import { fundingText, type FundingText } from '../i18n/funding.js';
import { FUNDING, messagesFor } from '../i18n/messages.js';
import { safeHref, type RenderOptions } from './options.js';

export function renderNotice(funding: Funding, options: RenderOptions = {}): string {
  return String(noticeMarkup(funding, options));
}

export function noticeMarkup(funding: Funding, options: RenderOptions): Piece {
  const language = funding.language || options.language || 'en';
  const words = messagesFor(FUNDING, language);
  const text = fundingText(funding, words, language);
  const marks = funding.marks.map(markMarkup);
  return markup`<div role="group" class="funding"${attributes({ 'aria-label': words.label, lang: language })}>
<div class="marks">${marks.slice(0, EMBLEM_PLACE)}${lockUpMarkup(funding, text)}${marks.slice(EMBLEM_PLACE)}</div>
${detailsMarkup(text, safeHref(funding.project_url))}
${funding.disclaimer && markup`<p>${funding.disclaimer}</p>`}
</div>`;
}

function lockUpMarkup({ emblem }: Funding, { statement, fund }: FundingText): Piece {
  const own = safeHref(emblem);
  const picture = own ? markup`<img class="emblem"${attributes({ src: own })} alt="" decoding="async" referrerpolicy="no-referrer">` : emblemMarkup();
  return markup`<p class="statement">${picture} <span>${statement}${fund && markup`<br>${fund}`}</span></p>`;
}

function markMarkup({ name, logo, url }: Organization): Piece {
  const picture = safeHref(logo);
  const page = safeHref(url);
  const mark = picture ? markup`<img class="mark"${attributes({ src: picture })} alt="${name}" decoding="async" referrerpolicy="no-referrer">` : markup`<span class="mark">${name}</span>`;
  return page ? markup`<a${attributes({ href: page })}>${mark}</a>` : mark;
}

function detailsMarkup({ rows }: FundingText, project: string | undefined): Piece | false {
  const content = (name: string, value: string): Piece | string => (name === 'project' && project ? markup`<a${attributes({ href: project })}>${value}</a>` : value);
  return rows.length > 0 && markup`<dl>${rows.map(({ name, label, value }) => markup`<div><dt>${label}</dt><dd>${content(name, value)}</dd></div>`)}</dl>`;
}

function emblemMarkup(): Piece {
  const { width, height, ground, stars } = EMBLEM;
  return trusted(
    `<svg viewBox="0 0 ${width} ${height}" width="${width / 2}" height="${height / 2}" aria-hidden="true"><path fill="#039" d="${ground}"/><path fill="#fc0" d="${stars}"/></svg>`,
  );
}
