/** Last good copies on disk: written aside and moved into place, so that a crash leaves the old one or the new one. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCopy, type CopyStore } from './copies.js';

/** `folder` is made where it is missing. Ids are those of the configuration, and fit into file names. */
export function diskCopies(folder: string): CopyStore {
  const path = (id: string): string => join(folder, `${id}.json`);
  return {
    async read(id) {
      return parseCopy(await readFile(path(id), 'utf8'));
    },
    async write(id, kept) {
      await mkdir(folder, { recursive: true });
      const aside = join(folder, `.${id}-${randomUUID()}`);
      try {
        await writeFile(aside, JSON.stringify(kept), { flush: true });
        await rename(aside, path(id));
      } finally {
        await rm(aside, { force: true });
      }
    },
  };
}
