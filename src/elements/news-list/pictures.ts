/** The pictures of a list: what is shown when one cannot be loaded. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { NewsItem } from '../../feed/model.js';

/**
 * A broken picture gives way to the page's own (`fallback-image`). Without one its frame goes, as long as the reader has not come
 * so far; a frame that may have been seen stays, with the first letter of the title, because nothing may move in sight.
 */
export class Pictures implements ReactiveController {
  /** Address of the page's own picture; '' for none. */
  fallback = '';
  readonly #broken = new Set<string>();
  readonly #gone = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  template(item: NewsItem): unknown {
    const candidates = [item.image, this.fallback].filter(Boolean) as string[];
    const url = candidates.find((candidate) => !this.#broken.has(candidate));
    if (!candidates.length || (!url && this.#gone.has(item.id))) return nothing;
    // Beside a title that says it all the picture is decoration: an empty `alt` spares the listener.
    return html`<div part="image" class="image" data-letter=${url ? nothing : firstLetter(item)}>
      ${url
        ? html`<img src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"
            @error=${({ target }: Event) => this.#fail(url, item, target as Element)} />`
        : nothing}
    </div>`;
  }

  #fail(url: string, { id }: NewsItem, image: Element): void {
    this.#broken.add(url);
    if (image.getBoundingClientRect().top >= innerHeight) this.#gone.add(id);
    this.host.requestUpdate();
  }
}

const firstLetter = ({ title = '' }: NewsItem): string => /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? '·';
