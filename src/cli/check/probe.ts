/** Asks as a page of a partner would, and sees what browsers do not tell: each hop, each header, the bytes on the wire. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { request, type Dispatcher } from 'undici';
import { checkUrl, GuardError, type GuardOptions } from '../../gateway/guard.js';

export interface Hop {
  url: string;
  status: number;
  headers: Readonly<Record<string, string>>;
}

export interface Probe {
  hops: Hop[];
  /** The last hop. */
  final: Hop;
  /** Decompressed. */
  body: Uint8Array;
  /** On the wire. */
  bytes: number;
  milliseconds: number;
}

/** Why there is no answer, in the words of the socket. */
export class ProbeError extends Error {
  override readonly name = 'ProbeError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What Node and OpenSSL call what is wrong with a certificate or a connection, the particular before the general. */
const TLS_TROUBLES = [
  { is: /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, code: 'tls-expired', says: 'The certificate is not valid today' },
  { is: /ALTNAME/, code: 'tls-name', says: 'The certificate is for another name' },
  { is: /SELF_SIGNED/, code: 'tls-self-signed', says: 'The server has signed its certificate itself' },
  { is: /UNABLE_TO_/, code: 'tls-chain', says: 'The server does not show who signed its certificate' },
  { is: /CERT|SSL|TLS|EPROTO/, code: 'tls', says: 'No secure connection comes about' },
];

const TIMEOUT = 20_000;
const MOST_HOPS = 10;
const MOST_BYTES = 32 * 2 ** 20;

const DECODERS: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  gzip: (body) => promisify(gunzip)(body, { maxOutputLength: MOST_BYTES }),
  br: (body) => promisify(brotliDecompress)(body, { maxOutputLength: MOST_BYTES }),
  deflate: (body) => promisify(inflate)(body, { maxOutputLength: MOST_BYTES }),
};

export interface Guard extends GuardOptions {
  sockets: Dispatcher;
}

export interface ProbeOptions {
  /** The page that would show it. */
  origin: string;
  /** Where strangers name the addresses: which of them may be asked, and through which sockets. */
  guard?: Guard;
  method?: 'GET' | 'HEAD';
  headers?: Readonly<Record<string, string>>;
}

/** Rejects with `ProbeError` and nothing else. */
export async function probe(url: string, options: ProbeOptions): Promise<Probe> {
  const started = performance.now();
  const hops: Hop[] = [];
  for (let next = url; ; ) {
    const { hop, body } = await ask(next, options);
    hops.push(hop);
    const { location } = hop.headers;
    if (hop.status >= 300 && hop.status < 400 && location && URL.canParse(location, next)) {
      if (hops.length >= MOST_HOPS || hops.some(({ url: seen }) => seen === new URL(location, next).href)) throw new ProbeError('redirect-loop', `${hops.length} redirects, and no end: ${url}`);
      next = new URL(location, next).href;
      continue;
    }
    return { hops, final: hop, body: await decoded(body, hop.headers['content-encoding']), bytes: body.length, milliseconds: performance.now() - started };
  }
}

async function ask(url: string, { origin, guard, method = 'GET', headers }: ProbeOptions): Promise<{ hop: Hop; body: Buffer }> {
  try {
    const isTrusted = !guard || guard.trusted?.includes(checkUrl(url, guard).origin);
    const response = await request(url, {
      method,
      ...(!isTrusted && { dispatcher: guard.sockets }),
      headers: { 'accept-encoding': 'br, gzip, deflate', 'user-agent': 'news-elements check', origin, referer: `${origin}/`, ...headers },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if ((size += chunk.length) > MOST_BYTES) throw new ProbeError('too-large', `More than ${MOST_BYTES / 2 ** 20} MiB: ${url}`);
    }
    const plain = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : (value ?? '')]);
    return { hop: { url, status: response.statusCode, headers: Object.fromEntries(plain) as Record<string, string> }, body: Buffer.concat(chunks) };
  } catch (error) {
    throw asProbeError(error, url);
  }
}

function asProbeError(error: unknown, url: string): ProbeError {
  if (error instanceof ProbeError) return error;
  if (error instanceof GuardError) return new ProbeError('not-public', `This address is not on the public internet: ${url}`);
  const { code = '', name = '', message = String(error) } = error as { code?: string; name?: string; message?: string };
  if (name === 'TimeoutError') return new ProbeError('timeout', `No complete answer in ${TIMEOUT / 1000} seconds: ${url}`);
  const trouble = TLS_TROUBLES.find(({ is }) => is.test(code));
  if (trouble) return new ProbeError(trouble.code, `${trouble.says} (${code}): ${url}`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new ProbeError('dns', `The name cannot be found: ${new URL(url).host}`);
  return new ProbeError('network', `No answer (${code || message}): ${url}`);
}

async function decoded(body: Buffer, coding = ''): Promise<Uint8Array> {
  const decode = DECODERS[coding.toLowerCase()];
  if (!decode || !body.length) return body;
  return decode(body).catch(() => {
    throw new ProbeError('encoding', `The answer says it is ${coding}, and is not`);
  });
}
