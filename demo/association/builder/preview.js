/** Shows what the builder sends: `{ tag, attributes, fallback, host, scheme, lang }`; tells it how that went. */

/** @typedef {{ type: 'show', tag: string, attributes: Record<string, string | boolean>, fallback: { href: string, text: string }, host: string, scheme: string, lang: string }} Show */

const main = /** @type {HTMLElement} */ (document.querySelector('main div'));
/** @type {HTMLElement | undefined} */
let element;

/** @param {object} message */
const tell = message => parent.postMessage(message, location.origin);

addEventListener('message', ({ origin, data }) => {
  if (origin === location.origin && data?.type === 'show') show(data);
});

/** @param {Show} wanted */
function show({ tag, attributes, fallback, host, scheme, lang }) {
  document.documentElement.className = scheme;
  document.documentElement.lang = lang;
  document.body.className = host;
  if (element?.localName !== tag) main.replaceChildren((element = document.createElement(tag)));
  const link = document.createElement('a');
  Object.assign(link, { href: fallback.href || '#', textContent: fallback.text });
  if (tag !== 'funding-notice' && element.textContent !== fallback.text) element.replaceChildren(link);
  const wanted = { ...attributes, loading: 'eager', routing: 'none' };
  for (const { name } of [...element.attributes]) if (!(name in wanted) || wanted[name] === '' || wanted[name] === false) element.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted)) {
    if (value === '' || value === false || element.getAttribute(name) === String(value)) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** In the preview nothing leads away. */
addEventListener('news-open', event => event.preventDefault());
addEventListener('click', event => {
  const link = event.composedPath().find(each => each instanceof HTMLAnchorElement);
  if (link instanceof HTMLAnchorElement && link.host !== location.host) event.preventDefault();
});

addEventListener('news-error', event => tell({ type: 'error', code: /** @type {Event & { code: string }} */ (event).code }));
addEventListener('news-load', event => tell({ type: 'load', count: /** @type {Event & { count: number }} */ (event).count }));

tell({ type: 'ready' });
