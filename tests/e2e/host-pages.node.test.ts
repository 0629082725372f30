/** The built script-tag file on pages as they really are: the news is shown, one request a feed, nothing thrown, nothing said. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openDemo } from '../support/e2e-demo.js';
import { serveHost } from '../support/e2e-host.js';
import { hostPages, type HostPage } from './cases/host-pages.js';

const demo = await openDemo();
const host = await serveHost();
const { association } = demo;
const feed = `${association}/feeds/aktualnosci.xml`;
const src = `${association}/cdn/news-elements.js`;
const title = 'Nasze aktualności na Waszej stronie';
/** Pages open at once. */
const AT_ONCE = 3;

const script = `<script type="module" src="${src}" crossorigin="anonymous"></script>`;
const list = `<news-list feed="${feed}" limit="2" loading="eager" lang="pl"><a href="/l">lista</a></news-list>`;
const elements = `${list}
  <news-article feed="${feed}" loading="eager" lang="pl"><a href="/a">artykuł</a></news-article>
  <partner-list src="${association}/feeds/partnerzy.json" loading="eager" lang="pl"><a href="/p">partnerzy</a></partner-list>
  <funding-notice statement="Dofinansowane przez Unię Europejską" lang="pl"><a href="/d">dotacja</a></funding-notice>`;

function source({ before: first = '', head = '', document, body = '{body}' }: HostPage): string {
  const page = document ?? `<!doctype html><html lang="pl"><head><title>Strona</title>${head}<script>{before}</script>{script}</head><body>${body}</body></html>`;
  return page.replace('{before}', () => (first ? `(() => { ${first} })();` : '')).replaceAll('{body}', elements).replaceAll('{list}', list).replaceAll('{script}', script).replaceAll('{src}', src);
}

interface Finding {
  shown: Record<string, string[]>;
  /** Paths of the emblem. */
  emblem: string;
  links: string[];
  complaints: string[];
  feeds: number;
  milliseconds: number;
}

const SHOWN = { 'news-list': 'link', 'news-article': 'title', 'partner-list': 'link', 'funding-notice': 'statement' };

/** Runs in the page. The first text of each element. */
function textsOf(found: Element[], part: string): string[] {
  return found.map(({ shadowRoot }) => shadowRoot?.querySelector(`[part~=${part}]`)?.textContent.trim() ?? '');
}

async function inspect(name: string, page: HostPage): Promise<Finding> {
  await using visit = await demo.visit();
  // A page without an origin may ask a server on this machine only where it is known to come from one.
  const address = page.policy ? host.page(script + elements, page.policy) : `${association}/host/${encodeURIComponent(name)}`;
  if (!page.policy) await visit.answer(/\/host\//, { contentType: `${page.type ?? 'text/html'}; charset=utf-8`, body: source(page) });
  const start = performance.now();
  if (page.links) await visit.open(address);
  else await visit.openReady(address);
  if (page.act) {
    await visit.page.evaluate(`(async () => { ${page.act} })()`);
    await visit.untilState('ready');
  }
  const shown: Finding['shown'] = {};
  for (const [tag, part] of Object.entries(SHOWN)) shown[tag] = await visit.page.$$eval(tag, textsOf, part);
  const emblem = await visit.page.$$eval('funding-notice >>> path', (paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  const feeds = visit.requests.filter(({ url }) => url === feed).length;
  return { shown, emblem: emblem.join(), links: await visit.visibleLinks(), complaints: await visit.complaints(), feeds, milliseconds: performance.now() - start };
}

function expectLinks({ links, complaints }: Finding, why: string): void {
  assert.deepEqual(links, ['lista', 'artykuł', 'partnerzy', 'dotacja']);
  for (const complaint of complaints) assert.ok(complaint.includes(why), complaint);
}

const cases = Object.entries(hostPages).flatMap(([family, pages]) => Object.entries(pages).map(([name, page]) => ({ family, name, page })));
const findings = new Map<HostPage, Finding | Error>();

before(async () => {
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, page } = next;
      findings.set(page, await inspect(name, page).catch((error: unknown) => error as Error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});

for (const family of Object.keys(hostPages)) {
  describe(`host pages: ${family}`, () => {
    for (const { name, page } of cases.filter((each) => each.family === family)) {
      it(name, () => {
        const found = findings.get(page);
        if (!found || found instanceof Error) throw found ?? new Error('never opened');
        if (page.links) return expectLinks(found, page.links);
        assert.deepEqual(found.complaints.filter((complaint) => !page.says || !complaint.includes(page.says)), []);
        assert.deepEqual(found.shown['news-list'], Array.from({ length: page.lists ?? 1 }, () => title));
        if (!page.lists) for (const tag of Object.keys(SHOWN)) assert.equal(found.shown[tag]?.filter(Boolean).length, 1, tag);
        if (!page.lists) assert.match(found.emblem, /^[MLHVZ\d., -]+$/);
        assert.equal(found.feeds, 1, 'requests for the feed');
        assert.ok(found.milliseconds < 15_000, `${found.milliseconds} ms`);
      });
    }
  });
}
