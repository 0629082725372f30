/** The entities a document declares for itself, bounded: no chain of them can explode. */
import { decodeEntities } from '../entities.js';

const DECLARATION = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')/g;
/** Real feeds name a letter or a company; a bomb names gigabytes. */
const MAX_LENGTH = 999;
const MAX_USES = 9999;

export class DeclaredEntities {
  readonly #values = new Map<string, string>();
  #uses = 0;

  readonly decode = (source: string): string => decodeEntities(source, this.#lookUp);

  /** Takes the declarations out of a DOCTYPE. */
  declare(doctype: string): void {
    for (const [, name = '', double, single = ''] of doctype.matchAll(DECLARATION)) {
      // References in a value count where it is used (XML 1.0 §4.4.7), hence twice; the first declaration wins (§4.2).
      if (!this.#values.has(name)) this.#values.set(name, this.decode(this.decode(double ?? single)).slice(0, MAX_LENGTH));
    }
  }

  readonly #lookUp = (name: string): string | undefined => {
    const value = this.#values.get(name);
    return value !== undefined && this.#uses++ < MAX_USES ? value : undefined;
  };
}
