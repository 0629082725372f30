/** The page's life in a test's hands: time, visibility, the network's presence, and a count of everything that outlives a call. */
import { aTimeout } from '@open-wc/testing';
import type { Keeper } from '../../src/feed/keeper.js';
import { loadFeed } from '../../src/feed/load.js';
import { FeedStore, type FeedListener, type FeedSource } from '../../src/feed/store.js';
import { waitUntil } from './elements.js';

const STORE = Symbol.for('news-elements/store/1');
/** Timers shorter than this belong to the test runner, to Lit and to requests. */
const LONG = 30_000;

/** A store with the feeds' subscriptions counted. */
class CountedStore extends FeedStore {
  subscribers = 0;

  override subscribe(source: FeedSource, listener: FeedListener, limit?: number): () => void {
    this.subscribers++;
    const leave = super.subscribe(source, listener, limit);
    let isIn = true;
    return () => {
      if (isIn) this.subscribers--;
      isIn = false;
      leave();
    };
  }
}

interface Timer {
  at: number;
  ring: () => void;
}

export interface PageLife {
  /** Moves the clock on, when what was asked has been answered, and rings what is due, in its order. */
  pass(minutes: number): Promise<void>;
  show(visibility: 'visible' | 'hidden'): void;
  goOnline(isOnline: boolean): void;
  /** A fresh store, as after the page was loaded again; with it what the device keeps. */
  load(keeper?: Keeper): CountedStore;
  readonly store: CountedStore;
  readonly timers: number;
  /** Requests begun since `takeOverPage()`: known at once, while a server's log may be late. */
  readonly asked: number;
  /** Listeners on the document and the window, and observers that observe. */
  readonly listeners: number;
  readonly observers: number;
  end(): void;
}

/** Takes over; `end()` gives everything back. */
export function takeOverPage(): PageLife {
  const before = Reflect.get(globalThis, STORE) as unknown;
  const clock = { time: 1_800_000_000_000 };
  const timers = fakeTimers(clock);
  const listeners = countListeners();
  const observers = countObservers();
  const { fetch } = window;
  let asked = 0;
  let loading = 0;
  const load = async (...request: Parameters<typeof loadFeed>) => {
    loading++;
    return loadFeed(...request).finally(() => loading--);
  };
  window.fetch = (...request) => {
    asked++;
    return fetch(...request);
  };
  let store: CountedStore;
  const life: PageLife = {
    async pass(minutes) {
      // Real answers take real time, also on a busy machine, and an element asks nothing while one is under way.
      await waitUntil(() => !loading, 'the answer is there', { interval: 5 });
      await aTimeout(0);
      const end = clock.time + minutes * 60_000;
      for (let next = timers.next(end); next; next = timers.next(end)) {
        clock.time = Math.max(clock.time, next.at);
        next.ring();
        await Promise.resolve();
      }
      clock.time = end;
    },
    show(visibility) {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    goOnline(isOnline) {
      Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
      window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    },
    load(keeper) {
      store = new CountedStore({ load, now: () => clock.time, ...(keeper && { keeper }) });
      Reflect.set(globalThis, STORE, store);
      return store;
    },
    get store() {
      return store;
    },
    get timers() {
      return timers.count;
    },
    get asked() {
      return asked;
    },
    get listeners() {
      return listeners.count;
    },
    get observers() {
      return observers.count;
    },
    end() {
      for (const { restore } of [timers, listeners, observers]) restore();
      window.fetch = fetch;
      Reflect.deleteProperty(document, 'visibilityState');
      Reflect.deleteProperty(navigator, 'onLine');
      Reflect.set(globalThis, STORE, before);
    },
  };
  store = life.load();
  return life;
}

function fakeTimers(clock: { time: number }) {
  const waiting = new Map<number, Timer>();
  const { setTimeout, clearTimeout } = window;
  let last = -1;
  window.setTimeout = ((ring: () => void, wait = 0, ...rest: unknown[]) => {
    if (wait < LONG) return setTimeout(ring, wait, ...rest);
    waiting.set(--last, { at: clock.time + wait, ring });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!waiting.delete(Number(id))) clearTimeout(id);
  };
  return {
    next(end: number): Timer | undefined {
      const [first] = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (first) waiting.delete(first[0]);
      return first?.[1];
    },
    get count() {
      return waiting.size;
    },
    restore: () => Object.assign(window, { setTimeout, clearTimeout }),
  };
}

/** Those that an `AbortSignal` takes off are counted off with it. */
function countListeners() {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const counted = new Set<string>();
  const names = new WeakMap<object, number>();
  let last = 0;
  const keyOf = (target: EventTarget, type: string, listener: object): string => {
    if (!names.has(listener)) names.set(listener, ++last);
    return `${target === window ? 'window' : 'document'} ${type} ${names.get(listener)}`;
  };
  const isCounted = (target: EventTarget) => target === document || target === window;
  // Called without a target (`addEventListener('click', …)`) they mean the window.
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    if (listener && isCounted(target)) {
      const key = keyOf(target, type, listener);
      counted.add(key);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) add.call(signal, 'abort', () => counted.delete(key));
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    if (listener && isCounted(target)) counted.delete(keyOf(target, type, listener));
    remove.call(target, type, listener, options);
  };
  return {
    get count() {
      return counted.size;
    },
    restore: () => Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove }),
  };
}

/** The intersection observers that watch something. */
export function countObservers() {
  const { observe, disconnect } = IntersectionObserver.prototype;
  const observing = new Set<IntersectionObserver>();
  IntersectionObserver.prototype.observe = function (target) {
    observing.add(this);
    observe.call(this, target);
  };
  IntersectionObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
  return {
    get count() {
      return observing.size;
    },
    restore: () => Object.assign(IntersectionObserver.prototype, { observe, disconnect }),
  };
}
