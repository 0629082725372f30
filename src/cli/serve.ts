/** `news-elements serve`: the gateway as one process. */
import process from 'node:process';
import { serveGateway } from '../gateway/node.js';
import { checkForStrangers } from './check/for-strangers.js';
import { CONFIG_FLAGS, configOf, readFlags, textFlag, UsageError } from './usage.js';

const HELP = `news-elements serve --feed id=URL [--feed id=URL …]

  --feed id=URL     a feed, a list of feeds (OPML), or a page that names its feed; "URL|URL" adds a mirror,
                    the same id again adds a source
  --config, -c FILE JSON with more: see docs/gateway.md
  --port N          default 8080
  --host ADDRESS    default: every interface
  --public-url URL  where the world sees the gateway; for addresses in its answers
  --check           answers /check?url=… for embed builders: anybody may have any public address checked
  --keep DIR        keeps the last good copies there, so that a restart loses nothing
  --trust ORIGIN    may be asked although it is not on the public internet

Ends, when told to, after the last answer. Logs one line of JSON each to standard output.
`;

export async function run(args: string[]): Promise<number> {
  const { flags, rest } = readFlags(args, { ...CONFIG_FLAGS, port: { type: 'string' }, host: { type: 'string' }, keep: { type: 'string' }, check: { type: 'boolean' } });
  if (flags.help) return help();
  if (rest.length) throw new UsageError(`"${rest.join(' ')}" means nothing here`);
  const config = await configOf(flags);
  const [host, keep] = [textFlag(flags, 'host'), textFlag(flags, 'keep')];
  const gateway = await serveGateway(config, { port: portOf(textFlag(flags, 'port')), script: new URL('../cdn/news-elements.js', import.meta.url), ...(host && { host }), ...(keep && { keep }), ...(flags['check'] && { check: checkForStrangers() }) }).catch(explain);
  process.stderr.write(`${[...config.feeds.keys()].map((id) => `${gateway.url}/feeds/${id}`).join('\n')}\n`);
  await toldToStop();
  await gateway.stop();
  return 0;
}

function help(): number {
  process.stdout.write(HELP);
  return 0;
}

function portOf(text = '8080'): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${text}: a number from 0 to 65535`);
  return port;
}

function explain(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new UsageError('Another program listens on this port: choose one with --port');
  if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw new UsageError('This port is not for everybody: choose one above 1023 with --port');
  throw error;
}

/** Process managers send SIGTERM, people press Ctrl+C. */
const toldToStop = (): Promise<unknown> => Promise.race(['SIGTERM', 'SIGINT'].map((signal) => new Promise((resolve) => process.once(signal, resolve))));
