/** What each framework's own checker says of the elements: the apps are right, and every mistake is found where it was made. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, '../../node_modules');

interface Checker {
  command: string[];
  /** Finds a file's name and the line in each complaint. */
  complaint: RegExp;
}

const tsc = /^(?:.*\/)?([\w.]+)\((\d+),\d+\): error /gmu;
const checkers: Record<string, Checker> = {
  plain: { command: ['typescript/bin/tsc', '-p', '.'], complaint: tsc },
  react: { command: ['typescript/bin/tsc', '-p', '.'], complaint: tsc },
  vue: { command: ['vue-tsc/bin/vue-tsc.js', '-p', '.'], complaint: tsc },
  svelte: { command: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'], complaint: /^\d+ (?:ERROR|WARNING) "(?:.*\/)?([^"/]+)" (\d+):/gmu },
};

/** Runs a program of node_modules. It fails, for there are mistakes: what it says is what counts. */
function run([program = '', ...args]: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(modules, program), ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

/** `file:line` of everything that is marked as wrong. */
function mistakesIn(folder: string): string[] {
  const file = readdirSync(folder).find((name) => name.startsWith('Wrong.')) ?? assert.fail(`${folder} holds no mistakes`);
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (/(?:\/\/|<!--) wrong: /u.test(line) ? [`${file}:${index + 1}`] : []));
}

describe('the types for', () => {
  for (const [name, { command, complaint }] of Object.entries(checkers)) {
    it(`${name} accept the app and refuse each mistake`, async () => {
      const folder = join(here, name);
      const output = await run(command, folder);
      const found = new Set([...output.matchAll(complaint)].map(([, file, line]) => `${file}:${line}`));
      const mistakes = mistakesIn(folder);
      assert.ok(mistakes.length >= 5);
      assert.deepEqual([...found].sort(), mistakes.sort(), output);
    });
  }
});
