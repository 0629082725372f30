/** One visit to a page in a real browser: what it says, asks for, moves and keeps, and what a visitor finds on it. */
import type { Browser, BrowserContext, ElementHandle, HTTPRequest, Page, Protocol, ResponseForRequest } from 'puppeteer-core';

const ELEMENTS = 'news-list, news-article, partner-list, funding-notice';
/** Longer than anything takes here, shorter than a reader of a failed test wants to wait. */
const PATIENCE = 25_000;

export interface Visitor {
  /** CSS pixels. */
  width?: number;
  colorScheme?: 'light' | 'dark';
  hasScripts?: boolean;
}

export interface SentRequest {
  url: string;
  method: string;
  /** As DevTools calls it: `Document`, `Script`, `Fetch`, `Preflight` … */
  type: string;
}

/** What the page itself notes from before its first byte. */
interface Notes {
  shifts: number[];
  violations: string[];
  /** Codes of the `news-error` events heard in the page. */
  codes: string[];
}

declare global {
  interface Window {
    e2eNotes: Notes;
  }
}

export class Visit implements AsyncDisposable {
  /** What the console said. */
  readonly messages: string[] = [];
  /** What was thrown, or rejected and not caught. */
  readonly errors: string[] = [];
  /** Everything that went to the network. Only DevTools' own events show preflights. */
  readonly requests: SentRequest[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** A visitor who was never here: no cookies, no cache. Leaves when disposed. */
  static async begin(browser: Browser, { width = 1280, colorScheme = 'light', hasScripts = true }: Visitor = {}): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const visit = new Visit(await context.newPage(), context);
    const { page } = visit;
    page.setDefaultTimeout(PATIENCE);
    await visit.#listen();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    await page.setJavaScriptEnabled(hasScripts);
    return visit;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }

