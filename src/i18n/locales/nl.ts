/** Dutch. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Laden…',
  retry: 'Opnieuw proberen',
  visitSource: 'Ga naar {host}',
};

export const news: NewsMessages = {
  empty: 'Er is nog geen nieuws.',
  error: 'Het nieuws kan nu niet worden getoond.',
  readMore: 'Lees meer',
  newTab: 'opent in een nieuw tabblad',
  staleSince: 'Bijgewerkt op {date}',
  untitled: 'Zonder titel',
  isNew: 'nieuw',
  readingTime: '{count} min leestijd',
  undated: 'Zonder datum',
  showMore: 'Ouder nieuws tonen',
  shown: { one: '{count} bericht toegevoegd', other: '{count} berichten toegevoegd' },
  pages: 'Nieuwspagina’s',
  previousPage: 'Nieuwer',
  nextPage: 'Ouder',
  page: 'Pagina {count}',
  search: 'Zoeken in het nieuws',
  found: { one: '{count} resultaat', other: '{count} resultaten' },
  allCategories: 'Alle',
  categories: 'Categorieën',
  newItems: { one: '{count} nieuw bericht', other: '{count} nieuwe berichten' },
  previousItems: 'Terug',
  nextItems: 'Verder',
  play: 'Afspelen',
  pause: 'Pauzeren',
  close: 'Sluiten',
  backToList: 'Terug naar de lijst',
  activate: 'Nieuws tonen',
  activateNote: 'Het wordt geladen van {host}.',
};

export const article: ArticleMessages = {
  previous: 'Vorige',
  next: 'Volgende',
  newsNavigation: 'Vorig en volgend bericht',
  home: 'Startpagina',
  list: 'Nieuws',
  contact: 'Contact',
  siteNavigation: 'Links van de site',
  original: 'Lees op {host}',
  notFound: 'Dit bericht is niet gevonden.',
  opened: 'Geopend: {title}',
  table: 'Tabel',
  embed: 'Inhoud op {host}',
  footnote: 'Voetnoot {name}',
  footnoteBack: 'Terug naar de tekst (voetnoot {name})',
  code: 'Programmacode',
  picture: 'Afbeelding: {name}',
  attachments: 'Bijlagen',
  download: 'Downloaden: {name}',
  embedNote: 'De video wordt geladen van {host}.',
};

export const partners: PartnerMessages = {
  empty: 'Er zijn nog geen partners.',
  error: 'De partners kunnen nu niet worden getoond.',
  otherCountries: 'Overige',
};
