/** German. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Wird geladen…',
  retry: 'Erneut versuchen',
  visitSource: 'Zu {host}',
};

export const news: NewsMessages = {
  empty: 'Noch keine Meldungen.',
  error: 'Die Meldungen können gerade nicht angezeigt werden.',
  readMore: 'Weiterlesen',
  newTab: 'öffnet in neuem Tab',
  staleSince: 'Stand: {date}',
  untitled: 'Ohne Titel',
  isNew: 'neu',
  readingTime: '{count} Min. Lesezeit',
  undated: 'Ohne Datum',
  showMore: 'Ältere Meldungen anzeigen',
  shown: { one: '{count} weitere Meldung', other: '{count} weitere Meldungen' },
  pages: 'Seiten mit Meldungen',
  previousPage: 'Neuere',
  nextPage: 'Ältere',
  page: 'Seite {count}',
  search: 'Meldungen durchsuchen',
  found: { one: '{count} Treffer', other: '{count} Treffer' },
  allCategories: 'Alle',
  categories: 'Kategorien',
  newItems: { one: '{count} neue Meldung', other: '{count} neue Meldungen' },
  previousItems: 'Zurück',
  nextItems: 'Weiter',
  play: 'Starten',
  pause: 'Anhalten',
  close: 'Schließen',
  backToList: 'Zurück zur Liste',
  activate: 'Meldungen anzeigen',
  activateNote: 'Sie werden von {host} geladen.',
};

export const article: ArticleMessages = {
  previous: 'Vorherige',
  next: 'Nächste',
  newsNavigation: 'Vorherige und nächste Meldung',
  home: 'Startseite',
  list: 'Aktuelles',
  contact: 'Kontakt',
  siteNavigation: 'Links der Website',
  original: 'Auf {host} lesen',
  notFound: 'Diese Meldung wurde nicht gefunden.',
  opened: 'Geöffnet: {title}',
  table: 'Tabelle',
  embed: 'Inhalt auf {host}',
  footnote: 'Fußnote {name}',
  footnoteBack: 'Zurück zum Text (Fußnote {name})',
  code: 'Quelltext',
  picture: 'Bild: {name}',
  attachments: 'Anhänge',
  download: 'Herunterladen: {name}',
  embedNote: 'Das Video wird von {host} geladen.',
};

export const partners: PartnerMessages = {
  empty: 'Noch keine Partner.',
  error: 'Die Partner können gerade nicht angezeigt werden.',
  otherCountries: 'Weitere',
};
