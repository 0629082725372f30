/** Lines for standard output: few writes, nothing lost. */
import assert from 'node:assert/strict';
import process from 'node:process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { OutputLog } from '../../src/gateway/log.js';

const { write } = process.stdout;
let written: string[] = [];
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('the log', () => {
  // The runner reports over standard output, too: its own writes pass.
  beforeEach(() => {
    written = [];
    process.stdout.write = ((text: unknown, ...rest: never[]) => (typeof text === 'string' && text.startsWith('line') ? written.push(text) > 0 : write.call(process.stdout, text as string, ...rest)));
  });
  afterEach(() => void (process.stdout.write = write));

  it('writes the lines of one turn at once, at its end', async () => {
    const log = new OutputLog();
    log.line('line 1');
    log.line('line 2');
    assert.deepEqual(written, []);
    await turn();
    assert.deepEqual(written, ['line 1\nline 2\n']);
  });

  it('writes again in the next turn', async () => {
    const log = new OutputLog();
    log.line('line 1');
    await turn();
    log.line('line 2');
    await turn();
    assert.deepEqual(written, ['line 1\n', 'line 2\n']);
  });

  it('does not wait with more than 64 kB', () => {
    const log = new OutputLog();
    const line = `line ${'x'.repeat(1018)}`; // 1,024 characters with its end
    for (let count = 0; count < 64; count++) log.line(line);
    assert.equal(written.length, 0);
    log.line(line);
    assert.equal(written.join('').length, 65 * 1024);
  });

  it('writes what waits when asked, and nothing where nothing waits', () => {
    const log = new OutputLog();
    log.flush();
    log.line('line 1');
    log.flush();
    log.flush();
    assert.deepEqual(written, ['line 1\n']);
  });
});
