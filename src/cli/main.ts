#!/usr/bin/env node
/** `news-elements serve | snapshot | check`: reads the command line and hands it on. */
import process from 'node:process';
import { UsageError } from './usage.js';

const COMMANDS: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<number> }>>> = {
  serve: () => import('./serve.js'),
  snapshot: () => import('./snapshot.js'),
  check: () => import('./check.js'),
};

const HELP = `news-elements serve --feed id=URL …     a gateway for feeds that pages cannot read themselves
news-elements snapshot --feed id=URL …  the same as files, for any web server
news-elements check URL                 what those who embed a feed will meet, and how to mend it

Each tells more with --help.
`;

async function main([command = '', ...args]: string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!load) {
    process.stdout.write(HELP);
    return /^(?:|help|-h|--help)$/.test(command) ? 0 : 2;
  }
  try {
    return await (await load()).run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nMore: news-elements ${command} --help\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
