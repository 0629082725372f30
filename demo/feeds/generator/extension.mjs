/** The feed extension of news-elements: partners, funding, other languages; as JSON and as XML. */
import { emptyElement, escapeXml } from './xml.mjs';

export const NAMESPACE = 'xmlns:ne="tag:spoldzielnie.org,2026:news-elements"';

/** The members that an item has; undefined when it has none. */
export function extensionMembers({ image, partners, funding, alternates }) {
  const members = { ...(image && { image_alt: image.alt }), ...(partners && { partners }), ...(funding && { funding }), ...(alternates && { alternates }) };
  return Object.keys(members).length > 0 ? members : undefined;
}

const names = { funders: 'funder', marks: 'mark' };

function fundingXml(funding) {
  const lists = Object.entries(names).flatMap(([list, name]) => (funding[list] ?? []).map((one) => emptyElement(`ne:${name}`, one)));
  const texts = Object.entries(funding).filter(([name]) => !(name in names)).map(([name, value]) => `<ne:${name}>${escapeXml(String(value))}</ne:${name}>`);
  return `<ne:funding>${[...texts, ...lists].join('')}</ne:funding>`;
}

/** One line of XML for each member. */
export const extensionXml = ({ partners = [], funding, alternates = [] }) => [
  ...partners.map((partner) => emptyElement('ne:partner', partner)),
  funding && fundingXml(funding),
  ...alternates.map((alternate) => emptyElement('ne:alternate', alternate)),
];
