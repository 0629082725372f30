/** Well-formed feeds of three formats, with the truth of each. The same seed gives the same feeds in every place. */
import fc from 'fast-check';
import { ATOM_PREFIXES, writeAtom } from './atom.js';
import { Decisions, NOT_YET, type Oddity } from './decisions.js';
import { feedModel, type FeedModel } from './model.js';
import type { Place } from './parts.js';
import { RSS1_PREFIXES, writeRss1 } from './rss1.js';
import { DOCUMENT, RSS2_PREFIXES, writeRss2 } from './rss2.js';
import type { TrueFeed } from './truth.js';
import { DECLARABLE } from './words.js';
import { spellDocument, type XmlElement } from './xml.js';

export { DOCUMENT, NOT_YET };

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

/** `without`: what is left out because some reader does not stand it. */
export function generatedFeeds({ write, usual, isTyped }: Format, without: Iterable<Oddity> = []): fc.Arbitrary<GeneratedFeed> {
  return fc.tuple(feedModel(isTyped), fc.uint8Array({ maxLength: 100, size: 'max' })).map(([model, numbers]) => {
    const decisions = new Decisions(numbers, without);
    const { element, truth } = write(model, { decisions, uri: '', base: DOCUMENT });
    return { source: spellDocument(element, { decisions, usual, entities: entitiesOf(decisions) }), truth };
  });
}

function entitiesOf(decisions: Decisions): ReadonlyMap<string, string> {
  if (!decisions.oddly('declared entities', 4)) return new Map();
  const names = ['e', 'nazwa-2', '_.x', decisions.has('entity names beyond ASCII') ? 'żyto' : 'zyto', 'E', 'e.e'];
  const values = DECLARABLE.filter((value) => decisions.has('false ends of the document type') || !value.includes(']>')).filter((value) => decisions.has('escaped references in entities') || !/&\w+;/.test(value));
  return new Map(decisions.shuffle(values).map((value, at) => [names[at] ?? 'other', value]));
}
