/** A web server of somebody else's, on a third origin: pages that a test writes, and feeds with every fault. */
import { after } from 'node:test';
import { SecondOriginServer, type LoggedRequest, type Route } from './second-origin-server.mjs';

const SESSION = 'host';

export interface Host {
  /** Serves a page with this body, under this Content Security Policy. Returns its address. */
  page(body: string, policy?: string): string;
  /** Address of a feed: `rss-iso-8859-2.xml`, or a fault such as `status/500`. */
  feed(name: string): string;
  /** From now on the feed is well: this is what it says. */
  heal(name: string, body: string): void;
  /** Serves anything under a name. Returns its address. */
  serve(name: string, route: Route): string;
  /** What was asked of this host, pages too, as it came over the wire. */
  log(): readonly LoggedRequest[];
}

/** One host for a test file; it ends with it. */
export async function serveHost(): Promise<Host> {
  const server = new SecondOriginServer();
  await server.start();
  after(() => server.stop());
  const address = server.baseUrl(SESSION);
  let pages = 0;
  return {
    page(body, policy) {
      const path = `/page-${++pages}`;
      const headers = { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) };
      server.setRoute(SESSION, path, { headers, body: `<!doctype html><html lang="pl"><head><title>Strona</title></head><body>${body}</body></html>` });
      return address + path;
    },
    feed: (name) => `${address}/${name}`,
    heal: (name, body) => server.setRoute(SESSION, `/${name}`, { body }),
    serve(name, route) {
      server.setRoute(SESSION, `/${name}`, route);
      return `${address}/${name}`;
    },
    log: () => server.requests(SESSION),
  };
}
