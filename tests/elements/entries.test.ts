/** The entries of the package: the classes without side effects, and tags that are registered once, whoever comes first. */
import { expect } from '@open-wc/testing';
import * as entry from '../../src/index.js';
import { headingTemplate } from '../../src/elements/templates/heading.js';
import { registerElement } from '../../src/elements/register.js';
import { render } from 'lit';

/** What is written to the console until the present turn is over. */
async function warningsOf(register: () => void): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => void lines.push(line);
  register();
  await Promise.resolve();
  console.warn = warn;
  return lines;
}

const newClass = (): CustomElementConstructor => class extends HTMLElement {};

describe('the npm entry', () => {
  it('registers no tag', () => {
    for (const tag of ['news-list', 'news-article', 'partner-list', 'funding-notice']) expect(customElements.get(tag), tag).to.equal(undefined);
  });

  it('gives the classes, the events and the reader', () => {
    const names = ['NewsListElement', 'NewsArticleElement', 'PartnerListElement', 'FundingNoticeElement', 'NewsLoadEvent', 'NewsErrorEvent', 'NewsOpenEvent', 'registerElement', 'readFeed', 'loadFeed'];
    expect(Object.keys(entry)).to.include.members(names);
  });

  it('lets a page choose its own tag', () => {
    entry.registerElement('association-news', entry.NewsListElement);
    expect(document.createElement('association-news')).to.be.instanceOf(entry.NewsListElement);
  });
});

describe('registerElement', () => {
  it('is silent where the same class is registered again', async () => {
    const element = newClass();
    expect(await warningsOf(() => [1, 2].forEach(() => registerElement('x-same', element)))).to.deep.equal([]);
  });

  it('leaves a tag to whoever came first, and says so in one line for all tags', async () => {
    const first = [newClass(), newClass()];
    const tags = ['x-first', 'x-second'];
    tags.forEach((tag, at) => registerElement(tag, first[at] ?? newClass()));
    const lines = await warningsOf(() => tags.forEach((tag) => registerElement(tag, newClass())));
    expect(lines).to.deep.equal(['news-elements: already registered by another script, which stays: <x-first>, <x-second>']);
    expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(first);
  });

  it('says it again for what is pasted later', async () => {
    registerElement('x-again', newClass());
    const register = (): void => registerElement('x-again', newClass());
    expect(await warningsOf(register)).to.deep.equal(await warningsOf(register));
  });
});

describe('headings', () => {
  for (const [level, tag] of [[1, 'h1'], [2, 'h2'], [3, 'h3'], [4, 'h4'], [5, 'h5'], [6, 'h6'], [7, 'h6'], [-1, 'h1'], [0, 'h2'], [Number.NaN, 'h2'], [3.9, 'h3']] as const) {
    it(`of level ${level} are ${tag}`, () => {
      const place = document.createElement('div');
      render(headingTemplate({ level, part: 'title', content: 'Tytuł', id: 'a', isFocusable: true }), place);
      expect(place.querySelector(`${tag}#a.title[part="title"][tabindex="-1"][dir="auto"]`)?.textContent).to.equal('Tytuł');
    });
  }
});
