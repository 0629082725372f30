/** The second origin itself: if it did not fail as it says, the tests that rely on it would prove nothing. */
import { expect, waitUntil } from '@open-wc/testing';
import { baseUrl, clear, faultUrl, feedUrl, requestLog, requests, serve } from './second-origin.js';

async function fetchText(url: string, encoding = 'utf-8'): Promise<string> {
  return new TextDecoder(encoding).decode(await (await fetch(url)).arrayBuffer());
}

describe('second origin', () => {
  afterEach(clear);

  it('is another origin than the page', () => {
    expect(new URL(baseUrl).origin).not.to.equal(location.origin);
  });

  it('serves three feeds with six items each', async () => {
    const rss = await fetchText(feedUrl('rss'), 'iso-8859-2');
    const atom = await fetchText(feedUrl('atom'));
    const json = JSON.parse(await fetchText(feedUrl('json'))) as { items: unknown[] };
    expect([rss.split('<item>').length - 1, atom.split('<entry>').length - 1, json.items.length]).to.deep.equal([6, 6, 6]);
    expect(rss).to.contain('Łódzkiej Spółdzielni');
  });

  it('answers with the status asked for', async () => {
    expect((await fetch(faultUrl('missing'))).status).to.equal(404);
    expect((await fetch(faultUrl('status/500'))).status).to.equal(500);
  });

  it('ends a truncated feed inside the fourth item', async () => {
    const text = await fetchText(faultUrl('truncated'), 'iso-8859-2');
    expect([text.split('<item>').length - 1, text.split('</item>').length - 1]).to.deep.equal([4, 3]);
  });

  for (const fault of ['no-cors', 'reset'] as const) {
    it(`shows the browser nothing: ${fault}`, async () => {
      const error = await fetch(faultUrl(fault)).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(TypeError);
    });
  }

  it('never answers a hanging request', async () => {
    const error = await fetch(faultUrl('hang'), { signal: AbortSignal.timeout(100) }).catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'TimeoutError');
  });

  it('goes on sending until nobody listens any more, and notices', async () => {
    const answer = await fetch(faultUrl('endless'));
    const reader = answer.body?.getReader();
    for (let text = ''; !text.includes('Aktualność 3'); ) text += new TextDecoder().decode((await reader?.read())?.value);
    expect((await requestLog('/endless'))[0]).to.have.property('isCancelled', false);
    await reader?.cancel();
    await waitUntil(async () => (await requestLog('/endless'))[0]?.isCancelled);
  });

  it('answers late when asked to', async () => {
    const error = await fetch(faultUrl('slow?ms=2000'), { signal: AbortSignal.timeout(100) }).catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'TimeoutError');
    expect((await fetch(faultUrl('slow?ms=1'))).status).to.equal(200);
  });

  it('counts requests by path and forgets them', async () => {
    await fetch(feedUrl('atom'));
    await fetch(`${feedUrl('atom')}?again`);
    await fetch(faultUrl('html'));
    expect(await requests('/atom.xml')).to.equal(2);
    expect(await requests()).to.equal(3);
    expect((await requestLog(feedUrl('atom')))[1]).to.include({ method: 'GET', search: '?again' });
    await clear();
    expect(await requests()).to.equal(0);
  });

  it('answers as a test wants', async () => {
    const url = await serve('/own', { status: 203, headers: { 'content-type': 'text/plain' }, body: 'cz\u00f3\u0142no' });
    const response = await fetch(url);
    expect([response.status, await response.text()]).to.deep.equal([203, 'czółno']);
  });
});
