/** Real heading elements of a level chosen at run time. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Heading {
  /** 1 to 6; what lies outside is clamped. */
  level: number;
  part: 'heading' | 'title' | 'group';
  content: unknown;
  id?: string;
  /** Lets a script move the focus here. */
  isFocusable?: boolean;
}

/** One template a level: a tag name in a template cannot be an expression. */
export function headingTemplate({ level, part, content, id, isFocusable }: Heading): TemplateResult {
  const name = id ?? nothing;
  const tab = isFocusable ? '-1' : nothing;
  switch (Math.min(6, Math.max(1, Math.trunc(level) || 2))) {
    case 1:
      return html`<h1 part=${part} class=${part} id=${name} tabindex=${tab} dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part} id=${name} tabindex=${tab} dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} id=${name} tabindex=${tab} dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} id=${name} tabindex=${tab} dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} id=${name} tabindex=${tab} dir="auto">${content}</h5>`;
    default:
      return html`<h6 part=${part} class=${part} id=${name} tabindex=${tab} dir="auto">${content}</h6>`;
  }
}
