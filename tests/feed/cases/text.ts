/** Plain text and excerpts. */
export const plainTextCases: readonly (readonly [html: string, text: string])[] = [
  ['', ''],
  ['Plain', 'Plain'],
  ['<p>Na końcu.</p><p>Nowy <b>aka</b>pit</p>', 'Na końcu. Nowy akapit'],
  ['one<br>two<br/>three', 'one two three'],
  ['<style>p{}</style>a<script>if (a<b) alert("</p>")</script> b', 'a b'],
  ['a <!-- <b>no</b> --> b', 'a b'],
  ['Tom &amp; Jerry &lt;3 &eacute;', 'Tom & Jerry <3 é'],
  ['1 < 2 and <unknown>x</unknown>', '1 < 2 and x'],
  ['<img alt="a > b">c', 'c'],
  ['<ul><li>one</li><li>two</li></ul>', 'one two'],
  ['&amp;lt;', '&lt;'],
];

export const excerptCases: readonly (readonly [text: string, words: number, excerpt: string])[] = [
  ['one two three', 3, 'one two three'],
  ['one two three four', 3, 'one two three…'],
  ['one two, three', 2, 'one two…'],
  ['End. Next', 1, 'End…'],
  ['one – two – three', 2, 'one – two…'],
  ['one – two', 2, 'one – two'],
  ['', 5, ''],
  ['日本語のテキスト', 3, '日本語…'],
  ['naïve cafe\u0301 x', 2, 'naïve cafe\u0301…'],
  ['👩‍👩‍👧 family here', 1, '👩‍👩‍👧 family…'],
  ['one two', 0, '…'],
];
