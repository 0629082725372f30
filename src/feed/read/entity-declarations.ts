/** The entities a document declares for itself, bounded: no chain of them can explode. */
import { decodeEntities } from '../entities.js';
import { escapeHtml } from '../text.js';

const DECLARATION = /<!--[^]*?-->|<\?[^]*?\?>|<!ENTITY\s+([^\s"'<>%&;]+)\s+(?:"([^"]*)"|'([^']*)')/g;
const NUMBERED = /&#\w+;/g;
/** Real feeds name a letter or a company; a bomb names gigabytes. */
const MAX_LENGTH = 999;
const MAX_USES = 9999;

export class DeclaredEntities {
  readonly #values = new Map<string, string>();
  #uses = 0;

  readonly decode = (source: string): string => decodeEntities(source, this.#lookUp);

  /** The same in HTML, where only what the document declared must go: HTML knows all other names. */
  readonly expand = (source: string): string =>
    this.#values.size && source.includes('&')
      ? source.replace(/&([^\s"'<>%&;#]+);/g, (reference, name: string) => {
          const value = this.#lookUp(name);
          return value === undefined ? reference : escapeHtml(value).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
        })
      : source;

  /** Takes the declarations out of a DOCTYPE. */
  declare(doctype: string): void {
    for (const [, name = '', double, single = ''] of doctype.matchAll(DECLARATION)) {
      // Numbers are decoded here, names where the entity is used (XML 1.0 §4.4); the first declaration wins (§4.2).
      const value = (double ?? single).replace(NUMBERED, (reference) => decodeEntities(reference));
      if (name && !this.#values.has(name)) this.#values.set(name, this.decode(value).slice(0, MAX_LENGTH));
    }
  }

  readonly #lookUp = (name: string): string | undefined => {
    const value = this.#values.get(name);
    return value !== undefined && this.#uses++ < MAX_USES ? value : undefined;
  };
}
