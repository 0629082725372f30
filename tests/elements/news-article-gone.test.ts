/** What `<news-article>` shows in place of an item that was taken back or was never there. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import { all, fresh, listen, one, texts, untilState, waitUntil } from '../support/elements.js';
import { focusedElement } from '../support/keyboard.js';
import { pathOf, serveFeed } from '../support/own-feed.js';
import { clear, feedUrl, serve } from '../support/second-origin.js';

const start = location.href;

async function inError(template: ReturnType<typeof html>): Promise<{ article: NewsArticleElement; codes: string[] }> {
  // From before it is there: what is known already is told at once.
  const { codes } = listen(document.body);
  const page = await fixture<NewsArticleElement>(template);
  return { article: await untilState(page, 'error'), codes };
}

/** Atom with an item and the tombstone of another. */
async function tombstone(inside = ''): Promise<string> {
  const body = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Sąsiedzi</title><link href="https://sasiedzi.example/"/>
    <entry><id>urn:1</id><title>Wpis</title><updated>2026-05-01T00:00:00Z</updated><content>Treść</content></entry>
    <entry><id>urn:2</id><title>Wycofany</title><updated>2026-04-01T00:00:00Z</updated><content>Stara treść</content></entry>
    <at:deleted-entry ref="urn:2" when="2026-05-05T00:00:00Z">${inside}</at:deleted-entry></feed>`;
  return fresh(await serve('/tombstone.xml', { headers: { 'content-type': 'application/atom+xml' }, body }));
}

beforeEach(() => history.replaceState(null, '', start));
afterEach(async () => {
  history.replaceState(null, '', start);
  await clear();
});

describe('<news-article> of an item that was taken back', () => {
  it('says when and why, links to the list, and never shows the old text', async () => {
    const { article, codes } = await inError(html`<news-article lang="pl" item="urn:2" list-href="/lista" feed=${await tombstone('<at:comment>Zawierała błędną datę &lt;b&gt;</at:comment>')}></news-article>`);
    expect(texts(article, '[part=error] p')).to.deep.equal(['Ta aktualność została wycofana 5 maja 2026.', 'Zawierała błędną datę <b>', 'Przejdź do listy aktualności']);
    expect(one<HTMLAnchorElement>(article, '[part=error] a').href).to.equal(`${location.origin}/lista`);
    expect(article.shadowRoot?.textContent).not.to.contain('Stara treść');
    expect(codes).to.deep.equal(['retracted']);
  });

  it('links to the site where no list is named', async () => {
    const { article } = await inError(html`<news-article lang="pl" item="urn:2" feed=${await tombstone()}></news-article>`);
    expect(texts(article, '[part=error] a')).to.deep.equal(['Przejdź do serwisu sasiedzi.example']);
    expect(one<HTMLAnchorElement>(article, '[part=error] a').href).to.equal('https://sasiedzi.example/');
  });

  it('says so of an item that is marked as expired, asked for by id or address, also where it is the only one', async () => {
    const feed = await serveFeed({ items: [{ id: '2', expired: true, content_text: 'Stara treść' }] });
    for (const item of ['2', 'https://sasiedzi.example/2']) {
      const { article, codes } = await inError(html`<news-article lang="pl" item=${item} feed=${feed}></news-article>`);
      expect(texts(article, '[part=error] p')[0]).to.equal('Ta aktualność została wycofana.');
      expect(codes).to.contain('retracted');
    }
  });

  it('does not look for it on older pages', async () => {
    const older = await serveFeed({ items: [{ id: '3' }] });
    const { article } = await inError(html`<news-article item="2" feed=${await serveFeed({ next_url: older, items: [{ id: '1' }, { id: '2', expired: true }] })}></news-article>`);
    expect(all(article, '[part=content]')).to.deep.equal([]);
  });

  it('takes it back from who is reading it, says so, and keeps the focus in the article', async () => {
    const feed = await serveFeed({ items: [{ id: '1' }, { id: '2', content_html: '<p>Stara <a href="https://x.example/">treść</a></p>' }] });
    const article = await untilState(await fixture<NewsArticleElement>(html`<news-article lang="pl" feed=${feed} item="2"></news-article>`), 'ready');
    one(article, '[part=content] a').focus();
    await serveFeed({ items: [{ id: '1' }, { id: '2', expired: true }] }, pathOf(feed));
    await article.reload();
    await untilState(article, 'error');
    expect(texts(article, '[part=error] p')[0]).to.equal('Ta aktualność została wycofana.');
    await waitUntil(() => focusedElement() === one(article, '[part=base]'));
  });

  it('leaves the way back open', async () => {
    const article = await untilState(await fixture<NewsArticleElement>(html`<news-article lang="pl" feed=${await tombstone()}></news-article>`), 'ready');
    location.hash = '#news=urn:2';
    await untilState(article, 'error');
    history.back();
    await untilState(article, 'ready');
    expect(texts(article, '[part=title]')).to.deep.equal(['Wpis']);
  });
});

describe('<news-article> of an unknown item', () => {
  for (const [name, href, label] of [['/lista', '/lista', 'Przejdź do listy aktualności'], ['', 'https://sasiedzi.example/', 'Przejdź do serwisu sasiedzi.example']] as const) {
    it(`links to ${label}`, async () => {
      const { article, codes } = await inError(html`<news-article lang="pl" item="nic" list-href=${name} feed=${fresh(feedUrl('rss'))}></news-article>`);
      expect(texts(article, '[part=error] p')).to.deep.equal(['Nie znaleźliśmy tej aktualności.', label]);
      expect(one<HTMLAnchorElement>(article, '[part=error] a').href).to.equal(new URL(href, location.href).href);
      expect(codes).to.deep.equal(['not-found']);
    });
  }

  it('has no link where nothing is known to lead to', async () => {
    const { article } = await inError(html`<news-article item="nic" list-href="javascript:alert(1)" feed=${await serveFeed({ items: [{ id: '1' }] })}></news-article>`);
    expect(all(article, 'a')).to.deep.equal([]);
  });
});

describe('<news-article> of a feed that has ended', () => {
  it('says so below the article', async () => {
    const feed = await serveFeed({ expired: true, items: [{ id: '1' }] });
    const article = await untilState(await fixture<NewsArticleElement>(html`<news-article lang="pl" feed=${feed}></news-article>`), 'ready');
    expect(texts(article, '[part=meta]').at(-1)).to.equal('To źródło nie publikuje już nowych aktualności.');
  });
});
