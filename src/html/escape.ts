/** HTML as strings, where there is no DOM: what is put into a template is text unless it is markup already. */

declare const safe: unique symbol;

/** HTML source in which every value has been escaped, or sanitised. */
export type Markup = string & { readonly [safe]: true };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute. */
export const escape = (text: string): Markup => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') as Markup;

class Piece {
  constructor(readonly source: Markup) {}
  toString(): string {
    return this.source;
  }
}

/** What may stand in a template: text, numbers, pieces of markup, lists of them; nothing for what is absent. */
export type Value = string | number | Piece | readonly Value[] | false | null | undefined;

export type { Piece };

/** `` markup`<p>${text}</p>` ``: text is escaped, pieces stay. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Piece {
  return new Piece(strings.map((string, at) => string + write(values[at])).join('') as Markup);
}

/** Markup that somebody else has made safe. */
export const trusted = (source: string): Piece => new Piece(source as Markup);

function write(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Piece) return value.source;
  return Array.isArray(value) ? value.map(write).join('') : escape(String(value));
}

/** Attributes that say something, a space before each; `true` stands for the bare name. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Piece {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return new Piece(said.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`)).join('') as Markup);
}
