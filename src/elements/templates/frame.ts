/** What stands around every element's content: heading, footer slot and the region that tells screen readers. */
import { html, nothing, type TemplateResult } from 'lit';
import { headingTemplate } from './heading.js';

export interface Frame {
  /** Text of the heading; '' for none. */
  heading: string;
  headingLevel: number;
  /** Whether the page puts its own heading into the slot. */
  hasOwnHeading: boolean;
  isBusy: boolean;
  /** What screen readers are told. */
  announcement: string;
}

/** A region only when it has a name: landmarks without one are noise. */
export function frameTemplate(frame: Frame, content: unknown): TemplateResult {
  const isNamed = Boolean(frame.heading) || frame.hasOwnHeading;
  return html`<div part="base" class="base" role=${isNamed ? 'region' : nothing} aria-labelledby=${isNamed ? 'heading' : nothing}
    aria-busy=${frame.isBusy ? 'true' : nothing} tabindex="-1">
    ${isNamed ? headerTemplate(frame) : nothing} ${content}
    <slot name="footer"></slot>
    <p part="status" class="hidden" role="status">${frame.announcement}</p>
  </div>`;
}

function headerTemplate({ heading, headingLevel }: Frame): TemplateResult {
  const own = heading ? headingTemplate({ level: headingLevel, part: 'heading', content: heading }) : nothing;
  return html`<div part="header" class="header" id="heading"><slot name="heading">${own}</slot></div>`;
}
