/** Partners, funding and translations as XML, the way `feed/read/extension.ts` reads them. */
import type { ItemExtension } from '../../feed/model.js';
import { around, element, type XmlAttributes } from './xml.js';

export const NAMESPACE = ' xmlns:ne="tag:spoldzielnie.org,2026:news-elements"';

export function writeExtension({ partners = [], funding = [], alternates = [] }: ItemExtension = {}): string {
  const projects = funding.map(({ funders, marks, ...rest }) =>
    around('ne:funding', [
      ...Object.entries(rest).map(([name, value]) => element(`ne:${name}`, textOf(value))),
      ...funders.map((funder) => element('ne:funder', '', attributes(funder))),
      ...marks.map((mark) => element('ne:mark', '', attributes(mark))),
    ]),
  );
  return [...partners.map((partner) => element('ne:partner', '', attributes(partner))), ...projects, ...alternates.map((one) => element('ne:alternate', '', attributes(one)))].join('');
}

const textOf = (value: string | number | undefined): string | undefined => value?.toString();

const attributes = (value: object): XmlAttributes => value as XmlAttributes;
