/** Writes what a gateway would answer as plain files: feeds in pages, pages for frames, an index. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { NewsFeed, NewsItem } from '../../feed/model.js';
import { readFeed } from '../../feed/read/index.js';
import type { GatewayConfig } from '../../gateway/config.js';
import { FeedKeeper, type KeptFeed } from '../../gateway/keeper.js';
import { RenderedCache } from '../../gateway/rendered.js';
import { EMBED_CSS, HEIGHT_JS } from '../../gateway/routes/assets.js';
import type { Context, Paths } from '../../gateway/routes/context.js';
import { embedArticleRoute, embedListRoute } from '../../gateway/routes/embed.js';
import { cleanItem } from '../../gateway/routes/feed.js';
import { writeAtom } from '../../gateway/write/atom.js';
import { writeJsonFeed } from '../../gateway/write/json-feed.js';
import { writeRss } from '../../gateway/write/rss.js';
import { Output } from './files.js';
import { indexPage, sitemap } from './index-page.js';
import { Pictures } from './pictures.js';

export interface SnapshotOptions {
  /** Folder. */
  out: string;
  fetch: typeof fetch;
  images?: boolean;
  /** The elements' file, copied beside. */
  script?: URL;
  progress?: (line: string) => void;
  now?: () => number;
}

export interface SnapshotResult {
  /** Files that are new or different. */
  written: number;
  /** Feeds whose sources gave nothing: what was written before stays. */
  failed: { id: string; code: string }[];
}

/** An item's id may be anything; a file name may not. */
const fileOf = (item: string): string => createHash('sha256').update(item).digest('hex').slice(0, 24);

const PATHS: Paths = {
  feed: (name) => `/feeds/${name}.json`,
  article: (id, item) => `/embed/${id}/${fileOf(item)}.html`,
  asset: (file) => `/assets/${file}`,
};

/** Pages that nobody asked for are made from nothing but their address. */
const asked = (path: string): Request => new Request(new URL(path, 'http://snapshot.invalid'));

export async function takeSnapshot(config: GatewayConfig, options: SnapshotOptions): Promise<SnapshotResult> {
  const { now = Date.now, progress = () => {}, fetch } = options;
  const output = new Output(options.out);
  const pictures = options.images ? await Pictures.open(output, fetch) : undefined;
  const script = options.script && (await copyScript(output, options.script, config.publicUrl));
  const keeper = new FeedKeeper(config, { fetch, now });
  const failed: SnapshotResult['failed'] = [];
  const done = new Map<string, KeptFeed>();
  for (const id of keeper.ids) {
    progress(`${id} …`);
    const kept = await keeper.get(id).catch((error: unknown) => void failed.push({ id, code: codeOf(error) }));
    if (!kept) continue;
    if (kept.stale) failed.push({ id, code: codeOf(kept.stale) });
    const feed = await localised(kept.feed, pictures, { publicUrl: config.publicUrl ?? '', progress });
    done.set(id, { ...kept, feed });
    await writeFeed(output, id, { feed, config });
  }
  const context: Context = { paths: PATHS, config, keeper: keptOnly(keeper, done), rendered: new RenderedCache(), script };
  for (const [id, { feed }] of done) await writeEmbeds(output, context, { id, items: feed.items });
  await writeRest(output, config, await Promise.all(keeper.ids.map(async (id) => ({ id, feed: done.get(id)?.feed ?? (await earlier(output, id)) }))));
  return { written: output.written, failed };
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** What has been read once is not asked again. */
function keptOnly(keeper: FeedKeeper, done: ReadonlyMap<string, KeptFeed>): FeedKeeper {
  return Object.create(keeper, {
    has: { value: (id: string) => done.has(id) },
    get: { value: (id: string) => Promise.resolve(done.get(id)) },
  }) as FeedKeeper;
}

async function localised(feed: NewsFeed, pictures: Pictures | undefined, { publicUrl, progress }: { publicUrl: string; progress: (line: string) => void }): Promise<NewsFeed> {
  if (!pictures) return feed;
  const items: NewsItem[] = [];
  for (const item of feed.items) {
    progress(`pictures: ${items.length + 1} of ${feed.items.length}`);
    items.push(await pictures.localise(item, publicUrl));
  }
  return { ...feed, items };
}

async function writeFeed(output: Output, id: string, { feed, config }: { feed: NewsFeed; config: GatewayConfig }): Promise<void> {
  const { pageSize, publicUrl = '' } = config;
  const clean = feed.items.map(cleanItem);
  const nameOf = (page: number): string => (page > 1 ? `feeds/${id}/${page}.json` : `feeds/${id}.json`);
  for (let page = 1; page === 1 || (page - 1) * pageSize < clean.length; page++) {
    const items = clean.slice((page - 1) * pageSize, page * pageSize);
    const next = page * pageSize < clean.length ? `${publicUrl}/${nameOf(page + 1)}` : undefined;
    await output.write(nameOf(page), writeJsonFeed({ ...feed, items }, { self: `${publicUrl}/${nameOf(page)}`, next }));
  }
  const newest = { ...feed, items: clean.slice(0, pageSize) };
  await output.write(`feeds/${id}.rss`, writeRss(newest, { self: `${publicUrl}/feeds/${id}.rss` }));
  await output.write(`feeds/${id}.atom`, writeAtom(newest, { self: `${publicUrl}/feeds/${id}.atom` }));
}

async function writeEmbeds(output: Output, context: Context, { id, items }: { id: string; items: readonly NewsItem[] }): Promise<void> {
  const list = await embedListRoute(asked(`/embed/${id}?open=page`), context, id);
  await output.write(`embed/${id}.html`, await list.text());
  for (const item of items) {
    const article = await embedArticleRoute(asked('/embed'), context, { id, item: item.id });
    await output.write(PATHS.article(id, item.id).slice(1), await article.text());
  }
}

/** A feed that does not come today is still there. */
async function earlier(output: Output, id: string): Promise<NewsFeed> {
  const bytes = await output.read(`feeds/${id}.json`);
  return bytes ? readFeed(bytes, { url: 'about:blank' }) : { authors: [], items: [] };
}

async function writeRest(output: Output, config: GatewayConfig, feeds: readonly { id: string; feed: NewsFeed }[]): Promise<void> {
  await output.write('assets/embed.css', EMBED_CSS);
  await output.write('assets/height.js', HEIGHT_JS);
  await output.write('index.html', indexPage(feeds, config.publicUrl ?? ''));
  if (config.publicUrl) await output.write('sitemap.xml', sitemap(feeds, config.publicUrl));
}

async function copyScript(output: Output, file: URL, publicUrl = ''): Promise<Context['script']> {
  const body = await readFile(file);
  await output.write('cdn/news-elements.js', body);
  return { url: `${publicUrl}/cdn/news-elements.js`, integrity: `sha384-${createHash('sha384').update(body).digest('base64')}` };
}
