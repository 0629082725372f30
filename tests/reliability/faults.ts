/** What visitors and editors see when a feed fails: the table that the tests assert, and that the documentation prints. */
import type { Fault } from '../support/second-origin.js';

/** What a visitor sees. */
export type Sight =
  /** What the page's author wrote between the tags; without that a sentence, a button to try again, and a link to the site. */
  | 'yours'
  /** The news. */
  | 'news'
  /** The items that came whole. */
  | 'part'
  /** The news of the mirror. */
  | 'mirror'
  /** The last good copy, and how old it is. */
  | 'copy';

export interface FaultRow {
  /** What happens, in the words of the documentation. */
  what: string;
  /** Where a test meets it: on the second origin, or at an address of its own. */
  at: Fault | `http://${string}`;
  alone: Sight;
  /** Default: the mirror's news, where there is nothing better. */
  withMirror?: Sight;
  /** Default: the copy, where there is nothing better. */
  withKeep?: Sight;
  /** What `news-error` says. It is silent where a mirror helped. */
  code?: string;
}

/** A fault that leaves nothing to show. */
const dead = (at: FaultRow['at'], what: string, code: string): FaultRow => ({ what, at, alone: 'yours', code });
/** One that costs nothing. */
const harmless = (at: FaultRow['at'], what: string): FaultRow => ({ what, at, alone: 'news' });

/** Every one heals: the next attempt asks the feed again, first the feed itself, then its mirrors. */
export const faults: readonly FaultRow[] = [
  dead('hang', 'The server takes the question and never answers', 'timeout'),
  dead('silent-body', 'It begins to answer, then says nothing more', 'timeout'),
  dead('drip', 'It sends byte after byte, and no item in 15 seconds', 'timeout'),
  dead('reset', 'The connection breaks before the answer', 'network-or-cors'),
  dead('reset-before-items', 'It breaks before the first item', 'network-or-cors'),
  { what: 'It breaks after some items', at: 'reset-mid-body', alone: 'part', code: 'network-or-cors' },
  { what: 'The answer is shorter than its `Content-Length`', at: 'length-too-long', alone: 'part', code: 'network-or-cors' },
  { what: 'The answer is longer than its `Content-Length`', at: 'length-too-short', alone: 'part', withMirror: 'part', withKeep: 'part', code: 'malformed' },
  { what: 'The feed ends in the middle of an item', at: 'truncated', alone: 'part', withMirror: 'part', withKeep: 'part', code: 'malformed' },
  dead('huge', 'The answer is a gigabyte long', 'too-large'),
  dead('gzip-bomb', 'A few kilobytes unpack to more than 32 MiB', 'too-large'),
  dead('redirect-loop', 'The address leads to itself', 'network-or-cors'),
  dead('moved-to-page', 'The address leads to an HTML page (301)', 'not-a-feed'),
  harmless('redirected', 'The address leads to another one with the feed (307)'),
  dead('html', 'The address holds an HTML page', 'not-a-feed'),
  dead('empty', 'The answer is empty', 'empty'),
  { what: 'The feed holds no items', at: 'empty-feed', alone: 'yours', withMirror: 'yours', withKeep: 'yours', code: 'empty' },
  harmless('wrong-charset', 'The server names the wrong encoding (UTF-8 for ISO 8859-2)'),
  harmless('unknown-charset', 'The server names an encoding that does not exist'),
  harmless('wrong-type', 'The server says that the feed is a picture'),
  dead('status/304', 'The server says 304, and nobody had asked whether anything changed', 'http-304'),
  dead('missing', 'The server says 404', 'http-404'),
  dead('too-many-requests', 'The server says 429 with `Retry-After`', 'http-429'),
  dead('status/500', 'The server says 500', 'http-500'),
  dead('flapping', 'The server says 503 every other time', 'http-503'),
  dead('http://feed.invalid/feed.xml', 'The name of the host does not exist (DNS)', 'network-or-cors'),
  dead('no-cors', 'The answer lacks `Access-Control-Allow-Origin`', 'network-or-cors'),
];

/** What a visitor sees in each of the three places that a feed can stand in. */
export function sightsOf({ alone, withMirror, withKeep }: FaultRow): Record<'alone' | 'withMirror' | 'withKeep', Sight> {
  const isWhole = alone === 'news';
  return { alone, withMirror: withMirror ?? (isWhole ? alone : 'mirror'), withKeep: withKeep ?? (isWhole ? alone : 'copy') };
}

/** What happens to the device or the page, not to the feed. */
export const situations = {
  offline: { what: 'The device is offline', sees: 'what you wrote; news that is there stays', code: '`offline`', next: 'with `refresh` as soon as it is online, else when the reader asks' },
  mixed: { what: 'The page is https, the feed http (mixed content)', sees: 'what you wrote', code: '`network-or-cors`', next: 'never: the browser forbids it' },
  frozen: { what: 'The browser freezes the tab and wakes it up', sees: 'the news', code: '', next: 'as before' },
  backForward: { what: 'The reader leaves the page and comes back', sees: 'the news', code: '', next: 'as before' },
  clock: { what: "The device's clock jumps by a year, forwards or back", sees: 'the news', code: '', next: 'at once' },
  storm: { what: 'Fifty elements of one feed reload at once', sees: 'the news', code: '', next: 'one request for all of them' },
} as const;

const WORDS: Readonly<Record<Sight, string>> = {
  yours: 'what you wrote',
  news: 'the news',
  part: 'the items that came whole',
  mirror: "the mirror's news",
  copy: 'the last copy and its age',
};

/** The chapter of the documentation. */
export function section(): string {
  const rows = faults.map((fault) => {
    const { alone, withMirror, withKeep } = sightsOf(fault);
    return [fault.what, WORDS[alone], WORDS[withMirror], WORDS[withKeep], fault.code ? `\`${fault.code}\`` : '–'];
  });
  const others = Object.values(situations).map(({ what, sees, code, next }) => [what, sees, code || '–', next]);
  return `## When a feed fails

What a visitor sees in a list with nothing else to show, in one whose feed has a mirror (\`a|b\`), and in one with \`keep\` whose last visit
left a copy. “What you wrote” stands between the tags; where nothing does, it is a sentence with a button to try again and a link to the
site. The code is that of \`news-error\`, and of one line in the console; where a mirror helped, nobody is told.

${table(['What happens', 'Alone', 'With a mirror', 'With `keep`', 'Code'], rows)}

Each of these heals with the next attempt, which asks the feed first: the reader's, that of \`refresh\`, the next visit. Nothing is asked
again by itself in between, and a failed answer is remembered for five seconds, however many elements want it. \`Retry-After\` cannot be
read from another origin; \`refresh\` asks once a minute at most. No answer is read beyond 32 MiB, unpacked, or for more than 15 seconds.

${table(['What happens', 'A visitor sees', 'Code', 'Next attempt'], others)}
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
