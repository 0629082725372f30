/** Carousel and ticker: a row that is wider than its place. Nothing moves until the reader asks for it. */
import { html, nothing, svg, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { NewsMessages } from '../../../i18n/messages.js';
import type { Layout } from './layout.js';

/** Pixels a second: slow enough to read along. */
const SPEED = 45;
/** Seconds that the ticker rests at its end before it begins again. */
const REST = 2;
/** Browsers round scroll positions. */
const TOLERANCE = 2;

interface StripHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
}

export class Strip implements ReactiveController {
  #list: HTMLElement | undefined;
  /** Whether the row stands at its start, its end, or (all fits) both. */
  #isAtStart = true;
  #isAtEnd = true;
  #isPlaying = false;
  /** Where the ticker is: browsers round what they are told. */
  #position = 0;
  #lastFrame = 0;
  /** A frame later: what changes its own size inside the callback is reported to the page as an error. */
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(this.measure));

  constructor(private readonly host: StripHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return; // an update can come after the end
    const list = this.host.renderRoot.querySelector<HTMLElement>('.strip') ?? undefined;
    if (list !== this.#list) this.#observer.disconnect();
    if (list && list !== this.#list) this.#observer.observe(list);
    this.#list = list;
    if (!list?.matches('.ticker')) this.#isPlaying = false;
    void this.host.updateComplete.then(this.measure);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#list = undefined;
    this.#isPlaying = false;
  }

  /** Back on the page: the next update finds the list again. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** The buttons; none when everything fits. */
  controls(layout: Layout, messages: NewsMessages): unknown {
    if (this.#isAtStart && this.#isAtEnd) return nothing;
    return html`<div part="controls" class="controls">${layout === 'ticker' ? this.#playButton(messages) : this.#stepButtons(messages)}</div>`;
  }

  /** After scrolling, resizing and rendering. */
  readonly measure = (): void => {
    const list = this.#list;
    if (!list) return;
    const at = Math.abs(list.scrollLeft); // negative from right to left
    const isAtStart = at <= TOLERANCE;
    const isAtEnd = at + list.clientWidth >= list.scrollWidth - TOLERANCE;
    if (isAtStart === this.#isAtStart && isAtEnd === this.#isAtEnd) return;
    this.#isAtStart = isAtStart;
    this.#isAtEnd = isAtEnd;
    this.host.requestUpdate();
  };

  /** Not `disabled` at the ends: the focus would be lost with the button. */
  #stepButtons({ previousItems, nextItems }: NewsMessages): TemplateResult[] {
    const button = (label: string, direction: 1 | -1, isOver: boolean) => html`<button part="button ${direction < 0 ? 'previous' : 'next'}" type="button"
      aria-label=${label} aria-disabled=${isOver} @click=${() => this.#scroll(direction)}>
      ${icon(direction < 0 ? 'm15 5-7 7 7 7' : 'm9 5 7 7-7 7')}</button>`;
    return [button(previousItems, -1, this.#isAtStart), button(nextItems, 1, this.#isAtEnd)];
  }

  /** The last card seen, often only in part, becomes the first. */
  #scroll(direction: 1 | -1): void {
    const list = this.#list;
    if (!list) return;
    const sign = getComputedStyle(list).direction === 'rtl' ? -direction : direction;
    list.scrollBy({ left: sign * list.clientWidth * 0.9 });
  }

  #playButton({ play, pause }: NewsMessages): TemplateResult {
    return html`<button part="button" class="play" type="button" aria-label=${this.#isPlaying ? pause : play} @click=${() => this.#toggle()}>
      ${icon(this.#isPlaying ? 'M9 5v14M15 5v14' : 'M8 5v14l11-7z')}</button>`;
  }

  #toggle(): void {
    this.#isPlaying = !this.#isPlaying;
    this.host.requestUpdate();
    this.#lastFrame = performance.now();
    if (this.#isPlaying) requestAnimationFrame(this.#move);
  }

  /** WCAG 2.2.2: stops for good at the button, and for as long as the pointer or the focus is on a headline. */
  readonly #move = (now: number): void => {
    const list = this.#list;
    if (!list || !this.#isPlaying) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#toggle();
    const seconds = Math.min(0.1, (now - this.#lastFrame) / 1000);
    this.#lastFrame = now;
    if (!list.matches(':hover, :focus-within')) this.#advance(list, seconds * SPEED);
    requestAnimationFrame(this.#move);
  };

  #advance(list: HTMLElement, pixels: number): void {
    const most = list.scrollWidth - list.clientWidth;
    const actual = Math.abs(list.scrollLeft);
    const isElsewhere = Math.abs(Math.min(this.#position, most) - actual) > TOLERANCE; // the reader scrolled
    this.#position = (isElsewhere ? actual : this.#position) + pixels;
    if (this.#position > most + REST * SPEED) this.#position = 0;
    list.scrollLeft = getComputedStyle(list).direction === 'rtl' ? -this.#position : this.#position;
  }
}

const icon = (path: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
