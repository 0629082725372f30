/** Which image stands for an item. */
import { rss, type ReadCase } from './case.js';

const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

function item(name: string, inside: string, image: string | undefined, alt?: string): ReadCase {
  return { name, source: rss(`<item>${inside}</item>`, MEDIA), expected: { items: [{ image, _news_elements: alt && { image_alt: alt } }] } };
}

const html = (source: string) => `<description><![CDATA[${source}]]></description>`;
const at = (path: string) => `https://news.example/${path}`;

export const imageCases: ReadCase[] = [
  item('takes the widest media:content up to 1600', '<media:content url="/s.jpg" width="100"/><media:content url="/x.jpg" width="4000"/><media:content url="/m.jpg" width="1600"/>', at('m.jpg')),
  item('takes one that is too wide before none', '<media:content url="/x.jpg" width="4000"/>', at('x.jpg')),
  item('passes over media that are no image', '<media:content url="/v.mp4" type="video/mp4"><media:thumbnail url="/t.jpg"/></media:content>', at('t.jpg')),
  item('finds images in a media:group', '<media:group><media:content url="/g" medium="image"/></media:group>', at('g')),
  item('takes media:thumbnail before an enclosure', '<enclosure url="/e.jpg" type="image/jpeg"/><media:thumbnail url="/t.jpg"/>', at('t.jpg')),
  item('takes an enclosed image before itunes:image', '<itunes:image href="/i.jpg"/><enclosure url="/e.jpg" type="image/jpeg"/>', at('e.jpg')),
  item('takes itunes:image before the content', `<itunes:image href="/i.jpg"/>${html('<img src="/c.jpg">')}`, at('i.jpg')),
  item('takes the first image of the content with its alternative text', html('<p>x <img alt="Zdj&#281;cie" src="/c.jpg?a=1&amp;b=2"><img src="/d.jpg">'), at('c.jpg?a=1&b=2'), 'Zdjęcie'),
  item('passes over trackers and emoji', html('<img src="/x.gif" width="1" height="1"><img src="https://s.w.org/images/core/emoji/72x72/1f600.png"><img src="https://feeds.feedburner.com/~r/x/1.gif"><img src="/c.jpg">'), at('c.jpg')),
  item('sees through lazy loading', html('<img src="data:image/gif;base64,R0" data-src="/lazy.jpg">'), at('lazy.jpg')),
  ...['data-lazy-src', 'data-src', 'data-original', 'data-srcset'].map((name) => item(`looks into ${name} before src`, html(`<img src="data:image/gif;base64,R0" ${name}="/lazy.jpg 1x">`), at('lazy.jpg'))),
  item('takes the widest whatever the order', '<media:content url="/b.jpg" width="200"/><media:content url="/s.jpg" width="100"/><media:content url="/m.jpg" width="300"/>', at('m.jpg')),
  item('takes the narrowest of those that are too wide', '<media:content url="/x.jpg" width="4000"/><media:content url="/y.jpg" width="1601"/>', at('y.jpg')),
  item('knows an enclosed image by its name, with or without what follows', '<enclosure url="/e.png?x=1"/>', at('e.png?x=1')),
  item('does not take a name that goes on for an image', '<enclosure url="/e.pngx"/>', undefined),
  item('passes over pictures of up to three pixels', html('<img src="/a.png" width="3"><img src="/b.png" height="0px"><img src="/c.png" width="4">'), at('c.png')),
  item('takes the alternative text without spaces around it', html('<img src="/c.jpg" alt=" Zdjęcie ">'), at('c.jpg'), 'Zdjęcie'),
  item('falls back on srcset', html('<img srcset="/a.jpg 1x, /b.jpg 2x">'), at('a.jpg')),
  item('finds none where none is', html('<p>no image</p>'), undefined),
];
