/** French. */
import type { ArticleMessages, CommonMessages, FundingMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Chargement…',
  retry: 'Réessayer',
  visitSource: 'Aller sur {host}',
};

export const funding: FundingMessages = {
  label: 'Financement',
  statement: 'Cofinancé par l’Union européenne',
  union: 'Union européenne',
  programme: 'Programme',
  fund: 'Fonds',
  project: 'Projet',
  projectNumber: 'Numéro du projet',
  funders: 'Autres financeurs',
  totalValue: 'Montant total',
  euContribution: 'Contribution de l’UE',
  empty: 'Aucun financement n’est indiqué ici.',
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
};

export const partners: PartnerMessages = {
  empty: 'Aucun partenaire pour le moment.',
  error: 'Les partenaires ne peuvent pas être affichés pour le moment.',
  others: 'Autres',
  search: 'Rechercher un partenaire',
  found: { one: '{count} résultat', other: '{count} résultats' },
  jump: 'Aller à',
  list: 'Liste des partenaires',
  name: 'Nom',
  country: 'Pays',
  role: 'Rôle',
  description: 'Présentation',
  latest: 'Dernière actualité',
};
