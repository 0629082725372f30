/** Bodies that keep a parser busy, and long ones that do not. No imports: every sanitiser is tested with them. */

/** At least so many characters of it. */
const times = (text: string, size = 1_000_000): string => text.repeat(Math.ceil(size / text.length));
const numbered = (count: number, text: (at: number) => string): string => Array.from({ length: count }, (_, at) => text(at)).join('');

/** Name → source; functions, because some are long. Each takes a browser many seconds, or for ever. */
export const endless: Readonly<Record<string, () => string>> = {
  'boxes that nobody closes': () => '<div>a'.repeat(40_000),
  'a megabyte of boxes that nobody closes': () => times('<div>a'),
  'unknown elements that nobody closes': () => '<x>a'.repeat(40_000),
  'spans that nobody closes': () => '<span>'.repeat(60_000),
  'boxes whose end stands in a comment': () => '<div><!--</div>-->'.repeat(30_000),
  'boxes whose end stands in an attribute': () => '<div><br title="</div>">'.repeat(30_000),
  'boxes whose end stands in a style sheet': () => '<div><style></div></style>'.repeat(30_000),
  'boxes whose end a cell hides': () => '<div><table><tr><td></div>'.repeat(10_000),
  'boxes behind an odd quotation mark': () => `<p a">${'<div>'.repeat(40_000)}">`,
  'boxes in an attribute that is none': () => `<p "a=${'<div>'.repeat(40_000)}">`,
  'boxes behind a comment that ends at once': () => `<!-->${'<div>'.repeat(40_000)}-->`,
  'boxes behind a comment with a wrong end': () => `<!-- --!>${'<div>'.repeat(40_000)}-->`,
  'boxes in a style sheet in a picture': () => `<svg><style><desc>${'<div>'.repeat(40_000)}</style>`,
  'boxes in CDATA that is none': () => `<![CDATA[>${'<div>'.repeat(40_000)}]]>`,
  'boxes behind a script in a script': () => `<script><!--<script></script><p a="--></script>${'<div>'.repeat(40_000)}">`,
  'boxes in a field of a list of choices': () => `<select><textarea></select>${'<div>'.repeat(40_000)}</textarea>`,
  'bold elements that every paragraph opens again': () => numbered(1000, (at) => `<b title=${at}>`) + '<p>x'.repeat(1000),
  'fonts that every paragraph opens again': () => `<p>${numbered(300, (at) => `<font size=${at}>`)}${'<p>x'.repeat(1000)}`,
  'bold elements that end outside their boxes': () => '<b><div>'.repeat(5000) + '</b>'.repeat(5000),
  'links in boxes in links': () => '<a><div>'.repeat(5000),
  'forms whose boxes stay open': () => '<form><div></form>'.repeat(20_000),
  'cells without a table around boxes': () => '<td><div>'.repeat(20_000),
  'tables in tables': () => '<table><tr><td>'.repeat(10_000),
  'templates in templates': () => '<template>'.repeat(10_000),
  'drawings in drawings': () => '<svg><g>'.repeat(10_000),
  'formulas in formulas': () => '<math><mtext>'.repeat(10_000),
  'elements that only say that they are closed': () => '<x/>'.repeat(40_000),
  'pictures without end': () => '<img src=a>'.repeat(200_000),
  'line breaks written as ends': () => '</br>'.repeat(200_000),
  'an element with fifty thousand attributes': () => `<p ${numbered(50_000, (at) => `a${at}=b `)}>x`,
  'many elements with a thousand attributes': () => `<p ${numbered(1000, (at) => `a${at} `)}>x`.repeat(200),
  'twenty megabytes of text': () => times('Ala ma kota. ', 20_000_000),
  'four megabytes of sources of one picture': () => `<img srcset="${times('a 1x, ', 4_000_000)}">`,
  'all that is left as it is': () => '<plaintext>',
};

/** Long, odd, and harmless. */
export const fine: Readonly<Record<string, () => string>> = {
  'a book': () => times(`<p>${'Ala ma kota, a kot ma Alę. '.repeat(20)}</p>`, 2_900_000),
  'headings that end as others': () => '<h2>a</h3><p>b'.repeat(3000),
  'paragraphs that nobody closes': () => '<p>a'.repeat(25_000),
  'list items that nobody closes': () => `<ul>${'<li>a'.repeat(25_000)}</ul>`,
  'paragraphs whose bold nobody closes': () => '<p><b>a'.repeat(3000),
  'a table of ten thousand cells': () => `<table>${`<tr>${'<td>1</td>'.repeat(10)}</tr>`.repeat(1000)}</table>`,
  'a table without ends': () => `<table>${`<tr>${'<td>1'.repeat(10)}`.repeat(1000)}</table>`,
  'a definition list without ends': () => `<dl>${'<dt>a<dd>b'.repeat(5000)}</dl>`,
  'pictures written into the text': () => `<p><img src="data:image/png;base64,${'A'.repeat(8_000_000)}" alt=""></p>`,
  'what Word leaves in comments': () => `<!--[if gte mso 9]><xml>${'<w:LsdException Locked="false" Name="x"/>'.repeat(5000)}</xml><![endif]--><p>a</p>`,
  'what Word leaves in paragraphs': () => '<p class="MsoNormal"><span lang="PL">a<o:p></o:p></span></p>'.repeat(3000),
  'a drawing with a style sheet': () => `<svg><style>.a{fill:red}</style>${'<path d="M0 0"/>'.repeat(1500)}</svg><p>a</p>`,
  'a script of old days': () => '<script><!--\nif (a < b) document.write("<p>");\n//--></script><p>a</p>',
  'a million brackets': () => '<'.repeat(1_000_000),
  'a million tags that never end': () => times('<a'),
  'comments that never end': () => times('<!--'),
  'ampersands': () => times('&'),
  'ends of what never began': () => times('</div>'),
  'spaces in a tag': () => `<p ${' '.repeat(1_000_000)}>a`,
  'a tag that never ends': () => `<p ${' '.repeat(1_000_000)}`,
  'a million commas of a picture': () => `<img srcset="${','.repeat(1_000_000)}">`,
  'inline elements by the thousand': () => '<p><strong>a</strong> <em>b</em> <a href="x">c</a></p>'.repeat(5000),
};
