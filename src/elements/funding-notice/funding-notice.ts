/** `<funding-notice>`: who paid, with the emblem of the European Union, as the rules of its funds want it. */
import { html, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Funding } from '../../feed/model.js';
import { httpUrl } from '../../feed/url.js';
import { FUNDING } from '../../i18n/messages.js';
import { FeedElement } from '../feed-element.js';
import type { ViewState } from '../news-element.js';
import { tokens } from '../tokens.styles.js';
import { completed, fundersIn, fundingIn, marksIn } from './funding.js';
import { styles } from './funding-notice.styles.js';
import { noticeTemplate } from './notice.js';
import { notice } from './notice.styles.js';

/** Rows of the outline that is shown while the feed is on its way. */
const SKELETON_ROWS = 1;

/**
 * Says that public money paid for something: the emblem of the European Union with its statement, further marks in a row, the project and
 * its amounts. From attributes, from the funding that a feed names (`feed`), or both: the attributes go first. Pictures between the tags
 * (`<img src alt>`) are further marks; the emblem stands after the second. Wording and marks are those of your grant agreement: our
 * sentences are defaults. Rules: Reg. (EU) 2021/1060 annex IX, for 2014–2020 Reg. (EU) 821/2014 article 4. The notice keeps its
 * colours and fonts whatever the page's are.
 *
 * @element funding-notice
 *
 * @slot - Pictures of further marks; with `feed` also what is shown until it arrives and when it cannot be read.
 * @slot heading - Replaces the heading.
 * @slot empty - Shown when the feed names no funding.
 * @slot error - Shown when the feed cannot be read and there is no other content.
 * @slot footer - Below the notice.
 *
 * @fires {NewsLoadEvent} news-load - The feed arrived.
 * @fires {NewsErrorEvent} news-error - The feed could not be read; `code` says why.
 *
 * @csspart base - The whole.
 * @csspart header - Holds the heading.
 * @csspart heading - The heading.
 * @csspart notice - One notice: the white panel.
 * @csspart marks - The row of marks.
 * @csspart mark - One mark.
 * @csspart lock-up - The emblem with its statement.
 * @csspart emblem - The emblem.
 * @csspart statement - The sentence beside it.
 * @csspart details - Programme, project and amounts.
 * @csspart disclaimer - The disclaimer.
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart button - The retry button.
 * @csspart status - What screen readers are told.
 *
 * @cssprop --news-min-block-size - Height kept free before the feed arrives, so that nothing moves. Default: none.
 *
 * @cssstate loading - Waiting for the feed.
 * @cssstate ready - A notice is shown.
 * @cssstate empty - The feed names no funding.
 * @cssstate error - The feed cannot be read.
 *
 * @example
 * ```html
 * <funding-notice lang="en" programme="Erasmus+" project-title="Innovative Collaborations" eu-contribution="120000" currency="EUR"></funding-notice>
 * ```
 */
export class FundingNoticeElement extends FeedElement {
  static override styles: CSSResultGroup = [tokens, styles, notice];

  static override properties: PropertyDeclarations = {
    heading: {},
    item: {},
    statement: {},
    programme: {},
    fund: {},
    funders: {},
    period: {},
    projectTitle: { attribute: 'project-title' },
    projectNumber: { attribute: 'project-number' },
    projectUrl: { attribute: 'project-url' },
    totalValue: { attribute: 'total-value', type: Number },
    euContribution: { attribute: 'eu-contribution', type: Number },
    currency: {},
    disclaimer: {},
    emblemSrc: { attribute: 'emblem-src' },
  };

  /** A heading above the notice. */
  override heading = '';

  /** Id or address of the item of `feed` whose funding to show. Default: the feed's own, else that of all its items. */
  item = '';

  /** The sentence beside the emblem. Default: "Co-funded by the European Union" in the element's language; before 2021 the Union's name. */
  statement = '';

  /** The programme: `Erasmus+`. */
  programme = '';

  /** The fund, in full. Before 2021 it stands below the Union's name. */
  fund = '';

  /** Who else pays, apart by semicolons. */
  funders = '';

  /** Programming period: `2021-2027`, `2014-2020`. Default: since 2021. */
  period = '';

  /** The project's title. */
  projectTitle = '';

  /** The number of the grant agreement. */
  projectNumber = '';

  /** Address of the project's page. */
  projectUrl = '';

  /** What the project costs in all. */
  totalValue?: number;

  /** What the Union pays of it. */
  euContribution?: number;

  /** ISO 4217 code of both amounts: `PLN`, `EUR`. */
  currency = '';

  /** A sentence below everything: "Views and opinions expressed are however those of the author(s) only …". */
  disclaimer = '';

  /** Address of a picture in place of our emblem, where the programme wants its own. */
  emblemSrc = '';

  readonly #children = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: ['src', 'alt', 'href'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  /** Attributes alone need no network. */
  protected override get mayLoad(): boolean {
    return Boolean(this.feed) && super.mayLoad;
  }

  protected get view(): ViewState {
    if (this.#notices.length) return 'ready';
    const { status } = this.state;
    return status === 'ready' ? 'empty' : status;
  }

  /** What the page says counts also while the feed is on its way, and when it does not come. */
  get #notices(): Funding[] {
    const own = this.#own;
    const { state } = this;
    const known = this.feed && state.status !== 'error' ? fundingIn(state.feeds, this.items, this.item) : [];
    if (known.length) return known.map((funding) => completed(funding, own));
    const isSaid = !this.feed || own.statement || own.programme || own.fund || own.project_title;
    return isSaid ? [completed({ funders: [], marks: [] }, own)] : [];
  }

  get #own(): Partial<Funding> {
    const url = (address: string): string | undefined => httpUrl(address, document.baseURI);
    return {
      statement: this.statement,
      language: this.statement && this.language,
      programme: this.programme,
      fund: this.fund,
      funders: fundersIn(this.funders),
      period: this.period,
      project_title: this.projectTitle,
      project_number: this.projectNumber,
      project_url: url(this.projectUrl),
      total_value: this.totalValue,
      eu_contribution: this.euContribution,
      currency: this.currency,
      disclaimer: this.disclaimer,
      emblem: url(this.emblemSrc),
      marks: marksIn(this),
    };
  }

  protected content(view: ViewState): unknown {
    const { language, messages } = this;
    switch (view) {
      case 'loading':
        return this.waiting(SKELETON_ROWS);
      case 'ready':
        return html`${this.#notices.map((funding) => noticeTemplate(funding, { language, messages }))}`;
      case 'empty':
        return this.failure(this.wordsOf(FUNDING).empty, 'empty');
      case 'error':
        return this.failure(this.words.error);
    }
  }
}
