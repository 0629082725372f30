/** Trees of XML, and the many ways in which XML 1.0 lets one write the same tree. */
import { TagNames, type Prefixing, type Scope } from './namespaces.js';

export interface XmlElement {
  /** Namespace; '' for none. */
  uri: string;
  name: string;
  attributes: readonly XmlAttribute[];
  children: readonly (XmlElement | string)[];
  /** White space between the children means nothing. */
  isContainer: boolean;
}

export type XmlAttribute = readonly [name: string, value: string, uri?: string];

export interface Spelling extends Prefixing {
  /** Values of the entities that the document declares, by name. */
  entities: ReadonlyMap<string, string>;
}

const SPACES = [' ', '\n', '  ', '\t', '\r\n'] as const;
/** What may stand between elements and inside text, and is not seen (XML 1.0 §2.5, §2.6). */
const UNSEEN = ['<!-- note -->', '<!-- <item><title>no</title></item> & ]]> "\' -->', '<?php echo "x" ?>', '<!---->', '<?go a>b?>', '<?no <title>no</title> ?>'] as const;

/** A whole document: declaration, document type, root, and what may stand around them. */
export function spellDocument(root: XmlElement, spelling: Spelling): string {
  const { decisions, entities } = spelling;
  const declaration = decisions.pick(['<?xml version="1.0" encoding="UTF-8"?>', '', "<?xml version='1.0'?>", '<?xml version = "1.0" encoding=\'utf-8\' standalone="yes" ?>']);
  const byteOrderMark = decisions.rarely(5) ? '\ufeff' : '';
  const around = () => (decisions.rarely(3) ? between(spelling) : '');
  return `${byteOrderMark}${declaration}${declaration ? around() : ''}${entities.size ? spellDoctype(root.name, spelling) : ''}${around()}${spellRoot(root, spelling)}${around()}`;
}

/** Declarations that a reader of feeds has no use for, among those of the entities. */
const DECLARED_IDLY = ['<!-- ]> <!ENTITY e0 "no"> -->', '<!ELEMENT title ANY>', '<?go ]> ?>', '<!ENTITY % idle "x">', '<!ENTITY idle "<b>]></b>">', "<!ENTITY away SYSTEM 'https://news.example/away.txt'>"] as const;

function spellDoctype(name: string, { decisions, entities }: Spelling): string {
  const declarations = [...entities].map(([entity, value]) => {
    const quote = decisions.pick(['"', "'"]);
    return `<!ENTITY${decisions.pick(SPACES)}${entity}${decisions.pick(SPACES)}${quote}${value}${quote}${decisions.pick(['', ' ', '\n'])}>`;
  });
  const idly = decisions.rarely(2) ? [decisions.pick(DECLARED_IDLY)] : [];
  return `<!DOCTYPE ${name}${decisions.pick([' ', '\n'])}[${[...idly, ...declarations].join(decisions.pick(['\n', '', ' ']))}]${decisions.pick(['', ' '])}>`;
}

function spellRoot(root: XmlElement, spelling: Spelling): string {
  const names = new TagNames(new Map(), spelling);
  const tag = names.ofElement(root.uri, root.name);
  names.declareAll();
  return spellWith(tag, root, { ...spelling, names });
}

function spellElement(element: XmlElement, outer: Scope, spelling: Spelling): string {
  const names = new TagNames(outer, spelling);
  return spellWith(names.ofElement(element.uri, element.name), element, { ...spelling, names });
}

function spellWith(tag: string, { attributes, children, isContainer }: XmlElement, spelling: Spelling & { names: TagNames }): string {
  const { decisions, names } = spelling;
  const named = attributes.map(([name, value, uri = '']) => [names.ofAttribute(uri, name), value] as const);
  names.declareIdly();
  const declarations = [...names.declared].map(([prefix, uri]) => [prefix ? `xmlns:${prefix}` : 'xmlns', uri] as const);
  const written = decisions.shuffle([...named, ...declarations]).map(([name, value]) => decisions.pick(SPACES) + spellAttribute(name, value, spelling));
  const start = `<${tag}${written.join('')}${spaceOrNone(spelling)}`;
  const end = `</${tag}${spaceOrNone(spelling)}>`;
  if (!children.length) return start + (decisions.rarely(2) ? `>${end}` : '/>');
  const inside = children.map((child) => (typeof child === 'string' ? spellText(child, spelling) : spellElement(child, names.scope, spelling)));
  return `${start}>${isContainer ? inside.map((child) => between(spelling) + child).join('') + between(spelling) : inside.join('')}${end}`;
}

