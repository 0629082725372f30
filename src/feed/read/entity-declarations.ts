/** The entities a document declares for itself, bounded: no chain of them can explode. */
import { decodeEntities } from '../entities.js';

const DECLARATION = /<!ENTITY\s+(\w+)\s+(?:"([^"]*)"|'([^']*)')/g;
/** Real feeds name a letter or a company; a bomb names gigabytes. */
const MAX_LENGTH = 999;
const MAX_USES = 9999;

export function createEntities() {
  const entities = new Map<string, string>();
  let uses = 0;
  const lookup = (name: string) => {
    const value = entities.get(name);
    return value !== undefined && uses++ < MAX_USES ? value : undefined;
  };
  const decode = (source: string) => decodeEntities(source, lookup);
  return {
    decode,
    declare(doctype: string): void {
      for (const [, name = '', double, single = ''] of doctype.matchAll(DECLARATION)) {
        // References in a value count where it is used (XML 1.0 §4.4.7), hence twice; the first declaration wins (§4.2).
        if (!entities.has(name)) entities.set(name, decode(decode(double ?? single)).slice(0, MAX_LENGTH));
      }
    },
  };
}
