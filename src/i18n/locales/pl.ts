/** Polish. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Wczytywanie…',
  retry: 'Spróbuj ponownie',
  visitSource: 'Przejdź do serwisu {host}',
};

export const news: NewsMessages = {
  empty: 'Na razie nie ma tu aktualności.',
  error: 'Nie możemy teraz pokazać aktualności.',
  readMore: 'Czytaj dalej',
  newTab: 'otwiera się w nowej karcie',
  staleSince: 'Stan z {date}',
  untitled: 'Bez tytułu',
  isNew: 'nowe',
  readingTime: '{count} min czytania',
  undated: 'Bez daty',
  showMore: 'Pokaż starsze',
  shown: { one: 'Dodano {count} aktualność', few: 'Dodano {count} aktualności', other: 'Dodano {count} aktualności' },
  pages: 'Strony aktualności',
  previousPage: 'Nowsze',
  nextPage: 'Starsze',
  page: 'Strona {count}',
  search: 'Szukaj w aktualnościach',
  found: { one: '{count} wynik', few: '{count} wyniki', other: '{count} wyników' },
  allCategories: 'Wszystkie',
  categories: 'Kategorie',
  newItems: { one: '{count} nowa aktualność', few: '{count} nowe aktualności', other: '{count} nowych aktualności' },
  previousItems: 'Wstecz',
  nextItems: 'Dalej',
  play: 'Uruchom',
  pause: 'Zatrzymaj',
  close: 'Zamknij',
  backToList: 'Wróć do listy',
  activate: 'Pokaż aktualności',
  activateNote: 'Zostaną wczytane z serwisu {host}.',
};

export const article: ArticleMessages = {
  previous: 'Poprzedni',
  next: 'Następny',
  newsNavigation: 'Poprzedni i następny wpis',
  home: 'Strona główna',
  list: 'Aktualności',
  contact: 'Kontakt',
  siteNavigation: 'Odnośniki serwisu',
  original: 'Czytaj w serwisie {host}',
  notFound: 'Nie znaleźliśmy tej aktualności.',
  opened: 'Otwarto: {title}',
  table: 'Tabela',
  embed: 'Materiał w serwisie {host}',
  footnote: 'Przypis {name}',
  footnoteBack: 'Wróć do tekstu (przypis {name})',
  code: 'Kod',
  picture: 'Obraz: {name}',
  attachments: 'Załączniki',
  download: 'Pobierz: {name}',
  embedNote: 'Film zostanie wczytany z serwisu {host}.',
};

export const partners: PartnerMessages = {
  empty: 'Na razie nie ma tu partnerów.',
  error: 'Nie możemy teraz pokazać partnerów.',
  otherCountries: 'Inne',
};
