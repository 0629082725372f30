/** Translates an article on the reader's own device, where the browser can: nothing is created or downloaded unasked. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { formatPercent } from '../../i18n/format.js';
import { ARTICLE, fill, messagesFor, primaryLanguage, spokenLanguage, type OwnMessages } from '../../i18n/messages.js';
import { textRuns, translateTexts } from './text-runs.js';

interface LanguagePair {
  sourceLanguage: string;
  targetLanguage: string;
}

/** What we use of the Translator API (W3C Web Machine Learning, Chrome 138): TypeScript does not know it yet. */
interface TranslatorApi {
  availability(pair: LanguagePair): Promise<string | null>;
  create(options: LanguagePair & { signal: AbortSignal; monitor(monitor: EventTarget): void }): Promise<BrowserTranslator>;
}
interface BrowserTranslator {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

export interface TranslationHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly messages: OwnMessages;
  /** Without a title there is no place for the button. */
  readonly bodyOnly: boolean;
  /** The item that is shown. */
  readonly current: NewsItem | undefined;
}

/** `asked`: the browser has yet to say whether it can. */
type Status = 'none' | 'asked' | 'offered' | 'busy' | 'shown' | 'failed';
type Words = 'translateNote' | 'downloading' | 'translating' | 'translated' | 'translateFailed';

/** A text as it was, and as it became. */
interface Run {
  node: Text;
  original: string;
  translation: string;
}

/** Fields of an item that are translated: while they stay the same, so does what the reader sees. */
const TEXTS = ['id', 'title', 'language', 'content_html', 'content_text', 'summary'] as const;

export class Translation implements ReactiveController {
  #status: Status = 'none';
  #note: { words: Words; part: number } | undefined;
  #item: NewsItem | undefined;
  #pair: LanguagePair | undefined;
  #runs: Run[] = [];
  /** The elements whose language changes, each with the one it had. */
  #roots = new Map<Element, string | null>();
  #end = new AbortController();

  constructor(private readonly host: TranslationHost) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { bodyOnly } = this.host;
    const current = bodyOnly ? undefined : this.host.current;
    if (TEXTS.every((name) => current?.[name] === this.#item?.[name])) return;
    this.#reset();
    this.#item = current;
    void this.#offer();
  }

  /** The text was made anew, in its own language. */
  hostUpdated(): void {
    if (this.#runs.every(({ node }) => node.isConnected)) return;
    this.#showOriginal();
    this.#runs = [];
  }

  hostDisconnected(): void {
    this.#reset();
    this.#item = undefined;
  }

  /** In the reader's language: who cannot read the article may not read the page either. */
  template(): unknown {
    const status = this.#status;
    if (/none|asked/.test(status) || !this.#pair) return nothing;
    const { targetLanguage: target } = this.#pair;
    const words = messagesFor(ARTICLE, target, this.host.messages);
    const percent = formatPercent(this.#note?.part ?? 0, target);
    return html`<div part="translate" class=${`translate ${status}`} lang=${spokenLanguage(ARTICLE, target)} dir="auto">
      <button part="button" type="button" aria-describedby="translation" aria-disabled=${status === 'busy'} @click=${() => void this.#press()}>
        ${status === 'shown' ? words.showOriginal : words.translate}</button>
      <span id="translation" aria-live="polite">${this.#note ? fill(words[this.#note.words], { percent }) : nothing}</span>
    </div>`;
  }

  async #offer(): Promise<void> {
    const { signal } = this.#end;
    this.#pair = translatorApi() && pairOf(this.#item);
    if (!this.#pair) return;
    this.#status = 'asked';
    const availability = await availabilityOf(this.#pair);
    if (signal.aborted) return;
    const isPossible = /^(?:available|download)/.test(availability);
    this.#become(isPossible ? 'offered' : 'none', isPossible && availability !== 'available' ? 'translateNote' : undefined);
  }

  async #press(): Promise<void> {
    if (this.#status === 'busy' || this.#status === 'asked') return;
    const { signal } = this.#end;
    try {
      if (this.#status === 'shown') {
        this.#showOriginal();
        return;
      }
      if (!this.#runs.length) await this.#translate(signal);
      if (!signal.aborted) this.#showTranslation();
    } catch {
      if (!signal.aborted) this.#become('failed', 'translateFailed');
    }
  }

  async #translate(signal: AbortSignal): Promise<void> {
    const tell = (words: Words, part = 0): void => {
      if (!signal.aborted) this.#become('busy', words, part);
    };
    tell('translating');
    const monitor = (target: EventTarget): void => {
      target.addEventListener('downloadprogress', (event) => tell('downloading', (event as ProgressEvent).loaded));
    };
    const translator = await translatorApi()?.create({ ...(this.#pair as LanguagePair), signal, monitor });
    if (!translator) return;
    try {
      const nodes = signal.aborted ? [] : textRuns(this.#texts());
      const originals = nodes.map(({ data }) => data);
      const translations = await translateTexts(originals, (text) => translator.translate(text, { signal }), (part) => tell('translating', part));
      // An aborted run must not leave its texts to the next item.
      if (this.#end.signal === signal) this.#runs = nodes.map((node, at) => ({ node, original: originals[at] ?? '', translation: translations[at] ?? '' }));
    } finally {
      translator.destroy();
    }
  }

  #texts(): Element[] {
    return [...this.host.renderRoot.querySelectorAll('article [part~=title], article [part~=content]')];
  }

  #showTranslation(): void {
    const { targetLanguage } = this.#pair ?? {};
    for (const { node, translation } of this.#runs) node.data = translation;
    for (const root of this.#texts()) {
      this.#roots.set(root, root.getAttribute('lang'));
      root.setAttribute('lang', targetLanguage ?? '');
    }
    this.#become('shown', 'translated');
  }

  #showOriginal(): void {
    for (const { node, original } of this.#runs) node.data = original;
    for (const [root, language] of this.#roots) {
      if (language === null) root.removeAttribute('lang');
      else root.setAttribute('lang', language);
    }
    this.#roots.clear();
    if (this.#status !== 'none') this.#become('offered');
  }

  /** Another item, or none: what runs ends, and Lit finds its text as it left it. */
  #reset(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#status = 'none';
    this.#showOriginal();
    this.#runs = [];
  }

  /** By quarters: whoever listens need not hear every step. */
  #become(status: Status, words?: Words, part = 0): void {
    this.#status = status;
    this.#note = words && { words, part: Math.floor(part * 4) / 4 };
    this.host.requestUpdate();
  }
}

/** From the item's language to the reader's first; none where the reader knows the item's, or nobody knows which it is. */
function pairOf(item: NewsItem | undefined): LanguagePair | undefined {
  const { language: sourceLanguage = '' } = item ?? {};
  const [targetLanguage = ''] = navigator.languages;
  const isKnown = navigator.languages.some((each) => primaryLanguage(each) === primaryLanguage(sourceLanguage));
  return sourceLanguage && targetLanguage && !isKnown ? { sourceLanguage, targetLanguage } : undefined;
}

/** A page may have put something else under that name. */
async function availabilityOf(pair: LanguagePair): Promise<string> {
  try {
    return String(await translatorApi()?.availability(pair));
  } catch {
    return '';
  }
}

function translatorApi(): TranslatorApi | undefined {
  return (globalThis as { Translator?: TranslatorApi }).Translator;
}
