/** The Cache API as a gateway at the edge uses it: last good copies, and failures that are not repeated at once. */
import { parseCopy, type CopyStore } from './copies.js';

/** Seconds. */
const KEPT = 86_400;
const NEGATIVE = 60;

/** The part of the Cache API that is used. */
export interface EdgeCache {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
}

/** Cloudflare has a cache that is open already; others open one by name. */
export async function edgeCache(): Promise<EdgeCache> {
  return (caches as unknown as { default?: EdgeCache }).default ?? caches.open('news-elements');
}

export function edgeCopies(prefix: string): CopyStore {
  const key = (id: string): string => `${prefix}/copies/${id}`;
  return {
    async read(id) {
      const found = await (await edgeCache()).match(key(id));
      return found && parseCopy(await found.text());
    },
    async write(id, kept) {
      await (await edgeCache()).put(key(id), new Response(JSON.stringify(kept), { headers: { 'cache-control': `max-age=${KEPT}` } }));
    },
  };
}

const failureKey = (prefix: string, url: string): string => `${prefix}/failed/${encodeURIComponent(url)}`;

export async function rememberFailure(prefix: string, url: string): Promise<void> {
  await (await edgeCache()).put(failureKey(prefix, url), new Response('', { headers: { 'cache-control': `max-age=${NEGATIVE}` } }));
}

interface Remembering {
  prefix: string;
  background: (work: Promise<unknown>) => void;
}

/** Every request may meet another isolate, which knows nothing of what failed a moment ago: the cache does. */
export function rememberingFailures(send: typeof fetch, { prefix, background }: Remembering): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (await (await edgeCache()).match(failureKey(prefix, url))) throw new TypeError('failed a moment ago');
    const remember = (): void => background(rememberFailure(prefix, url));
    try {
      const response = await send(input, init);
      if (response.status >= 400) remember();
      return response;
    } catch (error) {
      remember();
      throw error;
    }
  };
}
