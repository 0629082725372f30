/** One visit with an empty cache, on a slow line and a slow device, and everything that is measured in it. */

/** Lighthouse's slow 4G: round trip, then bytes a second down and up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER_CPU = 4;
const PHONE = { width: 412, height: 823, isMobile: true, hasTouch: true };
/** Nobody in the comparison needs half of it. */
const PATIENCE = 30_000;

/** Opens `url` in a context of its own and hands the page to `work`. */
export async function withVisit(browser, url, { prepare, work }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    const prepared = await prepare?.(page);
    await page.goto(url, { waitUntil: 'load' });
    return await work(page, prepared);
  } finally {
    await context.close();
  }
}

/** @returns {Promise<Record<string, number>>} milliseconds, bytes and counts */
export function measureVisit(browser, url, { item, title }) {
  const prepare = async (page) => {
    const devTools = await page.createCDPSession();
    const traffic = await watchTraffic(devTools);
    await devTools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    await page.evaluateOnNewDocument(`(${watchPage})(${JSON.stringify({ item, title })})`);
    return { devTools, traffic };
  };
  const work = async (page, { devTools, traffic }) => {
    await page.waitForFunction('watched.firstItem', { timeout: PATIENCE });
    await page.waitForNetworkIdle({ idleTime: 1000, timeout: PATIENCE });
    const { shifts, tasks, ...times } = await page.evaluate('watched.end()');
    return { ...times, cls: worstSession(shifts), blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0), ...traffic, heap: await heapOf(devTools) };
  };
  return withVisit(browser, url, { prepare, work });
}

/** Bytes as they cross the wire, headers and preflights with them. */
async function watchTraffic(devTools) {
  const traffic = { bytes: 0, requests: 0 };
  const received = new Map();
  const receive = ({ requestId, encodedDataLength }) => received.set(requestId, (received.get(requestId) ?? 0) + encodedDataLength);
  await devTools.send('Network.enable');
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: false });
  devTools.on('Network.requestWillBeSent', ({ request }) => (traffic.requests += Number(request.url.startsWith('http'))));
  devTools.on('Network.responseReceived', ({ requestId, response }) => receive({ requestId, encodedDataLength: response.encodedDataLength }));
  devTools.on('Network.dataReceived', receive);
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  // who has what it needs hangs up: what had come by then was paid for all the same
  devTools.on('Network.loadingFailed', ({ requestId }) => (traffic.bytes += received.get(requestId) ?? 0));
  return traffic;
}

async function heapOf(devTools) {
  for (let time = 0; time < 3; time++) await devTools.send('HeapProfiler.collectGarbage');
  return (await devTools.send('Runtime.getHeapUsage')).usedSize;
}

/** Layout shift as browsers sum it up: the worst group of shifts less than a second apart, within five. */
export function worstSession(shifts) {
  let [worst, sum, first, last] = [0, 0, -Infinity, -Infinity];
  for (const { time, value } of shifts) {
    if (time - last > 1000 || time - first > 5000) [sum, first] = [0, time];
    sum += value;
    last = time;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Runs in the page, before anything else: looks in every frame whether the newest item has a box. */
function watchPage({ item, title }) {
  const state = { shifts: [], tasks: [], lcp: 0 };
  const watch = (type, note) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
    return () => observer.takeRecords().forEach(note);
  };
  const flushes = [
    // nobody touches anything here: `hadRecentInput` would only be the window's change to a phone's
    watch('layout-shift', ({ startTime, value }) => state.shifts.push({ time: startTime, value })),
    watch('longtask', ({ duration }) => state.tasks.push(duration)),
    watch('largest-contentful-paint', ({ startTime }) => (state.lcp = startTime)),
  ];
  const find = () => item.reduce((root, selector, at) => (at < item.length - 1 ? root?.querySelector(selector)?.shadowRoot : root?.querySelector(selector)), document);
  const isFirst = (element) => element?.textContent.replace(/\s+/g, ' ').includes(title) && element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const look = () => {
    if (isFirst(find())) window.watched.firstItem = performance.now();
    else requestAnimationFrame(look);
  };
  const count = (root) => [...root.querySelectorAll('*')].reduce((sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
  const end = () => {
    for (const flush of flushes) flush();
    return { ...state, firstItem: window.watched.firstItem, elements: count(document.querySelector('#news')) };
  };
  window.watched = { end };
  look();
}
