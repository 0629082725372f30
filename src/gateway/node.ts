/** The gateway on Node: a server that logs, compresses, and stops without dropping anybody. Public entry `news-elements/gateway/node`. */
import { getRequestListener } from '@hono/node-server';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayConfig } from './config.js';
import { createGateway, type Gateway, type GatewayOptions } from './app.js';
import { Compressor } from './compression.js';
import { diskCopies } from './disk.js';
import { OutputLog } from './log.js';
import { nodeFetch, type NodeFetchOptions } from './node-fetch.js';
import { QuickAnswers } from './quick.js';
import { SCRIPT_PATH, type Script } from './routes/context.js';

export { diskCopies } from './disk.js';
export { nodeFetch, type NodeFetchOptions } from './node-fetch.js';

export interface ServeOptions {
  /** Default: 8080; 0 for any that is free. */
  port?: number;
  /** Default: every interface. */
  host?: string;
  /** Folder for last good copies. Default: memory only. */
  keep?: string;
  /** File of the elements that embedded pages use; served as `/cdn/news-elements.js`. */
  script?: URL;
  /** Answers `/check?url=…`. Default: nobody does. */
  check?: GatewayOptions['check'];
  /** One line of JSON each. Default: standard output. */
  log?: (line: string) => void;
  /** For tests. */
  resolve?: NodeFetchOptions['resolve'];
  /** Milliseconds for a source. Default: 10,000. */
  timeout?: number;
}

export interface RunningGateway {
  url: string;
  /** Takes no more requests and resolves when the last one is answered. */
  stop(): Promise<void>;
}

/** Milliseconds that a connection may take to say what it wants. */
const REQUEST_TIMEOUT = 10_000;
/** Milliseconds that a stop waits for clients that do not take their answers. */
const LAST_ORDERS = 10_000;

export async function serveGateway(config: GatewayConfig, options: ServeOptions = {}): Promise<RunningGateway> {
  const { port = 8080, host, keep, timeout, log = new OutputLog().line } = options;
  const pending = new Set<Promise<unknown>>();
  const gateway = createGateway(config, {
    fetch: nodeFetch({ trusted: config.trusted, ...(options.resolve && { resolve: options.resolve }) }),
    now: Date.now,
    background: (work) => {
      pending.add(work);
      void work.finally(() => pending.delete(work));
    },
    ...(timeout && { timeout }),
    ...(keep && { copies: diskCopies(keep) }),
    ...(options.script && { script: await readScript(options.script, config.publicUrl) }),
    ...(options.check && { check: options.check }),
    ...loggers(log),
  });
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT }, listenerOf(gateway));
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, host, resolve));
  const { port: taken, family } = server.address() as AddressInfo;
  const name = host && family === 'IPv6' ? `[${host}]` : (host ?? 'localhost');
  return { url: `http://${name}:${taken}`, stop: () => stop(server, pending) };
}

function listenerOf(gateway: Gateway): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const compressor = new Compressor();
  const quick = new QuickAnswers(Date.now);
  const answer = async (request: Request): Promise<Response> => quick.keep(request, await compressor.compress(request, await gateway.fetch(request)));
  // Other parts of the program keep their own Request and Response.
  const listen = getRequestListener(answer, { overrideGlobalObjects: false });
  return (incoming, outgoing) => {
    const status = quick.answer(incoming, outgoing);
    if (status === undefined) return void listen(incoming, outgoing);
    const { method = '', url = '' } = incoming;
    gateway.record({ method, path: url.split('?', 1).join(), status, milliseconds: 0 });
  };
}

/** After the last answer, what is still being written is written. */
async function stop(server: Server, pending: ReadonlySet<Promise<unknown>>): Promise<void> {
  await closed(server);
  await Promise.allSettled(pending);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const lastOrders = setTimeout(() => server.closeAllConnections(), LAST_ORDERS);
    // Connections that are kept alive end with the answer that they wait for.
    server.prependListener('request', (_, outgoing: ServerResponse) => void outgoing.setHeader('connection', 'close'));
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(lastOrders);
      clearInterval(idle);
      resolve();
    });
  });
}

/** JSON does not let what clients and sources send become lines of their own. */
function loggers(log: (line: string) => void): Pick<GatewayOptions, 'onAnswer' | 'onResponse' | 'onFault'> {
  const write = (level: string, entry: object): void => log(JSON.stringify({ time: new Date().toISOString(), level, ...entry }));
  return {
    onAnswer: (feed, source, error) => write(error ? 'warn' : 'info', { message: 'source', feed, source, code: error?.code ?? 'ok', reason: error && reasonOf(error) }),
    onResponse: (entry) => write('info', { message: 'response', ...entry }),
    onFault: (error) => write('error', { message: 'fault', reason: error.stack }),
  };
}

/** The innermost cause says most: a guard's, or the socket's. */
function reasonOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error ? reasonOf(cause) : error.message;
}

async function readScript(file: URL, publicUrl = ''): Promise<Script> {
  const body = await readFile(file, 'utf8');
  return { url: publicUrl + SCRIPT_PATH, integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`, body };
}
