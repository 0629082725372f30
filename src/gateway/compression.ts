/** Compressed answers for Node: each body once for each coding. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const CODINGS = { br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), gzip: promisify(gzip) };
type Coding = keyof typeof CODINGS;

const COMPRESSIBLE = /^(?:text\/|application\/(?:.*json|.*xml|javascript))/;
/** Smaller ones do not get smaller. */
const LEAST_BYTES = 1_000;
const MOST_BODIES = 500;

export class Compressor {
  readonly #bodies = new Map<string, Buffer>();

  /** The answer in the best coding that the client takes. */
  async compress(request: Request, response: Response): Promise<Response> {
    const coding = preferred(request.headers.get('accept-encoding') ?? '');
    const { headers, status } = response;
    if (!COMPRESSIBLE.test(headers.get('content-type') ?? '')) return response;
    headers.append('vary', 'Accept-Encoding');
    const etag = headers.get('etag');
    if (!coding || !response.body || request.method === 'HEAD') return response;
    const key = etag && `${coding} ${etag}`;
    const body = (key && this.#bodies.get(key)) || (await this.#encode(response, coding, key));
    if (typeof body === 'string') return new Response(body, { status, headers });
    headers.set('content-encoding', coding);
    return new Response(new Uint8Array(body), { status, headers });
  }

  async #encode(response: Response, coding: Coding, key: string | null): Promise<Buffer | string> {
    const text = await response.text();
    if (text.length < LEAST_BYTES) return text;
    const body = await CODINGS[coding](Buffer.from(text));
    if (key) this.#remember(key, body);
    return body;
  }

  #remember(key: string, body: Buffer): void {
    this.#bodies.set(key, body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= MOST_BODIES) break;
      this.#bodies.delete(oldest);
    }
  }
}

/** RFC 9110 §12.5.3, as far as two codings need it. */
function preferred(accepted: string): Coding | undefined {
  const takes = (coding: string): boolean => new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[\\d.]+)?\\s*(?:,|$)`, 'i').test(accepted);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}
