/** What all elements share: language, laziness, states, and the children the page's author wrote. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { messagesFor, type Messages } from '../i18n/messages.js';
import { VisibilityController } from './controllers/visibility-controller.js';
import { languageOf } from './language.js';

/** What an element shows. `stale` can stand beside `ready`. */
export type ViewState = 'loading' | 'ready' | 'empty' | 'error';

export abstract class NewsElement extends LitElement {
  /** When to load: `lazy` when the element comes near the screen, `eager` at once. */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** Level of the element's own heading, 1 to 6; everything inside follows it. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Colours: those of the page, or light or dark ones of our own. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  readonly #visibility = new VisibilityController(this);
  readonly #internals = this.attachInternals();
  /** Children of a declarative shadow root: what the server rendered, shown until there is something newer. */
  #snapshot: ChildNode[] = [];

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

  /** BCP 47 tag the element speaks: that of the nearest `lang`. */
  protected get language(): string {
    return languageOf(this);
  }

  protected get messages(): Messages {
    return messagesFor(this.language);
  }

  /** Whether it is time to ask the network. */
  protected get mayLoad(): boolean {
    return this.loading === 'eager' || this.#visibility.isNear;
  }

  protected get hasSnapshot(): boolean {
    return this.#snapshot.length > 0;
  }

  /** Whether the author wrote something between the tags that can stand in for the news. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some(
      (node) => (node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE) && isSomething(node),
    );
  }

  protected hasSlotted(name: string): boolean {
    return [...this.children].some((child) => child.slot === name);
  }

  /** Publishes the state to CSS (`:state(ready)`) and drops the server's snapshot once something newer is there. */
  protected publish(view: ViewState, isStale = false): void {
    for (const name of ['loading', 'ready', 'empty', 'error'] as const) this.#setState(name, name === view);
    this.#setState('stale', isStale);
    if (view !== 'ready' && view !== 'empty') return;
    for (const node of this.#snapshot.splice(0)) node.remove();
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

function isSomething(node: Node): boolean {
  return Boolean(node.textContent?.trim()) || (node instanceof Element && (node.localName === 'img' || node.querySelector('img') !== null));
}
