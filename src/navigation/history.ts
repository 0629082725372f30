/** The page's address: the only user of `history` and `location`. */

type Listener = () => void;
const listeners = new Set<Listener>();

/** The page's present address. */
export function currentUrl(): string {
  return location.href;
}

/** Adds a history entry for this address and tells every listener of this copy of the library. */
export function pushUrl(url: string): void {
  // The host page may refuse (a sandboxed frame, a document of about:srcdoc): the element then goes on without an address.
  try {
    history.pushState(null, '', url);
  } catch {
    return;
  }
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` when the address changes by Back, Forward, a fragment link or `pushUrl`. Returns how to stop. */
export function onUrlChange(listener: Listener): () => void {
  if (listeners.size === 0) listen(addEventListener);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) listen(removeEventListener);
  };
}

/** `popstate` covers Back and Forward; engines differ on whether a fragment link fires it too, so both are heard. */
function listen(change: typeof addEventListener): void {
  change('popstate', notify);
  change('hashchange', notify);
}

function notify(): void {
  for (const listener of [...listeners]) listener();
}
