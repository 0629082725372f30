/** The files that belong to an article: recordings with a player, pictures as a gallery, the others as links. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, NewsItem } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';
import { MOST_IMAGES } from '../../html/policy.js';
import { fileNameOf } from '../../html/url.js';
import { formatDuration, formatSize } from '../../i18n/format.js';
import { fill, type ArticleMessages } from '../../i18n/messages.js';
import { headingTemplate } from './heading.js';
import { metaLine } from './meta.js';

export interface AttachmentsView {
  headingLevel: number;
  language: string;
  messages: ArticleMessages;
  page: string;
  images: string;
}

/** What extensions say, where a feed does not. */
const EXTENSIONS: Readonly<Record<string, RegExp>> = {
  image: /\.(?:avif|gif|jpe?g|png|svg|webp)$/i,
  audio: /\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i,
  video: /\.(?:m4v|mp4|ogv|webm)$/i,
};

/** Those that neither the text nor the picture above it shows already. */
export function attachmentsTemplate(item: NewsItem, view: AttachmentsView, body: DocumentFragment): unknown {
  const shown = addressesIn(body).add(sameFile((view.images !== 'none' && item.image) || ''));
  const files = item.attachments.flatMap((file) => {
    const url = httpUrl(file.url, view.page);
    // Flash, which feeds of videos still name, plays nowhere any more.
    return !url || shown.has(sameFile(url)) || /shockwave/.test(file.mime_type ?? '') ? [] : { ...file, url };
  });
  if (!files.length) return nothing;
  const isPicture = (file: Attachment): boolean => view.images !== 'none' && typeOf(file) === 'image';
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return [
    pictures.length ? html`<div part="gallery">${pictures.slice(0, MOST_IMAGES).map((file) => pictureTemplate(file, view))}</div>` : nothing,
    others.length ? listTemplate(others, view) : nothing,
  ];
}

function listTemplate(files: readonly Attachment[], view: AttachmentsView): TemplateResult {
  return html`<section part="attachments" aria-labelledby="attachments" lang=${view.language}>
    ${headingTemplate({ level: view.headingLevel, part: 'group', id: 'attachments', content: view.messages.attachments })}
    <ul role="list">${files.map((file) => html`<li part="attachment">${fileTemplate(file, view)}</li>`)}</ul>
  </section>`;
}

function pictureTemplate(file: Attachment, { page }: AttachmentsView): TemplateResult {
  return html`<figure><a href=${file.url}><img src=${asPage(file.url, page)} alt=${nameOf(file)} loading="lazy" decoding="async" referrerpolicy="no-referrer"></a></figure>`;
}

function fileTemplate(file: Attachment, view: AttachmentsView): TemplateResult {
  const { messages, page } = view;
  const name = nameOf(file);
  const type = typeOf(file);
  const source = asPage(file.url, page);
  const label = { audio: messages.download, video: messages.download, image: messages.picture }[type] ?? '{name}';
  return html`${type === 'audio' ? html`<audio controls preload="none" src=${source} aria-label=${name}></audio>` : nothing}
    ${type === 'video' ? html`<video controls preload="none" src=${source} aria-label=${name}></video>` : nothing}
    <a href=${file.url} type=${file.mime_type ?? nothing} dir="auto">${fill(label, { name })}</a>
    ${metaLine(detailsOf(file, view.language))}`;
}

/** Kind, size, duration. */
function detailsOf({ url, mime_type: type = '', size_in_bytes: size, duration_in_seconds: duration }: Attachment, language: string): string[] {
  const extension = /\.([a-z\d]{2,5})$/i.exec(pathOf(url))?.[1] ?? /\/([a-z\d]{2,5})$/i.exec(type)?.[1] ?? '';
  return [extension.toUpperCase(), size ? formatSize(size, language) : '', duration ? formatDuration(duration, language) : ''].filter(Boolean);
}

function nameOf({ title, url }: Attachment): string {
  return title?.trim() || fileNameOf(url);
}

function typeOf({ mime_type: type = '', url }: Attachment): string {
  const path = pathOf(url);
  return /^(?:audio|image|video)(?=\/)/i.exec(type)?.[0].toLowerCase() ?? Object.keys(EXTENSIONS).find((name) => EXTENSIONS[name]?.test(path)) ?? '';
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

/** A page that is https may load nothing over http. */
function asPage(url: string, page: string): string {
  return page.startsWith('https:') ? url.replace(/^http:/, 'https:') : url;
}

/** What the text shows or links to. */
function addressesIn(body: DocumentFragment): Set<string> {
  const addresses = new Set<string>();
  for (const element of body.querySelectorAll('[src],[href]')) {
    for (const name of ['src', 'href']) addresses.add(sameFile(element.getAttribute(name) ?? ''));
  }
  return addresses;
}

/** One file has many addresses: with and without encryption, parameters, or in a smaller size (WordPress: `a-300x200.jpg`). */
export function sameFile(url: string): string {
  return url.replace(/^https?:\/\/|#.*$/g, '').replace(/(?:-\d{2,4}x\d{2,4})?(\.\w{2,5})(?:\?.*)?$/, '$1');
}
