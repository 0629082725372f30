/** The items of an XML document, each read when it is complete. */
import type { NewsItem } from '../model.js';
import { inherit, toItem } from '../normalize.js';
import { XmlReader } from './xml.js';

/** Takes the text of an XML document, piece by piece, and keeps its items. */
export interface Collector {
  readonly xml: XmlReader;
  push(text: string): void;
  end(): void;
  readonly count: number;
  items(): NewsItem[];
}

/** `limit`: so many items are enough. */
export function collect(url: string, limit = Infinity): Collector {
  const items: NewsItem[] = [];
  const xml = new XmlReader(url, {
    item: (item) => items.push(toItem(item)),
    get isDone() {
      return items.length >= limit;
    },
  });
  return {
    xml,
    push: (text) => xml.push(text),
    end: () => xml.end(),
    get count() {
      return items.length;
    },
    items: () => items.map((item) => inherit(item, xml.feed)),
  };
}

