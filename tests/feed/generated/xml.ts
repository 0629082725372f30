/** Trees of XML, and the many ways in which XML 1.0 lets one write the same tree. */
import { TagNames, XHTML, type Prefixing, type Scope } from './namespaces.js';
import { spellAttribute, spellDoctype, spellText, SPACES, unseen, type TextSpelling } from './xml-text.js';

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

export type Spelling = Prefixing & TextSpelling;

/** A whole document: declaration, document type, root, and what may stand around them. */
export function spellDocument(root: XmlElement, spelling: Spelling): string {
  const { decisions, entities } = spelling;
  const declaration = decisions.pick(['<?xml version="1.0" encoding="UTF-8"?>', '', "<?xml version='1.0'?>", "<?xml version = \"1.0\" encoding='utf-8' standalone=\"yes\" ?>"]);
  const byteOrderMark = decisions.rarely(5) ? '\ufeff' : '';
  const around = () => (decisions.rarely(3) ? between(spelling) : '');
  const doctype = entities.size || decisions.oddly('declared entities', 9) ? spellDoctype(root.name, spelling) : '';
  // Nothing may stand before the declaration (§2.8).
  return [byteOrderMark, declaration, declaration && around(), doctype, around(), spellRoot(root, spelling), around()].join('');
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

type TagSpelling = Spelling & { names: TagNames };

function spellWith(tag: string, element: XmlElement, { names, ...outside }: TagSpelling): string {
  const { decisions } = outside;
  const spelling = isMarkup(element) && !decisions.has('declared entities in markup') ? { ...outside, entities: new Map<string, string>() } : outside;
  const start = `<${tag}${spellAttributes(element, { ...spelling, names })}${spaceOrNone(spelling)}`;
  const end = `</${tag}${spaceOrNone(spelling)}>`;
  if (!element.children.length) return start + (mayHaveEnd(element, spelling) && decisions.rarely(2) ? `>${end}` : '/>');
  const inside = element.children.map((child) => (typeof child === 'string' ? spellText(child, spelling) : spellElement(child, names.scope, spelling)));
  return `${start}>${element.isContainer ? inside.map((child) => between(spelling) + child).join('') + between(spelling) : inside.join('')}${end}`;
}

function spellAttributes({ attributes }: XmlElement, { names, ...spelling }: TagSpelling): string {
  const { decisions } = spelling;
  // no name twice in a tag (§3.1)
  const unique = [...new Map(attributes.map((attribute) => [`${attribute[2] ?? ''} ${attribute[0]}`, attribute])).values()];
  const named = unique.map(([name, value, uri = '']) => [names.ofAttribute(uri, name), value] as const);
  names.declareIdly();
  const declarations = [...names.declared].map(([prefix, uri]) => spellDeclaration(prefix ? `xmlns:${prefix}` : 'xmlns', uri, spelling));
  return decisions.shuffle([...declarations, ...named.map(([name, value]) => spellAttribute(name, value, spelling))]).map((written) => decisions.pick(SPACES) + written).join('');
}

function spellDeclaration(name: string, uri: string, { decisions }: Spelling): string {
  const quote = decisions.pick(['"', "'"]);
  return `${name}=${quote}${decisions.oddly('references in namespace declarations', 20) ? uri.replaceAll('/', '&#47;') : uri}${quote}`;
}

const isMarkup = ({ uri, name }: XmlElement) => uri === XHTML || name === 'body';

const VOID = new Set(['br', 'hr', 'img']);
const mayHaveEnd = ({ uri, name }: XmlElement, { decisions }: Spelling) => uri !== XHTML || !VOID.has(name) || decisions.has('end tags of void elements');

const spaceOrNone = ({ decisions }: Spelling) => (decisions.rarely(7) ? decisions.pick(SPACES) : '');

/** White space, comments and processing instructions: between elements, and around the root. */
function between(spelling: Spelling): string {
  const { decisions } = spelling;
  const space = decisions.pick(['\n', '', ...SPACES]);
  return decisions.rarely(9) ? `${space}${unseen(spelling)}${decisions.pick(SPACES)}` : space;
}
