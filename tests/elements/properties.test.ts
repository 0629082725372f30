/** Properties as the templates of frameworks set them: `limit="2"` is text there, and stays it. */
import { expect, fixture, html } from '@open-wc/testing';
import type { FundingNoticeElement } from '../../src/elements/funding-notice/funding-notice.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import '../../src/define.js';
import { feedUrl } from '../support/second-origin.js';
import { waitUntil } from '../support/elements.js';

const parts = (element: Element, part: string): Element[] => [...(element.shadowRoot?.querySelectorAll(`[part~=${part}]`) ?? [])];

describe('text in a property', () => {
  it('counts as the number that it is in the attribute', async () => {
    const list = await fixture<NewsListElement>(html`<news-list feed=${feedUrl('rss')} loading="eager" paging="more" heading="Z okolicy" .limit=${'2'} .headingLevel=${'3'} .offset=${'1'}></news-list>`);
    await waitUntil(() => parts(list, 'link').length > 0);
    expect([list.limit, list.headingLevel, list.offset]).to.deep.equal([2, 3, 1]);
    expect(parts(list, 'link').length).to.equal(2);
    expect(list.shadowRoot?.querySelector('h4 [part~=link]')).to.exist;
    list.shadowRoot?.querySelector<HTMLElement>('.more button, [part~=button]')?.click();
    await waitUntil(() => parts(list, 'link').length > 2);
    expect(parts(list, 'link').length).to.equal(4);
  });

  it('counts as the JSON that it is in the attribute', async () => {
    const list = await fixture<NewsListElement>(html`<news-list feed=${feedUrl('rss')} loading="eager" show="more" .messages=${'{"readMore":"Dalej"}'}></news-list>`);
    await waitUntil(() => parts(list, 'more').length > 0);
    expect(parts(list, 'more')[0]?.textContent).to.contain('Dalej');
  });

  it('counts as an amount', async () => {
    const notice = await fixture<FundingNoticeElement>(html`<funding-notice lang="pl" currency="PLN" .totalValue=${'120000'}></funding-notice>`);
    expect(notice.totalValue).to.equal(120_000);
    expect(notice.shadowRoot?.textContent.replaceAll(/\s/gu, ' ')).to.contain('120 000');
  });
});
