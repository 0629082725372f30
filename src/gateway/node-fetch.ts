/** `fetch` for Node whose sockets go to public addresses only, whatever a name resolves to, and whenever. */
import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, fetch as send, type Dispatcher } from 'undici';
import { guardedFetch, GuardError, isPublicAddress, type GuardOptions } from './guard.js';

/** Milliseconds. */
const CONNECT_TIMEOUT = 5_000;

export interface NodeFetchOptions extends GuardOptions {
  /** For tests: another resolver. */
  resolve?: typeof lookup;
}

/**
 * Every address is checked in the lookup that the socket itself makes: a name that is public when it is checked and private when it is
 * used does not get through.
 */
export function nodeFetch({ resolve = lookup, trusted = [] }: NodeFetchOptions = {}): typeof fetch {
  const open = new Agent({ connect: { timeout: CONNECT_TIMEOUT } });
  const guarded = publicSockets(resolve);
  const dispatched = ((url: URL, init: RequestInit) => {
    const dispatcher = trusted.includes(url.origin) ? open : guarded;
    return send(url, { ...(init as object), dispatcher });
  }) as unknown as typeof fetch;
  return guardedFetch(dispatched, { trusted });
}

/** Sockets that open to public addresses only. Literals in an address are not looked up: `checkUrl` sees to them. */
export function publicSockets(resolve: typeof lookup = lookup): Dispatcher {
  return new Agent({ connect: { timeout: CONNECT_TIMEOUT, lookup: publicLookup(resolve) } });
}

function publicLookup(resolve: typeof lookup): LookupFunction {
  return (name, options, done) => {
    // With an error there are no addresses, whatever the types say.
    resolve(name, { ...options, all: true }, (error: Error | null, found: LookupAddress[] | undefined) => {
      const addresses = found ?? [];
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      const failure = error ?? (hidden ? new GuardError(`${name} resolves to ${hidden.address}`) : null);
      const [first] = addresses;
      if (failure || !first) return done(failure ?? new GuardError(`${name} resolves to nothing`), [], 4);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