const spaceOrNone = ({ decisions }: Spelling) => (decisions.rarely(7) ? decisions.pick(SPACES) : '');

/** White space, comments and processing instructions: between elements, and around the root. */
export function between({ decisions }: Spelling): string {
  const space = decisions.pick(['\n', '', ...SPACES]);
  return decisions.rarely(9) ? `${space}${decisions.pick(UNSEEN)}${decisions.pick(SPACES)}` : space;
}

function spellAttribute(name: string, value: string, spelling: Spelling): string {
  const { decisions } = spelling;
  const quote = decisions.pick(['"', "'"]);
  const sign = decisions.rarely(9) ? decisions.pick(['=', ' = ', '\n=', '= ']) : '=';
  // A line end in a value means a space (XML 1.0 §3.3.3).
  const spell = (character: string) => {
    if (character === quote) return reference(character, spelling);
    return character === ' ' && decisions.rarely(40) ? '\n' : spellCharacter(character, spelling);
  };
  return name + sign + quote + pieces(value, spelling).map((piece) => entityFor(piece, spelling) ?? Array.from(piece, spell).join('')).join('') + quote;
}

/** Text in one or several pieces, each in CDATA or not, with what is not seen between them. */
function spellText(text: string, spelling: Spelling): string {
  const { decisions } = spelling;
  return pieces(text, spelling).map((piece) => (decisions.rarely(12) ? decisions.pick(UNSEEN) : '') + spellPiece(piece, spelling)).join('');
}

function spellPiece(piece: string, spelling: Spelling): string {
  const entity = entityFor(piece, spelling);
  if (entity) return entity;
  if (spelling.decisions.rarely(3)) return `<![CDATA[${piece.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\n', spelling.decisions.pick(['\n', '\r\n', '\r']))}]]>`;
  const raw = Array.from(piece, (character) => spellCharacter(character, spelling)).join('');
  // `]]>` must not stand in text (§2.4), nor its end after the piece before.
  return raw.replaceAll(']]>', ']]&gt;').replace(/^>/, '&gt;');
}

/** Cuts anywhere between characters, and around what the document has an entity for. */
function pieces(text: string, { decisions, entities }: Spelling): string[] {
  const values = [...entities.values()].filter((value) => text.includes(value));
  if (values[0] !== undefined && text !== values[0]) {
    const at = text.indexOf(values[0]);
    return [text.slice(0, at), values[0], text.slice(at + values[0].length)].filter(Boolean);
  }
  const characters = Array.from(text);
  const cut = decisions.rarely(3) ? decisions.next(characters.length) : 0;
  return [characters.slice(0, cut).join(''), characters.slice(cut).join('')].filter(Boolean);
}

function entityFor(piece: string, { decisions, entities }: Spelling): string | undefined {
  const found = [...entities].find(([, value]) => value === piece);
  return found && decisions.rarely(2) ? `&${found[0]};` : undefined;
}

function spellCharacter(character: string, spelling: Spelling): string {
  const { decisions } = spelling;
  if (character === '&' || character === '<' || decisions.rarely(60)) return reference(character, spelling);
  return character === '>' && decisions.rarely(2) ? '&gt;' : character;
}

const PREDEFINED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function reference(character: string, { decisions }: Spelling): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const numbered = [`&#${code};`, `&#x${hex};`, `&#x${hex.toUpperCase()};`, `&#x000${hex};`, `&#0${code};`] as const;
  const named = PREDEFINED[character];
  return named && !decisions.rarely(3) ? named : decisions.pick(numbered);
}
