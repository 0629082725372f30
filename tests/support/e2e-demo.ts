/** The demo as the end-to-end tests meet it: both origins, a browser, and every page there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromium } from '../../scripts/browsers.mjs';
import { serveDemo } from '../../scripts/demo-server.mjs';
import { Visit, type Visitor } from './e2e-page.js';

export interface Demo {
  /** Origin of the association: pages, feeds, pictures, scripts. */
  association: string;
  /** Another origin, with two partner sites. */
  partner: string;
  /** An origin that lets nobody read its feed. */
  elsewhere: string;
  /** Gives that feed to everybody. */
  gateway: string;
  /** A new visitor. Use with `await using`. */
  visit(visitor?: Visitor): Promise<Visit>;
}

/** One demo and one browser for a test file; both end with it. */
export async function openDemo(): Promise<Demo> {
  const { association, partner, elsewhere, gateway, close } = await serveDemo({ associationPort: 0, partnerPort: 0, elsewherePort: 0, gatewayPort: 0 });
  after(close);
  // The tests' own https servers show certificates of the tests' own authority.
  const browser = await puppeteer.launch({ ...(await chromium()), acceptInsecureCerts: true });
  after(() => browser.close());
  return { association, partner, elsewhere, gateway, visit: (visitor) => Visit.begin(browser, visitor) };
}

export interface DemoPage {
  site: 'association' | 'partner';
  path: string;
  hasElements: boolean;
  /** Whether it shows the news item that its address names. */
  hasArticle: boolean;
}

/** Every page in `demo/`, so that a new one is tested as soon as it is there. */
export const demoPages: DemoPage[] = (['association', 'partner'] as const).flatMap(pagesOf);

/** The news with the most in it: partners, lists, links, pictures, a long word in the title. */
export const LONGEST_NEWS = 'tag:spoldzielnie.org,2021-10-26:innovative-collaborations-spotkanie-w-polsce';

/** The pages that show one news item, with that one. */
export const longestArticles: DemoPage[] = demoPages
  .filter(({ hasArticle }) => hasArticle)
  .map((page) => ({ ...page, path: `${page.path}#news=${encodeURIComponent(LONGEST_NEWS)}` }));

function pagesOf(site: DemoPage['site']): DemoPage[] {
  const folder = fileURLToPath(new URL(`../../demo/${site}/`, import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => {
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/u, '')}`;
    const html = readFileSync(`${folder}${file}`, 'utf8');
    const hasArticle = html.includes('<news-article');
    return { site, path, hasArticle, hasElements: hasArticle || /<(?:news|partner)-list/u.test(html) };
  });
}
