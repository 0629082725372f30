/** Names of characters in HTML, for wherever there is no browser to ask. */

/**
 * HTML 4 §24 in the order of Unicode: a number skips that many code points. Letters with marks are composed instead (see MARKS),
 * and a Greek capital is the small letter's name with a capital.
 */
const NAMES =
  '38 amp apos 120 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
  'sup1 ordm raquo frac14 frac12 frac34 iquest 6 AElig 9 ETH 6 times Oslash 5 THORN szlig 6 aelig 9 eth 6 divide oslash 5 thorn 50 inodot 15 Lstrok ' +
  'lstrok 15 OElig oelig 62 fnof 307 circ 21 tilde 212 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf ' +
  'sigma tau upsilon phi chi psi omega 7 thetasym upsih 3 piv 7211 ensp emsp 5 thinsp 2 zwnj zwj lrm rlm 3 ndash mdash 3 lsquo rsquo sbquo 1 ldquo rdquo ' +
  'bdquo 1 dagger Dagger bull 3 hellip 9 permil 1 prime Prime 5 lsaquo rsaquo 3 oline 5 frasl 103 euro 100 image 6 weierp 3 real 5 trade 18 alefsym 90 ' +
  'larr uarr rarr darr harr 32 crarr 26 lArr uArr rArr dArr hArr 43 forall 1 part exist 1 empty 1 nabla isin notin 1 ni 3 prod 1 sum minus 4 lowast 2 ' +
  'radic 2 prop infin 1 ang 6 and or cap cup int 8 there4 7 sim 8 cong 2 asymp 23 ne equiv 2 le ge 28 sub sup nsub 1 sube supe 13 oplus 1 otimes 13 perp ' +
  '31 sdot 66 lceil rceil lfloor rfloor 702 loz 149 spades 2 clubs 1 hearts diams 385 lang rang';

/** HTML 5 spells letters with marks as letter + one of these: `&zdot;` is z + U+0307. */
const MARKS = 'grave acute circ tilde macr  breve dot uml  ring dblac caron                           cedil ogon'.split(' ');

let names: Map<string, number> | undefined;

function nameTable(): Map<string, number> {
  let code = 0;
  const table = new Map([['quot', 34]]);
  for (const word of NAMES.split(' ')) {
    if (+word) code += +word;
    else table.set(word, code++);
  }
  return table;
}

/** The character of `&name;`: all of HTML 4, and every letter with a mark of HTML 5. The script-tag files ask the browser instead. */
export function namedEntity(name: string): string | undefined {
  names ??= nameTable();
  const capital = names.get(name.toLowerCase());
  const code = names.get(name) ?? (capital && capital > 944 && capital < 970 ? capital - 32 : 0);
  const mark = name[1] ? MARKS.indexOf(name.slice(1)) : -1;
  if (code) return String.fromCharCode(code);
  return mark < 0 ? undefined : (name.charAt(0) + String.fromCharCode(768 + mark)).normalize();
}
