/** The organisations the association works with: project partners abroad, cooperatives at home. */
import { site } from './site.mjs';

/** Partners of the project Innovative Collaborations, as named in the news of 26 October 2021. */
const projectPartners = [
  { name: 'I.Re.Forr', description: 'Regional Institute for Training and Research', country: 'IT' },
  { name: 'Bruxelles Europe asbl', country: 'BE' },
  { name: 'Synthesis Center For Research and Education', country: 'CY' },
  { name: 'Center Ressources Arobase', country: 'FR' },
  { name: site.name, url: `${site.origin}/`, logo: 'stowarzyszenie.svg', country: 'PL' },
];

const SOCIAL_COOPERATIVE = 'Spółdzielnia socjalna';

/** The legal form is the role: a name then begins with the word that tells it from the others. */
const localPartners = [
  { name: 'Biblioteka Sąsiedzka w Lipowie', role: 'Instytucja kultury', url: 'http://localhost:4301/sober/', logo: 'biblioteka.svg', description: 'Książki, czasopisma i stół, przy którym można usiąść.' },
  { name: 'Zajezdnia – klub i kawiarnia', url: 'http://localhost:4301/colour/', logo: 'zajezdnia.svg', description: 'Scena, kuchnia i sześć osób załogi w dawnej hali tramwajowej.' },
  { name: 'Szprycha', feed: 'szprycha.xml', logo: 'szprycha.svg', description: 'Naprawia, odnawia i buduje rowery w Poznaniu.' },
  { name: 'Garnek', feed: 'garnek.xml', logo: 'garnek.svg', description: 'Obiady dla sąsiadów, przedszkoli i klubu seniora w Gnieźnie.' },
  { name: 'Leśna Zmiana', logo: 'lesna-zmiana.svg', description: 'Sadzi i pielęgnuje lasy w okolicach Piły.' },
  { name: 'Runo', logo: 'runo.svg', description: 'Wełna, filc i mydło z Leszna.' },
  { name: 'Krochmal', logo: 'krochmal.svg', description: 'Pralnia w Kaliszu, która podlewa miejskie klomby.' },
  { name: 'Grządka', feed: 'grzadka.xml', logo: 'grzadka.svg', description: 'Ogród za torami, dostępny dla każdego.' },
  { name: 'Skrzat', description: 'Żłobek dla dwadzieściorga czworga dzieci.' },
  { name: 'Blisko', description: 'Opieka w domu i opieka wytchnieniowa w Koninie.' },
  { name: 'Blues Hostel', description: 'Wdraża model Opieka Wytchnieniowa+.' },
  { name: 'Sport i Rehabilitacja', description: 'Wdraża model Rehabilitacja+ w Koninie.' },
].map((partner) => ({ role: SOCIAL_COOPERATIVE, ...partner, country: 'PL' }));

/** Sets of partners that a news item can name in its front matter. */
export const partnerSets = {
  'innovative-collaborations': projectPartners.map(({ name, url, country }) => ({ name, country, ...(url && { url }) })),
};

const organization = ({ name, role, url, logo, description, country, feed }) => ({
  '@type': 'Organization',
  name,
  ...(url && { url }),
  ...(logo && { logo: `${site.origin}/images/logos/${logo}` }),
  ...(description && { description }),
  address: { '@type': 'PostalAddress', addressCountry: country },
  role,
  ...(feed && { feed_url: `${site.origin}/feeds/spoldzielnie/${feed}` }),
});

/** The cooperatives and neighbours alone. */
export function neighbourList() {
  return { '@context': 'https://schema.org', '@type': 'ItemList', name: 'Spółdzielnie i sąsiedzi', itemListElement: localPartners.map(organization) };
}

/** A schema.org ItemList, the source of `<partner-list>`. */
export function partnerList() {
  const itemListElement = [
    ...projectPartners.map((partner) => organization({ ...partner, role: 'Partner projektu Innovative Collaborations' })),
    ...localPartners.map(organization),
  ];
  return { '@context': 'https://schema.org', '@type': 'ItemList', name: 'Partnerzy Stowarzyszenia', itemListElement };
}
