/** What stands in place of the news while it is on its way: its shape, without motion. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Arrangement } from './layout.js';

export function outlineTemplate(rows: number, { layout, show, image, hasOwnPlace, classes }: Arrangement): TemplateResult {
  const isLine = layout === 'ticker' || layout === 'accordion';
  const row = (place: string, hasText: boolean) => html`<li class="outline"><article class=${place}>
    <div class="text"><b></b><i></i>${hasText ? html`<i></i><i></i>` : nothing}</div>
    ${show.has('image') && image !== 'none' && !isLine ? html`<div class="image"></div>` : nothing}
  </article></li>`;
  return html`<div class="${layout}-stage" aria-hidden="true"><ul class=${classes}>
    ${Array.from({ length: layout === 'ticker' ? 1 : rows }, (_, index) => {
      const isLead = layout === 'magazine' && !index;
      return row(isLead && !hasOwnPlace ? 'top' : image, show.has('excerpt') && !isLine && (layout !== 'magazine' || isLead));
    })}
  </ul></div>`;
}
