/** Loads one resource for its host: the latest request wins, leaving the page ends it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../../feed/errors.js';

export type ResourceState<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'error'; error: FeedError };

export class ResourceController<T> implements ReactiveController {
  state: ResourceState<T> = { status: 'loading' };
  #url: string | undefined;
  #running: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: (url: string, signal: AbortSignal) => Promise<T>,
  ) {
    host.addController(this);
  }

  /** Loads this address; the same address again changes nothing. */
  watch(url: string): void {
    if (url === this.#url) return;
    this.#url = url;
    this.reload();
  }

  reload(): void {
    this.#running?.abort();
    this.#running = new AbortController();
    this.#change({ status: 'loading' });
    void this.#run(this.#url ?? '', this.#running.signal);
  }

  /** Back on the page: the host's next update asks for what did not arrive. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#running?.abort();
    if (this.state.status === 'loading') this.#url = undefined;
  }

  async #run(url: string, signal: AbortSignal): Promise<void> {
    const state = await this.load(url, signal).then(
      (value): ResourceState<T> => ({ status: 'ready', value }),
      (error: unknown): ResourceState<T> => ({ status: 'error', error: asFeedError(error) }),
    );
    if (!signal.aborted) this.#change(state);
  }

  #change(state: ResourceState<T>): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

function asFeedError(error: unknown): FeedError {
  return error instanceof FeedError ? error : new FeedError('malformed', String(error), { cause: error });
}
