/** Absolute addresses: everything a feed names is resolved here, and only http(s) gets through. */

/** Already absolute and plainly spelled: most addresses in feeds, spared the cost of `new URL`. */
const PLAIN = /^https?:\/\/[a-z\d.-]+\/[\w!$&'()*+,./:;=?@~#%-]*$/;

/** The absolute http(s) address, or undefined. */
export function httpUrl(address: string | undefined, base: string): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed || PLAIN.test(trimmed)) return trimmed || undefined;
  try {
    const url = new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
