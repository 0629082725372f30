/** The embed builder: form on one side, the element on a page of somebody else's on the other, and what to paste below. */
import { frameSnippet, policyLine, shortcode, snippet } from '/lib/embed/snippet.js';
import { privacyParagraph } from '/lib/embed/privacy.js';
import { Advice } from './advice.js';
import { control, groupAttributes, make } from './controls.js';
import { example, readState, TAGS, writeState } from './state.js';
import { word } from './words.js';

const PHONE = 360;
const DESKTOP = 1080;

const [manifest, integrity] = await Promise.all(['/lib/custom-elements.json', '/cdn/integrity.json'].map(async path => (await fetch(path)).json()));
const declarations = manifest.modules.flatMap((/** @type {any} */ { declarations }) => declarations);

/** @param {string} selector @returns {any} */
const one = selector => document.querySelector(selector);
const [form, frame, iframe, switches, results, notes, verdict, copied] = ['form', '.frame', 'iframe', '.switches', '.results', '.source-notes', '.verdict', '#copied'].map(one);

let state = readState();
const advice = new Advice(one('.advice'), { take: takeFeed, shown: () => renderVerdict() });
let isPreviewReady = false;
/** @type {{ code?: string, count?: number }} */
let heard = {};

/** @param {...string} keys */
const say = (...keys) => word(state.language, ...keys);

/** Everything that depends on the language or the element is made anew; what depends on a value alone is not, so that the focus stays. */
function renderAll() {
  document.documentElement.lang = state.language;
  document.title = say('title').replaceAll('\u00a0', ' ');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.getAttribute('data-word') ?? '');
  iframe.title = say('preview');
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === state.language));
  renderForm();
  renderSwitches();
  update();
}

function renderForm() {
  const { attributes = [] } = declarations.find((/** @type {any} */ { tagName }) => tagName === state.tag);
  const isOpen = new Map([...form.querySelectorAll('details')].map(each => [each.dataset.group, each.open]));
  const groups = groupAttributes(attributes).map(([group, list]) => section(group, list, isOpen));
  form.replaceChildren(tagChoice(), ...groups);
}

function tagChoice() {
  const boxes = TAGS.map(tag => {
    const input = make('input', { type: 'radio', name: 'tag', value: tag, checked: tag === state.tag });
    input.addEventListener('change', () => chooseTag(tag));
    return make('label', {}, input, make('span', {}, say(tag)));
  });
  return make('fieldset', { className: 'choice tags' }, make('legend', {}, say('element')), make('div', { className: 'options' }, ...boxes));
}

/** @param {string} tag */
function chooseTag(tag) {
  const { feed, lang } = state.attributes;
  state = { ...state, tag, attributes: { ...example(tag), ...(feed && tag !== 'partner-list' && tag !== 'funding-notice' && { feed }), ...(lang && { lang }) } };
  heard = {};
  renderForm();
  form.querySelector(`input[value="${tag}"]`)?.focus();
  update();
}

/**
 * @param {string} group
 * @param {import('./controls.js').Attribute[]} list
 * @param {Map<string | undefined, boolean>} isOpen
 */
function section(group, list, isOpen) {
  const controls = list.map(attribute => control(attribute, { language: state.language, value: state.attributes[attribute.name] ?? '', change: value => setAttribute(attribute.name, value) }));
  if (group === 'source') controls.splice(1, 0, notes);
  const extra = group === 'source' || (group === 'project' && state.tag === 'funding-notice') ? [] : group === 'more' ? ownFields() : [];
  const opens = isOpen.get(group) ?? /source|look|project/.test(group);
  const details = make('details', { open: opens, className: 'group' }, make('summary', {}, say(group)), make('div', { className: 'controls' }, ...controls, ...extra));
  details.dataset.group = group;
  return details;
}

function ownFields() {
  return /** @type {const} */ (['link', 'linkText', 'publisher', 'gateway']).map(name => {
    const id = `own-${name}`;
    const hint = name === 'link' || name === 'gateway' ? say(`${name}Hint`) : '';
    const input = make('input', { id, value: state[name], spellcheck: false });
    if (hint) input.setAttribute('aria-describedby', `${id}h`);
    input.addEventListener('input', () => {
      state = { ...state, [name]: input.value.trim() };
      update();
    });
    return make('div', { className: 'field' }, make('label', { htmlFor: id }, say(name)), input, ...(hint ? [make('small', { id: `${id}h` }, hint)] : []));
  });
}

/** @param {string} name @param {string | boolean} value */
function setAttribute(name, value) {
  state = { ...state, attributes: { ...state.attributes, [name]: value } };
  if (name === 'feed' || name === 'src') heard = {};
  update();
}

function renderSwitches() {
  const sets = /** @type {const} */ ({ device: ['desktop', 'phone'], scheme: ['light', 'dark'], host: ['plain', 'serif', 'vivid'] });
  const groups = Object.entries(sets).map(([name, values]) => {
    const buttons = values.map(value => {
      const input = make('input', { type: 'radio', name, value, checked: state[/** @type {'device'} */ (name)] === value });
      input.addEventListener('change', () => {
        state = { ...state, [name]: value };
        update();
      });
      return make('label', {}, input, make('span', {}, say(value)));
    });
    return make('fieldset', { className: 'choice' }, make('legend', { className: 'hidden' }, say(name)), make('div', { className: 'options' }, ...buttons));
  });
  switches.replaceChildren(...groups);
}

