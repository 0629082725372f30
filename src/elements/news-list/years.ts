/** News under headings of years. */
import { html, type TemplateResult } from 'lit';
import type { NewsItem } from '../../feed/model.js';
import { dateOf } from '../../feed/query.js';
import { headingTemplate } from '../templates/heading.js';

export interface YearsView {
  headingLevel: number;
  /** Heading of items without a date. */
  undated: string;
  group(items: readonly NewsItem[], year: string): unknown;
}

export function yearsTemplate(items: readonly NewsItem[], { headingLevel, undated, group }: YearsView): TemplateResult[] {
  return groupByYear(items).map(
    ([year, news]) => html`<section class="group" aria-labelledby=${`year-${year}`}>
      ${headingTemplate({ level: headingLevel, part: 'group', id: `year-${year}`, content: year || undated })} ${group(news, year)}
    </section>`,
  );
}

/** In the order the items have; items without a date under ''. */
function groupByYear(items: readonly NewsItem[]): [year: string, items: NewsItem[]][] {
  const groups = new Map<string, NewsItem[]>();
  for (const item of items) {
    const year = dateOf(item).slice(0, 4);
    const group = groups.get(year);
    if (group) group.push(item);
    else groups.set(year, [item]);
  }
  return [...groups];
}
