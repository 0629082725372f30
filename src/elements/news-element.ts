/** What all elements share: language, laziness, states, and what is shown while there is no data. */
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { COMMON, messagesFor, type OwnMessages, type Translated } from '../i18n/messages.js';
import { VisibilityController } from './controllers/visibility-controller.js';
import { NewsErrorEvent, type NewsErrorCode } from './events.js';
import { languageOf } from './language.js';
import { readMessages } from './read-messages.js';
import { reportOnce } from './report.js';
import { frameTemplate } from './templates/frame.js';
import { failureTemplate, skeletonTemplate } from './templates/waiting.js';

/** What an element shows. `stale` can stand beside `ready`. */
export type ViewState = 'loading' | 'ready' | 'empty' | 'error';
const VIEWS: readonly ViewState[] = ['loading', 'ready', 'empty', 'error'];

/**
 * @attr {string} lang - Language of the element's words and dates. Default: that of the page around it.
 */
export abstract class NewsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    loading: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: { reflect: true },
    messages: { converter: readMessages },
    announcement: { state: true, attribute: false },
  };

  /**
   * When to load: `lazy` when the element comes near the screen, `eager` at once.
   *
   * @value lazy - When the element comes near the screen.
   * @value eager - At once.
   */
  loading: 'lazy' | 'eager' = 'lazy';

  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  headingLevel = 2;

  /**
   * Colours: those of the page, or light or dark ones of our own.
   *
   * @value auto - The colours of the page.
   * @value light - Light colours of our own.
   * @value dark - Dark colours of our own.
   */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Texts of the page's own in place of the element's, as an object or (in the attribute) JSON: `{"readMore": "More"}`. Assign a new object to change it. */
  messages: OwnMessages = {};

  /** Text above the content, in the elements that have such an attribute. */
  readonly heading?: string;

  /** What screen readers are told. */
  protected announcement = '';

  readonly #visibility = new VisibilityController(this);
  readonly #internals = this.attachInternals();
  /** Children of a declarative shadow root: what the server rendered, kept until there is something newer. */
  #snapshot: ChildNode[] = [];
  /** The reader asked: the sentence, where there is one, stays until there is an answer. */
  #isRetrying = false;
  /** What the visitor read last in place of the news. */
  #sentence = '';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#snapshot = [...(this.shadowRoot?.childNodes ?? [])];
    return super.createRenderRoot();
  }

  /** What is shown now. */
  protected abstract get view(): ViewState;

  /** The view, without what stands around it. */
  protected abstract content(view: ViewState): unknown;

  /** Whether the data is older than a refresh that failed. */
  protected get isStale(): boolean {
    return false;
  }

  /** Asks the source again. */
  protected abstract retry(): unknown;

  /** What the reader has to agree to before anything is asked. */
  protected get invitation(): unknown {
    return undefined;
  }

  /** What screen readers are told when the reader asked for the news and it is there. */
  protected get answer(): string {
    return '';
  }

  /** Address of the source, for the link that is the way out when it cannot be shown. */
  protected abstract get source(): string;

  /** A fault of ours must not become an error of the page: it is told once, and what the author wrote takes the place. */
  protected override performUpdate(): void {
    try {
      tidyProperties(this);
      super.performUpdate();
    } catch (error) {
      reportOnce(`<${this.localName}> failed: ${String(error)}`);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }

  protected override update(changed: PropertyValues): void {
    const { view } = this;
    const wasAnswered = this.#isRetrying && view !== 'loading';
    if (wasAnswered) this.#isRetrying = false;
    const hidesFocus = view === 'ready' && (wasAnswered || this.#hasFocusInFallback);
    super.update(changed);
    this.#publish(view);
    if (wasAnswered) this.#tellAnswer(view);
    // The retry button, or the link that stood in for the news, is gone: the reader goes on from what came instead.
    if (hidesFocus) this.focusBase();
  }

  protected override render(): TemplateResult {
    const { heading = '', headingLevel, announcement, view } = this;
    const hasOwnHeading = [...this.children].some(({ slot }) => slot === 'heading');
    return frameTemplate({ heading, headingLevel, hasOwnHeading, announcement, isBusy: view === 'loading' && !this.invitation }, this.content(view));
  }

  /** BCP 47 tag the element speaks: that of the nearest `lang`. */
  protected get language(): string {
    return languageOf(this);
  }

  /** What the element says, in its language or in the words of the page's author. */
  protected wordsOf<T extends object>(area: Translated<T>): T {
    return messagesFor(area, this.language, this.messages);
  }

  /** Whether it is time to ask the network. */
  protected get mayLoad(): boolean {
    return this.loading === 'eager' || this.#visibility.isNear;
  }

  /** Until data arrives: what the server rendered, else what the author wrote, else a quiet outline. */
  protected waiting(rows: number): unknown {
    if (this.#isRetrying && this.#sentence) return this.failure(this.#sentence);
    const { invitation } = this;
    if (this.#snapshot.length) return invitation;
    const { loading } = this.wordsOf(COMMON);
    return [this.fallbackSlot(), invitation ?? (this.#hasFallback ? nothing : html`<p class="hidden">${loading}</p>${this.outline(rows)}`)];
  }

  /** Lines in the shape of what is to come; they do not move. */
  protected outline(rows: number): unknown {
    return skeletonTemplate(rows);
  }

  /** When there is nothing to show: the same ladder, ending in a sentence, a retry button and a link. */
  protected failure(sentence: string, slot: 'error' | 'empty' = 'error'): unknown {
    if (this.#snapshot.length) return nothing;
    if (this.#hasFallback) return [this.fallbackSlot(), nothing];
    this.#sentence = sentence;
    const messages = this.wordsOf(COMMON);
    const content = failureTemplate({ sentence, messages, source: this.source, retry: () => this.ask() });
    return [this.fallbackSlot(), html`<slot name=${slot}>${content}</slot>`];
  }

  /** Tells the page and, once, the console. */
  protected reportProblem(code: NewsErrorCode, message: string, url: string): void {
    reportOnce(`${message} [${code}] ${url}`);
    this.dispatchEvent(new NewsErrorEvent(code, message, url));
  }

  /** Whether the author wrote something between the tags that can stand in for the news. */
  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) => (node instanceof Element ? !node.slot && isSomething(node) : isText(node)));
  }

  /** Whether the reader stands on something that the news is about to replace. */
  get #hasFocusInFallback(): boolean {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    return activeElement !== this && this.contains(activeElement) && !activeElement?.closest('[slot]');
  }

  /** Rendered even when empty: children may arrive after the first render, from a parser still at work. */
  protected fallbackSlot(): TemplateResult {
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  /** The reader asked for the news: they hear how it goes, and the focus is there when it comes. */
  protected ask(): void {
    this.#isRetrying = true;
    this.announcement = this.wordsOf(COMMON).loading;
    void this.retry();
  }

  /** After rendering, because it says what has been rendered. */
  #tellAnswer(view: ViewState): void {
    void this.updateComplete.then(() => (this.announcement = view === 'ready' ? this.answer : this.#sentence));
  }

  protected focusBase(): void {
    this.renderRoot.querySelector<HTMLElement>('[part~=base]')?.focus({ preventScroll: true });
  }

  /** Tells CSS (`:state(ready)`), and drops the server's snapshot once something newer is there. */
  #publish(view: ViewState): void {
    for (const name of VIEWS) this.#setState(name, name === view);
    this.#setState('stale', this.isStale);
    if (view === 'ready') for (const node of this.#snapshot.splice(0)) node.remove();
  }

  #setState(name: string, isOn: boolean): void {
    const { states } = this.#internals;
    // Chromium before 125 knows only names that start with two dashes, and throws at others.
    try {
      states[isOn ? 'add' : 'delete'](name);
    } catch {
      states[isOn ? 'add' : 'delete'](`--${name}`);
    }
  }
}

/** An element of each class as nobody has touched it. */
const untouched = new Map<unknown, object>();

/**
 * Frameworks take attributes away, and set properties to nothing: then what counts is what would without them. And their templates
 * write `limit="5"` into the property, as it stands: text is read as in the attribute.
 */
function tidyProperties(element: LitElement): void {
  const type = element.constructor as typeof LitElement & (new () => LitElement);
  for (const [name, { type: Type, converter = Type === Number && Number }] of type.elementProperties) {
    const value: unknown = Reflect.get(element, name) ?? undefined;
    if (typeof value === 'string' && typeof converter === 'function') Reflect.set(element, name, converter(value, Type));
    if (value !== undefined) continue;
    const defaults = untouched.get(type) ?? new type();
    untouched.set(type, defaults);
    Reflect.set(element, name, Reflect.get(defaults, name));
  }
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && Boolean(node.textContent?.trim());
}

function isSomething(element: Element): boolean {
  return Boolean(element.textContent.trim()) || element.localName === 'img' || element.querySelector('img') !== null;
}
