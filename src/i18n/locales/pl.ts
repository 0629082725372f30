/** Polish. */
import type { Messages } from '../messages.js';

export const pl: Messages = {
  loading: 'Wczytywanie aktualności…',
  empty: 'Na razie nie ma tu aktualności.',
  error: 'Nie możemy teraz pokazać aktualności.',
  retry: 'Spróbuj ponownie',
  visitSource: 'Zobacz aktualności w serwisie {host}',
  readMore: 'Czytaj dalej',
  newTab: 'otwiera się w nowej karcie',
  staleSince: 'Stan z {date}',
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
  untitled: 'Bez tytułu',
  table: 'Tabela',
  embed: 'Materiał w serwisie {host}',
  partnersEmpty: 'Na razie nie ma tu partnerów.',
  partnersError: 'Nie możemy teraz pokazać partnerów.',
  otherCountries: 'Inne',
};
