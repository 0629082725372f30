import { launch } from 'puppeteer-core';
import { chromium } from '../scripts/browsers.mjs';
import { candidatesFor } from './compare/candidates.mjs';
import { newsOf } from './compare/news.mjs';
import { withSite } from './compare/site.mjs';
const browser = await launch(await chromium());
await withSite(async (origin, add) => {
  const shapes = newsOf(origin);
  console.log(shapes.rss.length);
  for (const c of await candidatesFor(origin, shapes)) {
    if (process.argv[2] && !c.name.includes(process.argv[2])) continue;
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 412, height: 823 });
    console.log('##', c.name);
    page.on('console', (m) => console.log('  console', m.text().slice(0, 300)));
    const d = await page.createCDPSession(); await d.send('Network.enable');
    d.on('Network.requestWillBeSent', ({ request, initiator, requestId }) => console.log('  >', requestId.slice(-5), request.method, request.url, initiator.type));
    d.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => console.log('  <', requestId.slice(-5), encodedDataLength));
    await page.goto(add(c)); await new Promise((r) => setTimeout(r, process.argv[3] ?? 1500));
    await page.screenshot({ path: `/tmp/shot-${c.name.replace(/\W+/g, '-')}.png`, fullPage: true });
  }
});
await browser.close();
