/** Every field of a feed, hostile, through every element and layout: shown as text or not at all. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { fields } from '../html/cases/hostile-fields.js';
import { all, listen, untilState } from '../support/elements.js';
import { isWebKit } from '../support/engine.js';
import { serveFeed } from '../support/own-feed.js';
import { serve } from '../support/second-origin.js';

const LAYOUTS = ['list', 'compact', 'cards', 'magazine', 'carousel', 'ticker', 'accordion'] as const;
const EVERYTHING = 'image date source author categories reading-time updated excerpt more chips';

let ran = 0;
Object.assign(window, { ran: () => ran++ });

/** WebKit needs seconds to lay out each of them, and each stands in hundreds of places here. */
const isTooMuch = (value: unknown): boolean => isWebKit && typeof value === 'string' && value.length > 5000 && !value.startsWith('https:');
const values = (kind: string): unknown[] => Object.values(fields[kind] ?? {}).filter((value) => !isTooMuch(value));
const nth = (kind: string, at: number): unknown => values(kind)[at % values(kind).length];
const longest = Math.max(...Object.values(fields).map((kind) => Object.keys(kind).length));

/** Each item has another hostile value in each of its fields; what makes an item an item is there. */
const items = Array.from({ length: longest }, (_, at) => {
  const text = nth('texts', at);
  const url = nth('addresses', at);
  return {
    id: `${at} ${String(text)}`.slice(0, 60),
    title: text,
    url,
    external_url: url,
    image: url,
    banner_image: url,
    summary: text,
    content_text: at % 2 ? text : undefined,
    content_html: at % 2 ? undefined : `<p>${String(text)}</p>`,
    date_published: nth('dates', at),
    date_modified: nth('dates', at + 1),
    language: nth('languages', at),
    tags: values('texts'),
    authors: [{ name: text, url, avatar: url }, { name: { a: 1 }, url: [] }],
    attachments: values('addresses').map((address, number) => ({ url: address, title: text, mime_type: text, size_in_bytes: nth('numbers', number), duration_in_seconds: nth('numbers', number + 1) })),
    _news_elements: {
      image_alt: text,
      partners: [{ name: text, url, logo: url, country: text }],
      funding: [{ statement: text, programme: text, project_url: url, emblem_src: url, logos: [{ src: url, alt: text }], total_value: nth('numbers', at), currency: text, period: text }],
      alternates: [{ url, language: nth('languages', at) }],
    },
    __proto__: undefined,
  };
});
const named = values('ids').map((id, at) => ({ id: id as string, title: `Wpis ${at}`, ['__proto__']: { polluted: true }, constructor: { prototype: { polluted: true } } }));

const feed = await serveFeed({ title: nth('texts', 0), home_page_url: 'javascript:ran()', feed_url: 'data:,', icon: 'javascript:ran()', language: '"><b>', items: [...items, ...named] });
const rss = await serve('/hostile.xml', {
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>&lt;script>ran()&lt;/script></title><link>javascript:ran()</link>${[...values('texts'), ...values('addresses')]
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\0-\x08\x0b\x1b]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'))
    .map((value, at) => `<item><guid>${at}${value.slice(0, 40)}</guid><title>${value}</title><link>${value}</link><description>${value}</description><pubDate>${value}</pubDate><dc:creator>${value}</dc:creator><category>${value}</category><enclosure url="${value}" type="${value}" length="${value}"/><media:content url="${value}" medium="image"/></item>`)
    .join('')}</channel></rss>`,
});
const partners = await serve('/hostile-partners.json', {
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(Array.from({ length: longest }, (_, at) => ({ '@type': 'Organization', name: nth('texts', at), url: nth('addresses', at), logo: nth('addresses', at), description: nth('texts', at + 1), role: nth('texts', at), tier: nth('texts', at), address: { addressCountry: nth('texts', at) }, subjectOf: nth('addresses', at), id: nth('ids', at) }))),
});

/** Whatever stands in the shadow roots that could run or lead somewhere it must not. */
function residue(element: Element): string[] {
  return all(element, '*').flatMap((each) => {
    const found = /^(?:script|iframe|object|embed|style|form|base|meta|link|frame)$/.test(each.localName) ? [`<${each.localName}>`] : [];
    for (const { name, value } of each.attributes) {
      if (/^(?:on|style$|srcdoc$|formaction$)/.test(name) && name !== 'style') found.push(`@${name}`);
      if (/^(?:href|src|action|poster|cite)$/.test(name) && !/^(?:https?|mailto|tel):|^#/.test(value)) found.push(`@${name}=${value}`);
    }
    return found;
  });
}

async function expectHarmless(element: HTMLElement): Promise<void> {
  const heard = listen(element);
  const before = ran;
  await untilState(element, 'ready');
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
  await new Promise(requestAnimationFrame);
  expect(residue(element)).to.deep.equal([]);
  expect(ran).to.equal(before);
  expect(heard.thrown).to.deep.equal([]);
  expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
}

const sources = { 'JSON Feed': feed, RSS: rss };

for (const [format, source] of Object.entries(sources)) {
  describe(`hostile fields of ${format}`, () => {
    for (const layout of LAYOUTS) {
      it(`are harmless in <news-list layout="${layout}">`, async () => {
        const element = await fixture<HTMLElement>(html`<news-list feed=${source} layout=${layout} limit="100" loading="eager" show=${EVERYTHING} search lang="pl"></news-list>`);
        await expectHarmless(element);
        expect(all(element, '[part~=item]').length).to.be.above(5);
      });
    }

    it('are harmless in <news-article>, every item of them', async () => {
      const element = await fixture<HTMLElement & { item: string; updateComplete: Promise<unknown> }>(
        html`<news-article feed=${source} routing="none" loading="eager" related="3" share embeds="click" lang="pl"></news-article>`,
      );
      await expectHarmless(element);
      const links = await fixture<HTMLElement>(html`<news-list feed=${source} limit="100" loading="eager" lang="pl"></news-list>`);
      await untilState(links, 'ready');
      for (const link of all(links, '[part~=link]')) {
        element.item = link.dataset.id ?? '';
        await element.updateComplete;
        await expectHarmless(element);
      }
    }).timeout(30_000);
  });
}

describe('hostile fields of partners', () => {
  for (const layout of ['grid', 'list', 'logos', 'table']) {
    it(`are harmless in <partner-list layout="${layout}">`, async () => {
      const show = 'logo name country role description latest-news';
      await expectHarmless(await fixture<HTMLElement>(html`<partner-list src=${partners} layout=${layout} show=${show} group-by="country" search loading="eager" lang="pl"></partner-list>`));
    });
  }
});

describe('hostile attributes of <funding-notice>', () => {
  for (const [name, value] of Object.entries({ ...fields.texts, ...fields.addresses })) {
    it(`are harmless: ${name}`, async () => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const element = await fixture<HTMLElement>(
        html`<funding-notice statement="Dofinansowane" programme=${text} fund=${text} project-title=${text} project-number=${text} project-url=${text} emblem-src=${text} currency=${text} disclaimer=${text} period=${text} total-value=${text} lang="pl"></funding-notice>`,
      );
      await expectHarmless(element);
    });
  }
});

it('no host that only a hostile field names was asked', () => {
  const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
  expect(asked).not.to.include('spy.example');
  expect(ran).to.equal(0);
});
