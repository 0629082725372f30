/** `news-elements snapshot`: the gateway's answers as files, for any web server or CDN. */
import process from 'node:process';
import { nodeFetch } from '../gateway/node-fetch.js';
import { CONFIG_FLAGS, configOf, readFlags, textFlag, UsageError } from './usage.js';
import { takeSnapshot } from './snapshot/snapshot.js';

const HELP = `news-elements snapshot --feed id=URL [--feed id=URL …] --out DIR

  --out DIR         where the files go; what is there already is replaced file by file
  --feed id=URL     as in "news-elements serve"
  --config, -c FILE the same file as for "news-elements serve"
  --public-url URL  where the world will see the files
  --images          copies the pictures too, in modern formats (needs the package sharp)
  --trust ORIGIN    may be asked although it is not on the public internet

Exit code: 0 when every feed was written, 1 when one keeps its last good copy.
`;

export async function run(args: string[]): Promise<number> {
  const { flags, rest } = readFlags(args, { ...CONFIG_FLAGS, out: { type: 'string' }, images: { type: 'boolean' } });
  if (flags.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (rest.length) throw new UsageError(`"${rest.join(' ')}" means nothing here`);
  const out = textFlag(flags, 'out');
  if (!out) throw new UsageError('Where to? Give --out DIR.');
  const config = await configOf(flags);
  const progress = process.stderr.isTTY ? (line: string) => void process.stderr.write(`\r\u001b[K${line}`) : () => {};
  const { written, failed } = await takeSnapshot(config, {
    out,
    images: Boolean(flags.images),
    fetch: nodeFetch({ trusted: config.trusted }),
    script: new URL('../cdn/news-elements.js', import.meta.url),
    progress,
  });
  progress('');
  process.stdout.write(`${written} file${written === 1 ? '' : 's'} written to ${out}\n`);
  for (const { id, code } of failed) process.stderr.write(`${id}: ${code}; what was there stays\n`);
  return failed.length ? 1 : 0;
}
