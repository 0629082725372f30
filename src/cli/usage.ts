/** What commands share: a command line that makes no sense ends in a sentence and exit code 2. */
import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ConfigError, configFromFlags, readConfig, type GatewayConfig } from '../gateway/config.js';

type FlagKinds = NonNullable<ParseArgsConfig['options']>;

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Throws `UsageError` at what it does not know. */
export function readFlags(args: string[], options: FlagKinds): { flags: Flags; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options: { help: { type: 'boolean', short: 'h' }, ...options }, allowPositionals: true });
    return { flags: values, rest: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export const textFlag = (flags: Flags, name: string): string | undefined => {
  const { [name]: value } = flags;
  return typeof value === 'string' ? value : undefined;
};

/** Flags of every command that reads a configuration. */
export const CONFIG_FLAGS = {
  feed: { type: 'string', multiple: true },
  config: { type: 'string', short: 'c' },
  'public-url': { type: 'string' },
  trust: { type: 'string', multiple: true },
} as const satisfies FlagKinds;

/** From `--config FILE`, from `--feed id=URL`, or both. */
export async function configOf(flags: Flags): Promise<GatewayConfig> {
  const file = textFlag(flags, 'config');
  try {
    const written = file ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>) : {};
    const feeds = Array.isArray(flags.feed) ? configFromFlags(flags.feed.map(String)).feeds : {};
    const publicUrl = textFlag(flags, 'public-url');
    const trusted = Array.isArray(flags.trust) ? { trusted: flags.trust } : {};
    return readConfig({ ...written, ...trusted, ...(publicUrl && { publicUrl }), feeds: { ...(written.feeds as object | undefined), ...feeds } });
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    if (error instanceof SyntaxError) throw new UsageError(`${file} is no JSON: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
