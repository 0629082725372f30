/** Which addresses the gateway asks: one guard for feeds, pictures and next pages, at every step of a redirect. */
import ipaddr from 'ipaddr.js';

/** Redirects followed; each is checked like the first address. */
const MOST_REDIRECTS = 3;

/** Why an address is not asked. For the log: visitors never read it. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
}

/** What is public by its range, and still nobody's business: the metadata and health service of a cloud. */
const NOT_PUBLIC = new Set(['168.63.129.16']);

/** Whether an address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) return isPublicV6(parsed);
  return parsed.range() === 'unicast' && !NOT_PUBLIC.has(parsed.toString());
}

/** Only 2000::/3 has been given out (RFC 4291 §2.4); what stands for an IPv4 address, in whatever form, is refused as a whole. */
function isPublicV6(address: ipaddr.IPv6): boolean {
  const [first = 0] = address.parts;
  return address.range() === 'unicast' && first >= 0x2000 && first < 0x4000 && !(first === 0x3fff && (address.parts[1] ?? 0) < 0x1000);
}

export interface GuardOptions {
  /** Origins that may be asked whatever they are: `http://localhost:4300`. Only for feeds that the configuration names. */
  trusted?: readonly string[] | undefined;
}

/** Throws `GuardError` unless this address may be asked. Names are checked again when they are resolved. */
export function checkUrl(address: string, { trusted = [] }: GuardOptions): URL {
  if (!URL.canParse(address)) throw new GuardError(`no address: ${address}`);
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new GuardError(`scheme ${url.protocol}`);
  if (url.username || url.password) throw new GuardError('user name or password in the address');
  if (trusted.includes(url.origin)) return url;
  if (url.port) throw new GuardError(`port ${url.port}`);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) throw new GuardError(`address ${literal}`);
  return url;
}

/** Trust is the configuration's word, not the network's: what strangers say must not lead to an origin that only we may ask. */
export function isStep(from: string, to: string, { trusted = [] }: GuardOptions): boolean {
  const isTrusted = (address: string): boolean => URL.canParse(address) && trusted.includes(new URL(address).origin);
  return isTrusted(from) || !isTrusted(to);
}

/** `fetch` behind the guard. `send` must check what names resolve to; where sockets are out of reach only configured feeds are asked. */
export function guardedFetch(send: typeof fetch, options: GuardOptions = {}): typeof fetch {
  return async (input, init = {}) => {
    let url = checkUrl(input instanceof Request ? input.url : String(input), options);
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const response = await send(url, { ...init, redirect: 'manual' });
      const target = /^30[12378]$/.test(String(response.status)) && response.headers.get('location');
      if (!target) return checkCoding(response);
      await response.body?.cancel();
      if (!URL.canParse(target, url)) throw new GuardError('redirect to no address');
      const next = new URL(target, url).href;
      if (!isStep(url.href, next, options)) throw new GuardError(`${url.origin} leads to ${next}`);
      url = checkUrl(next, options);
    }
    throw new GuardError(`more than ${MOST_REDIRECTS} redirects`);
  };
}

/** What the runtime sends with where there are no sockets to look into (the edge). It takes no more options than these. */
export const plainFetch: typeof fetch = (input, { headers, redirect, signal } = {}) => fetch(input, { headers, redirect, signal });

/** One layer of compression is what servers use; more are for bombs. */
function checkCoding(response: Response): Response {
  const coding = response.headers.get('content-encoding') ?? '';
  if (!/^(?:|identity|gzip|x-gzip|deflate|br|zstd)$/i.test(coding.trim())) throw new GuardError(`content-encoding ${coding}`);
  return response;
}
