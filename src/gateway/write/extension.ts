/** What our extension adds, as XML, the way `feed/read/extension.ts` reads it. */
import type { FeedExtension, ItemExtension } from '../../feed/model.js';
import { around, attributesText, element, type XmlAttributes } from './xml.js';

export const NAMESPACE = ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:ne="tag:spoldzielnie.org,2026:news-elements"';

/** Of a feed, or of an item. */
export function writeExtension({ partners = [], funding = [], alternates = [], image_alt }: ItemExtension & FeedExtension = {}): string {
  const projects = funding.map(({ funders, marks, ...rest }) =>
    around('ne:funding', [
      ...Object.entries(rest).map(([name, value]) => element(`ne:${name}`, textOf(value))),
      ...funders.map((funder) => element('ne:funder', '', attributes(funder))),
      ...marks.map((mark) => element('ne:mark', '', attributes(mark))),
    ]),
  );
  return [...partners.map((partner) => element('ne:partner', '', attributes(partner))), ...projects, ...alternates.map((one) => element('ne:alternate', '', attributes(one))), element('ne:image_alt', image_alt)].join('');
}

/** The picture of an item, where all readers look for it. */
export const writeImage = (url: string | undefined, alt: string | undefined): string =>
  url ? around('media:content', [element('media:description', alt, { type: 'plain' })], attributesText({ url, medium: 'image' })) : '';

const textOf = (value: string | number | undefined): string | undefined => value?.toString();

const attributes = (value: object): XmlAttributes => value as XmlAttributes;
