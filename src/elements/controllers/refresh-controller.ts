/** Asks for news again every so many minutes, but only for somebody who can see it: page visible, element near the screen, device online. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NEAR } from './visibility-controller.js';

const MINUTE = 60_000;
/** The browser's timers count in signed 32-bit numbers: a longer wait would be over at once (HTML, "run steps after a timeout"). */
const LONGEST = 2 ** 31 - 1;
/** The browser says that it is online before names are found again and answers come. */
const SETTLING = 1000;

export class RefreshController implements ReactiveController {
  #interval = 0;
  #isNear = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: AbortController | undefined;

  /** `ask` asks again unless somebody has within the interval, and returns how long it is until then; in milliseconds. */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly ask: (interval: number) => number,
  ) {
    host.addController(this);
  }

  /** Minutes, at least one; 0 and what is no number mean never. The same again changes nothing. */
  every(minutes: number): void {
    const interval = minutes > 0 && this.host.isConnected ? Math.max(1, minutes) * MINUTE : 0;
    if (interval === this.#interval) return;
    this.hostDisconnected();
    this.#interval = interval;
    if (interval) this.#start();
  }

  hostDisconnected(): void {
    this.#interval = 0;
    this.#end?.abort();
    clearTimeout(this.#timer);
  }

  #start(): void {
    const { signal } = (this.#end = new AbortController());
    const look = (): void => this.#look();
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('online', () => this.#wait(SETTLING), { signal });
    const observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    observer.observe(this.host);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    this.#isNear = entries.at(-1)?.isIntersecting ?? false;
    this.#look();
  }

  /** Whoever comes back after the time was over gets what was missed, once. */
  #look(): void {
    clearTimeout(this.#timer);
    if (!this.#interval || !this.#isNear || document.visibilityState === 'hidden' || !navigator.onLine) return;
    this.#wait(Math.min(this.ask(this.#interval), LONGEST));
  }

  #wait(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), time);
  }
}
