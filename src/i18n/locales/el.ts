/** Greek. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Φόρτωση…',
  retry: 'Δοκιμάστε ξανά',
  visitSource: 'Μετάβαση στο {host}',
};

export const news: NewsMessages = {
  empty: 'Δεν υπάρχουν ακόμη νέα.',
  error: 'Τα νέα δεν είναι διαθέσιμα αυτή τη στιγμή.',
  readMore: 'Διαβάστε περισσότερα',
  newTab: 'ανοίγει σε νέα καρτέλα',
  staleSince: 'Τελευταία ενημέρωση: {date}',
  untitled: 'Χωρίς τίτλο',
  isNew: 'νέο',
  readingTime: '{count} λεπ. ανάγνωσης',
  undated: 'Χωρίς ημερομηνία',
  showMore: 'Εμφάνιση παλαιότερων νέων',
  shown: { one: 'Προστέθηκε {count} ανάρτηση', other: 'Προστέθηκαν {count} αναρτήσεις' },
  pages: 'Σελίδες νέων',
  previousPage: 'Νεότερα',
  nextPage: 'Παλαιότερα',
  page: 'Σελίδα {count}',
  search: 'Αναζήτηση στα νέα',
  found: { one: '{count} αποτέλεσμα', other: '{count} αποτελέσματα' },
  allCategories: 'Όλες',
  categories: 'Κατηγορίες',
  newItems: { one: '{count} νέα ανάρτηση', other: '{count} νέες αναρτήσεις' },
  previousItems: 'Πίσω',
  nextItems: 'Εμπρός',
  play: 'Έναρξη',
  pause: 'Παύση',
  close: 'Κλείσιμο',
  backToList: 'Επιστροφή στη λίστα',
  activate: 'Εμφάνιση νέων',
  activateNote: 'Θα φορτωθούν από {host}.',
};

export const article: ArticleMessages = {
  previous: 'Προηγούμενη',
  next: 'Επόμενη',
  newsNavigation: 'Προηγούμενη και επόμενη ανάρτηση',
  home: 'Αρχική',
  list: 'Νέα',
  contact: 'Επικοινωνία',
  siteNavigation: 'Σύνδεσμοι ιστοτόπου',
  original: 'Ανάγνωση στο {host}',
  notFound: 'Η ανάρτηση δεν βρέθηκε.',
  opened: 'Εμφανίζεται: {title}',
  table: 'Πίνακας',
  embed: 'Περιεχόμενο στο {host}',
  footnote: 'Υποσημείωση {name}',
  footnoteBack: 'Επιστροφή στο κείμενο (υποσημείωση {name})',
  code: 'Κώδικας',
  picture: 'Εικόνα: {name}',
  attachments: 'Συνημμένα',
  download: 'Λήψη: {name}',
  embedNote: 'Το βίντεο θα φορτωθεί από το {host}.',
};

export const partners: PartnerMessages = {
  empty: 'Δεν υπάρχουν ακόμη εταίροι.',
  error: 'Οι εταίροι δεν είναι διαθέσιμοι αυτή τη στιγμή.',
  otherCountries: 'Άλλοι',
};
