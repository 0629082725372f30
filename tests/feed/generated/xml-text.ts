/** Text, attribute values and document types in the many ways in which XML 1.0 lets one write them. */
import type { Decisions } from './decisions.js';

export interface TextSpelling {
  decisions: Decisions;
  /** Values of the entities that the document declares, by name. */
  entities: ReadonlyMap<string, string>;
}

export const SPACES = [' ', '\n', '  ', '\t', '\r\n'] as const;

/** A comment or a processing instruction: it may stand between elements and inside text (§2.5, §2.6). */
export function unseen({ decisions }: TextSpelling): string {
  if (decisions.oddly('instructions with brackets', 3)) return decisions.pick(['<?go a>b?>', '<?no <title>no</title> ?>', '<?php echo "<item>"; ?>']);
  return decisions.pick(['<!-- note -->', '<!-- <item><title>no</title></item> & ]]> "\' -->', '<?go on="on"?>', '<!---->']);
}

export function spellAttribute(name: string, value: string, spelling: TextSpelling): string {
  const { decisions } = spelling;
  const quote = decisions.pick(['"', "'"]);
  const sign = decisions.rarely(9) ? decisions.pick(['=', ' = ', '\n=', '= ']) : '=';
  const spell = (character: string) => {
    if (character === quote) return reference(character, spelling);
    return character === ' ' && decisions.oddly('line ends in attributes', 40) ? '\n' : spellCharacter(character, spelling);
  };
  return name + sign + quote + pieces(value, spelling).map((piece) => entityFor(piece, spelling) ?? Array.from(piece, spell).join('')).join('') + quote;
}

/** Text in one or several pieces, each in CDATA or not, with what is not seen between them. */
export function spellText(text: string, spelling: TextSpelling): string {
  const { decisions } = spelling;
  return pieces(text, spelling).map((piece) => (decisions.rarely(12) ? unseen(spelling) : '') + spellPiece(piece, spelling)).join('');
}

function spellPiece(piece: string, spelling: TextSpelling): string {
  const { decisions } = spelling;
  const entity = entityFor(piece, spelling);
  if (entity) return entity;
  const lineEnd = decisions.oddly('line ends of other systems', 3) ? decisions.pick(['\r\n', '\r']) : '\n';
  if (decisions.rarely(3)) return `<![CDATA[${piece.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\n', lineEnd)}]]>`;
  const raw = Array.from(piece, (character) => (character === '\n' ? lineEnd : spellCharacter(character, spelling))).join('');
  // `]]>` must not stand in text (§2.4), not even when it began in the piece before.
  return raw.replaceAll(']>', ']&gt;').replace(/^>/, '&gt;');
}

/** Cuts around what the document has an entity for, or anywhere between characters. */
function pieces(text: string, { decisions, entities }: TextSpelling): string[] {
  const value = [...entities.values()].find((each) => text.includes(each));
  if (value !== undefined && text !== value) {
    const at = text.indexOf(value);
    return [text.slice(0, at), value, text.slice(at + value.length)].filter(Boolean);
  }
  const characters = Array.from(text);
  const cut = decisions.rarely(3) ? decisions.next(characters.length || 1) : 0;
  return [characters.slice(0, cut).join(''), characters.slice(cut).join('')].filter(Boolean);
}

function entityFor(piece: string, { decisions, entities }: TextSpelling): string | undefined {
  const found = [...entities].find(([, value]) => value === piece);
  return found && decisions.rarely(2) ? `&${found[0]};` : undefined;
}

function spellCharacter(character: string, spelling: TextSpelling): string {
  const { decisions } = spelling;
  if (character === '&' || character === '<' || decisions.rarely(60)) return reference(character, spelling);
  return character === '>' && decisions.rarely(2) ? '&gt;' : character;
}

const PREDEFINED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function reference(character: string, { decisions }: TextSpelling): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const named = PREDEFINED[character];
  return named && !decisions.rarely(3) ? named : decisions.pick([`&#${code};`, `&#x${hex};`, `&#x${hex.toUpperCase()};`, `&#x000${hex};`, `&#0${code};`]);
}

/** Declarations that no reader of feeds has a use for. */
const IDLE = ['<!ELEMENT title ANY>', '<!-- note -->', '<!ENTITY % idle "x">', '<!NOTATION n SYSTEM "n">', "<!ENTITY away SYSTEM 'https://news.example/away.txt'>"] as const;
const FALSE_ENDS = ['<!-- ]> <!ENTITY e "no"> -->', '<?go ]> ?>', '<!ENTITY idle "<b>]></b>">'] as const;

const EXTERNAL = ['', ' PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"', " SYSTEM 'feed.dtd'"] as const;

export function spellDoctype(name: string, spelling: TextSpelling): string {
  const { decisions, entities } = spelling;
  const idly = decisions.rarely(2) ? [decisions.pick(IDLE)] : [];
  const falsely = decisions.oddly('false ends of the document type', 3) ? [decisions.pick(FALSE_ENDS)] : [];
  const declarations = [...idly, ...falsely, ...Array.from(entities, ([entity, value]) => spellEntity(entity, value, spelling))];
  const inside = declarations.length || decisions.rarely(2) ? `${decisions.pick([' ', '\n', ''])}[${declarations.join(decisions.pick(['\n', '', ' ']))}]` : '';
  return `<!DOCTYPE ${name}${decisions.pick(EXTERNAL)}${inside}${decisions.pick(['', ' '])}>`;
}

/** References to numbers count in the declaration, others where the entity is used (§4.4). */
function spellEntity(entity: string, value: string, { decisions }: TextSpelling): string {
  const quote = decisions.pick(['"', "'"]);
  const spell = (character: string) => (/[&<]/.test(character) ? (PREDEFINED[character] ?? '') : decisions.rarely(20) ? `&#${character.codePointAt(0) ?? 0};` : character);
  return `<!ENTITY${decisions.pick(SPACES)}${entity}${decisions.pick(SPACES)}${quote}${Array.from(value, spell).join('')}${quote}${decisions.pick(['', ' ', '\n'])}>`;
}
