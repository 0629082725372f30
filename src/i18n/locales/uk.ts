/** Ukrainian. */
import type { ArticleMessages, CommonMessages, NewsMessages, PartnerMessages } from '../areas.js';

export const common: CommonMessages = {
  loading: 'Завантаження…',
  retry: 'Спробувати ще раз',
  visitSource: 'Перейти на сайт {host}',
};

export const news: NewsMessages = {
  empty: 'Поки що новин немає.',
  error: 'Зараз не вдається показати новини.',
  readMore: 'Читати далі',
  newTab: 'відкриється в новій вкладці',
  staleSince: 'Станом на {date}',
  untitled: 'Без назви',
  isNew: 'нове',
  readingTime: '{count} хв читання',
  undated: 'Без дати',
  showMore: 'Показати старіші',
  shown: { one: 'Додано {count} новину', few: 'Додано {count} новини', other: 'Додано {count} новин' },
  pages: 'Сторінки новин',
  previousPage: 'Новіші',
  nextPage: 'Старіші',
  page: 'Сторінка {count}',
  search: 'Пошук у новинах',
  found: { one: '{count} результат', few: '{count} результати', other: '{count} результатів' },
  allCategories: 'Усі',
  categories: 'Категорії',
  newItems: { one: '{count} нова новина', few: '{count} нові новини', other: '{count} нових новин' },
  previousItems: 'Назад',
  nextItems: 'Вперед',
  play: 'Запустити',
  pause: 'Зупинити',
  close: 'Закрити',
  backToList: 'Назад до списку',
  activate: 'Показати новини',
  activateNote: 'Їх буде завантажено із сайту {host}.',
};

export const article: ArticleMessages = {
  previous: 'Попередня',
  next: 'Наступна',
  newsNavigation: 'Попередня та наступна новини',
  home: 'Головна',
  list: 'Новини',
  contact: 'Контакти',
  siteNavigation: 'Посилання сайту',
  original: 'Читати на сайті {host}',
  notFound: 'Цю новину не знайдено.',
  opened: 'Відкрито: {title}',
  table: 'Таблиця',
  embed: 'Матеріал на сайті {host}',
  footnote: 'Виноска {name}',
  footnoteBack: 'Назад до тексту (виноска {name})',
  code: 'Код',
  picture: 'Зображення: {name}',
  attachments: 'Вкладення',
  download: 'Завантажити: {name}',
  embedNote: 'Відео буде завантажено з сайту {host}.',
};

export const partners: PartnerMessages = {
  empty: 'Поки що партнерів немає.',
  error: 'Зараз не вдається показати партнерів.',
  otherCountries: 'Інші',
};
