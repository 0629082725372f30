/** Our own extension, the same members in JSON and in XML: partners, funding, other languages, deleted items (docs/extension.md). */
import { isoDate } from '../date.js';
import type { Alternate, DeletedItem, Funding, Organization } from '../model.js';
import { collapse } from '../text.js';
import { httpUrl } from '../url.js';
import { get, type FeedElement } from './element.js';

/** XML writes `project-title` as easily as JSON `project_title`. */
const textIn = (element: FeedElement, ...names: string[]): string | undefined => {
  const text = get(element, ...names.flatMap((name) => [name, name.replaceAll('_', '-')]));
  return text && collapse(text);
};

const urlIn = (element: FeedElement, ...names: string[]) => httpUrl(textIn(element, ...names), element.base);

/** Money without a sign: "12 345,50" is read as well. */
const amountIn = (element: FeedElement, name: string): number | undefined => {
  const amount = Number(textIn(element, name)?.replace(/\s/g, '').replace(/,(\d{1,2})$/, '.$1'));
  return amount >= 0 ? amount : undefined;
};

/** An element without a name says it by its text. */
export function organizationOf(element: FeedElement): Organization[] {
  const name = textIn(element, 'name') ?? collapse(element.value);
  if (!name) return [];
  return [
    {
      name,
      url: urlIn(element, 'url'),
      logo: urlIn(element, 'logo'),
      description: textIn(element, 'description'),
      country: textIn(element, 'country'),
      role: textIn(element, 'role'),
      tier: textIn(element, 'tier'),
      project: textIn(element, 'project'),
      feed_url: urlIn(element, 'feed_url'),
    },
  ];
}

export function fundingOf(element: FeedElement): Funding {
  const { fields, value, kind } = element;
  const isPlain = !element.attributes.size && kind.name === 'ne:funding';
  return {
    statement: textIn(element, 'statement') ?? (isPlain ? collapse(value) || undefined : undefined),
    language: textIn(element, 'language', 'lang') ?? element.language,
    period: textIn(element, 'period'),
    programme: textIn(element, 'programme'),
    fund: textIn(element, 'fund'),
    project_title: textIn(element, 'project_title'),
    project_number: textIn(element, 'project_number'),
    project_url: urlIn(element, 'project_url'),
    total_value: amountIn(element, 'total_value'),
    eu_contribution: amountIn(element, 'eu_contribution'),
    currency: textIn(element, 'currency'),
    disclaimer: textIn(element, 'disclaimer'),
    emblem: urlIn(element, 'emblem'),
    funders: (fields.funder ?? []).flatMap(organizationOf),
    marks: (fields.mark ?? []).flatMap(organizationOf),
  };
}

/** Of our own extension, or an Atom link that names its language. */
export function alternateOf(element: FeedElement): Alternate[] {
  const language = textIn(element, 'language', 'hreflang', 'lang');
  const url = urlIn(element, 'url', 'href');
  return language && url ? [{ language, url, title: textIn(element, 'title') }] : [];
}

/** RFC 6721: `ref` names the item, `when` the day. */
export function deletedOf(element: FeedElement): DeletedItem[] {
  const id = textIn(element, 'ref', 'id') ?? element.value.trim();
  return id ? [{ id, date_deleted: isoDate(textIn(element, 'when', 'date_deleted')), comment: textIn(element, 'comment') }] : [];
}
