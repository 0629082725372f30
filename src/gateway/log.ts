/** Lines for standard output, many at a time: a write for each would cost more than the answer that it tells of. */
import process from 'node:process';

/** Characters that wait at most. */
const MOST = 65_536;

export class OutputLog {
  #waiting = '';

  /** Written at the latest when the program has nothing else to do. */
  readonly line = (line: string): void => {
    if (!this.#waiting) setImmediate(() => this.flush());
    this.#waiting += `${line}\n`;
    if (this.#waiting.length > MOST) this.flush();
  };

  flush(): void {
    const lines = this.#waiting;
    this.#waiting = '';
    if (lines) process.stdout.write(lines);
  }
}
