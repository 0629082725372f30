/** Axe on a page in a real browser: what it finds, a line each. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Visit } from './e2e-page.js';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation as one line: the rule, and where. `tag` names the rules that count; by default all. */
export async function axeViolations({ page }: Visit, tag?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const run = (only?: string): Promise<axe.AxeResults> => (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], ...(only && { runOnly: only }) });
  const { violations: found } = await page.evaluate(run, tag);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`));
}
