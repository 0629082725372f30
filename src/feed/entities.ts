/** Character references of XML and HTML: `&#261;`, `&amp;`, `&oacute;`, `&aogon;`. */

/** HTML 4 §24 in the order of Unicode; a number sets the next code point. Letters with marks are composed instead (see MARKS). */
const NAMES =
  '34 quot 38 amp apos 60 lt 62 gt ' +
  '160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  '198 AElig 208 ETH 215 times Oslash 222 THORN szlig 230 aelig 240 eth 247 divide oslash 254 thorn 273 dstrok 305 inodot 321 Lstrok lstrok 338 OElig oelig 402 fnof 710 circ 732 tilde ' +
  '913 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 931 Sigma Tau Upsilon Phi Chi Psi Omega ' +
  '945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv ' +
  '8194 ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime ' +
  '8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr ' +
  '8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 ' +
  '8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9001 lang rang ' +
  '9674 loz 9824 spades 9827 clubs 9829 hearts diams';

/** HTML 5 spells letters with marks as letter + one of these: `&zdot;` is z + U+0307. */
const MARKS = 'grave acute circ tilde macr breve dot uml ring caron cedil ogon dblac'.split(' ');
const COMBINING = '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030c\u0327\u0328\u030b';

let names: Map<string, string> | undefined;

function nameTable(): Map<string, string> {
  let code = 0;
  const table = new Map<string, string>();
  for (const word of NAMES.split(' ')) {
    if (Number(word)) code = Number(word);
    else table.set(word, String.fromCharCode(code++));
  }
  return table;
}

function named(name: string): string | undefined {
  names ??= nameTable();
  const mark = COMBINING[MARKS.indexOf(name.slice(1))];
  return names.get(name) ?? (mark && (name.charAt(0) + mark).normalize());
}

function numbered(code: number): string {
  // HTML reads 0x80–0x9F as windows-1252, and feeds rely on it: `&#146;` is an apostrophe.
  // (`stream` works around a one-shot decoding bug of Node 20.)
  if (code > 127 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true });
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
}

/** Decodes every reference once; what is no reference stays as it is. `declared` knows the document's own entities. */
export function decodeEntities(source: string, declared?: (name: string) => string | undefined): string {
  if (!source.includes('&')) return source;
  return source.replace(/&(?:#(?:x([\da-f]{1,8})|(\d{1,8}));?|(\w{2,31});)/gi, (reference, hex, decimal, name) =>
    name ? (declared?.(name) ?? named(name) ?? reference) : numbered(hex ? parseInt(hex, 16) : +decimal),
  );
}
