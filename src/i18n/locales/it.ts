/** Italian. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Caricamento…',
  retry: 'Riprova',
  visitSource: 'Vai al sito {host}',
};

export const news: NewsMessages = {
  empty: 'Al momento non ci sono notizie.',
  error: 'Al momento non è possibile mostrare le notizie.',
  readMore: 'Leggi tutto',
  newTab: 'si apre in una nuova scheda',
  staleSince: 'Ultimo aggiornamento: {date}',
  untitled: 'Senza titolo',
  isNew: 'novità',
  readingTime: '{count} min di lettura',
  undated: 'Senza data',
  showMore: 'Mostra notizie precedenti',
  shown: { one: 'Aggiunta {count} notizia', other: 'Aggiunte {count} notizie' },
  pages: 'Pagine delle notizie',
  previousPage: 'Più recenti',
  nextPage: 'Meno recenti',
  page: 'Pagina {count}',
  search: 'Cerca nelle notizie',
  found: { one: '{count} risultato', other: '{count} risultati' },
  allCategories: 'Tutte',
  categories: 'Categorie',
  newItems: { one: '{count} nuova notizia', other: '{count} nuove notizie' },
  previousItems: 'Indietro',
  nextItems: 'Avanti',
  play: 'Avvia',
  pause: 'Metti in pausa',
  close: 'Chiudi',
  backToList: 'Torna all’elenco',
  activate: 'Mostra le notizie',
  activateNote: 'Saranno caricate da {host}.',
};

export const article: ArticleMessages = {
  previous: 'Precedente',
  next: 'Successiva',
  newsNavigation: 'Notizia precedente e successiva',
  home: 'Pagina iniziale',
  list: 'Notizie',
  contact: 'Contatti',
  siteNavigation: 'Link del sito',
  original: 'Leggi su {host}',
  notFound: 'Notizia non trovata.',
  opened: 'Aperta: {title}',
  table: 'Tabella',
  embed: 'Contenuto su {host}',
  footnote: 'Nota {name}',
  footnoteBack: 'Torna al testo (nota {name})',
  code: 'Codice',
  picture: 'Immagine: {name}',
  attachments: 'Allegati',
  download: 'Scarica: {name}',
  embedNote: 'Il video verrà caricato da {host}.',
};

export const partners: PartnerMessages = {
  empty: 'Al momento non ci sono partner.',
  error: 'Al momento non è possibile mostrare i partner.',
  otherCountries: 'Altri',
};
