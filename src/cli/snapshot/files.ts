/** Files of a snapshot: written aside and moved into place, and only when they differ. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export class Output {
  /** How many files were written, because they are new or different. */
  written = 0;

  constructor(readonly folder: string) {}

  /** `path` is ours: made of ids from the configuration, numbers and hashes. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const target = join(this.folder, path);
    const bytes = Buffer.from(content);
    const known = await readFile(target).catch(() => undefined);
    if (known?.equals(bytes)) return;
    await mkdir(dirname(target), { recursive: true });
    const aside = join(dirname(target), `.${randomUUID()}`);
    try {
      await writeFile(aside, bytes, { flush: true });
      await rename(aside, target);
    } finally {
      await rm(aside, { force: true });
    }
    this.written++;
  }

  /** What lies there from an earlier time. */
  read(path: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.folder, path)).catch(() => undefined);
  }
}
