/** What the builder gives to paste: right for the page it lands on, and harmless whatever was typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHtml } from '../feed/generated/parse5.js';
import { privacyParagraph } from '../../src/embed/privacy.js';
import { frameSnippet, policyLine, scriptFile, shortcode, snippet, type EmbedOptions } from '../../src/embed/snippet.js';

const feed = 'https://news.example/feed.xml';
const options = (attributes: EmbedOptions['attributes'] = { feed }, more: Partial<EmbedOptions> = {}): EmbedOptions => ({
  tag: 'news-list',
  attributes,
  fallback: { href: 'https://news.example/', text: 'News' },
  scripts: 'https://cdn.example/1.0.0',
  integrity: { 'news-list.js': { integrity: 'sha384-list' }, 'news-elements.js': { integrity: 'sha384-all' } },
  ...more,
});

describe('the snippet', () => {
  it('preloads the feed, pins the script, and holds a link', () => {
    assert.equal(
      snippet(options({ feed, limit: '5', search: true, heading: '' })),
      `<link rel="preload" as="fetch" href="${feed}" crossorigin="anonymous">
<script type="module" src="https://cdn.example/1.0.0/news-list.js" integrity="sha384-list" crossorigin="anonymous"></script>

<news-list feed="${feed}" limit="5" search>
  <a href="https://news.example/">News</a>
</news-list>`,
    );
  });

  it('names the smallest file that holds what is needed', () => {
    const file = (attributes: EmbedOptions['attributes'], tag: EmbedOptions['tag'] = 'news-list') => scriptFile({ tag, attributes });
    assert.deepEqual([file({}), file({ open: 'page' }), file({ open: 'inline' }), file({ open: 'dialog' }), file({ layout: 'accordion' }), file({}, 'funding-notice')], ['news-list.js', 'news-list.js', 'news-elements.js', 'news-elements.js', 'news-elements.js', 'funding-notice.js']);
  });

  it('asks for nothing ahead of a click, of several feeds, or of none', () => {
    for (const attributes of [{ feed, activate: 'click' }, { feed: `${feed} ${feed}` }, { feed: `${feed}|${feed}` }, { feed: '/feed.xml' }, {}] as EmbedOptions['attributes'][]) assert.ok(!snippet(options(attributes)).includes('preload'));
  });

  it('puts many attributes on lines of their own', () => assert.match(snippet(options({ feed, include: 'a'.repeat(60), exclude: 'b' })), /<news-list\n {3} feed=.*\n {3} include=.*\n {3} exclude=/));

  it('means what was typed, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', "'", '<', '>', '&', ' ', 'a', '/', '\n') }), (heading, text) => {
        const [script, list] = parseHtml(snippet(options({ feed: '/f', heading }, { fallback: { href: 'https://x.example/', text } }))).filter((node) => typeof node === 'object');
        assert.deepEqual([script?.name, list?.name], ['script', 'news-list']);
        assert.equal(list?.attributes['heading'] ?? '', heading.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
        const link = list?.children.find((node) => typeof node === 'object');
        assert.deepEqual(link?.children, text ? [text] : []);
      }),
    );
  });
});

describe('the variants', () => {
  it('a frame shows the page of a gateway', () => {
    assert.equal(frameSnippet(options({ feed, limit: '5', layout: 'cards', search: true }), { gateway: 'https://gate.example/', id: 'news', title: 'News "of" us' }), '<iframe src="https://gate.example/embed/news?limit=5&amp;layout=cards" title="News &quot;of&quot; us" width="100%" height="600" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>');
    assert.equal(frameSnippet(options(), { gateway: '', id: 'news', title: '' }), '');
  });

  it('a shortcode cannot be ended by what stands in it', () => assert.equal(shortcode(options({ feed, heading: 'a ] "b" [c', search: true, 'excerpt-length': '20' })), `[news_list feed="${feed}" heading="a &#93; &quot;b&quot; &#91;c" search="1" excerpt_length="20"]`));

  it('a policy line allows what is asked for, and nothing else', () => {
    assert.equal(policyLine(options()), 'script-src https://cdn.example; connect-src https://news.example; img-src https://news.example; media-src https://news.example; trusted-types news-elements');
    assert.equal(policyLine(options({ feed, images: 'none', embeds: 'click', 'embed-hosts': 'tube.example' })), 'script-src https://cdn.example; connect-src https://news.example; media-src https://news.example; frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://tube.example; trusted-types news-elements');
    assert.equal(policyLine(options({ feed: 'javascript:alert(1) data:,x' })), 'script-src https://cdn.example; trusted-types news-elements');
  });
});

describe('the privacy paragraph', () => {
  it('names the hosts, in both languages', () => {
    assert.match(privacyParagraph('pl', { ...options(), publisher: 'Stowarzyszenie' }), /aktualności: Stowarzyszenie\. .* z serwerów cdn\.example i news\.example, które poznają przy tym Twój adres IP.*ani niczego innego na Twoim urządzeniu/);
    assert.match(privacyParagraph('en', { ...options({ feed: 'https://cdn.example/f' }), publisher: '' }), /\[name of the publisher\]\. .* from cdn\.example, whose server then learns your IP address/);
  });

  it('tells the truth about clicks and copies', () => {
    const text = privacyParagraph('en', { ...options({ feed, activate: 'click', keep: true }), publisher: 'P' });
    assert.match(text, /When you press the button .* a copy of the news, with nothing about you, stays in your browser.* your consent/);
    assert.ok(!text.includes('nothing is stored'));
  });
});
