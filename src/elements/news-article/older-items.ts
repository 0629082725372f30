/** Goes on to the older pages: for an item that no loaded page holds, and for what comes after the last one. */
import type { ReactiveControllerHost } from 'lit';

/** Nobody waits for more pages than these. */
const MOST_PAGES = 10;

export interface OlderItemsHost extends ReactiveControllerHost {
  /** Fetches the next page; false when nothing came. */
  loadOlder(): Promise<boolean>;
}

export class OlderItems {
  /** Whether an item is being looked for. */
  isSeeking = false;
  /** Whether the reader waits for what comes after the last item. */
  isTurning = false;
  #sought: string | undefined;

  constructor(private readonly host: OlderItemsHost) {}

  /** Looks for an item, once. `isOver` is asked before each page. */
  async seek(wanted: string, isOver: () => boolean): Promise<void> {
    if (this.#sought === wanted) return;
    this.#sought = wanted;
    this.isSeeking = true;
    await this.#leaf(() => this.#sought !== wanted || isOver());
    if (this.#sought !== wanted) return;
    this.isSeeking = false;
    this.host.requestUpdate();
  }

  /** What was looked for in vain may be there next time. */
  forget(): void {
    this.#sought = undefined;
    this.isSeeking = false;
  }

  /** Loads until there is something to turn to; false where it is being done already, or there is nothing. */
  async turn(isThere: () => boolean): Promise<boolean> {
    if (this.isTurning) return false;
    this.isTurning = true;
    this.host.requestUpdate();
    await this.#leaf(isThere);
    this.isTurning = false;
    this.host.requestUpdate();
    return true;
  }

  async #leaf(isOver: () => boolean): Promise<void> {
    for (let pages = 0; pages < MOST_PAGES && !isOver() && (await this.host.loadOlder()); pages++);
  }
}
