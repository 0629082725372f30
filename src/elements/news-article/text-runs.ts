/** The runs of text that a translation may touch, and their way through a translator: pure but for the nodes it is given. */

/** Code means the same in every language; buttons are ours, in the element's language. */
const UNTOUCHED = 'code, pre, kbd, samp, var, button, [translate="no"]';
/** As many at a time. */
const MOST_AT_ONCE = 4;

/** The text nodes below these elements that hold words. */
export function textRuns(roots: readonly Element[]): Text[] {
  return roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element ? (node.matches(UNTOUCHED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT,
    );
    const runs: Text[] = [];
    while (walker.nextNode()) if (/\p{L}/u.test(walker.currentNode.nodeValue ?? '')) runs.push(walker.currentNode as Text);
    return runs;
  });
}

/** Every text translated, in the same order, with the white space around it. `progress` is told how much is done, from 0 to 1. */
export async function translateTexts(texts: readonly string[], translate: (text: string) => Promise<string>, progress: (part: number) => void): Promise<string[]> {
  const translated: string[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < texts.length; at = next++) {
      const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(texts[at] ?? '') ?? [];
      translated[at] = before + (await translate(text)) + after;
      progress(++done / texts.length);
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
  return translated;
}
