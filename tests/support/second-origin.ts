/** The second origin as a browser test sees it: addresses of feeds and faults, own answers, and how often each was asked for. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { LoggedRequest, Route } from './second-origin-server.mjs';

/** Another origin than the test page's; a folder of this test file's own. Ends without a slash. */
export const baseUrl: string = await executeServerCommand<string, undefined>('second-origin:base-url');

const feeds = { rss: 'rss-iso-8859-2.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** One of the three whole feeds: six items each, with images, authors, categories and HTML. */
export function feedUrl(name: keyof typeof feeds): string {
  return `${baseUrl}/${feeds[name]}`;
}

/** What can go wrong with a feed. */
export type Fault =
  | 'missing' // 404
  | 'html' // a page instead of a feed
  | 'empty' // no bytes
  | 'empty-feed' // a feed without items
  | 'truncated' // cut in the middle of the fourth item
  | 'no-cors' // the browser hides the answer
  | 'hang' // never an answer
  | 'endless' // items, newest first, that go on coming until the download is cancelled
  | 'reset' // the connection breaks
  | FaultWhileAnswering
  | `status/${number}`
  | `slow?ms=${number}`;

/** See `feed-faults.mjs`. */
type FaultWhileAnswering =
  | 'silent-body' // a beginning, and never more
  | 'drip' // always one byte more, never an item
  | 'reset-before-items'
  | 'reset-mid-body' // after the third item
  | 'length-too-long' // the feed is shorter than its head says
  | 'length-too-short' // it is longer
  | 'huge' // a gigabyte
  | 'gzip-bomb' // 64 MiB in 64 kB
  | 'redirect-loop'
  | 'redirected'
  | 'moved-to-page' // 301 to an HTML page
  | 'wrong-charset' // the head says UTF-8, the bytes are ISO 8859-2
  | 'unknown-charset'
  | 'wrong-type' // the head says it is a picture
  | 'too-many-requests' // 429 with Retry-After
  | 'flapping'; // every other answer is 503, beginning with the first

export function faultUrl(fault: Fault): string {
  return `${baseUrl}/${fault}`;
}

/** Answers a path of this test file's as the test wants, until `clear()`. Returns its address. */
export async function serve(path: string, route: Route): Promise<string> {
  await executeServerCommand('second-origin:route', { path, route });
  return `${baseUrl}${path}`;
}

/** How often a path (`/atom.xml`), or an address of this origin, was asked for since `clear()`; without it, all paths together. */
export async function requests(path?: string): Promise<number> {
  return (await requestLog(path)).length;
}

/** The same with method, query and headers, and whether it was cancelled: for questions about preflights, cookies and referrers. */
export async function requestLog(path?: string): Promise<LoggedRequest[]> {
  const log = await executeServerCommand<LoggedRequest[], undefined>('second-origin:requests');
  const wanted = path?.replace(baseUrl, '').replace(/\?.*/, '');
  return log.filter(request => wanted === undefined || request.path === wanted);
}

/** Forgets requests and own answers. */
export async function clear(): Promise<void> {
  await executeServerCommand('second-origin:clear');
}
