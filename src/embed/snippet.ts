/** From choices to what a webmaster pastes: the snippet, its frame and shortcode variants, the policy line. Pure functions. */
import { attributes as attributeText, escape, markup } from '../html/escape.js';

/** The four elements. */
export type ElementTag = 'news-list' | 'news-article' | 'partner-list' | 'funding-notice';

export interface EmbedOptions {
  tag: ElementTag;
  /** Attributes by name; `true` for those that are there or not. What is empty is left out. */
  attributes: Readonly<Record<string, string | boolean>>;
  /** What stands between the tags: a link for when nothing else can be shown. */
  fallback: { href: string; text: string };
  /** Folder of the script-tag files, without a slash at its end. */
  scripts: string;
  /** Hashes of the script-tag files (`integrity.json`). Default: none, the tag is not pinned. */
  integrity?: Readonly<Record<string, { integrity: string }>>;
}

/** What needs `<news-article>` besides `<news-list>`. */
const OPENS_HERE = /^(?:inline|dialog)$/;

/** The smallest file that holds everything the element needs. */
export function scriptFile({ tag, attributes }: Pick<EmbedOptions, 'tag' | 'attributes'>): string {
  const needsArticle = tag === 'news-list' && (OPENS_HERE.test(String(attributes.open)) || attributes.layout === 'accordion');
  return `${needsArticle ? 'news-elements' : tag}.js`;
}

/** Script tag and element, ready to paste; the feed is asked for while the script is on its way. */
export function snippet(options: EmbedOptions): string {
  const { tag, attributes, fallback, scripts, integrity = {} } = options;
  const file = scriptFile(options);
  const hash = integrity[file]?.integrity;
  const script = markup`<script type="module" src="${`${scripts}/${file}`}"${attributeText({ integrity: hash })} crossorigin="anonymous"></script>`;
  const link = fallback.href ? markup`<a href="${fallback.href}">${fallback.text}</a>` : escape(fallback.text);
  return [...preload(options), String(script), '', `<${tag}${writtenAttributes(attributes)}>`, `  ${String(link)}`, `</${tag}>`].join('\n');
}

/** One feed that is asked for at once; several, or one that waits for a click, are not. */
function preload({ attributes }: EmbedOptions): string[] {
  const { feed = '', activate } = attributes;
  if (typeof feed !== 'string' || !/^https?:[^\s|]+$/.test(feed) || activate === 'click') return [];
  return [String(markup`<link rel="preload" as="fetch" href="${feed}" crossorigin="anonymous">`)];
}

function writtenAttributes(attributes: EmbedOptions['attributes']): string {
  const said = Object.entries(attributes).filter(([, value]) => value !== '' && value !== false);
  const written = said.map(([name, value]) => String(attributeText({ [name]: value })));
  const line = written.join('');
  return line.length > 90 ? written.map((one) => `\n   ${one}`).join('') : line;
}

/** For sites that take frames only: the page of a gateway. Nothing where the gateway or its feed is unknown. */
export function frameSnippet({ attributes }: Pick<EmbedOptions, 'attributes'>, { gateway, id, title }: { gateway: string; id: string; title: string }): string {
  if (!gateway || !id) return '';
  const known = ['lang', 'limit', 'layout', 'show', 'theme', 'heading', 'time-zone'].filter((name) => typeof attributes[name] === 'string' && attributes[name]);
  const query = new URLSearchParams(known.map((name) => [name, String(attributes[name])])).toString();
  const address = `${gateway.replace(/\/$/, '')}/embed/${encodeURIComponent(id)}${query && `?${query}`}`;
  return String(markup`<iframe src="${address}" title="${title}" width="100%" height="600" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`);
}

/** For the WordPress plugin. Square brackets and quotes end a shortcode: they are written as entities. */
export function shortcode({ tag, attributes }: Pick<EmbedOptions, 'tag' | 'attributes'>): string {
  const name = tag.replaceAll('-', '_');
  const said = Object.entries(attributes).filter(([, value]) => value !== '' && value !== false);
  const safe = (value: string): string => escape(value).replaceAll('[', '&#91;').replaceAll(']', '&#93;');
  return `[${[name, ...said.map(([key, value]) => `${key.replaceAll('-', '_')}="${value === true ? '1' : safe(String(value))}"`)].join(' ')}]`;
}

/** What a Content-Security-Policy has to allow, and nothing else. */
export function policyLine({ attributes, scripts }: Pick<EmbedOptions, 'attributes' | 'scripts'>): string {
  const feeds = origins([...String(attributes.feed ?? '').split(/[\s|]+/), String(attributes.src ?? '')]);
  const pictures = attributes.images === 'none' ? [] : [...new Set([...feeds, ...origins([String(attributes['fallback-image'] ?? ''), String(attributes['emblem-src'] ?? '')])])];
  const players = attributes.embeds === 'click' ? ['https://www.youtube-nocookie.com', 'https://player.vimeo.com', ...String(attributes['embed-hosts'] ?? '').split(/\s+/).filter(Boolean).map((host) => `https://${host}`)] : [];
  const directives = { 'script-src': origins([scripts]), 'connect-src': feeds, 'img-src': pictures, 'media-src': feeds, 'frame-src': players, 'trusted-types': ['news-elements'] };
  return Object.entries(directives).flatMap(([name, sources]) => (sources.length ? `${name} ${sources.join(' ')}` : [])).join('; ');
}

/** Hosts that learn the visitor's address. */
export function askedHosts({ attributes, scripts }: Pick<EmbedOptions, 'attributes' | 'scripts'>): string[] {
  const addresses = [scripts, ...String(attributes.feed ?? '').split(/[\s|]+/), String(attributes.src ?? '')];
  return [...new Set(origins(addresses).map((origin) => new URL(origin).host))];
}

function origins(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((address) => (/^https?:/.test(address) && URL.canParse(address) ? new URL(address).origin : [])))];
}
