/** Reads demo/news/*.html: a front matter of `key: value` lines and the body as the editor wrote it. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fundingNotes } from './funding.mjs';
import { partnerSets } from './partners.mjs';
import { articlePath, site } from './site.mjs';
import { bindOneLetterWords, bindOneLetterWordsInHtml } from './typography.mjs';

const newsFolder = new URL('../../news/', import.meta.url);
const imageFolder = new URL('../../images/', import.meta.url);

const fileFolder = new URL('../../files/', import.meta.url);

const FILE_TYPES = { csv: 'text/csv' };

const IMAGE_KINDS = {
  svg: { type: 'image/svg+xml', width: 1600, height: 900 },
  png: { type: 'image/png', width: 1200, height: 675 },
};

/** File name `2021-10-26-some-words` → `tag:authority,2021-10-26:some-words` (RFC 4151). */
const idOf = (name) => `tag:${site.tagAuthority},${name.slice(0, 10)}:${name.slice(11)}`;

const list = (value = '') => value.split('|').map((part) => part.trim()).filter(Boolean);

function splitFrontMatter(text, name) {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text);
  if (!match) throw new Error(`demo/news/${name}.html has no front matter`);
  const lines = match[1].split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { fields: Object.fromEntries(lines), body: match[2].trim() };
}

function readImage(file, alt) {
  const kind = IMAGE_KINDS[file.split('.').pop()];
  return { url: `${site.origin}/images/${file}`, alt, bytes: statSync(new URL(file, imageFolder)).size, ...kind };
}

/** `file = title` */
function readAttachment(text) {
  const [file, title] = text.split('=').map((part) => part.trim());
  return { url: `${site.origin}/files/${file}`, title, type: FILE_TYPES[file.split('.').pop()], bytes: statSync(new URL(file, fileFolder)).size };
}

/** `news:name` is a link to another item. */
const linkNews = (html) => html.replace(/href="news:([^"]+)"/gu, (_, name) => `href="/${articlePath(idOf(name))}"`);

/** Absolute addresses, as a CMS prints them into its feed. */
const absolute = (html) => html.replace(/(href|src)="\//gu, `$1="${site.origin}/`);

function readItem(file) {
  const name = file.replace('.html', '');
  const { fields, body } = splitFrontMatter(readFileSync(new URL(file, newsFolder), 'utf8'), name);
  const language = fields.language ?? site.language;
  const isPolish = language === 'pl';
  const relativeHtml = linkNews(isPolish ? bindOneLetterWordsInHtml(body) : body);
  return {
    id: idOf(name),
    url: `${site.origin}/${articlePath(idOf(name))}`,
    title: fields.title,
    date: fields.date,
    language,
    authors: list(fields.authors),
    categories: list(fields.categories),
    summary: isPolish ? bindOneLetterWords(fields.summary) : fields.summary,
    html: absolute(relativeHtml),
    relativeHtml,
    image: fields.image && readImage(fields.image, fields.alt),
    attachments: list(fields.attachments).map(readAttachment),
    partners: partnerSets[fields.partners],
    funding: fundingNotes[fields.funding],
    translations: list(fields.translations),
  };
}

/** `translations: name | name` are the files of the same news in other languages. */
function addAlternates({ translations, ...item }, items) {
  const others = translations.map((name) => items.find(({ id }) => id === idOf(name)));
  return { ...item, ...(others.length > 0 && { alternates: others.map(({ language, url, title }) => ({ language, url, title })) }) };
}

/** Every item, newest first. */
export function readNews() {
  const files = readdirSync(newsFolder).filter((file) => file.endsWith('.html'));
  const items = files.map(readItem).sort((a, b) => b.date.localeCompare(a.date));
  return items.map((item) => addAlternates(item, items));
}
