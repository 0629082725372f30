/** What is wrong with a feed, in plain words, with the mend; and the feed of a page, ready to take. Asked of a gateway. */
import { make } from './controls.js';
import { finding } from './findings.js';
import { word } from './words.js';

/**
 * @typedef {{ code: string, severity: string, message: string, mend?: string, lines?: Record<string, string> }} Finding
 * @typedef {{ url: string, feed?: string, findings: Finding[] }} Report
 * @typedef {'pl' | 'en'} Language
 */

/** Milliseconds without a change: nobody wants half an address checked. */
const PAUSE = 600;
/** More than these nobody mends at once. */
const MOST = 3;

const address = document.querySelector('meta[name="check"]')?.getAttribute('content') ?? '';
/** @type {Map<string, Promise<Report | undefined>>} */
const asked = new Map();

/** @param {string} url @returns {Promise<Report | undefined>} nothing where there is nobody to ask */
async function ask(url) {
  const response = await fetch(`${address}?url=${encodeURIComponent(url)}`).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

export class Advice {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #about = '';

  /**
   * @param {HTMLElement} box
   * @param {{ take(feed: string): void, shown(): void }} told
   */
  constructor(box, told) {
    this.box = box;
    this.told = told;
  }

  get isShown() {
    return this.box.querySelector('.finding, .offer') !== null;
  }

  /** @param {string} url @param {Language} language */
  show(url, language) {
    const about = `${language} ${url}`;
    if (about === this.#about || !address) return;
    this.#about = about;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#render(url, language, about), PAUSE);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#about = '';
    this.box.replaceChildren();
  }

  /** @param {string} url @param {Language} language @param {string} about */
  async #render(url, language, about) {
    this.box.replaceChildren(make('p', { className: 'asking' }, word(language, 'asking')));
    const answer = asked.get(url) ?? ask(url);
    asked.set(url, answer);
    const report = await answer;
    if (about !== this.#about) return;
    this.box.replaceChildren(...(report ? this.#blocks(report, language) : []));
    this.told.shown();
  }

  /** @param {Report} report @param {Language} language */
  #blocks({ feed, findings }, language) {
    const known = new Set(['page-not-feed', ...(location.protocol === 'http:' ? ['not-https'] : [])]);
    const serious = findings.filter(({ severity, code }) => severity === 'error' && !known.has(code)).slice(0, MOST);
    return [...(feed ? [this.#offer(feed, language)] : []), ...serious.map(each => block(each, language))];
  }

  /** @param {string} feed @param {Language} language */
  #offer(feed, language) {
    const button = make('button', { type: 'button', className: 'take' }, word(language, 'take'));
    button.addEventListener('click', () => this.told.take(feed));
    return make('div', { className: 'offer' }, make('p', {}, word(language, 'pageNames'), ' ', make('code', {}, feed)), button);
  }
}

/** @param {Finding} found @param {Language} language */
function block(found, language) {
  const { message, mend, isTranslated } = finding(found, language);
  const lines = Object.entries(found.lines ?? {}).flatMap(([name, text]) => [make('h4', {}, name), make('pre', { tabIndex: 0, ariaLabel: name }, make('code', {}, text))]);
  const details = lines.length ? [make('details', {}, make('summary', {}, word(language, 'forPublisher')), ...lines)] : [];
  return make('div', { className: 'finding', lang: isTranslated ? '' : 'en' }, make('h3', {}, message), ...(mend ? [make('p', {}, mend)] : []), ...details);
}
