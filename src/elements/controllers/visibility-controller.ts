/** Tells its host when it comes near the visible part of the page, once. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far outside the viewport an element starts to load: about one screen of a phone. */
const NEAR_PIXELS = 600;
export const NEAR = `${NEAR_PIXELS}px`;

export class VisibilityController implements ReactiveController {
  /** True from the moment the host came near; a hidden tab stays false until it is shown. */
  isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    // Old browsers, and pages that take it away: then everything is near.
    this.isNear ||= !('IntersectionObserver' in globalThis) || isInSight(this.host);
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

/** An observer answers after the next frame, which takes its time while a page begins: what is in sight now need not wait for it. */
function isInSight(element: Element): boolean {
  if (document.visibilityState !== 'visible') return false;
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && top < innerHeight + NEAR_PIXELS && bottom > -NEAR_PIXELS;
}
