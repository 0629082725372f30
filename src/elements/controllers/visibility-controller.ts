/** Tells its host when it comes near the visible part of the page, once. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far outside the viewport an element starts to load: about one screen of a phone. */
export const NEAR = '600px';

export class VisibilityController implements ReactiveController {
  /** True from the moment the host came near; a hidden tab stays false until it is shown. */
  isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    // Old browsers, and pages that take it away: then everything is near.
    this.isNear ||= !('IntersectionObserver' in globalThis);
    if (this.isNear) return;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.isNear = true;
    this.#observer?.disconnect();
    this.host.requestUpdate();
  }
}
