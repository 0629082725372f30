/** A browser's Translator API as a test wants it: no browser of the tests has one. */

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface FakeTranslator {
  availability?: Availability | (() => Promise<Availability>);
  translate?: (text: string, options: { signal: AbortSignal }) => Promise<string>;
  /** What the download reports, from 0 to 1. */
  downloads?: readonly number[];
  /** Before the translator is there. */
  ready?: Promise<unknown>;
}

/** What was asked of it. */
export interface TranslatorLog {
  asked: unknown[];
  created: unknown[];
  texts: string[];
  destroyed: number;
  /** How many texts were under way at once, at most. */
  most: number;
}

let readers: readonly string[] | undefined;

/** Puts the API on the window; the reader's languages are these. */
export function installTranslator({ availability = 'available', downloads = [], ready, translate = async (text) => `«${text}»` }: FakeTranslator, languages: readonly string[]): TranslatorLog {
  const log: TranslatorLog = { asked: [], created: [], texts: [], destroyed: 0, most: 0 };
  let underWay = 0;
  readers = languages;
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => readers });
  Object.defineProperty(window, 'Translator', {
    configurable: true,
    value: {
      async availability(pair: unknown) {
        log.asked.push(pair);
        return typeof availability === 'string' ? availability : availability();
      },
      async create({ signal, monitor, ...pair }: { signal: AbortSignal; monitor(target: EventTarget): void }) {
        log.created.push(pair);
        const target = new EventTarget();
        monitor(target);
        for (const loaded of downloads) target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded, total: 1 }));
        await ready;
        signal.throwIfAborted();
        return {
          async translate(text: string, options: { signal: AbortSignal }) {
            log.texts.push(text);
            log.most = Math.max(log.most, ++underWay);
            try {
              return await translate(text, options);
            } finally {
              underWay--;
            }
          },
          destroy: () => log.destroyed++,
        };
      },
    },
  });
  return log;
}

export function removeTranslator(): void {
  Reflect.deleteProperty(window, 'Translator');
  Reflect.deleteProperty(navigator, 'languages');
}
