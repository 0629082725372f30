// The search box: loads its index when it is first used, shows what it finds as links, and says how many there are.
import MiniSearch from 'minisearch';
import { options } from './search-options.js';

const MOST = 12;
const sentences = {
  en: { none: 'Nothing found', one: '1 result', other: count => `${count} results`, best: `the best ${MOST}`, failed: 'The index could not be loaded' },
  pl: { none: 'Nic nie znaleziono', one: '1 wynik', few: count => `${count} wyniki`, other: count => `${count} wyników`, best: `${MOST} najlepszych`, failed: 'Nie udało się wczytać spisu' },
};

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} panel with a status and a list
 */
export async function startSearch(input, panel) {
  const language = document.documentElement.lang;
  const words = sentences[language] ?? sentences.en;
  const [status, list] = panel.children;
  const index = await loadIndex(input.dataset.root).catch(() => undefined);

  const update = () => {
    const query = input.value.trim();
    panel.hidden = query === '';
    if (query === '') return;
    const found = index?.search(query, { boostDocument: (_id, _term, { language: own }) => (own === language ? 3 : 1) }) ?? [];
    const shown = found.slice(0, MOST);
    list.replaceChildren(...shown.map(result => resultItem(result, input.dataset.root, language)));
    status.textContent = index ? count(found.length, words, language) : words.failed;
  };
  input.addEventListener('input', update);
  update();
}

/** @param {string} root */
async function loadIndex(root) {
  const response = await fetch(`${root}assets/search.json`);
  if (!response.ok) throw new Error(String(response.status));
  return MiniSearch.loadJSON(await response.text(), options);
}

function count(number, words, language) {
  if (number === 0) return words.none;
  if (number === 1) return words.one;
  const rule = new Intl.PluralRules(language).select(number);
  const all = (words[rule] ?? words.other)(number);
  return number > MOST ? `${all}, ${words.best}` : all;
}

function resultItem({ url, page, heading, excerpt, language }, root, own) {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: root + url });
  if (language !== own) Object.assign(link, { lang: language, hreflang: language });
  const where = page === heading ? [] : [element('small', page)];
  link.append(element('strong', heading), ...where, element('span', excerpt));
  item.append(link);
  return item;
}

function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}
