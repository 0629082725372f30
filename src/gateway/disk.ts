/** Last good copies on disk: written aside and moved into place, so that a crash leaves the old one or the new one. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewsFeed } from '../feed/model.js';
import type { CopyStore } from './keeper.js';

/** `folder` is made where it is missing. Ids are those of the configuration, and fit into file names. */
export function diskCopies(folder: string): CopyStore {
  const path = (id: string): string => join(folder, `${id}.json`);
  return {
    async read(id) {
      return JSON.parse(await readFile(path(id), 'utf8')) as NewsFeed;
    },
    async write(id, feed) {
      await mkdir(folder, { recursive: true });
      const aside = join(folder, `.${id}-${randomUUID()}`);
      try {
        await writeFile(aside, JSON.stringify(feed), { flush: true });
        await rename(aside, path(id));
      } finally {
        await rm(aside, { force: true });
      }
    },
  };
}
