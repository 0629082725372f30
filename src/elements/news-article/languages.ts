/** The same item in other languages. */
import { html, nothing } from 'lit';
import type { Alternate, NewsItem } from '../../feed/model.js';
import { findItem } from '../../feed/query.js';
import { languageName } from '../../i18n/format.js';
import type { ArticleMessages } from '../../i18n/messages.js';
import type { ItemLinks } from './links.js';

export interface LanguagesView extends ItemLinks {
  /** Of the element. */
  language: string;
  messages: ArticleMessages;
  /** A version that is among these opens in place. */
  items: readonly NewsItem[];
}

export function languagesTemplate(item: NewsItem, view: LanguagesView): unknown {
  const others = alternatesOf(item);
  if (!others.length) return nothing;
  return html`<nav part="languages" class="languages" lang=${view.language} aria-label=${view.messages.otherLanguages}>
    <ul role="list">${others.map((other) => html`<li>${alternateTemplate(other, view)}</li>`)}</ul>
  </nav>`;
}

/** One a language, and none that is the item itself; `x-default` is for search engines. */
function alternatesOf({ url, language, _news_elements: extension }: NewsItem): Alternate[] {
  const others = (extension?.alternates ?? []).filter((each) => each.url !== url && each.language !== language && !/^x-/i.test(each.language));
  return [...new Map(others.map((each) => [each.language.toLowerCase(), each])).values()];
}

/** Named by the language, as its speakers call it; the title is there for those who do not see which page this is. */
function alternateTemplate({ language, url, title }: Alternate, { items, href, open }: LanguagesView): unknown {
  const here = findItem(items, url);
  const click = (event: MouseEvent): void => here && open(here, event);
  return html`<a lang=${language} hreflang=${language} rel="alternate" href=${here ? href(here) : url} @click=${click}>${languageName(language)}${
    title ? html`<span class="hidden">: ${title}</span>` : nothing
  }</a>`;
}
