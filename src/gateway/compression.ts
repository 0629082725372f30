/** Compressed answers for Node: each body once for each coding. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BoundedCache } from './bounded.js';

const CODINGS = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};
export type Coding = keyof typeof CODINGS;

const COMPRESSIBLE = /^(?:text\/|application\/(?:.*json|.*xml|javascript))/;
/** Smaller ones do not get smaller. */
const LEAST_BYTES = 1_000;
/** Bytes of all bodies together. */
const MOST = 32_000_000;

export class Compressor {
  readonly #bodies = new BoundedCache<Buffer>(MOST);

  /** The answer in the best coding that the client takes. Its tag stays: it is a weak one. */
  async compress(request: Request, response: Response): Promise<Response> {
    const { headers, status } = response;
    if (!COMPRESSIBLE.test(headers.get('content-type') ?? '')) return response;
    headers.append('vary', 'Accept-Encoding');
    const coding = preferredCoding(request.headers.get('accept-encoding'));
    if (!coding || !response.body) return response;
    const etag = headers.get('etag');
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
    if (key) this.#bodies.set(key, body, body.length);
    return body;
  }
}

/** RFC 9110 §12.5.3, as far as two codings need it. */
export function preferredCoding(accepted: string | null | undefined): Coding | undefined {
  if (!accepted) return undefined;
  const weights = new Map(accepted.toLowerCase().split(',').map((one) => weightOf(one.split(';'))));
  const takes = (coding: string): boolean => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

function weightOf([coding = '', ...parameters]: string[]): [string, number] {
  const [, weight = '1'] = parameters.map((one) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(one)).find(Boolean) ?? [];
  return [coding.trim(), Number(weight)];
}
