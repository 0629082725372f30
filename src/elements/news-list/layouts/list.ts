/** The items of a list in any layout. The list and its items are the same elements in all of them: a layout that changes keeps focus and scrolling. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NewsItem } from '../../../feed/model.js';
import { cardTemplate, type ItemView } from '../item.js';
import { accordionTemplate } from './accordion.js';
import type { Arrangement } from './layout.js';
import type { Strip } from './strip.js';

export interface ListView {
  item: ItemView;
  arrangement: Arrangement;
  strip: Strip;
  /** Put before the names of the items, where a page holds several such lists. */
  prefix: string;
}

export function listTemplate(items: readonly NewsItem[], { item: view, arrangement, strip, prefix }: ListView): TemplateResult {
  const { layout, classes } = arrangement;
  const isStrip = classes.includes('strip');
  const template = layout === 'accordion' ? accordionTemplate : cardTemplate;
  return html`<div class="${layout}-stage">
    ${isStrip ? strip.controls(layout, view.messages) : nothing}
    <ul part="list" class=${classes} role="list" @scroll=${isStrip ? strip.measure : nothing}>
      ${repeat(
        items,
        ({ id, url = '' }) => `${id} ${url}`,
        (item, index) => html`<li part="item">${template(item, `${prefix}${index}`, viewAt(index, view, arrangement))}</li>`,
      )}
    </ul>
  </div>`;
}

/** The lead of a magazine is another than the rest; a ticker has but one line. */
function viewAt(index: number, view: ItemView, { layout, hasOwnPlace }: Arrangement): ItemView {
  if (layout === 'ticker') return without(view, 'image', 'excerpt', 'more');
  if (layout !== 'magazine') return view;
  if (index) return without(view, 'excerpt');
  return hasOwnPlace ? view : { ...view, image: 'top' };
}

function without(view: ItemView, ...words: string[]): ItemView {
  return { ...view, show: new Set([...view.show].filter((word) => !words.includes(word))) };
}
