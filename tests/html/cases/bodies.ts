/** Article HTML as content systems, office programs and mail clients write it, and what a reader should get. */

/** What wrote it → what is wrong with it → [as written, as read]. */
export const bodies: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  'WordPress, classic': {
    'gaps of no-break spaces': ['<p>Raz</p>\n<p>&nbsp;</p>\n<p>Dwa</p>\n<p>&nbsp;</p>', '<p>Raz</p><p>Dwa</p>'],
    'a bold line break alone': ['<p><strong><br />\n</strong></p><p><strong>Uwaga:<br /></strong>zmiana</p>', '<p><strong>Uwaga:<br></strong>zmiana</p>'],
    'a picture with a caption': [
      '<div id="attachment_7" style="width: 310px" class="wp-caption alignnone"><a href="a-full.jpg"><img src="a.jpg" alt="Warsztat" width="300" height="200" class="size-medium" /></a><p id="caption-attachment-7" class="wp-caption-text">Warsztat w <em>maju</em></p></div><p>Dalej</p>',
      '<figure><a href="https://e.example/a-full.jpg" rel="noopener"><img src="https://e.example/a.jpg" alt="Warsztat" width="300" height="200" loading="lazy" decoding="async" referrerpolicy="no-referrer"></a><figcaption>Warsztat w <em>maju</em></figcaption></figure><p>Dalej</p>',
    ],
    'a paragraph with the class of a caption, but without a picture': ['<div><p class="wp-caption-text">Słowo</p><p>Dwa</p></div>', '<p>Słowo</p><p>Dwa</p>'],
    'lists as lines': ['<p>Program:<br />\n- rejestracja<br />\n- warsztaty<br />\n• obiad</p>', '<p>Program:<br>\n- rejestracja<br>\n- warsztaty<br>\n• obiad</p>'],
  },
  'WordPress, blocks': {
    'spacers, groups and empty headings': [
      '<div class="wp-block-group"><div class="wp-block-group__inner-container">\n<h2 class="wp-block-heading">Program</h2>\n<h3 class="wp-block-heading"></h3>\n<p>Tekst</p>\n</div></div>\n<div style="height:40px" aria-hidden="true" class="wp-block-spacer"></div>',
      '<h2>Program</h2><p>Tekst</p>',
    ],
    'columns': [
      '<div class="wp-block-columns"><div class="wp-block-column"><p>Lewa</p></div><div class="wp-block-column"><p>Prawa</p></div></div>',
      '<p>Lewa</p><p>Prawa</p>',
    ],
    'a quotation': ['<blockquote class="wp-block-quote"><p>Tak.</p><cite>Anna</cite></blockquote>', '<blockquote><p>Tak.</p><p><cite>Anna</cite></p></blockquote>'],
  },
  'Joomla, TinyMCE': {
    'break inside an empty paragraph': ['<p>Raz</p><p><br></p><p><br data-mce-bogus="1"></p><p>Dwa</p>', '<p>Raz</p><p>Dwa</p>'],
    'a caption': [
      '<div class="img_caption left" style="float:left;width:300px"><img class="caption" src="a.jpg" alt="" title="x" /><p class="img_caption">Podpis</p></div>',
      '<figure><img src="https://e.example/a.jpg" alt="" title="x" loading="lazy" decoding="async" referrerpolicy="no-referrer"><figcaption>Podpis</figcaption></figure>',
    ],
    'breaks between paragraphs': ['<p>Raz<br /><br />Dwa<br />\n<br />\n<br />Trzy<br /></p>', '<p>Raz</p><p>Dwa</p><p>Trzy</p>'],
    'an indent': ['<p>&nbsp; &nbsp;&nbsp; Od&nbsp;dziś działamy &nbsp; razem.&nbsp;</p>', '<p>Od&nbsp;dziś działamy razem.</p>'],
  },
  'Drupal, CKEditor': {
    'a field in boxes': [
      '<div class="field field--name-body"><div class="field__items"><div class="field__item even" property="content:encoded"><p>Raz</p>\n\n<div>&nbsp;</div>\n\n<p>Dwa</p></div></div></div>',
      '<p>Raz</p><p>Dwa</p>',
    ],
    'a caption': [
      '<figure role="group" class="caption caption-img"><img data-entity-type="file" src="a.jpg" alt="Sala"><figcaption>Sala</figcaption></figure>',
      '<figure><img src="https://e.example/a.jpg" alt="Sala" loading="lazy" decoding="async" referrerpolicy="no-referrer"><figcaption>Sala</figcaption></figure>',
    ],
    'boxes in cells': ['<table><tbody><tr><td><div>1</div></td><td><div>2</div><div>3</div></td><td><br></td></tr></tbody></table>', '<table><tbody><tr><td>1</td><td><p>2</p><p>3</p></td><td></td></tr></tbody></table>'],
  },
  Word: {
    'conditional comments, o:p and mso styles': [
      '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><p class="MsoNormal" style="margin-bottom:0cm;mso-line-height-alt:1.0pt"><span lang="PL" style="mso-fareast-language:PL">Tekst<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
      '<p><span lang="PL">Tekst</span></p>',
    ],
    'its settings without the comment around them': ['<xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><p>Tekst</p>', '<p>Tekst</p>'],
    'bullets as text': [
      '<p class="MsoListParagraph"><![if !supportLists]><span style="font-family:Symbol">·<span style="font:7.0pt">&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Pierwszy punkt</p>',
      '<p>· Pierwszy punkt</p>',
    ],
  },
  Blogger: {
    'lines as boxes': ['<div>Raz</div><div><br /></div><div style="text-align: justify;">Dwa<br /></div>', '<p>Raz</p><p>Dwa</p>'],
    'loose text with breaks': ['Raz<br /><br />Dwa <b>trzy</b><br /><div class="separator"><br /></div><br />Cztery', '<p>Raz</p><p>Dwa <b>trzy</b></p><p>Cztery</p>'],
    'a table for a caption': [
      '<table class="tr-caption-container"><tbody><tr><td style="text-align: center;"><a href="b.jpg"><img src="a.jpg" alt="x"></a></td></tr><tr><td class="tr-caption">Podpis</td></tr></tbody></table>',
      '<figure><a href="https://e.example/b.jpg" rel="noopener"><img src="https://e.example/a.jpg" alt="x" loading="lazy" decoding="async" referrerpolicy="no-referrer"></a><figcaption>Podpis</figcaption></figure>',
    ],
  },
  'Google Docs': {
    'everything in one bold element': [
      '<b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt">Raz</span></p><br /><p dir="ltr"><span>Dwa</span></p></b><br class="Apple-interchange-newline">',
      '<p dir="ltr">Raz</p><p dir="ltr">Dwa</p>',
    ],
    'list items with paragraphs': ['<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Raz</span></p></li><li><br></li></ul>', '<ul><li dir="ltr"><p dir="ltr">Raz</p></li></ul>'],
  },
  'mail programs': {
    'boxes in boxes': ['<div><div><div>Raz</div><div><div>Dwa</div></div></div></div>', '<p>Raz</p><p>Dwa</p>'],
    'a box in a link and in a list item': ['<a href="/x"><div><b>Dalej</b></div></a><ul><li><div><div>Raz</div></div></li></ul>', '<p><a href="https://e.example/x" rel="noopener"><b>Dalej</b></a></p><ul><li>Raz</li></ul>'],
    'many breaks in a list item': ['<ul><li>Raz<br><br><br><br>Dwa<br></li></ul>', '<ul><li>Raz<br><br>Dwa</li></ul>'],
    'bold blanks between words': ['<p>Raz<b> </b>dwa<i>&nbsp;</i>trzy</p>', '<p>Raz dwa trzy</p>'],
    'a box that says its language': ['<div lang="en">One<br><br>Two</div>', '<div lang="en"><p>One</p><p>Two</p></div>'],
    'code with gaps that mean something': ['<pre>a<br><br><br>b&nbsp;&nbsp;<span> </span>c</pre>', '<pre>a<br><br><br>b&nbsp;&nbsp;<span> </span>c</pre>'],
  },
};
