/** `<partner-list>`: organisations with logo, country, role and link. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { card } from '../card.styles.js';
import { ResourceController, type ResourceState } from '../controllers/resource-controller.js';
import { PARTNERS, type PartnerMessages } from '../../i18n/messages.js';
import { NewsLoadEvent } from '../events.js';
import { NewsElement, type ViewState } from '../news-element.js';
import { headingTemplate } from '../templates/heading.js';
import { tokens } from '../tokens.styles.js';
import { countryTitle, groupPartners, type PartnerGroup } from './group.js';
import { loadPartners } from './load.js';
import { partnerTemplate, type PartnerView } from './partner-card.js';
import { styles } from './partner-list.styles.js';
import { partnersFromLinks, type Partner } from './partner.js';

/** Rows of the outline that is shown while the list is on its way. */
const SKELETON_ROWS = 3;

/**
 * Shows organisations: from a JSON file of schema.org `Organization`s, or from the links between the tags
 * (`<a href data-country="IT" data-role="…"><img src alt> Name</a>`).
 *
 * @element partner-list
 *
 * @slot - The partners as links; with `src` shown until the file arrives and when it cannot be read.
 * @slot heading - Replaces the heading.
 * @slot empty - Shown when there are no partners.
 * @slot error - Shown when the file cannot be read and there is no other content.
 * @slot footer - Below the list.
 *
 * @fires {NewsLoadEvent} news-load - The partners are shown; `count` says how many.
 * @fires {NewsErrorEvent} news-error - The file could not be read; `code` says why.
 *
 * @csspart base - The whole.
 * @csspart header - Holds the heading.
 * @csspart heading - The list's heading and the names of the groups.
 * @csspart list - One group's partners.
 * @csspart item - One partner.
 * @csspart image - The box of the logo, or the initials in its place.
 * @csspart title - The partner's name.
 * @csspart link - The link in the name.
 * @csspart meta - Role and country.
 * @csspart summary - The description.
 * @csspart error - The sentence shown when there is nothing to show.
 * @csspart button - The retry button.
 * @csspart status - What screen readers are told.
 *
 * @cssprop --news-accent - Colour of links, buttons and focus. Default: the text colour.
 * @cssprop --news-muted - Colour of role and country. Default: the text colour, a little lighter.
 * @cssprop --news-border - Colour of lines. Default: the text colour at 18 %.
 * @cssprop --news-surface - Background of cards. Default: none.
 * @cssprop --news-logo-surface - Background of logo boxes. Default: white, so that logos made for paper stay legible.
 * @cssprop --news-gap - Space between partners. Default: 1.5em.
 * @cssprop --news-radius - Radius of cards and logo boxes. Default: 0.5em.
 * @cssprop --news-columns-min - Least width of a card. Default: 14rem.
 * @cssprop --news-title-font - Font of names. Default: inherited.
 * @cssprop --news-title-size - Size of names. Default: 1.125em.
 * @cssprop --news-title-weight - Weight of names. Default: 600.
 * @cssprop --news-min-block-size - Height kept free before the partners arrive, so that nothing moves. Default: none.
 *
 * @cssstate loading - Waiting for the file.
 * @cssstate ready - Partners are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The file cannot be read.
 *
 * @example
 * ```html
 * <partner-list src="/partners.json" group-by="country" lang="en"></partner-list>
 * ```
 */
export class PartnerListElement extends NewsElement {
  static override styles: CSSResultGroup = [tokens, card, styles];

  static override properties: PropertyDeclarations = {
    src: {},
    layout: {},
    groupBy: { attribute: 'group-by' },
    heading: {},
    brokenLogos: { state: true, attribute: false },
  };

  /** Address of a JSON file of organisations. Without it the links between the tags are the partners. */
  src = '';

  /** How the partners are arranged. */
  layout: 'grid' | 'list' = 'grid';

  /** What the partners are grouped by. */
  groupBy: 'country' | 'none' = 'none';

  /** A heading above the partners. */
  override heading = '';

  /** Addresses of logos that did not load: initials stand in their place. */
  private brokenLogos: ReadonlySet<string> = new Set();

  readonly #file = new ResourceController(this, loadPartners);
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #partners: Partner[] = [];
  #reported: ResourceState<Partner[]> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override willUpdate(): void {
    if (this.mayLoad && this.src) this.#file.watch(absolute(this.src));
    const { state } = this;
    this.#partners = state.status === 'ready' ? state.value : [];
  }

  protected override updated(): void {
    const { state } = this;
    if (state.status === this.#reported?.status && (!this.src || state === this.#reported)) return;
    this.#reported = state;
    if (state.status === 'error') this.reportProblem(state.error.code, state.error.message, this.src);
    if (state.status === 'ready') this.dispatchEvent(new NewsLoadEvent(state.value.length));
  }

  protected get view(): ViewState {
    const { status } = this.state;
    return status === 'ready' && !this.#partners.length ? 'empty' : status;
  }

  protected get source(): string {
    return this.src;
  }

  protected retry(): void {
    this.#file.reload();
  }

  protected content(view: ViewState): unknown {
    switch (view) {
      case 'loading':
        return this.waiting(SKELETON_ROWS);
      case 'ready':
        return html`<div class="groups ${this.layout === 'grid' ? 'grid' : ''}">${this.#groups().map((group) => this.#group(group))}</div>`;
      case 'empty':
        return this.failure(this.words.empty, 'empty');
      case 'error':
        return this.failure(this.words.error);
    }
  }

  private get words(): PartnerMessages {
    return this.wordsOf(PARTNERS);
  }

  /** Children are there from the start; a file has to arrive. */
  private get state(): ResourceState<Partner[]> {
    return this.src ? this.#file.state : { status: 'ready', value: partnersFromLinks(this) };
  }

  #groups(): PartnerGroup[] {
    const { language, groupBy: by, words } = this;
    return groupPartners(this.#partners, { by, language, other: words.otherCountries });
  }

  #group({ title, partners }: PartnerGroup): unknown {
    const level = this.headingLevel + (this.heading ? 1 : 0);
    const view = this.#partnerView(title ? level + 1 : level);
    return html`<div class="group">
      ${title ? headingTemplate({ level, part: 'heading', content: title }) : nothing}
      <ul part="list" class="list ${this.layout === 'grid' ? 'grid' : ''}" role="list">
        ${partners.map((partner) => partnerTemplate(partner, view))}
      </ul>
    </div>`;
  }

  #partnerView(headingLevel: number): PartnerView {
    return {
      headingLevel,
      broken: this.brokenLogos,
      country: ({ country }) => (country && this.groupBy === 'none' ? countryTitle(country, this.language) : undefined),
      logoFailed: (logo) => (this.brokenLogos = new Set([...this.brokenLogos, logo])),
    };
  }
}

/** What cannot be made absolute stays as it is: the request refuses it with a code. */
function absolute(address: string): string {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
}
