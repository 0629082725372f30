/** Errors as RFC 9457 documents: what the client can mend, and no word of anybody else's. */

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This parameter means nothing here',
  404: 'There is no such thing here',
  405: 'Only GET, HEAD and OPTIONS work here',
  500: 'Something is wrong here, and it is not your fault',
  501: 'Only JSON is spoken here',
  502: 'The source gives no feed at the moment',
  503: 'Too much is asked at once',
};

export class Problem extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 500 | 501 | 502 | 503,
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
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': [400, 404, 501].includes(status) ? `public, max-age=${NEGATIVE_SECONDS}` : 'no-store' });
  if (status === 502 || status === 503) headers.set('retry-after', String(NEGATIVE_SECONDS));
  if (status === 405) headers.set('allow', ALLOWED_METHODS);
  return new Response(body, { status, headers });
}
