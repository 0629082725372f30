/** Where the partners come from: a file, a feed, or the links between the tags. */
import type { ReactiveControllerHost } from 'lit';
import type { NewsFeed, Organization } from '../../feed/model.js';
import { FeedController, type FeedReports } from '../controllers/feed-controller.js';
import { ResourceController, type ResourceState } from '../controllers/resource-controller.js';
import { partnersOfFeeds } from './read-feeds.js';
import { loadPartners } from './load.js';
import { partnersFromLinks } from './read-links.js';

/** What the page's author asks for. */
export interface PartnerQuery {
  src: string;
  feed: string;
  item: string;
  language: string;
}

export type PartnersState = ResourceState<readonly Organization[]>;

export class PartnerSource {
  readonly #file;
  readonly #feeds: FeedController;
  /** Made once as long as nothing changes: what is rendered is told apart by the objects. */
  #made: { from: readonly unknown[]; partners: Organization[] | undefined } | undefined;
  #links: Organization[] | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    reports: FeedReports,
  ) {
    this.#file = new ResourceController(host, loadPartners);
    this.#feeds = new FeedController(host, reports);
  }

  watch({ src, feed }: PartnerQuery): void {
    if (src) this.#file.watch(absolute(src));
    if (feed && !src) this.#feeds.watch(feed);
    else this.#feeds.hostDisconnected();
  }

  reload({ src, feed }: PartnerQuery): void {
    if (src) this.#file.reload();
    else if (feed) void this.#feeds.reload(feed);
  }

  /** The links may be others than before. */
  forgetLinks(): void {
    this.#links = undefined;
  }

  /** Another object whenever the file has another state; the same whatever happens to its language. */
  get fileState(): ResourceState<unknown> {
    return this.#file.state;
  }

  state(query: PartnerQuery): PartnersState {
    if (query.src) return this.#fileState(query);
    if (query.feed) return this.#feedState(query);
    return { status: 'ready', value: (this.#links ??= partnersFromLinks(this.host)) };
  }

  /** Whether the feed is there, and the item that was asked for is not. */
  lacksItem({ src, feed, item }: PartnerQuery): boolean {
    const { state } = this.#feeds;
    return !src && Boolean(feed) && state.status === 'ready' && !this.#ofFeeds(state.feeds, item);
  }

  #fileState({ language }: PartnerQuery): PartnersState {
    const { state } = this.#file;
    if (state.status !== 'ready') return state;
    return { status: 'ready', value: this.#once([state.value, language], () => state.value(language)) ?? [] };
  }

  #feedState({ item }: PartnerQuery): PartnersState {
    const { state } = this.#feeds;
    if (state.status === 'error') return state;
    return state.status === 'loading' ? { status: 'loading' } : { status: 'ready', value: this.#ofFeeds(state.feeds, item) ?? [] };
  }

  #ofFeeds(feeds: readonly NewsFeed[], item: string): Organization[] | undefined {
    return this.#once([item, ...feeds], () => partnersOfFeeds(feeds, item));
  }

  #once(from: readonly unknown[], make: () => Organization[] | undefined): Organization[] | undefined {
    const isSame = this.#made?.from.length === from.length && from.every((each, at) => each === this.#made?.from[at]);
    if (!isSame || !this.#made) this.#made = { from, partners: make() };
    return this.#made.partners;
  }
}

/** What cannot be made absolute stays as it is: the request refuses it with a code. */
function absolute(address: string): string {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
}
