/** The events of every element: composed, so that they are heard outside of the shadow root. */
import type { FeedErrorCode } from '../feed/errors.js';
import type { NewsItem } from '../feed/model.js';

/** What went wrong, for the page's editor: a feed's code, or an item that the feed does not hold, or that its publisher took back. */
export type NewsErrorCode = FeedErrorCode | 'not-found' | 'retracted';

/** The browser's own, also where a page has another class of that name, as MooTools makes one. */
const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** `news-load`: data arrived and is shown. */
export class NewsLoadEvent extends NativeEvent {
  static readonly type = 'news-load';

  constructor(
    /** How many items (or partners) are there. */
    readonly count: number,
  ) {
    super(NewsLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** `news-error`: a source could not be read. The visitor sees older news, the fallback or a kind sentence. */
export class NewsErrorEvent extends NativeEvent {
  static readonly type = 'news-error';

  constructor(
    readonly code: NewsErrorCode,
    /** What happened, in English, for the page's editor. */
    readonly message: string,
    /** The address that failed. */
    readonly url: string,
  ) {
    super(NewsErrorEvent.type, { bubbles: true, composed: true });
  }
}

/** `news-open`: a reader opens an item. `preventDefault()` keeps it closed, so that the page can show it its own way. */
export class NewsOpenEvent extends NativeEvent {
  static readonly type = 'news-open';

  constructor(readonly item: NewsItem) {
    super(NewsOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** `news-close`: a reader closed an item that was open in the list. */
export class NewsCloseEvent extends NativeEvent {
  static readonly type = 'news-close';

  constructor() {
    super(NewsCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  // Elements, document and window: the events bubble.
  interface GlobalEventHandlersEventMap {
    'news-close': NewsCloseEvent;
    'news-load': NewsLoadEvent;
    'news-error': NewsErrorEvent;
    'news-open': NewsOpenEvent;
  }
}
