/** One rule of tidying at a time: as written, as read, and the title that stands above where it matters. */

const frame = '<iframe src="https://v.example/1"></iframe>';
const link = '<p><a href="https://v.example/1" rel="noopener">v.example</a></p>';

export const paragraphs: readonly (readonly [written: string, read: string, title?: string])[] = [
  // blanks and what holds nothing else
  ['<p>a<b><i> </i></b>c</p>', '<p>a c</p>'],
  ['<p>a<b><i><br></i></b>c</p>', '<p>a<br>c</p>'],
  ['<p>a<b></b>c</p>', '<p>ac</p>'],
  ['<p>a</p><blockquote><ul><li></li></ul></blockquote>', '<p>a</p>'],
  ['<p>a</p><table><tbody><tr><td><p></p></td><td>b</td></tr></tbody></table>', '<p>a</p><table><tbody><tr><td></td><td>b</td></tr></tbody></table>'],
  ['<span>a</span><span lang="en">b</span>', '<p>a<span lang="en">b</span></p>'],
  // boxes
  ['<div><p>a</p></div>', '<p>a</p>'],
  ['<div>a<div>b</div>c</div>', '<p>a</p><p>b</p><p>c</p>'],
  ['<div><div>a</div><p>b</p>c</div>d', '<p>a</p><p>b</p><p>c</p><p>d</p>'],
  ['<div lang="en">a<div>b</div></div>', '<div lang="en"><p>a</p><p>b</p></div>'],
  ['x<div>a</div><div><div>b<ul><li>c</li></ul>d</div></div>y', '<p>x</p><p>a</p><p>b</p><ul><li>c</li></ul><p>d</p><p>y</p>'],
  ['<blockquote><div>a</div>b</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
  ['<ul><li><div>a</div></li></ul>', '<ul><li>a</li></ul>'],
  ['<ul><li><div>a</div><div>b</div></li></ul>', '<ul><li><p>a</p><p>b</p></li></ul>'],
  ['<ul><li> <div>a</div> </li></ul>', '<ul><li> a </li></ul>'],
  ['<ul><li><div lang="en">a</div></li></ul>', '<ul><li><div lang="en"><p>a</p></div></li></ul>'],
  ['<ul><li>x<div>a</div></li></ul>', '<ul><li>x<p>a</p></li></ul>'],
  ['<ul><li><div>a</div>x</li></ul>', '<ul><li><p>a</p>x</li></ul>'],
  ['<ul><li><div>a</div><br></li></ul>', '<ul><li><p>a</p></li></ul>'],
  ['<ul><li><br><div>a</div></li></ul>', '<ul><li><p>a</p></li></ul>'],
  ['<table><tbody><tr><td><div>a</div><div>b</div></td></tr></tbody></table>', '<table><tbody><tr><td><p>a</p><p>b</p></td></tr></tbody></table>'],
  ['<dl><dt><div>a</div><div>b</div></dt><dd><div>c</div><div>d</div></dd></dl>', '<dl><dt><div>a</div><div>b</div></dt><dd><p>c</p><p>d</p></dd></dl>'],
  ['<h2><div>a</div><div>b</div></h2>', '<h2><div>a</div><div>b</div></h2>'],
  ['<figure><div><hr></div><figcaption><div>A</div></figcaption></figure>', '<figure><hr><figcaption>A</figcaption></figure>'],
  ['<a href="/x"><div>a</div></a>', '<p><a href="https://e.example/x" rel="noopener">a</a></p>'],
  ['<figure><div><p>a</p></div><div><p>b</p></div></figure>', '<figure><p>a</p><p>b</p></figure>'],
  // blocks in what is none
  ['<b><p>a</p></b>', '<p>a</p>'],
  ['<i><p>a</p>b</i>', '<i><p>a</p>b</i>'],
  ['<a href="/x"><p>a</p></a>b', '<a href="https://e.example/x" rel="noopener"><p>a</p></a><p>b</p>'],
  // what was a frame stands alone, but in a paragraph
  [`a${frame}b`, `<p>a</p>${link}<p>b</p>`],
  [`<div>a${frame}b</div>`, `<p>a</p>${link}<p>b</p>`],
  [frame + frame, link + link],
  [`<p>a${frame}b</p>`, '<p>a<a href="https://v.example/1" rel="noopener">v.example</a>b</p>'],
  // gaps
  ['<p>a</p> <p>b</p>', '<p>a</p><p>b</p>'],
  ['a<br>b', '<p>a<br>b</p>'],
  ['a<br><br>b', '<p>a</p><p>b</p>'],
  ['a<br> <br>b', '<p>a</p><p>b</p>'],
  ['a<br>&nbsp;<br>b', '<p>a</p><p>b</p>'],
  ['<p>a<br><br>b<br>c</p>', '<p>a</p><p>b<br>c</p>'],
  ['<p><br>a<br></p>', '<p>a</p>'],
  ['<ul><li>a<br><br>b</li><li>a<br>b</li><li><br>a</li></ul>', '<ul><li>a<br><br>b</li><li>a<br>b</li><li>a</li></ul>'],
  ['<h2>a<br><br>b</h2>', '<h2>a<br><br>b</h2>'],
  // spaces that do not break
  ['<p>&nbsp;a&nbsp;</p>', '<p>a</p>'],
  ['<p>a&nbsp; &nbsp;b</p>', '<p>a b</p>'],
  ['<p>a &nbsp;b</p>', '<p>a b</p>'],
  ['<p>a&nbsp;b</p>', '<p>a&nbsp;b</p>'],
  ['<p><b>&nbsp;a&nbsp;</b></p>', '<p><b>&nbsp;a&nbsp;</b></p>'],
  ['<p>a<b>&nbsp;b</b></p>', '<p>a<b>&nbsp;b</b></p>'],
  ['<p><b>a</b>&nbsp;<i>b</i></p>', '<p><b>a</b>&nbsp;<i>b</i></p>'],
  ['<p>a  b</p>', '<p>a  b</p>'],
  ['<pre>a&nbsp; b</pre>', '<pre>a&nbsp; b</pre>'],
  // the title
  ['<h2>Nowa</h2><p>a</p>', '<p>a</p>', 'Nowa'],
  ['<h2>Nowa</h2><p>a</p>', '<h2>Nowa</h2><p>a</p>', ''],
  ['<h2>NOWA  siedziba, już!</h2><p>a</p>', '<p>a</p>', 'Nowa siedziba już'],
  ['<h2>ﬁ Ａ</h2><p>a</p>', '<p>a</p>', 'fi A'],
  ['<p>Nowa</p><p>a</p>', '<p>Nowa</p><p>a</p>', 'Nowa'],
  ['<h2 id="t">Nowa</h2><p><a href="#t">x</a></p>', '<h2>Nowa</h2><p><a href="https://e.example/#t" rel="noopener">x</a></p>', 'Nowa'],
  ['', '', 'x'],
  ['a', '<p>a</p>', 'a'],
];
