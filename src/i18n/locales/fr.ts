/** French. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Chargement…',
  retry: 'Réessayer',
  visitSource: 'Aller sur {host}',
};

export const news: NewsMessages = {
  empty: 'Aucune actualité pour le moment.',
  error: 'Les actualités ne peuvent pas être affichées pour le moment.',
  readMore: 'Lire la suite',
  newTab: 's’ouvre dans un nouvel onglet',
  staleSince: 'À jour au {date}',
  untitled: 'Sans titre',
  isNew: 'nouveau',
  readingTime: '{count} min de lecture',
  undated: 'Sans date',
  showMore: 'Afficher les actualités précédentes',
  shown: { one: '{count} actualité ajoutée', other: '{count} actualités ajoutées' },
  pages: 'Pages d’actualités',
  previousPage: 'Plus récentes',
  nextPage: 'Plus anciennes',
  page: 'Page {count}',
  search: 'Rechercher dans les actualités',
  found: { one: '{count} résultat', other: '{count} résultats' },
  allCategories: 'Toutes',
  categories: 'Catégories',
  newItems: { one: '{count} nouvelle actualité', other: '{count} nouvelles actualités' },
  previousItems: 'Précédentes',
  nextItems: 'Suivantes',
  play: 'Démarrer',
  pause: 'Mettre en pause',
  close: 'Fermer',
  backToList: 'Retour à la liste',
  activate: 'Afficher les actualités',
  activateNote: 'Elles seront chargées depuis {host}.',
};

export const article: ArticleMessages = {
  previous: 'Précédente',
  next: 'Suivante',
  newsNavigation: 'Actualités précédente et suivante',
  home: 'Accueil',
  list: 'Actualités',
  contact: 'Contact',
  siteNavigation: 'Liens du site',
  original: 'Lire sur {host}',
  notFound: 'Cette actualité est introuvable.',
  opened: 'Article affiché\u00a0: {title}',
  table: 'Tableau',
  embed: 'Contenu sur {host}',
  footnote: 'Note {name}',
  footnoteBack: 'Retour au texte (note {name})',
  code: 'Code source',
  picture: 'Image\u00a0: {name}',
  attachments: 'Pièces jointes',
  download: 'Télécharger\u00a0: {name}',
  embedNote: 'La vidéo sera chargée depuis {host}.',
};

export const partners: PartnerMessages = {
  empty: 'Aucun partenaire pour le moment.',
  error: 'Les partenaires ne peuvent pas être affichés pour le moment.',
  otherCountries: 'Autres',
};
