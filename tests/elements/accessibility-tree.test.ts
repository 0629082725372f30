/** What a screen reader is given in the main states, as text that can be read and compared. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import { fresh, one, untilState, waitUntil } from '../support/elements.js';
import { isChromium } from '../support/engine.js';
import { serveFeed } from '../support/own-feed.js';
import { clear, faultUrl, serve } from '../support/second-origin.js';

interface Node {
  role: string;
  name?: string;
  level?: number;
  children?: Node[];
}

/** Only Chromium tells. */

/** What only groups others. */
const SILENT = new Set(['generic', 'none', 'RootWebArea', 'paragraph', 'time', 'sectionheader']);

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = ({ role, name = '', children = [] }: Node): string => (role === 'StaticText' ? name : children.map(textOf).join(' '));

/** One line a node: role, level of headings, name. Text stands in quotes; where the name says it already, it is left out. */
function lines(node: Node, depth = 0): string[] {
  const { role, name = '', level, children = [] } = node;
  if (role === 'StaticText') return fold(name) ? [`${'  '.repeat(depth)}“${fold(name)}”`] : [];
  if (SILENT.has(role)) return children.flatMap((child) => lines(child, depth));
  const own = '  '.repeat(depth) + [role, role === 'heading' && level, name && `“${fold(name)}”`].filter(Boolean).join(' ');
  const isLeaf = role !== 'heading' && role !== 'article' && fold(textOf(node)) === fold(name);
  return [own, ...(isLeaf ? [] : children.flatMap((child) => lines(child, depth + 1)))];
}

async function treeOf(selector: string): Promise<string> {
  const tree = await executeServerCommand<Node | false, { selector: string }>('accessibility-tree', { selector });
  return tree ? lines(tree).join('\n') : '';
}

async function shown(page: ReturnType<typeof html>, state: Parameters<typeof untilState>[1]): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<main lang="pl">${page}</main>`);
  const element = box.firstElementChild as HTMLElement;
  return untilState(element, state);
}

const items = [
  { id: '2', title: 'Warsztaty', content_text: 'Przyjdźcie.', date_published: '2026-05-02T10:00:00Z' },
  { id: '1', title: 'Jarmark', content_text: 'Zapraszamy.', date_published: '2026-05-01T10:00:00Z' },
];

(isChromium ? describe : describe.skip)('the accessibility tree of', () => {
  afterEach(clear);

  it('a list: a region, a list, and links as the titles', async () => {
    await shown(html`<news-list id="tree" loading="eager" time-zone="Europe/Warsaw" heading="Aktualności" feed=${await serveFeed({ items })}></news-list>`, 'ready');
    expect(await treeOf('#tree')).to.equal(LIST);
  });

  it('a list that is loading: one sentence', async () => {
    await shown(html`<news-list id="tree" loading="eager" feed=${fresh(faultUrl('hang'))}></news-list>`, 'loading');
    expect(await treeOf('#tree')).to.equal(LOADING);
  });

  it('a list of a dead feed: a sentence, a button, a way out', async () => {
    const list = await shown(html`<news-list id="tree" loading="eager" feed=${fresh(faultUrl('missing'))}></news-list>`, 'error');
    const { host } = new URL(one<HTMLAnchorElement>(list, '[part=source]').href);
    expect((await treeOf('#tree')).replaceAll(host, 'HOST')).to.equal(ERROR);
  });

  it('a list that asks first: what, from whom, and a button', async () => {
    const list = await shown(html`<news-list id="tree" loading="eager" activate="click" feed=${fresh(faultUrl('missing'))}></news-list>`, 'loading');
    const host = /serwisu (\S+)\./.exec(one(list, '[part=activate]').textContent)?.[1] ?? '';
    expect((await treeOf('#tree')).replaceAll(host, 'HOST')).to.equal(ACTIVATE);
  });

  it('an article: its heading, its text, and where to go on', async () => {
    await shown(html`<news-article id="tree" loading="eager" routing="none" time-zone="Europe/Warsaw" heading-level="1" list-href="/lista" feed=${await serveFeed({ items })}></news-article>`, 'ready');
    expect(await treeOf('#tree')).to.equal(ARTICLE);
  });

  it('an article in a dialog: a dialog with its name', async () => {
    const list = await shown(html`<news-list id="tree" loading="eager" open="dialog" routing="none" time-zone="Europe/Warsaw" feed=${await serveFeed({ items })}></news-list>`, 'ready');
    one(list, '[part=link]').click();
    await waitUntil(() => list.shadowRoot?.querySelector('news-article')?.shadowRoot?.querySelector('[part~=content]'));
    expect(await treeOf('dialog')).to.equal(DIALOG);
  });

  it('partners: a heading for each country, a list, links', async () => {
    const src = await serve('/partners.json', { body: JSON.stringify([{ name: 'Sąsiad', url: 'https://a.example/', address: { addressCountry: 'PL' } }, { name: 'Porta', url: 'https://b.example/', address: { addressCountry: 'IT' } }]) });
    await shown(html`<partner-list id="tree" loading="eager" heading="Partnerzy" group-by="country" src=${fresh(src)}></partner-list>`, 'ready');
    expect(await treeOf('#tree')).to.equal(PARTNERS);
  });

  it('a funding notice: the sentence, once', async () => {
    await shown(html`<funding-notice id="tree" programme="Erasmus+"></funding-notice>`, 'ready');
    expect(await treeOf('#tree')).to.equal(FUNDING);
  });
});

const LIST = `\
region “Aktualności”
  heading 2 “Aktualności”
    “Aktualności”
  list
    listitem
      article “Warsztaty”
        heading 3 “Warsztaty”
          link “Warsztaty”
        “2 maja 2026”
        “Przyjdźcie.”
    listitem
      article “Jarmark”
        heading 3 “Jarmark”
          link “Jarmark”
        “1 maja 2026”
        “Zapraszamy.”
  status`;
const LOADING = `\
“Wczytywanie…”
status`;
const ERROR = `\
“Nie możemy teraz pokazać aktualności.”
button “Spróbuj ponownie”
link “Przejdź do serwisu HOST”
status`;
const ACTIVATE = `\
“Zostaną wczytane z serwisu HOST.”
button “Pokaż aktualności”
status`;
const ARTICLE = `\
navigation “Odnośniki serwisu”
  list
    listitem
      link “Aktualności”
article “Warsztaty”
  heading 1 “Warsztaty”
    “Warsztaty”
  “2 maja 2026”
  “1 min czytania”
  “Przyjdźcie.”
  link “Czytaj w serwisie sasiedzi.example”
navigation “Poprzedni i następny wpis”
  link “Następny Jarmark”
status`;
const DIALOG = `\
dialog “Warsztaty”
  button “Zamknij”
  article “Warsztaty”
    heading 3 “Warsztaty”
      “Warsztaty”
    “2 maja 2026”
    “1 min czytania”
    “Przyjdźcie.”
    link “Czytaj w serwisie sasiedzi.example”
  navigation “Poprzedni i następny wpis”
    link “Następny Jarmark”
  status`;
const PARTNERS = `\
region “Partnerzy”
  heading 2 “Partnerzy”
    “Partnerzy”
  heading 3 “Polska”
    “Polska”
  list “Polska”
    listitem
      heading 4 “Sąsiad”
        link “Sąsiad”
  heading 3 “Włochy”
    “Włochy”
  list “Włochy”
    listitem
      heading 4 “Porta”
        link “Porta”
  status`;
const FUNDING = `\
group “Dofinansowanie”
  “Dofinansowane przez Unię Europejską”
  DescriptionList
    term “Program”
    definition
      “Erasmus+”
status`;
