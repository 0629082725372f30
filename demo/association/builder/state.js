/** What has been chosen, kept in the page's address: it can be shared, and Back brings it back. */

/**
 * @typedef {{ tag: string, language: 'pl' | 'en', attributes: Record<string, string | boolean>, link: string, linkText: string, publisher: string, gateway: string, device: string, scheme: string, host: string }} State
 */

const TAGS = ['news-list', 'news-article', 'partner-list', 'funding-notice'];
const OWN = /** @type {const} */ (['link', 'linkText', 'publisher', 'gateway', 'device', 'scheme', 'host']);

/** What the page begins with: the association's news. */
const EXAMPLES = {
  'news-list': { feed: `${location.origin}/feeds/aktualnosci.json`, limit: '4', layout: 'cards', lang: 'pl' },
  'news-article': { feed: `${location.origin}/feeds/aktualnosci.json`, lang: 'pl' },
  'partner-list': { src: `${location.origin}/feeds/partnerzy.json`, 'group-by': 'country', lang: 'pl' },
  'funding-notice': { 'project-title': 'Akademia Spółdzielcza', fund: 'Europejski Fundusz Społeczny Plus', 'total-value': '1240000', currency: 'PLN', lang: 'pl' },
};

/** @param {string} tag */
export const example = tag => ({ .../** @type {Record<string, Record<string, string>>} */ (EXAMPLES)[tag] });

/** @returns {State} */
export function readState() {
  const query = new URLSearchParams(location.search);
  const tag = TAGS.find(one => one === query.get('el')) ?? 'news-list';
  const given = [...query].filter(([name]) => name.startsWith('a.')).map(([name, value]) => [name.slice(2), value === '' ? true : value]);
  return {
    tag,
    language: query.get('ui') === 'en' || (!query.has('ui') && !navigator.language.startsWith('pl')) ? 'en' : 'pl',
    attributes: query.has('el') ? Object.fromEntries(given) : example(tag),
    link: query.get('link') ?? `${location.origin}/aktualnosci.html`,
    linkText: query.get('linkText') ?? 'Aktualności Stowarzyszenia',
    publisher: query.get('publisher') ?? '',
    gateway: query.get('gateway') ?? '',
    device: query.get('device') ?? (innerWidth < 700 ? 'phone' : 'desktop'),
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    host: ['serif', 'vivid'].find(one => one === query.get('host')) ?? 'plain',
  };
}

/** @param {State} state */
export function writeState(state) {
  const query = new URLSearchParams({ el: state.tag, ui: state.language });
  for (const [name, value] of Object.entries(state.attributes)) if (value !== '' && value !== false) query.set(`a.${name}`, value === true ? '' : String(value));
  for (const name of OWN) if (state[name]) query.set(name, state[name]);
  history.replaceState(null, '', `?${query}`);
}

export { TAGS };
