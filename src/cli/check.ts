/** `news-elements check URL`: what those who embed a feed will meet. */
import process from 'node:process';
import { checkFeed } from './check/check.js';
import { printReport } from './check/report.js';
import { readFlags, textFlag, UsageError } from './usage.js';

const HELP = `news-elements check URL [URL …]

  --origin URL   the page that would show the news; default https://partner.example
  --no-images    does not ask for pictures
  --json         for machines

Exit code: 0 when all is well, 1 with errors, 2 when the command line makes no sense.
`;

export async function run(args: string[]): Promise<number> {
  const { flags, rest } = readFlags(args, { origin: { type: 'string' }, 'no-images': { type: 'boolean' }, json: { type: 'boolean' } });
  if (flags.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!rest.length) throw new UsageError('Which feed? Give its address.');
  const wrong = rest.find((url) => !URL.canParse(url) || !/^https?:/i.test(url));
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is no http(s) address`);
  const origin = textFlag(flags, 'origin');
  const reports = await Promise.all(rest.map((url) => checkFeed(url, { images: !flags['no-images'], ...(origin && { origin: new URL(origin).origin }) })));
  const { stdout } = process;
  const look = { width: Math.min(stdout.columns || 80, 100), hasColours: stdout.isTTY && !process.env.NO_COLOR };
  stdout.write(flags.json ? `${JSON.stringify(rest.length > 1 ? reports : reports[0], null, 2)}\n` : reports.map((report) => printReport(report, look)).join('\n\n'));
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}
