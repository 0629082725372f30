/** The edge handler as one module, as a deployment tool would bundle it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Path of the bundle; it goes with the test file. */
export async function bundleEdge(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'news-elements-edge-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'worker.mjs');
  const entry = fileURLToPath(new URL('../../src/gateway/edge.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], conditions: ['workerd', 'worker', 'import'], target: 'es2022' });
  return outfile;
}
