/** How an element looks on paper, in every browser: its rules for paper, applied to the screen until the test ends. */
const printed: CSSMediaRule[] = [];

export function asPrinted(element: Element): void {
  const rules = (element.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
  for (const rule of rules) if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') printed.push(rule);
  for (const rule of printed) rule.media.mediaText = 'all';
}

/** The sheets are shared by all elements of a kind. */
afterEach(() => {
  for (const rule of printed.splice(0)) rule.media.mediaText = 'print';
});
