/** The gateway on Node: a server that logs, compresses, and stops without dropping anybody. */
import { createAdaptorServer } from '@hono/node-server';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayConfig } from './config.js';
import { createGateway, type GatewayOptions } from './app.js';
import { Compressor } from './compression.js';
import { diskCopies } from './disk.js';
import { nodeFetch, type NodeFetchOptions } from './node-fetch.js';

export interface ServeOptions {
  /** Default: 8080; 0 for any that is free. */
  port?: number;
  /** Default: every interface. */
  host?: string;
  /** Folder for last good copies. Default: memory only. */
  keep?: string;
  /** File of the elements that embedded pages use; served as `/cdn/news-elements.js`. */
  script?: URL;
  /** One line of JSON each. Default: standard output. */
  log?: (line: string) => void;
  /** For tests. */
  resolve?: NodeFetchOptions['resolve'];
}

export interface RunningGateway {
  url: string;
  /** Takes no more requests and resolves when the last one is answered. */
  stop(): Promise<void>;
}

/** Milliseconds that a connection may take to say what it wants. */
const HEADERS_TIMEOUT = 10_000;

export async function serveGateway(config: GatewayConfig, options: ServeOptions = {}): Promise<RunningGateway> {
  const { port = 8080, host, keep, log = (line) => void process.stdout.write(`${line}\n`) } = options;
  const script = options.script && (await readScript(options.script));
  const gateway = createGateway(config, {
    fetch: nodeFetch({ trusted: config.trusted, ...(options.resolve && { resolve: options.resolve }) }),
    now: Date.now,
    ...(keep && { copies: diskCopies(keep) }),
    ...(script && { script: { url: `${config.publicUrl ?? ''}${script.path}`, integrity: script.integrity } }),
    ...loggers(log),
  });
  const compressor = new Compressor();
  const answer = async (request: Request): Promise<Response> => {
    if (script && new URL(request.url).pathname === script.path) return scriptResponse(script);
    return compressor.compress(request, await gateway.fetch(request));
  };
  const server = createAdaptorServer({ fetch: answer }) as Server;
  server.headersTimeout = HEADERS_TIMEOUT;
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host ?? 'localhost'}:${taken}`, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
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

interface Script {
  path: string;
  integrity: string;
  body: Buffer;
}

async function readScript(file: URL): Promise<Script> {
  const body = await readFile(file);
  return { path: '/cdn/news-elements.js', integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`, body };
}

function scriptResponse({ body }: Script): Response {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=3600' };
  return new Response(new Uint8Array(body), { headers });
}
