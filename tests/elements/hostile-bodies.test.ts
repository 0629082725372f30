/** Articles that would freeze the page: their words are shown, and the way to the original. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-article.js';
import { endless } from '../html/cases/hostile-burden.js';
import { serveItems } from '../support/own-feed.js';
import { listen, one, texts, untilState } from '../support/elements.js';

describe('<news-article> with a body that would keep the page busy', () => {
  for (const name of ['boxes that nobody closes', 'links in boxes in links', 'bold elements that every paragraph opens again', 'an element with fifty thousand attributes'] as const) {
    it(`shows the words: ${name}`, async () => {
      const feed = await serveItems([{ id: 'a', content_html: `<p>Zapraszamy.</p>${endless[name]?.() ?? ''}` }]);
      const start = performance.now();
      const element = await fixture<HTMLElement>(html`<news-article feed=${feed} routing="none" loading="eager" lang="pl"></news-article>`);
      const heard = listen(element);
      await untilState(element, 'ready');
      expect(performance.now() - start).to.be.below(5000);
      expect(one(element, '[part=content]').textContent).to.match(/^Zapraszamy\./);
      expect(one(element, '[part=content]').childElementCount).to.equal(1);
      expect(one(element, 'a[part=source]').getAttribute('href')).to.equal('https://sasiedzi.example/a');
      expect(heard.thrown).to.deep.equal([]);
    }).timeout(20_000);
  }

  it('shows the beginning of a text of four megabytes', async () => {
    const feed = await serveItems([{ id: 'a', content_html: `<p>Zapraszamy. ${'Ala ma kota. '.repeat(320_000)}</p>` }]);
    const element = await fixture<HTMLElement>(html`<news-article feed=${feed} routing="none" loading="eager" lang="pl"></news-article>`);
    await untilState(element, 'ready');
    const [text = ''] = texts(element, '[part=content]');
    expect(text.length).to.be.within(990_000, 1_000_001);
    expect(text).to.match(/^Zapraszamy\..*…$/);
  }).timeout(20_000);
});
