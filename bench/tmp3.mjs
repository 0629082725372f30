import { launch } from 'puppeteer-core';
import { writeFileSync } from 'node:fs';
import { chromium } from '../scripts/browsers.mjs';
import { candidatesFor } from './compare/candidates.mjs';
import { newsOf } from './compare/news.mjs';
import { withSite } from './compare/site.mjs';
const browser = await launch(await chromium());
await withSite(async (origin, add) => {
  const shapes = newsOf(origin);
  const c = (await candidatesFor(origin, shapes)).find((c) => c.name === (process.argv[2] ?? 'news-elements: news-list.js'));
  for (let i = 0; i < 3; i++) {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 412, height: 823 });
    const d = await page.createCDPSession(); await d.send('Network.enable');
    await d.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200000, uploadThroughput: 93750 });
    await d.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute', 'blink.user_timing', 'loading'] });
    await page.goto(add(c), { waitUntil: 'load' }); await new Promise((r) => setTimeout(r, 1500));
    const t = await page.tracing.stop(); writeFileSync('/tmp/trace.json', t);
    const ev = JSON.parse(Buffer.from(t)).traceEvents;
    const nav = ev.find((e) => e.name === 'navigationStart' && e.args?.data?.documentLoaderURL?.includes('127'))?.ts ?? Math.min(...ev.filter((e) => e.name === 'ResourceSendRequest').map((e) => e.ts));
    if (i < 2) continue;
    for (const e of ev.filter((e) => ['X', 'I', 'R'].includes(e.ph) && e.ts >= nav).sort((a, b) => a.ts - b.ts)) {
      const dur = (e.dur ?? 0) / 1000;
      if (/^(ResourceSendRequest|ResourceReceiveResponse|ResourceFinish|firstPaint|firstContentfulPaint)$/.test(e.name) || (dur > 2 && !/RunTask|ThreadPool|Decode|Raster|Commit$/.test(e.name))) console.log(((e.ts - nav) / 1000).toFixed(0).padStart(6), dur.toFixed(1).padStart(7), e.name, e.args?.data?.url?.slice(-30) ?? e.args?.data?.functionName ?? e.args?.data?.type ?? '', e.args?.data?.lineNumber ?? '', e.args?.data?.columnNumber ?? '');
    }
  }
});
await browser.close();
