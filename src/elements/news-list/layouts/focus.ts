/** Keeps the reader's place when a change of layout takes away what has the focus. */

/** When the focused link of an item is gone after the change, the focus goes to what the item has now. */
export function keepFocus(root: ShadowRoot, change: () => void): void {
  const item = root.activeElement?.closest('li');
  change();
  if (item?.isConnected && !root.activeElement) item.querySelector<HTMLElement>('a, summary')?.focus({ preventScroll: true });
}
