// `npm run coverage`: every test with what it ran counted, Node's and the browser's together, by lines of TypeScript: a table per folder, and the lines nobody ran.
// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { browserLines } from './coverage/browser.mjs';
import { codeLines } from './coverage/code.mjs';
import { nodeLines } from './coverage/node.mjs';
import { formatReport } from './coverage/report.mjs';
import { HelpfulError, projectDir, runMain, say } from './setup.mjs';

/** Lines of code that tests have to run, in per cent. */
const WANTED = 95;

const folder = join(projectDir, 'coverage');

await runMain(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const code = await runTests(process.argv.slice(2));
  say('Counting …');
  const ran = await linesRun();
  const paths = await readdir(join(projectDir, 'src'), { recursive: true });
  const files = await Promise.all(paths.filter(path => path.endsWith('.ts')).sort().map(path => measure(join('src', path), ran)));
  const { text, percent } = formatReport(files);
  console.log(`\n${text}`);
  if (code !== 0) throw new HelpfulError('Some tests failed; what they would have run is missing above.');
  if (percent < WANTED && process.argv.length === 2) throw new HelpfulError(`Tests run ${percent.toFixed(1)} % of the lines; ${WANTED} % are wanted.`);
});

/** @param {string[]} patterns */
async function runTests(patterns) {
  const env = { ...process.env, NODE_V8_COVERAGE: join(folder, 'node'), COVERAGE: join(folder, 'browser') };
  const child = spawn(process.execPath, [join(projectDir, 'scripts', 'test.mjs'), ...patterns], { cwd: projectDir, stdio: 'inherit', env });
  const [code] = await once(child, 'close');
  return code;
}

/** The lines that ran, in Node or in the browser, by the file's path from here. */
async function linesRun() {
  /** @type {Map<string, Set<number>>} */
  const ran = new Map();
  for (const [path, lines] of [...(await nodeLines(join(folder, 'node'))), ...(await browserLines(join(folder, 'browser', 'lcov.info')))]) {
    const name = relative(projectDir, path);
    ran.set(name, new Set([...(ran.get(name) ?? []), ...lines]));
  }
  return ran;
}

/**
 * @param {string} path
 * @param {Map<string, Set<number>>} ran
 */
async function measure(path, ran) {
  const lines = await codeLines(await readFile(join(projectDir, path), 'utf8'));
  const missing = lines.filter(line => !ran.get(path)?.has(line));
  return { folder: dirname(path), path, lines: lines.length, missing };
}
