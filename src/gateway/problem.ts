/** Errors as RFC 9457 documents: what the client can mend, and no word of anybody else's. */

const TITLES: Readonly<Record<number, string>> = {
  400: 'This parameter means nothing here',
  404: 'There is no such thing here',
  405: 'Only GET, HEAD and OPTIONS work here',
  501: 'Only JSON is spoken here',
  502: 'The source gives no feed at the moment',
};

export class Problem extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 501 | 502,
    /** In our own words. */
    readonly detail?: string,
  ) {
    super(detail ?? TITLES[status]);
  }
}

/** Failures are asked about again soon, not at once. */
const NEGATIVE_SECONDS = 60;

export function problemResponse({ status, detail }: Problem): Response {
  const body = JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail });
  const cache = status === 502 ? 'no-store' : `public, max-age=${NEGATIVE_SECONDS}`;
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': cache } });
}
