/** Well-formed feeds of three formats, with the truth of each. The same seed gives the same feeds in every place. */
import fc from 'fast-check';
import { ATOM_PREFIXES, writeAtom } from './atom.js';
import { Decisions } from './decisions.js';
import { feedModel, type FeedModel } from './model.js';
import type { Place } from './parts.js';
import { RSS1_PREFIXES, writeRss1 } from './rss1.js';
import { DOCUMENT, RSS2_PREFIXES, writeRss2 } from './rss2.js';
import type { TrueFeed } from './truth.js';
import { DECLARABLE } from './words.js';
import { spellDocument, type XmlElement } from './xml.js';

export { DOCUMENT };

export interface GeneratedFeed {
  source: string;
  truth: TrueFeed;
}

interface Format {
  write(model: FeedModel, place: Place): { element: XmlElement; truth: TrueFeed };
  usual: ReadonlyMap<string, string>;
  /** It says of each text whether it is HTML. */
  isTyped: boolean;
}

export const formats = {
  'RSS 2.0': { write: writeRss2, usual: RSS2_PREFIXES, isTyped: false },
  'RSS 1.0': { write: writeRss1, usual: RSS1_PREFIXES, isTyped: false },
  'Atom 1.0': { write: writeAtom, usual: ATOM_PREFIXES, isTyped: true },
} satisfies Record<string, Format>;

export interface Manner {
  /** Usual prefixes, and nothing from other vocabularies that looks like news: for readers that do not know namespaces. */
  isTame?: boolean;
}

export function generatedFeeds(format: Format, { isTame = false }: Manner = {}): fc.Arbitrary<GeneratedFeed> {
  return fc.tuple(feedModel(format.isTyped), fc.uint8Array({ maxLength: 500, size: 'max' })).map(([model, numbers]) => {
    const decisions = new Decisions(numbers);
    const { element, truth } = format.write(model, { decisions, uri: '', base: DOCUMENT, isTame });
    return { source: spellDocument(element, { decisions, usual: format.usual, isUsual: isTame, entities: entitiesOf(decisions) }), truth };
  });
}

const NAMES = ['e', 'nazwa-2', 'żyto', '_.x'] as const;

function entitiesOf(decisions: Decisions): ReadonlyMap<string, string> {
  if (!decisions.rarely(4)) return new Map();
  return new Map(DECLARABLE.map((value, at) => [NAMES[at] ?? 'other', value] as const).filter(() => !decisions.rarely(3)));
}