/** After any change: the address, the preview, what to paste. */
function update() {
  writeState(state);
  show();
  fit();
  renderResults();
  advise();
  renderVerdict();
}

function show() {
  if (!isPreviewReady) return;
  const { tag, attributes, link, linkText, host, scheme, language } = state;
  iframe.contentWindow.postMessage({ type: 'show', tag, attributes, fallback: { href: link, text: linkText }, host, scheme, lang: attributes.lang || language }, location.origin);
}

/** A desktop is wider than the stage: it is shown smaller, not narrower. The stage keeps its height, so that nothing below moves. */
function fit() {
  const width = state.device === 'phone' ? PHONE : DESKTOP;
  const scale = Math.min(1, frame.clientWidth / width);
  const { style } = iframe;
  style.inlineSize = `${width}px`;
  style.blockSize = `${frame.clientHeight / scale}px`;
  style.scale = String(scale);
  frame.classList.toggle('phone', state.device === 'phone');
}

function renderVerdict() {
  const { code, count } = heard;
  const hasSource = state.tag === 'funding-notice' || state.attributes.feed || state.attributes.src;
  const text = code ? (say(`e:${code}`) === `e:${code}`.replaceAll('-', ' ') ? say('e:other') : say(`e:${code}`)) : count !== undefined ? say('loaded') : hasSource ? '' : say('waiting');
  const filled = advice.isShown ? '' : text.replace('{code}', code ?? '').replace('{count}', String(count ?? ''));
  if (verdict.textContent !== filled) verdict.textContent = filled;
  verdict.classList.toggle('bad', Boolean(code && filled));
}

/** Where one feed fails for a reason that lies with it. */
function advise() {
  const { feed = '' } = state.attributes;
  const isOne = state.tag !== 'partner-list' && /^https?:\/\/\S+$/.test(String(feed)) && !String(feed).includes('|');
  if (heard.code && heard.code !== 'offline' && heard.code !== 'not-found' && isOne) advice.show(String(feed), state.language);
  else advice.hide();
}

/** @param {string} feed */
function takeFeed(feed) {
  setAttribute('feed', feed);
  const input = form.querySelector('[data-name="feed"]');
  input.value = feed;
  input.focus();
}

function renderResults() {
  const [, gateway = '', id = ''] = /^(https?:\/\/.*)\/feeds\/([a-z\d_-]+)/.exec(state.gateway) ?? [];
  const { tag, attributes, link, linkText, publisher } = state;
  const options = /** @type {import('/lib/embed/snippet.js').EmbedOptions} */ ({ tag, attributes, fallback: { href: link, text: linkText }, scripts: `${location.origin}/cdn`, integrity });
  const texts = {
    snippet: snippet(options),
    frame: frameSnippet(options, { gateway, id, title: linkText }) || say('noFrame'),
    shortcode: shortcode(options),
    policy: policyLine(options),
    privacyPl: privacyParagraph('pl', { ...options, publisher }),
    privacyEn: privacyParagraph('en', { ...options, publisher }),
  };
  for (const [name, text] of Object.entries(texts)) result(name, text);
}

/** @param {string} name @param {string} text */
function result(name, text) {
  let box = results.querySelector(`[data-result="${name}"]`);
  if (!box) {
    const button = make('button', { type: 'button', className: 'copy' });
    box = make('article', {}, make('header', {}, make('div', {}, make('h3'), make('p')), button), make('pre', { tabIndex: 0 }, make('code')));
    box.dataset.result = name;
    button.addEventListener('click', () => void copy(name, box.querySelector('code')));
    results.append(box);
  }
  box.querySelector('h3').textContent = say(name);
  box.querySelector('p').textContent = say(name.startsWith('privacy') ? 'privacyHint' : `${name}Hint`);
  box.querySelector('pre').setAttribute('aria-label', say(name));
  const button = box.querySelector('button');
  button.textContent = say('copy');
  button.setAttribute('aria-label', `${say('copy')}: ${say(name)}`);
  if (name === 'privacyPl' || name === 'privacyEn') box.querySelector('pre').lang = name === 'privacyPl' ? 'pl' : 'en';
  box.classList.toggle('prose', name.startsWith('privacy') || (name === 'frame' && !text.startsWith('<')));
  box.querySelector('code').textContent = text;
}

/** @param {string} name @param {HTMLElement} code */
async function copy(name, code) {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    copied.textContent = say('copied').replace('{name}', say(name));
    const button = code.closest('article')?.querySelector('button');
    button?.classList.add('done');
    setTimeout(() => button?.classList.remove('done'), 1600);
  } catch {
    getSelection()?.selectAllChildren(code);
  }
}

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== iframe.contentWindow) return;
  if (data.type === 'ready') {
    isPreviewReady = true;
    show();
  } else {
    heard = data.type === 'error' ? { code: data.code } : { count: data.count };
    advise();
    renderVerdict();
  }
});
new ResizeObserver(fit).observe(frame);
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    state = { ...state, language: /** @type {'pl' | 'en'} */ (button.getAttribute('data-language')) };
    renderAll();
  });
}
form.addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
renderAll();
one('.desk').classList.remove('waiting');
iframe.src = '/builder/preview.html';
