/** The one error a feed can end in. Its code is public: events, the console and `check` show it. */

/**
 * Why a feed could not be read.
 * - `offline`: the device has no network
 * - `network-or-cors`: no answer, or one that the browser hides (a missing `Access-Control-Allow-Origin`)
 * - `http-NNN`: the server answered with this status
 * - `timeout`: no complete answer in time
 * - `too-large`: more bytes than allowed
 * - `aborted`: the caller gave up
 * - `bad-url`: the address is not http(s)
 * - `not-a-feed`: a document, but no feed (mostly an HTML page)
 * - `malformed`: a feed so broken that nothing could be read
 * - `empty`: no bytes at all
 */
export type FeedErrorCode =
  | 'offline'
  | 'network-or-cors'
  | `http-${number}`
  | 'timeout'
  | 'too-large'
  | 'aborted'
  | 'bad-url'
  | 'not-a-feed'
  | 'malformed'
  | 'empty';

/** An error with a code for machines and a message, in English, for the page's editor. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    readonly code: FeedErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
