/** `/check?url=…`: what an embedder of any feed will meet, for builders of snippets. Only where the operator has switched it on. */
import { BoundedCache } from '../bounded.js';
import { readParameters } from '../parameters.js';
import { Problem } from '../problem.js';

/** Resolves to a report that can be JSON. Must ask public addresses only, and take bounded time. */
export type Check = (url: string) => Promise<object>;

/** Checks under way at once: each is a few requests to somebody's server. */
const AT_ONCE = 4;
/** Milliseconds for which the same question gets the same answer. */
const LIFE = 60_000;
/** Characters of all answers together. */
const MOST = 2_000_000;

export class CheckRoute {
  readonly #known = new BoundedCache<{ body: string; until: number }>(MOST);
  readonly #running = new Map<string, Promise<string>>();

  constructor(
    private readonly check: Check | undefined,
    private readonly now: () => number,
  ) {}

  async answer(request: Request): Promise<Response> {
    if (!this.check) throw new Problem(404);
    const url = readParameters(new URL(request.url), ['url']).get('url') ?? '';
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new Problem(400, '"url" is the whole address of a feed or a page');
    const body = await this.#bodyFor(new URL(url).href, this.check);
    return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
  }

  #bodyFor(url: string, check: Check): Promise<string> {
    const known = this.#known.get(url);
    if (known && this.now() < known.until) return Promise.resolve(known.body);
    const running = this.#running.get(url);
    if (running) return running;
    if (this.#running.size >= AT_ONCE) throw new Problem(503);
    const run = check(url).then((report) => {
      const body = JSON.stringify(report);
      this.#known.set(url, { body, until: this.now() + LIFE }, body.length);
      return body;
    });
    this.#running.set(url, run);
    return run.finally(() => this.#running.delete(url));
  }
}