  async #listen(): Promise<void> {
    this.page.on('console', (message) => this.messages.push(message.text()));
    this.page.on('pageerror', (error) => this.errors.push(String(error)));
    const devTools = await this.page.createCDPSession();
    await devTools.send('Network.enable');
    devTools.on('Network.requestWillBeSent', ({ request: { url, method }, type = 'Other' }) => {
      if (url.startsWith('http')) this.requests.push({ url, method, type });
    });
    await this.page.evaluateOnNewDocument(takeNotes);
  }

  async open(address: string): Promise<this> {
    await this.page.goto(address);
    return this;
  }

  /** Opens and waits until every element shows its data. */
  async openReady(address: string): Promise<this> {
    await this.open(address);
    await this.untilState('ready');
    return this;
  }

  /** Waits until every element the selector finds, and at least one, is in a state. */
  async untilState(state: 'ready' | 'empty' | 'error' | 'loading', selector = ELEMENTS): Promise<void> {
    const areAll = (elements: string, wanted: string): boolean => {
      const found = [...document.querySelectorAll(elements)];
      return found.length > 0 && found.every((element) => element.matches(`:state(${wanted})`));
    };
    await this.page.waitForFunction(areAll, {}, selector, state);
  }

  /** Reads the page to its end, as fast as the news arrives, and comes back; then waits for every picture and font. */
  async readThrough(): Promise<void> {
    for (let isMore = true; isMore; ) {
      await this.page.waitForFunction(isSettled, {}, ELEMENTS);
      isMore = await this.page.evaluate(() => {
        const before = scrollY;
        scrollBy({ top: innerHeight, behavior: 'instant' });
        return scrollY > before;
      });
    }
    await this.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await this.page.waitForFunction(havePicturesArrived, {}, ELEMENTS);
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
    });
  }

  notes(): Promise<Notes> {
    return this.page.evaluate(() => window.e2eNotes);
  }

  /** Everything an editor would find wrong with the page: in the console, thrown, or against a policy. */
  async complaints(): Promise<string[]> {
    const { violations } = await this.notes();
    return [...this.messages, ...this.errors, ...violations];
  }

  /** By how many CSS pixels the page is wider than the window. Negative where it keeps room for a scroll bar. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Waits for a `news-error` and returns every code heard so far. */
  async untilErrorCode(): Promise<string[]> {
    await this.page.waitForFunction(() => window.e2eNotes.codes.length > 0);
    return (await this.notes()).codes;
  }

  /** Text of everything found, white space folded and no-break spaces made plain. `>>>` goes into shadow roots. */
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (found) => found.map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim()));
  }

  /** The links that the page's author wrote between the tags, as far as a visitor can see and hit them. */
  visibleLinks(): Promise<string[]> {
    return this.page.$$eval(`:is(${ELEMENTS}) a`, (links) =>
      links
        .filter((link) => {
          link.scrollIntoView({ block: 'center', behavior: 'instant' });
          const [line] = link.getClientRects();
          return line && link.contains(document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2));
        })
        .map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim()),
    );
  }

  /** The text of the one thing found. Waits for it. */
  async text(selector: string): Promise<string> {
    await this.page.waitForSelector(selector);
    const found = await this.texts(selector);
    if (found.length !== 1) throw new Error(`${found.length} × ${selector}, not one`);
    return found.join('');
  }

  /** Waits until the one thing found reads as wanted. */
  async untilText(selector: string, wanted: string): Promise<void> {
    const reached = async (): Promise<boolean> => (await this.texts(selector)).join('\n') === wanted;
    const deadline = performance.now() + PATIENCE;
    while (!(await reached())) {
      if (performance.now() > deadline) throw new Error(`${selector} reads “${(await this.texts(selector)).join('\n')}”, not “${wanted}”`);
      await this.nextFrame();
    }
  }

  async nextFrame(): Promise<void> {
    await this.page.evaluate(() => new Promise(requestAnimationFrame));
  }

  /** Follows the link to another document and waits until that is there. */
  async follow(link: ElementHandle): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), link.click()]);
  }

  /** Meets the requests for an address with this answer, or, without one, with no answer at all. */
  async answer(address: string | RegExp, response?: Partial<ResponseForRequest>): Promise<void> {
    const isMeant = (url: string): boolean => (typeof address === 'string' ? url === address : address.test(url));
    await this.page.setRequestInterception(true);
    this.page.on('request', (request: HTTPRequest) => {
      if (!isMeant(request.url())) return void request.continue();
      return void (response ? request.respond(response) : request.abort());
    });
  }

  /** The focused element, looked for through open shadow roots. */
  async focused(): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.evaluateHandle(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused ?? document.body;
    });
    return handle as ElementHandle<HTMLElement>;
  }

  /** What lies on the device after the visit: cookies (also those no script sees), storage, databases, caches. */
  async kept(): Promise<{ cookies: Protocol.Network.Cookie[]; storage: string[] }> {
    const devTools = await this.page.createCDPSession();
    const { cookies } = await devTools.send('Network.getCookies');
    const storage = await this.page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => String(name)),
      ...(await caches.keys()),
    ]);
    return { cookies, storage };
  }
}

/** Runs in the page. */
function takeNotes(): void {
  const notes: Notes = { shifts: [], violations: [], codes: [] };
  window.e2eNotes = notes;
  document.addEventListener('securitypolicyviolation', (event) => notes.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
  document.addEventListener('news-error', (event) => notes.codes.push((event as Event & { code: string }).code));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) notes.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: nothing that a reader has reached, or reaches next, waits for data. */
async function isSettled(elements: string): Promise<boolean> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const near = [...document.querySelectorAll(elements)].filter((element) => element.getBoundingClientRect().top < innerHeight + 600);
  return near.every((element) => element.matches(':state(ready)'));
}

/** Runs in the page. */
function havePicturesArrived(elements: string): boolean {
  const inside = [...document.querySelectorAll(elements)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...inside].flatMap((root) => [...root.querySelectorAll('img')]).every((image) => image.complete || !image.checkVisibility());
}
