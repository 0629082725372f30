/** The one place where article HTML enters a page: sanitised, mended, fitted to the page, made again only when it changes. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { NewsItem } from '../../feed/model.js';
import { plainText } from '../../feed/text.js';
import { targetOf } from '../../html/anchors.js';
import { isTooMuch } from '../../html/burden.js';
import { makeFigures } from '../../html/captions.js';
import { markDirections } from '../../html/direction.js';
import { letScroll, linkPlayers, shiftHeadings } from '../../html/fit.js';
import { nameFootnotes } from '../../html/footnotes.js';
import { gatherGalleries } from '../../html/gallery.js';
import { replaceImages } from '../../html/images.js';
import { linkify } from '../../html/linkify.js';
import { sanitizeHtml, type SafeHtml } from '../../html/sanitize.js';
import { tidy } from '../../html/tidy.js';
import type { ArticleMessages } from '../../i18n/messages.js';
import { attachmentsTemplate } from './attachments.js';
import { followAnchor } from './follow-anchor.js';
import { offerPlayers } from './players.js';

/** Characters of a text without markup: as many as a thick book has. */
const LONGEST_TEXT = 1_000_000;

export interface BodyView {
  /** Level of the highest heading inside the article. */
  headingLevel: number;
  messages: ArticleMessages;
  /** Of the messages, and of sizes. */
  language: string;
  /** Address of the page that shows the article. */
  page: string;
  images: string;
  embeds: string;
  embedHosts: string;
}

/** The body: HTML where there is some, else the text in paragraphs, else the summary; below it the files that belong to it. */
export function bodyTemplate(item: NewsItem, view: BodyView): unknown {
  const { content_html: content, content_text: text, summary, attachments } = item;
  const { headingLevel, language, images, embeds, embedHosts } = view;
  // By their text: a refresh brings the same article as another object, and what plays or is selected in it must stay.
  const words = bodyWords(view.messages).join('\n');
  const key = [content, text, summary, item.url, headingLevel, language, images, embeds, embedHosts, words];
  return guard([...key, JSON.stringify(attachments)], () => {
    const body = content && !text ? markedUp(content, item, view) : paragraphs(text || summary || '');
    const files = attachmentsTemplate(item, view, body);
    return [body.hasChildNodes() ? html`<div part="content" class="content" dir="auto">${body}</div>` : nothing, files];
  });
}

function bodyWords(messages: ArticleMessages): string[] {
  const { table, embed, footnote, footnoteBack, code, picture, attachments, download, embedNote } = messages;
  return [table, embed, footnote, footnoteBack, code, picture, attachments, download, embedNote];
}

/** What would freeze the page, or cannot be mended, is shown as its words: the link to the original stands below. */
function markedUp(content: string, item: NewsItem, view: BodyView): DocumentFragment {
  try {
    if (!isTooMuch(content)) return articleHtml(content, item, view);
  } catch {
    // Nesting deeper than the stack.
  }
  return paragraphs(plainText(content));
}

function articleHtml(content: string, { url, title }: NewsItem, view: BodyView): SafeHtml {
  const { headingLevel, language, messages, page, images, embeds, embedHosts } = view;
  const upgradeImages = page.startsWith('https:');
  const fragment = sanitizeHtml(content, { base: url ?? page, upgradeImages, embedText: messages.embed });
  makeFigures(fragment);
  if (images === 'none') replaceImages(fragment, messages.picture);
  tidy(fragment, title);
  shiftHeadings(fragment, headingLevel);
  gatherGalleries(fragment);
  linkify(fragment);
  letScroll(fragment, messages);
  linkPlayers(fragment);
  nameFootnotes(fragment, { ...messages, language });
  for (const link of fragment.querySelectorAll<HTMLElement>('[part=footnote]')) link.addEventListener('click', followAnchor);
  if (!url) dropDeadAnchors(fragment, page);
  markDirections(fragment);
  if (embeds === 'click') offerPlayers(fragment, { hosts: embedHosts, messages, language });
  return fragment;
}

/** Without a page of its own an anchor that leads nowhere here would lead to the page around it, and could change what that shows. */
function dropDeadAnchors(fragment: SafeHtml, page: string): void {
  const [address = ''] = page.split('#', 1);
  for (const link of fragment.querySelectorAll('a[href]')) {
    if (!targetOf(link) && link.getAttribute('href')?.startsWith(`${address}#`)) link.removeAttribute('href');
  }
}

function paragraphs(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  for (const part of shown.split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    paragraph.className = 'lines';
    paragraph.textContent = part.trim();
    if (paragraph.textContent) fragment.append(paragraph);
  }
  linkify(fragment);
  return fragment;
}
