/** Form controls for the attributes of an element, made from its manifest. */
import { label, word } from './words.js';

/**
 * @typedef {{ name: string, type?: { text: string }, default?: string, description?: string }} Attribute
 * @typedef {'pl' | 'en'} Language
 * @typedef {{ language: Language, value: string | boolean, change: (value: string | boolean) => void }} Bound
 */

/** Which group an attribute belongs to; what is not named here stands under “more”, so that nothing new is forgotten. */
const GROUPS = {
  source: ['feed', 'src', 'item', 'limit'],
  look: ['layout', 'columns', 'show', 'theme', 'image', 'heading', 'excerpt-length', 'image-ratio', 'new-for'],
  project: ['statement', 'programme', 'fund', 'funders', 'period', 'project-title', 'project-number', 'project-url', 'total-value', 'eu-contribution', 'currency', 'disclaimer'],
  choose: ['include', 'exclude', 'categories', 'max-age', 'sort', 'group-by'],
  read: ['open', 'article-href', 'search', 'paging', 'related', 'share', 'embeds', 'activate', 'images', 'refresh', 'keep'],
};

/** What only a programmer sets, and the preview cannot show. */
const HIDDEN = new Set(['messages', 'routing', 'route-param', 'loading']);

/**
 * @param {Attribute[]} attributes
 * @returns {[group: string, attributes: Attribute[]][]}
 */
export function groupAttributes(attributes) {
  const shown = attributes.filter(({ name }) => !HIDDEN.has(name));
  const named = Object.entries(GROUPS).map(([group, names]) => /** @type {[string, Attribute[]]} */ ([group, names.flatMap(name => shown.find(one => one.name === name) ?? [])]));
  const known = new Set(Object.values(GROUPS).flat());
  return [...named, /** @type {[string, Attribute[]]} */ (['more', shown.filter(({ name }) => !known.has(name))])].filter(([, list]) => list.length > 0);
}

/**
 * @param {Attribute} attribute
 * @param {Bound} bound
 */
export function control(attribute, bound) {
  const { name, type, description = '' } = attribute;
  const text = type?.text ?? 'string';
  const words = /words of `([^`]+)`/.exec(description.replaceAll('\n', ' '))?.[1];
  const options = [...text.matchAll(/'([^']*)'/g)].map(([, option = '']) => option);
  if (text === 'boolean') return checkbox(attribute, bound);
  if (name === 'show' && words) return wordBoxes(attribute, bound, words.split(' '));
  if (options.length > 1) return choice(attribute, bound, options);
  if (name === 'group-by') return choice(attribute, bound, ['', ...options]);
  return field(attribute, bound, text === 'number' ? 'number' : /(?:feed|src|href|url|image)$/.test(name) ? 'url' : /^(?:since|until)$/.test(name) ? 'date' : 'text');
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {any}
 */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

let ids = 0;

/** @param {Attribute} attribute @param {Bound} bound @param {string} type */
function field({ name, default: preset = '', description = '' }, { language, value, change }, type) {
  const id = `c${++ids}`;
  const hint = word(language, `${name}Hint`);
  const hasHint = hint !== `${name}Hint`.replaceAll('-', ' ');
  const input = make('input', { id, type: type === 'url' && name === 'feed' ? 'text' : type, value: String(value === true ? '' : value), spellcheck: false, title: description });
  const shownPreset = preset.replaceAll("'", '');
  if (/^\d+$/.test(shownPreset) && shownPreset !== '0') input.placeholder = shownPreset;
  if (type === 'number') input.min = '0';
  if (name === 'feed' || type === 'url') input.inputMode = 'url';
  if (hasHint) input.setAttribute('aria-describedby', `${id}h`);
  input.dataset.name = name;
  input.addEventListener('input', () => change(input.value.trim()));
  return make('div', { className: `field ${type === 'number' || type === 'date' ? 'small' : ''}` }, make('label', { htmlFor: id }, label(language, name)), input, ...(hasHint ? [make('small', { id: `${id}h` }, hint)] : []));
}

/** @param {Attribute} attribute @param {Bound} bound */
function checkbox({ name, description = '' }, { language, value, change }) {
  const input = make('input', { type: 'checkbox', checked: value === true });
  input.dataset.name = name;
  input.addEventListener('change', () => change(input.checked));
  return make('label', { className: 'check', title: description }, input, make('span', {}, label(language, name)));
}

/** @param {Attribute} attribute @param {Bound} bound @param {string[]} options */
function choice({ name, default: preset = '' }, { language, value, change }, options) {
  const standard = preset.replaceAll("'", '');
  const current = String(value || standard);
  const group = `g${++ids}`;
  const boxes = options.map(option => {
    const input = make('input', { type: 'radio', name: group, value: option, checked: option === current });
    input.dataset.name = name;
    input.addEventListener('change', () => change(option === standard ? '' : option));
    const text = option ? word(language, `${name}:${option}`, `value:${option}`, option) : word(language, 'default');
    return make('label', {}, input, make('span', {}, text));
  });
  return make('fieldset', { className: 'choice' }, make('legend', {}, label(language, name)), make('div', { className: 'options' }, ...boxes));
}

/** @param {Attribute} attribute @param {Bound} bound @param {string[]} words */
function wordBoxes({ name, default: preset = '' }, { language, value, change }, words) {
  const standard = preset === 'null' ? [] : preset.replaceAll("'", '').split(' ');
  const chosen = new Set(value ? String(value).split(' ') : standard);
  const boxes = words.map(one => {
    const input = make('input', { type: 'checkbox', checked: chosen.has(one) });
    input.dataset.name = `${name}:${one}`;
    input.addEventListener('change', () => {
      if (input.checked) chosen.add(one);
      else chosen.delete(one);
      const text = words.filter(each => chosen.has(each)).join(' ');
      change(text === standard.join(' ') ? '' : text);
    });
    return make('label', {}, input, make('span', {}, word(language, `${name}:${one}`, one)));
  });
  const usual = preset === 'null' ? [usualBox(boxes, { language, isOn: !value, reset: () => (chosen.clear(), change('')) })] : [];
  return make('fieldset', { className: 'choice many' }, make('legend', {}, label(language, name)), make('div', { className: 'options' }, ...usual, ...boxes));
}

/**
 * Where the default depends on the layout: one box that stands for it, on when no other is.
 * @param {HTMLElement[]} boxes
 * @param {{ language: Language, isOn: boolean, reset: () => void }} options
 */
function usualBox(boxes, { language, isOn, reset }) {
  const usual = make('input', { type: 'checkbox', checked: isOn });
  const inputs = () => boxes.map(box => /** @type {HTMLInputElement} */ (box.querySelector('input')));
  usual.addEventListener('change', () => {
    for (const input of inputs()) input.checked = false;
    usual.checked = true;
    reset();
  });
  for (const input of inputs()) input.addEventListener('change', () => (usual.checked = inputs().every(each => !each.checked)));
  return make('label', {}, usual, make('span', {}, word(language, 'default')));
}
