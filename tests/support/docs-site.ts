/** The documentation as its readers meet it: built anew, served below a path of some host, in a browser. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { chromium } from '../../scripts/browsers.mjs';
import { buildDocs } from '../../scripts/build-docs.mjs';
import type { Page as DocsPage } from '../../scripts/docs/pages.mjs';
import { Visit, type Visitor } from './e2e-page.js';

/** Any other would do: links are relative. */
const PATH = '/some/project/';

export interface BuiltDocs {
  folder: string;
  pages: DocsPage[];
}

export interface DocsSite extends BuiltDocs {
  /** With a final slash. */
  address: string;
  /** A new visitor. Use with `await using`. */
  visit(visitor?: Visitor): Promise<Visit>;
  /** Serves a page of the test's own beside the others. Returns its address. */
  add(name: string, html: string): string;
}

/** In a folder of its own, which goes with the test file. */
export async function buildDocsSite(options: { url?: string } = {}): Promise<BuiltDocs> {
  const folder = mkdtempSync(join(tmpdir(), 'news-elements-docs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, pages: await buildDocs({ out: folder, ...options }) };
}

export async function openDocsSite(): Promise<DocsSite> {
  const { folder, pages } = await buildDocsSite();
  const own = new Map<string, string>();
  const files = sirv(folder);
  const server = createServer((request, response) => {
    const path = request.url?.startsWith(PATH) ? request.url.slice(PATH.length - 1) : '';
    const html = own.get(path);
    if (html !== undefined) return void response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    request.url = path || '/nowhere';
    files(request, response, () => void response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await puppeteer.launch(await chromium());
  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}${PATH}`;
  const add = (name: string, html: string): string => {
    own.set(`/${name}`, html);
    return address + name;
  };
  return { folder, pages, address, add, visit: (visitor) => Visit.begin(browser, visitor) };
}
