/** Several feeds in one list: they come at once or one after another, and nothing that is being read moves. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/news-list.js';
import { all, fresh, texts, untilState, waitUntil } from '../support/elements.js';
import { clear, faultUrl, serve } from '../support/second-origin.js';

afterEach(clear);

const feedOf = (title: string, day: number): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: [{ id: title, url: `https://e.example/${title}`, title, date_published: `2026-04-0${day}T00:00:00Z` }] });

/** After so many milliseconds. */
async function feedAfter(delay: number, title: string, day: number): Promise<string> {
  return fresh(await serve(`/${title}`, { delay, headers: { 'content-type': 'application/feed+json' }, body: feedOf(title, day) }));
}

/** Every set of titles that was to be seen. */
async function titlesOverTime(feeds: readonly string[]): Promise<{ list: HTMLElement; seen: string[] }> {
  const list = await fixture<HTMLElement>(html`<news-list lang="pl" loading="eager" feed=${feeds.join(' ')}></news-list>`);
  const seen: string[] = [];
  const look = (): void => {
    const now = texts(list, '[part=title]').join(' ');
    if (now && now !== seen.at(-1)) seen.push(now);
    if (list.isConnected) requestAnimationFrame(look);
  };
  look();
  return { list, seen };
}

describe('several feeds in one list', () => {
  it('are shown together when they come one soon after the other', async () => {
    const { list, seen } = await titlesOverTime([await feedAfter(0, 'starszy', 1), await feedAfter(300, 'nowszy', 2)]);
    await untilState(list, 'ready');
    await waitUntil(() => seen.length > 0);
    expect(seen).to.deep.equal(['nowszy starszy']);
  });

  it('do not wait for one that fails', async () => {
    const { list, seen } = await titlesOverTime([await feedAfter(0, 'starszy', 1), fresh(faultUrl('status/500'))]);
    await untilState(list, 'ready');
    expect(seen.at(-1) ?? texts(list, '[part=title]').join(' ')).to.equal('starszy');
  });

  it('are shown without one that is late, whose news is then offered', async () => {
    const { list, seen } = await titlesOverTime([await feedAfter(0, 'starszy', 1), await feedAfter(2500, 'nowszy', 2)]);
    await untilState(list, 'ready');
    await waitUntil(() => all(list, '[part~=arrivals]').length === 1);
    expect(seen).to.deep.equal(['starszy']);
    all(list, 'button[part~=arrivals]')[0]?.click();
    await waitUntil(() => seen.length === 2);
    expect(seen).to.deep.equal(['starszy', 'nowszy starszy']);
  }).timeout(15_000);

  it('are read anew when another one is named', async () => {
    const { list, seen } = await titlesOverTime([await feedAfter(0, 'starszy', 1)]);
    await waitUntil(() => seen.length === 1);
    list.setAttribute('feed', `${list.getAttribute('feed')} ${await feedAfter(200, 'nowszy', 2)}`);
    await waitUntil(() => seen.at(-1) === 'nowszy starszy');
    expect(all(list, '[part~=arrivals]')).to.deep.equal([]);
  });
});
